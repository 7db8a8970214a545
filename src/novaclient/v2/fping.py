"""Fping: which servers answer a ping that is sent from Nova's own host.

compat: python-novaclient had it before 8.0.
"""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import GET, SERVER, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Fping(Resource):
    """A server that was pinged: `id`, `project_id`, and whether it is `alive`."""

    HUMAN_ID = True

    id = Field(help="ID of the server.")
    project_id = Field(help="ID of its project.")
    alive = Field(type="bool", help="Whether it answered.")

    def __repr__(self) -> str:
        return f"<Fping: {self.id}>"


def either(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """compat: what is to be included goes before what is to be left out."""
    return args | {"exclude": ()} if args["include"] else args


class FpingManager(ManagerWithFind):
    """The operations of fping. Source: API reference, Ping instances (os-fping)."""

    resource_class = Fping
    gone = "removed in Nova 18.0 (Rocky); there is nothing in its place: ping the address of the server"

    list = GET(
        "/os-fping",
        Param("all_tenants", type="bool", default=False, query=True, encode=int, help="The servers of all projects."),
        Param("include", type="Sequence[str]", default=(), query=True, encode=",".join,
              help="IDs of the servers to ping, and of no others."),
        Param("exclude", type="Sequence[str]", default=(), query=True, encode=",".join,
              help="IDs of servers not to ping."),
        key="servers", returns=Fping, prepare=either, help="Ping servers.",
    )  # fmt: skip
    get = GET("/os-fping/{server}", SERVER, key="server", returns=Fping, help="Ping a server.")
