# Made by `python tools/stubs.py` out of `floating_ip_dns.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param

GONE: str

class FloatingIPDNSDomain(Resource):
    """A domain: `domain`, its `scope` ("public" or "private"), and its `project` or `availability_zone`."""

    domain: str
    """Its name."""
    scope: str
    """"public" or "private"."""
    project: str | None
    """ID of the project of a public domain."""
    availability_zone: str | None
    """Zone of a private domain."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete the domain."""
    def create(self) -> FloatingIPDNSDomain:
        """Make the domain as this object describes it, or change it to that."""

@type_check_only
class AsyncFloatingIPDNSDomain(Resource):
    """`FloatingIPDNSDomain` as the asynchronous client has it. At run time there is no class of this name."""

    domain: str
    """Its name."""
    scope: str
    """"public" or "private"."""
    project: str | None
    """ID of the project of a public domain."""
    availability_zone: str | None
    """Zone of a private domain."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete the domain."""
    async def create(self) -> AsyncFloatingIPDNSDomain:
        """Make the domain as this object describes it, or change it to that."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class FloatingIPDNSEntry(Resource):
    """An entry: `name`, `domain`, `ip`, `type`."""

    id: str | None
    """ID, of some drivers."""
    name: str
    """Its name, without the domain."""
    domain: str
    """Domain it is in."""
    ip: str
    """Address it stands for."""
    type: str | None
    """Type of the record, as "A"."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete the entry."""
    def create(self) -> FloatingIPDNSEntry:
        """Make the entry as this object describes it, or change it to that."""

@type_check_only
class AsyncFloatingIPDNSEntry(Resource):
    """`FloatingIPDNSEntry` as the asynchronous client has it. At run time there is no class of this name."""

    id: str | None
    """ID, of some drivers."""
    name: str
    """Its name, without the domain."""
    domain: str
    """Domain it is in."""
    ip: str
    """Address it stands for."""
    type: str | None
    """Type of the record, as "A"."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete the entry."""
    async def create(self) -> AsyncFloatingIPDNSEntry:
        """Make the entry as this object describes it, or change it to that."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def domain_name(name: str) -> str:
    """A domain as a part of a path: Nova undoes the second quoting, which hides the dots from its router."""

DOMAIN: Param
OF: Param
NAME: Param
IP: Param
ENTRY: str

class FloatingIPDNSDomainManager(Manager):
    """The operations on domains. Source: API reference, Floating IP DNS records (os-floating-ip-dns)."""
    def domains(self) -> ListWithMeta[FloatingIPDNSDomain]:
        """List domains. (until 2.35)"""
    def create_private(self, fqdomain: str, availability_zone: str | None) -> FloatingIPDNSDomain:
        """Make a domain for the servers of a zone, or change it. (until 2.35)

        :param fqdomain: The domain, as "example.org".
        :param availability_zone: The zone whose servers it is for.
        """
    def create_public(self, fqdomain: str, project: str | None) -> FloatingIPDNSDomain:
        """Make a domain for a project, or change it. (until 2.35)

        :param fqdomain: The domain, as "example.org".
        :param project: The project that it is for.
        """
    def delete(self, fqdomain: str) -> TupleWithMeta[Any]:
        """Delete a domain. (until 2.35)

        :param fqdomain: The domain, as "example.org".
        """

@type_check_only
class AsyncFloatingIPDNSDomainManager(Manager):
    """`FloatingIPDNSDomainManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def domains(self) -> ListWithMeta[AsyncFloatingIPDNSDomain]:
        """List domains. (until 2.35)"""
    async def create_private(self, fqdomain: str, availability_zone: str | None) -> AsyncFloatingIPDNSDomain:
        """Make a domain for the servers of a zone, or change it. (until 2.35)

        :param fqdomain: The domain, as "example.org".
        :param availability_zone: The zone whose servers it is for.
        """
    async def create_public(self, fqdomain: str, project: str | None) -> AsyncFloatingIPDNSDomain:
        """Make a domain for a project, or change it. (until 2.35)

        :param fqdomain: The domain, as "example.org".
        :param project: The project that it is for.
        """
    async def delete(self, fqdomain: str) -> TupleWithMeta[Any]:
        """Delete a domain. (until 2.35)

        :param fqdomain: The domain, as "example.org".
        """

class FloatingIPDNSEntryManager(Manager):
    """The operations on entries. Source: API reference, Floating IP DNS records (os-floating-ip-dns)."""
    def get(self, domain: str, name: str) -> FloatingIPDNSEntry:
        """Show an entry. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        """
    def get_for_ip(self, domain: str, ip: str) -> ListWithMeta[FloatingIPDNSEntry]:
        """List the entries of an address. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param ip: The address.
        """
    def create(self, domain: str, name: str, ip: str, dns_type: str) -> FloatingIPDNSEntry:
        """Make an entry. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        :param ip: The address that it stands for.
        :param dns_type: Type of the entry, as "A".
        """
    def modify_ip(self, domain: str, name: str, ip: str) -> FloatingIPDNSEntry:
        """Give an entry another address. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        :param ip: The address that it stands for.
        """
    def delete(self, domain: str, name: str) -> TupleWithMeta[Any]:
        """Delete an entry. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        """

@type_check_only
class AsyncFloatingIPDNSEntryManager(Manager):
    """`FloatingIPDNSEntryManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, domain: str, name: str) -> AsyncFloatingIPDNSEntry:
        """Show an entry. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        """
    async def get_for_ip(self, domain: str, ip: str) -> ListWithMeta[AsyncFloatingIPDNSEntry]:
        """List the entries of an address. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param ip: The address.
        """
    async def create(self, domain: str, name: str, ip: str, dns_type: str) -> AsyncFloatingIPDNSEntry:
        """Make an entry. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        :param ip: The address that it stands for.
        :param dns_type: Type of the entry, as "A".
        """
    async def modify_ip(self, domain: str, name: str, ip: str) -> AsyncFloatingIPDNSEntry:
        """Give an entry another address. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        :param ip: The address that it stands for.
        """
    async def delete(self, domain: str, name: str) -> TupleWithMeta[Any]:
        """Delete an entry. (until 2.35)

        :param domain: The domain that it is in, as "example.org".
        :param name: Name of the entry, without the domain.
        """
