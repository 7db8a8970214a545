# Made by `python tools/stubs.py` out of `server_external_events.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import ListWithMeta

class Event(Resource):
    """An event."""

    name: str
    """What happened, as "network-changed"."""
    server_uuid: str
    """ID of the server."""
    status: str
    """"completed" if it was taken, or "failed"."""
    tag: str
    """What it is about, as the ID of a port."""
    code: int
    """200 if it was taken, or an HTTP code that says why not."""

@type_check_only
class AsyncEvent(Resource):
    """`Event` as the asynchronous client has it. At run time there is no class of this name."""

    name: str
    """What happened, as "network-changed"."""
    server_uuid: str
    """ID of the server."""
    status: str
    """"completed" if it was taken, or "failed"."""
    tag: str
    """What it is about, as the ID of a port."""
    code: int
    """200 if it was taken, or an HTTP code that says why not."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class ServerExternalEventManager(Manager):
    """The operation on events. Source: API reference, Run Events (os-server-external-events)."""
    def create(self, events: list[dict[str, str]]) -> ListWithMeta[dict[str, Any]]:
        """Tell Nova of events; the answer has a `code` for each, as 404 for a server that there is not.

        :param events: `server_uuid`, `name`, perhaps `status` and `tag` of each.
        """

@type_check_only
class AsyncServerExternalEventManager(Manager):
    """`ServerExternalEventManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(self, events: list[dict[str, str]]) -> ListWithMeta[dict[str, Any]]:
        """Tell Nova of events; the answer has a `code` for each, as 404 for a server that there is not.

        :param events: `server_uuid`, `name`, perhaps `status` and `tag` of each.
        """
