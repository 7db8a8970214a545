"""nova instance-usage-audit-log"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(
    Arg(
        "--before",
        metavar="<before>",
        default=None,
        help="A time, as 2015-08-27 09:49:58, in UTC: the last period that was over by then.",
    )
)
def do_instance_usage_audit_log(cs: Any, args: Any) -> None:
    """Show which hosts have counted their servers' usage in the last period that is over."""
    log = cs.instance_usage_audit_log.get(before=args.before)
    shown = log.to_dict()
    if "hosts_not_run" in shown:
        from pprint import pformat

        shown["hosts_not_run"] = pformat(shown["hosts_not_run"])
    output.print_dict(shown, raw=log)
