"""nova delete"""

from __future__ import annotations

from novaclient.cli.command import command
from novaclient.cli.many import act_on_servers
from novaclient.cli.servers import ALL_TENANTS, SERVERS
from novaclient.cli.watch import CONCURRENCY, POLL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(ALL_TENANTS, SERVERS, POLL, CONCURRENCY)
def do_delete(cs: Any, args: Any) -> None:
    """Shut down and delete servers, at once."""
    act_on_servers(cs, args, "delete", lambda server: server.delete(), "deleted")
