"""A server that does wrong, for tests of programs that talk to a cloud: HTTP over real sockets of loopback.

    from novaclient.testing import faults

    with faults.Server() as server:
        server.will(faults.answer(status=503), faults.reset("within"), faults.answer({"servers": []}))
        nova = client.Client("2.90", session=..., endpoint_override=server.url)
        nova.servers.list()
        assert [request.line for request in server.requests] == ["GET /servers/detail"] * 3

`will` says what happens to the next requests, one after the other; `always` what happens to every request of a line.
`all_happened` waits until all of it has, also to requests of a client that has given up meanwhile.
A request that nothing was said of gets a 599. What happens is a `Fault`: an object with a `name` that is called with
the connection and the request; the ones here can be combined with others that a test makes itself.

    answer, html, empty        an answer, with whatever status, body and headers
    truncated, cut             half of an answer that claims to be whole; one that ends before it should
    reset                      the connection is reset: "unread", or "before", "within" or "after" the answer
    stall, slow                no answer; one byte at a time
    redirect                   elsewhere
    bomb, deep                 an answer that is small on the wire only; one that is nested without end
    HOSTILE_NAMES, odd_server  text that drives terminals; a server whose fields are missing, null or new
    Certificates               an authority of its own, and certificates of it: good, expired, for another host
    Keystone                   logins that expire, or are taken back
"""

from novaclient.testing.faults.certificates import Certificates
from novaclient.testing.faults.keystone import Keystone
from novaclient.testing.faults.server import Connection, Fault, Request, Server
from novaclient.testing.faults.wrongs import (
    HOSTILE_NAMES,
    answer,
    bomb,
    cut,
    deep,
    empty,
    html,
    odd_server,
    redirect,
    reset,
    slow,
    stall,
    truncated,
)

__all__ = [
    "HOSTILE_NAMES",
    "Certificates",
    "Connection",
    "Fault",
    "Keystone",
    "Request",
    "Server",
    "answer",
    "bomb",
    "cut",
    "deep",
    "empty",
    "html",
    "odd_server",
    "redirect",
    "reset",
    "slow",
    "stall",
    "truncated",
]
