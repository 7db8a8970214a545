# Made by `python tools/stubs.py` out of `networks.py`: change that, not this.
from typing import type_check_only

from novaclient.base import Manager, Resource

class Network(Resource):
    """A network of the Networking service."""

@type_check_only
class AsyncNetwork(Resource):
    """`Network` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class NeutronManager(Manager):
    """Looks up networks. Source: Networking API reference, Networks."""
    def find_network(self, name: str) -> Network:
        """The network of this name.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have it
        """

@type_check_only
class AsyncNeutronManager(Manager):
    """`NeutronManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def find_network(self, name: str) -> AsyncNetwork:
        """The network of this name.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have it
        """
