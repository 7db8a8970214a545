"""nova dns-domains, dns-list, dns-create, dns-delete, dns-create-private-domain and its like"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.exceptions import CommandError
from novaclient.v2.floating_ip_dns import FloatingIPDNSDomainManager, FloatingIPDNSEntryManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_create_private, _create_public = FloatingIPDNSDomainManager.create_private, FloatingIPDNSDomainManager.create_public
_create, _delete = FloatingIPDNSEntryManager.create, FloatingIPDNSEntryManager.delete
DOMAIN = Arg("domain", metavar="<domain>", of=FloatingIPDNSDomainManager.delete, param="fqdomain")


@command(op=FloatingIPDNSDomainManager.domains, past=True)
def do_dns_domains(cs: Any, args: Any) -> None:
    """List the domains of floating IPs."""
    output.print_list(cs.dns_domains.domains(), ["domain", "scope", "project", "availability_zone"])


@command(
    DOMAIN,
    Arg("--ip", metavar="<ip>", default=None, of=FloatingIPDNSEntryManager.get_for_ip),
    Arg("--name", metavar="<name>", default=None, of=FloatingIPDNSEntryManager.get),
    op=FloatingIPDNSEntryManager.get,
    past=True,
)
def do_dns_list(cs: Any, args: Any) -> None:
    """List the entries of a domain for an address, or show the one of a name."""
    if not (args.ip or args.name):
        raise CommandError("You must specify either --ip or --name")
    if args.name:
        entries = [cs.dns_entries.get(args.domain, args.name)]
    else:
        entries = cs.dns_entries.get_for_ip(args.domain, args.ip)
    output.print_list(entries, ["ip", "name", "domain"])


@command(
    Arg("ip", metavar="<ip>", of=_create),
    Arg("name", metavar="<name>", of=_create),
    DOMAIN,
    Arg("--type", metavar="<type>", default="A", of=_create, param="dns_type"),
    op=_create,
    past=True,
)
def do_dns_create(cs: Any, args: Any) -> None:
    """Give an address a name in a domain."""
    cs.dns_entries.create(args.domain, args.name, args.ip, args.type)


@command(DOMAIN, Arg("name", metavar="<name>", of=_delete), op=_delete, past=True)
def do_dns_delete(cs: Any, args: Any) -> None:
    """Delete an entry of a domain."""
    cs.dns_entries.delete(args.domain, args.name)


@command(
    DOMAIN,
    Arg("--availability-zone", metavar="<availability-zone>", default=None, of=_create_private),
    op=_create_private,
    past=True,
)
def do_dns_create_private_domain(cs: Any, args: Any) -> None:
    """Make a domain for the servers of a zone."""
    cs.dns_domains.create_private(args.domain, args.availability_zone)


@command(DOMAIN, Arg("--project", metavar="<project>", default=None, of=_create_public), op=_create_public, past=True)
def do_dns_create_public_domain(cs: Any, args: Any) -> None:
    """Make a domain for the floating IPs of a project."""
    cs.dns_domains.create_public(args.domain, args.project)


@command(DOMAIN, op=FloatingIPDNSDomainManager.delete, past=True)
def do_dns_delete_domain(cs: Any, args: Any) -> None:
    """Delete a domain."""
    cs.dns_domains.delete(args.domain)
