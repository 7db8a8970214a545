"""Names of floating IPs in the DNS that Nova could keep: domains, and the entries in them.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.core import segment
from novaclient.fields import Field
from novaclient.resource import unhinted
from novaclient.spec import DELETE, GET, PUT, Param
from novaclient.urls import quote
from novaclient.v2.elsewhere import PROXIED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

GONE = "removed in Nova 18.0 (Rocky); use the DNS service (Designate): `openstack zone` and `openstack recordset`"


class FloatingIPDNSDomain(Resource):
    """A domain: `domain`, its `scope` ("public" or "private"), and its `project` or `availability_zone`."""

    domain = Field(help="Its name.")
    scope = Field(help='"public" or "private".')
    project = Field(type="str | None", help="ID of the project of a public domain.")
    availability_zone = Field(type="str | None", help="Zone of a private domain.")

    @unhinted
    def delete(self) -> Any:
        """Delete the domain."""
        return self.manager.delete(self.domain)

    @unhinted
    def create(self) -> Any:
        """Make the domain as this object describes it, or change it to that."""
        if self.scope == "public":
            return self.manager.create_public(self.domain, self.project)
        return self.manager.create_private(self.domain, self.availability_zone)


class FloatingIPDNSEntry(Resource):
    """An entry: `name`, `domain`, `ip`, `type`."""

    id = Field(type="str | None", help="ID, of some drivers.")
    name = Field(help="Its name, without the domain.")
    domain = Field(help="Domain it is in.")
    ip = Field(help="Address it stands for.")
    type = Field(type="str | None", help='Type of the record, as "A".')

    @unhinted
    def delete(self) -> Any:
        """Delete the entry."""
        return self.manager.delete(self.domain, self.name)

    @unhinted
    def create(self) -> Any:
        """Make the entry as this object describes it, or change it to that."""
        return self.manager.create(self.domain, self.name, self.ip, self.type)


def domain_name(name: str) -> str:
    """A domain as a part of a path: Nova undoes the second quoting, which hides the dots from its router."""
    return segment("domain", quote(name, safe="").replace(".", "%2E"))


DOMAIN = Param("fqdomain", encode=domain_name, help='The domain, as "example.org".')
OF = Param("domain", encode=domain_name, help='The domain that it is in, as "example.org".')
NAME = Param("name", help="Name of the entry, without the domain.")
IP = Param("ip", help="The address that it stands for.")
ENTRY = "/os-floating-ip-dns/{domain}/entries/{name}"


class FloatingIPDNSDomainManager(Manager):
    """The operations on domains. Source: API reference, Floating IP DNS records (os-floating-ip-dns)."""

    resource_class = FloatingIPDNSDomain
    gone = GONE

    domains = GET("/os-floating-ip-dns", key="domain_entries", returns=FloatingIPDNSDomain, until=PROXIED,
                  help="List domains.")  # fmt: skip
    create_private = PUT(
        "/os-floating-ip-dns/{fqdomain}",
        DOMAIN,
        Param("availability_zone", type="str | None", help="The zone whose servers it is for."),
        wrap="domain_entry", const={"scope": "private"}, returns=FloatingIPDNSDomain, until=PROXIED,
        help="Make a domain for the servers of a zone, or change it.",
    )  # fmt: skip
    create_public = PUT(
        "/os-floating-ip-dns/{fqdomain}",
        DOMAIN,
        Param("project", type="str | None", help="The project that it is for."),
        wrap="domain_entry", const={"scope": "public"}, returns=FloatingIPDNSDomain, until=PROXIED,
        help="Make a domain for a project, or change it.",
    )  # fmt: skip
    delete = DELETE("/os-floating-ip-dns/{fqdomain}", DOMAIN, until=PROXIED, help="Delete a domain.")


class FloatingIPDNSEntryManager(Manager):
    """The operations on entries. Source: API reference, Floating IP DNS records (os-floating-ip-dns)."""

    resource_class = FloatingIPDNSEntry
    gone = GONE

    get = GET(ENTRY, OF, NAME, key="dns_entry", returns=FloatingIPDNSEntry, until=PROXIED, help="Show an entry.")
    get_for_ip = GET(
        "/os-floating-ip-dns/{domain}/entries",
        OF,
        Param("ip", query=True, help="The address."),
        key="dns_entries", returns=FloatingIPDNSEntry, until=PROXIED, help="List the entries of an address.",
    )  # fmt: skip
    create = PUT(
        ENTRY,
        OF,
        NAME,
        IP,
        Param("dns_type", help='Type of the entry, as "A".'),
        wrap="dns_entry", returns=FloatingIPDNSEntry, until=PROXIED, help="Make an entry.",
    )  # fmt: skip
    modify_ip = PUT(ENTRY, OF, NAME, IP, wrap="dns_entry", const={"dns_type": "A"}, returns=FloatingIPDNSEntry,
                    until=PROXIED, help="Give an entry another address.")  # fmt: skip
    delete = DELETE(ENTRY, OF, NAME, until=PROXIED, help="Delete an entry.")
