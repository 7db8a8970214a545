"""An authority that nobody knows, and certificates of it: made anew in each run, by `cryptography`."""

from __future__ import annotations

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

_USES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
    "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip


class Certificates:
    """Contexts for `Server(tls=...)`, and the file of the authority, `ca`, for who is to trust them."""

    def __init__(self, directory: Path | str) -> None:
        """Make the authority.

        :param directory: where the files go; it must exist
        """
        from cryptography.hazmat.primitives.asymmetric import ec

        self._directory = Path(directory)
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._certificate = _certify("Authority of a test", self._key.public_key(), self._key, None)
        self.ca: Path = self._directory / "ca.pem"
        self.ca.write_bytes(_pem(self._certificate))

    def good(self) -> ssl.SSLContext:
        """For `127.0.0.1` and `localhost`, and valid: to who trusts `ca`."""
        return self._context("good", ["localhost", "127.0.0.1"], days=1)

    def expired(self) -> ssl.SSLContext:
        """The same, and no longer valid since yesterday."""
        return self._context("expired", ["localhost", "127.0.0.1"], days=-1)

    def wrong_host(self) -> ssl.SSLContext:
        """Valid, for another host."""
        return self._context("wrong-host", ["elsewhere.example"], days=1)

    def _context(self, name: str, hosts: list[str], days: int) -> ssl.SSLContext:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(ec.SECP256R1())
        certificate = _certify(name, key.public_key(), self._key, self._certificate, hosts, days)
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        path = self._directory / f"{name}.pem"
        path.touch(mode=0o600)
        path.write_bytes(private + _pem(certificate))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


def _pem(certificate: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    data: bytes = certificate.public_bytes(Encoding.PEM)
    return data


def _certify(
    name: str, public_key: Any, signing_key: Any, issuer: Any, hosts: list[str] | None = None, days: int = 1
) -> Any:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import NameOID

    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    signer = signing_key.public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=2))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer), critical=False)
    )
    if issuer is None:
        # what Python looks for since 3.13
        signs = {"key_cert_sign": True, "crl_sign": True}
        builder = builder.add_extension(x509.KeyUsage(**dict.fromkeys(_USES, False) | signs), critical=True)
    if hosts:
        names = [x509.IPAddress(ipaddress.ip_address(h)) if h[0].isdigit() else x509.DNSName(h) for h in hosts]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(signing_key, hashes.SHA256())
