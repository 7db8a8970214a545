"""nova x509-create-cert, x509-get-root-cert"""

from __future__ import annotations

import os

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.exceptions import CommandError
from novaclient.v2.certs import CertificateManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OWNER_READS, _ALL_READ = 0o400, 0o644


@command(
    Arg("pk_filename", metavar="<private-key-filename>", nargs="?", default="pk.pem",
        help="File for the private key, `pk.pem` if none is named. There must be none of this name yet."),
    Arg("cert_filename", metavar="<x509-cert-filename>", nargs="?", default="cert.pem",
        help="File for the certificate, `cert.pem` if none is named. There must be none of this name yet."),
    op=CertificateManager.create, past=True,
)  # fmt: skip
def do_x509_create_cert(cs: Any, args: Any) -> None:
    """Make a key and a certificate for it, and write each to a file."""
    _refuse_if_there(args.pk_filename, args.cert_filename)
    made = cs.certs.create()
    _write(args.pk_filename, made.private_key, _OWNER_READS, "private key")
    _write(args.cert_filename, made.data, _ALL_READ, "x509 certificate")


@command(
    Arg("filename", metavar="<filename>", nargs="?", default="cacert.pem",
        help="File to write it to, `cacert.pem` if none is named. There must be none of this name yet."),
    op=CertificateManager.get, past=True,
)  # fmt: skip
def do_x509_get_root_cert(cs: Any, args: Any) -> None:
    """Write the certificate that signs those of the project to a file."""
    _refuse_if_there(args.filename)
    _write(args.filename, cs.certs.get().data, _ALL_READ, "x509 root cert")


def _refuse_if_there(*paths: str) -> None:
    """Before anything is asked for: a key that cannot be written down would be lost."""
    for path in paths:
        if os.path.lexists(path):
            raise CommandError(f"Unable to write '{path}': it exists.")


def _write(path: str, text: str, mode: int, what: str) -> None:
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise CommandError(f"Unable to write '{path}': {error.strerror}") from None
    output.print_text(f"Wrote {what} to {output.one_line(path)}")
