"""Every operation of the library can be asked for from the command line; those that cannot are listed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from novaclient.cli import parse
from novaclient.cli.index import COMMANDS
from novaclient.spec import ByVersion, Op
from novaclient.v2.client import MANAGERS
from tests.compat import command_lines, fake_cloud
from tests.compat import fake_data as data
from tests.compat.command_lines import Line
from tests.support.cloud import running
from tests.support.genuine import Driver

DRIVER = Path(command_lines.__file__).with_name("command_driver.py")

# Commands that the genuine client does not have, which the differential test therefore does not run.
OURS = f"""
server-addresses web-1
server-addresses web-1 private
server-share-list web-1
server-share-show web-1 {data.VOLUME}
server-share-attach web-1 {data.VOLUME}
server-share-detach web-1 {data.VOLUME}
console-auth-token-show token
flavor-key m1.tiny get
server-metadata web-1
server-metadata web-1 role
server-metadata-replace web-1 a=b
interface-show web-1 {data.PORT}
inject-network-info web-1
refresh-network web-1
volume-attachment-show web-1 {data.VOLUME}
aggregate-set-metadata fast new=1
image-meta cirros delete a
list-extensions
host-list
host-describe compute-1
host-update compute-1 --status enable
host-action compute-1 --action reboot
dns-list example.org --ip 192.0.2.1
"""

# What no command asks for, each with its reason.
_GONE = "No Nova of today has it, and no client ever had a command for it."
_SHOWN = "What it shows is in a list that a command shows."
UNREACHED = {
    "assisted_volume_snapshots.create": "Cinder's, while it makes a snapshot of a volume in use; no person's.",
    "assisted_volume_snapshots.delete": "Cinder's, while it deletes such a snapshot; no person's.",
    "dns_entries.modify_ip": _GONE,
    "flavors.get_key": "`flavor-key <flavor> get <key>` takes it out of all of them.",
    "floating_ips.get": _SHOWN,
    "fping.get": _GONE,
    "fping.list": _GONE,
    "list_extensions.get": _SHOWN,
    "networks.add": "It is `network-associate-project` without a network; no Nova of today has either.",
    "volume_types.get": _SHOWN,
}


def operations() -> Iterator[tuple[str, Op]]:
    """Every declared operation of every manager, by `attribute.name`; of one that has changed, each form of it."""
    for attribute, (module, name) in MANAGERS.items():
        manager = getattr(import_module(f"novaclient.v2.{module}"), name)
        for cls in manager.__mro__:
            for method, declared in vars(cls).items():
                if isinstance(declared, (Op, ByVersion)) and not method.startswith("_"):
                    for op in declared.ops:
                        yield f"{attribute}.{method}", op


def is_for(op: Op, request: dict[str, Any]) -> bool:
    """Whether a request is one of this operation's."""
    method, _, url = request["line"].partition(" ")
    path = re.sub(r"(/?)\\\{\w+\\\}", lambda found: "/[^/]+" if found[1] else "(/[^/]+)?", re.escape(op.path))
    # after the service in the fake cloud's URLs, and the version of its API where the path does not begin with it
    if method != op.method or not re.fullmatch(f"/[a-z]+(/v[0-9.]+)?{path}", url.partition("?")[0]):
        return False
    return not op.wrap or op.wrap in (request["body"] or {})


@pytest.fixture(scope="module")
def requests() -> list[dict[str, Any]]:
    """What all commands send to a cloud."""
    lines = [line for line in command_lines.lines() if line.version in ("2.1", "2.96")]
    lines += [Line(text, version) for text in OURS.strip().splitlines() for version in ("2.1", "2.latest")]
    work: dict[str, Any] = {"task": "run", "lines": [line.work() for line in lines], "files": command_lines.FILES}
    cloud = fake_cloud.FakeCloud()
    cloud.settings = {str(number): line.setting for number, line in enumerate(lines)}
    with running(cloud):
        Driver(sys.executable, DRIVER, {**work, "url": f"{cloud.url}/ours"}).report()
    return [request for some in cloud.requests.values() for request in some]


def test_every_operation(requests: list[dict[str, Any]]) -> None:
    # a command of 2015 is declared as one of its operation, which no cloud of today may have
    declared = {id(op) for name in COMMANDS for op in getattr(parse.load(name).command.op, "ops", ())}
    forms: dict[str, list[Op]] = {}
    for name, op in operations():
        forms.setdefault(name, []).append(op)
    unreached = {
        name
        for name, ops in forms.items()
        if not any(id(op) in declared or any(is_for(op, request) for request in requests) for op in ops)
    }
    assert sorted(unreached) == sorted(UNREACHED)
