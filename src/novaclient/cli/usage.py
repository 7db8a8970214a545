"""nova usage, usage-list"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.projects import TENANT, project_of
from novaclient.exceptions import CommandError
from novaclient.spec import microversion_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from typing import Any

_START = Arg("--start", metavar="<start>", default=None, help="First day, as 2012-01-20; four weeks ago by default.")
_END = Arg("--end", metavar="<end>", default=None, help="The day after the last, as 2012-01-20; tomorrow by default.")
_DAY = "%Y-%m-%d"
# heading -> what its cells are the sum of
_COLUMNS = {
    "RAM MiB-Hours": "total_memory_mb_usage",
    "CPU Hours": "total_vcpus_usage",
    "Disk GiB-Hours": "total_local_gb_usage",
}


def _period(args: Any) -> tuple[datetime, datetime]:
    """The time that the options say, in UTC."""
    from datetime import UTC, datetime, timedelta

    now = datetime.now(UTC).replace(tzinfo=None)

    def day(name: str, default: datetime) -> datetime:
        text = getattr(args, name)
        try:
            return datetime.strptime(text, _DAY) if text else default
        except ValueError:
            raise CommandError(f"Invalid {name} value: {text}; a day is written as 2012-01-20") from None

    return day("start", now - timedelta(weeks=4)), day("end", now + timedelta(days=1))


def _print_period(start: datetime, end: datetime) -> None:
    print(f"Usage from {start.strftime(_DAY)} to {end.strftime(_DAY)}:")


class Sum:
    """What a project used, summed over the pages of an answer."""

    def __init__(self, project: str) -> None:
        self.project, self.servers, self.totals = project, 0, dict.fromkeys(_COLUMNS.values(), 0.0)

    def add(self, usage: Any) -> None:
        """Count what one page says of the project."""
        page = usage.to_dict()
        self.servers += len(page.get("server_usages", ()))
        for name in self.totals:
            self.totals[name] += page.get(name, 0)

    def row(self) -> SimpleNamespace:
        """Its line of the table."""
        cells = {heading.lower().replace(" ", "_"): f"{self.totals[name]:.2f}" for heading, name in _COLUMNS.items()}
        return SimpleNamespace(tenant_id=self.project, servers=self.servers, **cells)

    def record(self) -> dict[str, Any]:
        """The same as numbers that are not rounded, by keys."""
        return {
            "tenant_id": self.project,
            "servers": self.servers,
            **{
                heading.lower().replace(" ", "_").replace("-", "_"): self.totals[name]
                for heading, name in _COLUMNS.items()
            },
        }


def _pages(cs: Any, get: Callable[..., Any]) -> Iterator[list[Any]]:
    """The usages on each page of an answer. A page ends with a server, and from 2.40 on that is where the next begins;
    the last one is empty.

    :param get: takes `marker`, and returns a usage or a list of them
    """
    marker: dict[str, str] = {}
    while True:
        got = get(**marker)
        page = got if isinstance(got, list) else [got]
        servers = page[-1].to_dict().get("server_usages") if page else None
        yield page
        if not servers or microversion_of(cs.usage) < (2, 40):
            return
        marker = {"marker": servers[-1]["instance_id"]}


@command(_START, _END)
def do_usage_list(cs: Any, args: Any) -> None:
    """List what each project used in a time: memory, processors and disk of its servers."""
    start, end = _period(args)
    sums: dict[str, Sum] = {}
    for page in _pages(cs, lambda **marker: cs.usage.list(start, end, detailed=True, **marker)):
        for usage in page:
            sums.setdefault(usage.tenant_id, Sum(usage.tenant_id)).add(usage)
    _print_period(start, end)
    rows = [total.row() for total in sums.values()]
    output.print_list(rows, ["Tenant ID", "Servers", *_COLUMNS], raw=[total.record() for total in sums.values()])


@command(_START, _END, TENANT)
def do_usage(cs: Any, args: Any) -> None:
    """Show what a project used in a time: memory, processors and disk of its servers."""
    start, end = _period(args)
    project = project_of(cs, args.tenant)
    total = Sum(project)
    for page in _pages(cs, lambda **marker: cs.usage.get(project, start, end, **marker)):
        total.add(page[0])
    _print_period(start, end)
    if total.totals["total_vcpus_usage"]:
        output.print_list([total.row()], ["Servers", *_COLUMNS], raw=[total.record()], single=True)
    else:
        output.print_text("None", total.record())
