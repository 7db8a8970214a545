"""Which ports the services listen on."""

from __future__ import annotations

import socket

import pytest

from novaclient.sandbox import ports, services
from novaclient.sandbox.errors import SandboxError


class TestPorts:
    def test_the_first_block_that_is_free_and_unclaimed(self) -> None:
        busy = {25_001}
        chosen, held = ports.choose({25_013}, free=lambda port: port not in busy, hold=lambda base: socket.socket())
        held.close()
        assert set(chosen) == {service.name for service in services.SERVICES}
        assert sorted(chosen.values()) == list(range(25_020, 25_026))

    def test_no_ports_left(self) -> None:
        with pytest.raises(SandboxError, match="no 6 free ports"):
            ports.choose((), free=lambda _: False)

    def test_two_who_choose_at_once_get_others(self) -> None:
        first, held = ports.choose((), free=lambda _: True)
        with held:
            second, other = ports.choose((), free=lambda _: True)
            other.close()
        third, last = ports.choose((), free=lambda _: True)
        last.close()
        assert set(first.values()).isdisjoint(second.values())
        assert third == first

    def test_a_listener_occupies_its_port(self) -> None:
        with socket.socket() as listener:
            listener.bind((services.ADDRESS, 0))
            listener.listen()
            port = listener.getsockname()[1]
            assert not ports.is_free(port)
            assert ports.taken({"nova": port}) == ["nova"]
        assert ports.is_free(port)
