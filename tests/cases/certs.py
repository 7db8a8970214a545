"""Certificates."""

from novaclient import exceptions
from tests.cases.row import call, row

GONE = {"itemGone": {"code": 410, "message": "This resource is no longer available. No forwarding address is given."}}
MADE = {"certificate": {"data": "-----BEGIN CERTIFICATE-----\n", "private_key": "-----BEGIN RSA PRIVATE KEY-----\n"}}
ROOT = {"certificate": {"data": "-----BEGIN CERTIFICATE-----\n", "private_key": None}}

ROWS = [
    row("certs.create", "2.1", call(), "POST /os-certificates", {}, answer=MADE,
        gives=lambda certificate: repr(certificate) == "<Certificate: private_key=[32 bytes] data=[28 bytes]>"),
    row("certs.get", "2.1", call(), "GET /os-certificates/root", answer=ROOT,
        gives=lambda certificate: repr(certificate) == "<Certificate: private_key=[0 bytes] data=[28 bytes]>"),
    row("certs.get", "2.104", call(), "GET /os-certificates/root", answer=GONE, status=410,
        raises=exceptions.ClientException, match=r"no longer available\..* \(HTTP 410\)"),
]  # fmt: skip
