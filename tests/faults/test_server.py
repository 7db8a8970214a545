"""The server that does wrong, itself."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from novaclient.testing import faults


def test_what_a_client_has_given_up_happens() -> None:
    with faults.Server() as server:
        server.will(faults.stall())
        assert not server.all_happened(patience=0)
        where = urlsplit(server.url)
        with socket.create_connection((where.hostname, where.port)) as client:
            client.sendall(b"GET /servers HTTP/1.1\r\n\r\n")
        assert server.all_happened()
        assert [request.line for request in server.requests] == ["GET /servers"]
