# Made by `python tools/stubs.py` out of `certs.py`: change that, not this.
from typing import type_check_only

from novaclient.base import Manager, Resource

class Certificate(Resource):
    """A certificate: `data` and, when it was just made, its `private_key`; both are PEM."""

    data: str
    """The certificate, PEM."""
    private_key: str | None
    """Its key, PEM; only in the answer that made it."""

@type_check_only
class AsyncCertificate(Resource):
    """`Certificate` as the asynchronous client has it. At run time there is no class of this name."""

    data: str
    """The certificate, PEM."""
    private_key: str | None
    """Its key, PEM; only in the answer that made it."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class CertificateManager(Manager):
    """The operations on certificates. Source: API reference, Root certificates (os-certificates)."""
    def create(self) -> Certificate:
        """Make a key, and a certificate for it."""
    def get(self) -> Certificate:
        """Show the certificate by which the project's certificates are signed."""

@type_check_only
class AsyncCertificateManager(Manager):
    """`CertificateManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(self) -> AsyncCertificate:
        """Make a key, and a certificate for it."""
    async def get(self) -> AsyncCertificate:
        """Show the certificate by which the project's certificates are signed."""
