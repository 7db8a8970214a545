"""What commands make of any answer: they print it, or say in words what is wrong with it."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stderr, redirect_stdout, suppress
from types import SimpleNamespace
from typing import Any

from novaclient import client, exceptions
from novaclient.api_versions import APIVersion
from novaclient.cli import failure, index, output, parse
from novaclient.transport.aio import Response
from tests.fuzz.bits import Bits
from tests.fuzz.responses import KEYS

VERSIONS = tuple(APIVersion(text) for text in ("2.1", "2.30", "2.53", "2.79", "2.104"))
# They run programs, ask at the terminal, or are about no cloud.
_OUT = {"bash-completion", "get-password", "help", "sandbox", "set-password", "ssh"}
COMMANDS = {name: parse.load(name) for name in sorted(index.COMMANDS.keys() - _OUT)}
SEEDS = [bytes([i, 0, 4, 7, 1, 1, 1, 7, 2, 1, 0, 4, 1, 120, 1, 1, 4, 1, 121]) for i in range(0, 128, 8)]


class Server:
    """Answers everything, out of the bits: what `client.HTTPClient` is to the library."""

    service_type = "compute"
    logger = None
    timings = False

    def __init__(self, bits: Bits, version: APIVersion) -> None:
        self.bits, self.api_version = bits, version
        self.left = 8

    def request(self, url: str, method: str, **_: Any) -> tuple[Any, Any]:
        """One answer."""
        self.left -= 1
        status = self.bits.one_of((200, 200, 200, 404, 409, 500)) if self.left else 500
        kind, value = self.bits.byte() % 4, self.bits.value(KEYS)
        key = url.partition("?")[0].rpartition("/")[2]
        wrap = {0: value, 1: {key: [value]}, 2: {key.rstrip("s"): value}, 3: {self.bits.key(KEYS): value}}
        body = wrap[kind]
        response: Any = Response(status, {"content-type": "application/json"}, url)
        response.text = "x"
        if status >= 400:
            raise exceptions.from_response(response, body, url, method)
        return response, body

    def get(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """GET."""
        return self.request(url, "GET", **kwargs)

    def post(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """POST."""
        return self.request(url, "POST", **kwargs)

    def put(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """PUT."""
        return self.request(url, "PUT", **kwargs)

    def delete(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """DELETE."""
        return self.request(url, "DELETE", **kwargs)

    def get_project_id(self) -> str:
        """Of the token."""
        return "p"

    def get_endpoint(self, **_: Any) -> str:
        """Of Nova."""
        return "http://127.0.0.1:9/v2.1"


def one(data: bytes) -> None:
    """One command, and its answers."""
    bits = Bits(data)
    name, version = bits.one_of(list(COMMANDS)), bits.one_of(VERSIONS)
    parser = parse.build(name, COMMANDS[name], version)
    if parser is None:
        return
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        args = arguments(parser)
        cs = client.Client(version, username="u", password="p", project_id="p", auth_url="http://127.0.0.1:9/v3")
        cs.client = Server(bits, version)
        cs.project_id = "p"
        try:
            args.func(cs, args)
        except Exception as error:  # noqa: BLE001  as the command line catches it
            told(error)
        except SystemExit as refusal:
            # the command takes no fewer arguments than that, and said so
            if refusal.code != 2:
                raise
    for text in (out.getvalue(), err.getvalue()):
        assert not re.search(output._UNSAFE, text), text


def told(error: Exception) -> None:
    """Of data that has not the shape of Nova's answers something may be missing: a hint says so."""
    kind = failure.kind_of(error)
    assert kind not in ("connection", "local"), repr(error)
    assert kind != "unexpected" or isinstance(failure._origin(error), failure._ODD), repr(error)
    failure.report(error)


def arguments(parser: Any) -> Any:
    """The fewest arguments that the command takes."""
    needed = []
    for action in parser._actions:
        if action.required:
            value = (
                [str(next(iter(action.choices)))] if action.choices else ["k=1" if "=" in str(action.metavar) else "1"]
            )
            needed += [*action.option_strings[:1], *value * (action.nargs if isinstance(action.nargs, int) else 1)]
    with suppress(SystemExit):
        return parse.merged(SimpleNamespace(debug=False, timings=False), parser.parse_args(needed))
    return parser.parse_args(["--help"])
