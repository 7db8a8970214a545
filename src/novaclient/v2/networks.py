"""Networks, as far as booting a server needs them: look-ups in the Networking service (Neutron)."""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.drive import flow, step
from novaclient.spec import GET, Param
from novaclient.v2.images import the_one

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class Network(Resource):
    """A network of the Networking service."""

    HUMAN_ID = True
    NAME_ATTR = "name"

    def __repr__(self) -> str:
        return f"<Network: {self.name}>"


class NeutronManager(Manager):
    """Looks up networks. Source: Networking API reference, Networks."""

    resource_class = Network

    _find = GET(
        "/v2.0/networks",
        Param("name", query=True, help="Exact name."),
        key="networks", returns=Network, service="network", help="List networks.",
    )  # fmt: skip

    @flow
    def find_network(self, name: str) -> Generator[Any, Any, Network]:
        """The network of this name.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have it
        """
        matches = yield step(self._find, name)
        return the_one(matches, "Network", name)
