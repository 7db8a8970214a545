"""Certificates: those that Nova signed for users, to bundle images for EC2 and to reach a cloudpipe.

compat: python-novaclient had them before 10.0.
"""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.fields import Field
from novaclient.spec import GET, POST


class Certificate(Resource):
    """A certificate: `data` and, when it was just made, its `private_key`; both are PEM."""

    data = Field(help="The certificate, PEM.")
    private_key = Field(type="str | None", help="Its key, PEM; only in the answer that made it.")

    def __repr__(self) -> str:
        key, data = str(getattr(self, "private_key", None) or ""), str(getattr(self, "data", None) or "")
        return f"<Certificate: private_key=[{len(key)} bytes] data=[{len(data)} bytes]>"


class CertificateManager(Manager):
    """The operations on certificates. Source: API reference, Root certificates (os-certificates)."""

    resource_class = Certificate
    gone = "removed in Nova 16.0 (Pike); the Key Manager service (Barbican) keeps and issues certificates"

    create = POST("/os-certificates", key="certificate", returns=Certificate, empty={},
                  help="Make a key, and a certificate for it.")  # fmt: skip
    get = GET("/os-certificates/root", key="certificate", returns=Certificate, answer="Certificate",
              help="Show the certificate by which the project's certificates are signed.")  # fmt: skip
