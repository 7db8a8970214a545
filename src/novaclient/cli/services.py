"""nova service-list, service-enable, service-disable, service-force-down, service-delete"""

from __future__ import annotations

from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.exceptions import CommandError
from novaclient.spec import microversion_of
from novaclient.v2.services import ServiceManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(
    Arg("--host", metavar="<hostname>", default=None, of=ServiceManager.list),
    Arg("--binary", metavar="<binary>", default=None, of=ServiceManager.list),
)
def do_service_list(cs: Any, args: Any) -> None:
    """List the services of Nova: its processes, and how they are."""
    columns = ["Id", "Binary", "Host", "Zone", "Status", "State", "Updated_at", "Disabled Reason", "Forced down"]
    if microversion_of(cs.services) < (2, 11):
        columns.remove("Forced down")
    services = cs.services.list(host=args.host, binary=args.binary)
    output.print_list(services, columns)
    names.remember("hosts", [service for service in services if service.binary == "nova-compute"])


def _which(operation: Any) -> tuple[Arg, Arg]:
    """A service is a host's nova-compute until 2.52, and any by its UUID after."""
    return (
        Arg("host", metavar="<hostname>", of=operation),
        Arg("id", metavar="<id>", of=operation, param="service_uuid"),
    )


def _named(cs: Any, args: Any) -> tuple[str, ...]:
    """The arguments that name a service; in 2015 a host and a binary did."""
    binary = getattr(args, "binary", "")
    if "id" not in args:
        return (args.host, binary or "nova-compute")
    if not binary:
        return (args.id,)
    found = cs.services.list(host=args.id, binary=binary)
    if not found:
        raise CommandError(f"There is no {binary} on the host '{args.id}'")
    return (found[0].id,)


def _print(service: Any, args: Any, columns: list[str]) -> None:
    output.print_list([service], ["ID", *columns] if "id" in args else columns, single=True)


@command(*_which(ServiceManager.enable), gone=("binary",))
def do_service_enable(cs: Any, args: Any) -> None:
    """Let the scheduler use a service."""
    _print(cs.services.enable(*_named(cs, args)), args, ["Host", "Binary", "Status"])


@command(
    *_which(ServiceManager.disable),
    Arg("--reason", metavar="<reason>", of=ServiceManager.disable_log_reason),
    gone=("binary",),
)
def do_service_disable(cs: Any, args: Any) -> None:
    """No longer let the scheduler use a service. Its servers stay."""
    if args.reason:
        service = cs.services.disable_log_reason(*_named(cs, args), args.reason)
        _print(service, args, ["Host", "Binary", "Status", "Disabled Reason"])
    else:
        _print(cs.services.disable(*_named(cs, args)), args, ["Host", "Binary", "Status"])


@command(
    *_which(ServiceManager.force_down),
    Arg(
        "--unset", dest="force_down", action="store_false", default=True, help="Take it back: the service is not down."
    ),
    op=ServiceManager.force_down,
)
def do_service_force_down(cs: Any, args: Any) -> None:
    """Declare a service down, so that its servers can be evacuated."""
    _print(cs.services.force_down(*_named(cs, args), args.force_down), args, ["Host", "Binary", "Forced down"])


@command(Arg("id", metavar="<id>", of=ServiceManager.delete, param="service_id"))
def do_service_delete(cs: Any, args: Any) -> None:
    """Delete a service.

    Stop its process first: a nova-compute that still runs makes its records anew, and the servers of its host are
    counted where they are not.
    """
    cs.services.delete(args.id)
