"""nova scrub"""

from __future__ import annotations

from functools import partial

from novaclient.cli.command import Arg, command
from novaclient.exceptions import ClientException, CommandError
from novaclient.spec import microversion, microversion_of
from novaclient.v2.elsewhere import MOVED, neutron
from novaclient.v2.networks import NetworkManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


@command(Arg("project_id", metavar="<project_id>", help="ID of the project."), op=NetworkManager.list, past=True)
def do_scrub(cs: Any, args: Any) -> None:
    """Delete the networks and the security groups of a project (admin only).

    nova-network only freed the networks of the project. In Neutron they are deleted; those that others see too (shared
    and external ones) stay.
    """
    from novaclient.cli import failure

    # first look, then act
    groups = [group for group in cs.security_groups.list({"all_tenants": 1}) if group.tenant_id == args.project_id]
    jobs = [*_networks(cs, args.project_id), *((f"security group {group.id}", group.delete) for group in groups)]
    if not jobs:
        failure.say(failure.one_line(f"There is no network or security group of project {args.project_id} to be seen."))
    failed = 0
    for what, act in jobs:
        try:
            act()
        except ClientException as error:
            failed += 1
            failure.say(failure.one_line(f"The {what} stays: {error}"))
    if failed:
        raise CommandError(f"Unable to scrub {failed} of the {len(jobs)} networks and security groups of the project.")


def _networks(cs: Any, project: str) -> list[tuple[str, Callable[[], Any]]]:
    """What to do with each network of the project, and its name."""
    if microversion_of(cs) < microversion(MOVED):
        ids = [network.id for network in cs.networks.list() if getattr(network, "project_id", "") == project]
        return [(f"network {id}", partial(cs.networks.disassociate, id)) for id in ids]
    own = {"project_id": project, "shared": False, "router:external": False}
    ids = [network["id"] for network in neutron(cs.networks).all("networks", own)]
    return [(f"network {id}", partial(cs.networks.delete, id)) for id in ids]
