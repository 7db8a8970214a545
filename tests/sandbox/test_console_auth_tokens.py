"""Tokens of consoles on the real cloud."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def token_of(console: Any) -> str:
    """The token in the URL of a console."""
    url: str = console["remote_console"]["url"]
    return url.replace("%3D", "=").rpartition("token=")[2]


def test_get(real: Real, nova: Any, server: Any) -> None:
    token = token_of(nova.servers.get_console_url(server, "novnc"))
    if not real.since("2.31"):
        with pytest.raises(exceptions.VersionNotFoundForAPIMethod):
            real("console_auth_tokens.get", token)
        return
    found = real("console_auth_tokens.get", token)
    assert (found.instance_uuid, found.port) == (server.id, 6969)
    assert not hasattr(found, "tls_port")
    with pytest.raises(exceptions.NotFound, match="Token not found"):
        real("console_auth_tokens.get", "none")


def test_tls_port(real: Real, nova: Any, server: Any) -> None:
    token = token_of(nova.servers.get_console_url(server, "spice-direct"))
    if real.since("2.31"):
        assert hasattr(real("console_auth_tokens.get", token), "tls_port") == real.since("2.99")


def test_only_for_services(nova_demo: Any) -> None:
    with pytest.raises(exceptions.Forbidden):
        nova_demo.console_auth_tokens.get("any")
