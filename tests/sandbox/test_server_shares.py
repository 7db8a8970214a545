"""Shares of servers on the real cloud. It has no Manila, so that none can be attached."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_shares(real: Real, server: Any) -> None:
    share = str(uuid.uuid4())
    if not real.since("2.97"):
        with pytest.raises(exceptions.VersionNotFoundForAPIMethod):
            real("server_shares.list", server)
        return
    assert real("server_shares.list", server) == []
    with pytest.raises(exceptions.NotFound, match=f"Share {share} could not be found"):
        real("server_shares.get", server, share)
    with pytest.raises(exceptions.Conflict, match="Cannot 'create share' instance"):
        real("server_shares.create", server, share, tag="data")
    with pytest.raises(exceptions.Conflict, match="Cannot 'delete share' instance"):
        real("server_shares.delete", server, share)


def test_of_a_stopped_server(nova: Any, server: Any) -> None:
    share = str(uuid.uuid4())
    nova.servers.stop(server)
    nova.servers.wait_for(server, "SHUTOFF")
    try:
        with pytest.raises(exceptions.ClientException, match="EndpointNotFound") as raised:
            nova.server_shares.create(server, share)
        assert raised.value.code == 500
        with pytest.raises(exceptions.NotFound):
            nova.server_shares.delete(server, share)
    finally:
        nova.servers.start(server)
        nova.servers.wait_for(server)
