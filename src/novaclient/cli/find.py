"""What a person names on a command line: servers, flavors, images, networks."""

from __future__ import annotations

from novaclient import exceptions, utils

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def find_server(cs: Any, server: str, **find_args: Any) -> Any:
    """A server by name or ID. Raises CommandError."""
    return utils.find_resource(cs.servers, server, **find_args)


def find_flavor(cs: Any, flavor: str) -> Any:
    """A flavor by name or ID, whoever may use it. Raises CommandError."""
    return utils.find_resource(cs.flavors, flavor, is_public=None)


def find_image(cs: Any, image: str) -> Any:
    """An image by name or ID. Raises CommandError."""
    try:
        return cs.glance.find_image(image)
    except (exceptions.NotFound, exceptions.NoUniqueMatch) as error:
        raise exceptions.CommandError(str(error)) from None


def find_network(cs: Any, network: str) -> Any:
    """A network by name. Raises CommandError."""
    try:
        return cs.neutron.find_network(network)
    except (exceptions.NotFound, exceptions.NoUniqueMatch) as error:
        raise exceptions.CommandError(str(error)) from None
