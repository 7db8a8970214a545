"""Which loopback ports a sandbox listens on: ten in a row, of which it takes the first six.

The last of the ten is held from when they are chosen until the services listen: other users choose at the same moment.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Collection

from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.services import ADDRESS, SERVICES

# Below the range from which Linux takes the ports of outgoing connections, which come and go.
FIRST, LAST, STEP = 25_000, 32_000, 10
HELD = STEP - 1


def is_free(port: int) -> bool:
    """Whether one could listen there now; connections that linger from an earlier listener do not count."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            return False
    return True


def hold(base: int) -> socket.socket | None:
    """Keep ten ports, until this is closed, from whoever else chooses; None if somebody has just chosen them."""
    held = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # without SO_REUSEADDR, by which several could bind it
        held.bind((ADDRESS, base + HELD))
    except OSError:
        held.close()
        return None
    return held


def choose(
    claimed: Collection[int],
    free: Callable[[int], bool] = is_free,
    hold: Callable[[int], socket.socket | None] = hold,
) -> tuple[dict[str, int], socket.socket]:
    """Ports for each service: free now, and of no other sandbox of this user (it may only be down).

    With them comes what holds them, as of `hold`.
    """
    for base in range(FIRST, LAST, STEP):
        ports = {service.name: base + offset for offset, service in enumerate(SERVICES)}
        if any(port in claimed for port in ports.values()):
            continue
        held = hold(base)
        if held is not None:
            if all(map(free, ports.values())):
                return ports, held
            held.close()
    raise SandboxError(f"no {len(SERVICES)} free ports in a row between {FIRST} and {LAST} on {ADDRESS}")


def taken(ports: dict[str, int], free: Callable[[int], bool] = is_free) -> list[str]:
    """The services whose port somebody else listens on."""
    return [name for name, port in ports.items() if not free(port)]
