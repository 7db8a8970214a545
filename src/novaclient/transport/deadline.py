"""The deadline, looked at wherever bytes of an answer are waited for, its headers too: in the sessions that are ours.

`requests` waits for each of them as long as for a first one: a server that sends one a second is waited for all day.
"""

from __future__ import annotations

import io
import threading
from contextlib import contextmanager
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

from keystoneauth1.session import TCPKeepAliveAdapter

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator

    from keystoneauth1.session import Session

# what this thread's request may still take: `left` gives seconds
_here = threading.local()
_TLS = ("tls_ciphers", "tls_min_version")


@contextmanager
def until(left: Callable[[], float]) -> Iterator[None]:
    """What is asked within, over a session that heeds it, is answered before `left` seconds are none."""
    before = getattr(_here, "left", None)
    _here.left = left
    try:
        yield
    finally:
        _here.left = before


def heed(session: Session) -> None:
    """Have a session of keystoneauth1's own making heed `until`."""
    for prefix, adapter in list(session.session.adapters.items()):
        # nothing that somebody else has put there
        if type(adapter) is TCPKeepAliveAdapter:
            tls = {name: getattr(adapter, name) for name in _TLS if getattr(adapter, name, None)}
            session.session.mount(prefix, _Adapter(**tls))


class _Adapter(TCPKeepAliveAdapter):
    """keystoneauth1's adapter, of connections whose answers are `_Answer`s."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        _have_heed(self.poolmanager)

    def proxy_manager_for(self, proxy: Any, **kwargs: Any) -> Any:
        known = proxy in self.proxy_manager
        manager = super().proxy_manager_for(proxy, **kwargs)
        if not known:
            _have_heed(manager)
        return manager


def _have_heed(manager: Any) -> None:
    manager.pool_classes_by_scheme = {
        scheme: _of(pool, ConnectionCls=_of(pool.ConnectionCls, response_class=_Answer))
        for scheme, pool in manager.pool_classes_by_scheme.items()
    }


def _of(base: type, **attributes: Any) -> type:
    return type(base.__name__, (base,), attributes)


class _Answer(HTTPResponse):
    """An answer as it comes in, a proxy's to CONNECT as well."""

    def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        left = getattr(_here, "left", None)
        if left is not None:
            self.fp: Any = io.BufferedReader(Bytes(sock, self.fp.detach(), left))


class Bytes(io.RawIOBase):
    """The bytes that come over a connection, as long as there is time `left`."""

    def __init__(self, sock: socket.socket, raw: io.RawIOBase, left: Callable[[], float]) -> None:
        self._sock, self._raw, self._left = sock, raw, left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Wait for some bytes: as long as the socket would, or until the deadline.

        :raises TimeoutError: if none have come
        """
        left, idle = self._left(), self._sock.gettimeout()
        if left <= 0:
            raise TimeoutError("the deadline has passed")
        if idle is not None and idle <= left:
            return self._raw.readinto(buffer)
        self._sock.settimeout(left)
        try:
            return self._raw.readinto(buffer)
        finally:
            self._sock.settimeout(idle)

    def close(self) -> None:
        self._raw.close()
        super().close()
