"""nova agent-list, agent-create, agent-modify, agent-delete"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.agents import AgentsManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_create, _update = AgentsManager.create, AgentsManager.update
_BUILD = (
    Arg("version", metavar="<version>", of=_create),
    Arg("url", metavar="<url>", of=_create),
    Arg("md5hash", metavar="<md5hash>", of=_create),
)


@command(Arg("--hypervisor", metavar="<hypervisor>", default=None, of=AgentsManager.list))
def do_agent_list(cs: Any, args: Any) -> None:
    """List agent builds (clouds of before Victoria)."""
    columns = ["Agent_id", "Hypervisor", "OS", "Architecture", "Version", "Md5hash", "Url"]
    output.print_list(cs.agents.list(args.hypervisor), columns)


@command(
    Arg("os", metavar="<os>", of=_create),
    Arg("architecture", metavar="<architecture>", of=_create),
    *_BUILD,
    Arg("hypervisor", metavar="<hypervisor>", of=_create),
)
def do_agent_create(cs: Any, args: Any) -> None:
    """Make an agent build known (clouds of before Victoria)."""
    made = cs.agents.create(args.os, args.architecture, args.version, args.url, args.md5hash, args.hypervisor)
    output.print_dict(made.to_dict())


@command(Arg("id", metavar="<id>", of=_update), *_BUILD)
def do_agent_modify(cs: Any, args: Any) -> None:
    """Change an agent build (clouds of before Victoria)."""
    output.print_dict(cs.agents.update(args.id, args.version, args.url, args.md5hash).to_dict())


@command(Arg("id", metavar="<id>", of=AgentsManager.delete))
def do_agent_delete(cs: Any, args: Any) -> None:
    """Delete an agent build (clouds of before Victoria)."""
    cs.agents.delete(args.id)
