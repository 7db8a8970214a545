"""nova api"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.values import content_of, standard_input
from novaclient.core import Request
from novaclient.exceptions import CommandError
from novaclient.urls import is_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(
    Arg("method", metavar="<method>", type=str.upper, choices=["GET", "POST", "PUT", "DELETE"],
        help="`GET`, `POST`, `PUT` or `DELETE`."),
    Arg("path", metavar="<path>",
        help="What follows the URL of Nova in the catalogue, as `/servers/detail?limit=1`."),
    Arg("-d", "--data", metavar="<body>", default=None,
        help="Body of the request: JSON, `@<file>` for what a file holds, or `-` for what comes on standard input."),
)  # fmt: skip
def do_api(cs: Any, args: Any) -> None:
    """Send one request to Nova, and print the JSON that it answers."""
    if is_whole(args.path):
        raise CommandError(f"`{args.path}` is a URL; what follows the URL of Nova is wanted, as `/servers`")
    body = None if args.data is None else _body(args.data)
    if body is not None and args.method in ("GET", "DELETE"):
        raise CommandError(f"A {args.method} has no body")
    # one slash: what begins with two would name another host
    response, answer = cs.send(Request(args.method, "/" + args.path.lstrip("/"), body))
    if answer is not None:
        from novaclient.cli.writers import as_json

        output.print_text(as_json(answer), answer)
    elif response.text:
        raise CommandError(f"The answer is not JSON ({response.headers.get('content-type', 'no content type')})")


def _body(data: str) -> Any:
    import json

    if data == "-":
        text = standard_input()
    elif data.startswith("@"):
        text = content_of(data[1:])
    else:
        text = data
    try:
        return json.loads(text)
    except ValueError as error:
        raise CommandError(f"The body is not JSON: {error}") from None
