"""Server external events: what other services tell Nova of a server, as that its port is plugged."""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.fields import Field
from novaclient.spec import POST, Param


class Event(Resource):
    """An event."""

    name = Field(help='What happened, as "network-changed".')
    server_uuid = Field(help="ID of the server.")
    status = Field(help='"completed" if it was taken, or "failed".')
    tag = Field(help="What it is about, as the ID of a port.")
    code = Field(type="int", help="200 if it was taken, or an HTTP code that says why not.")

    def __repr__(self) -> str:
        return f"<Event: {self.name}>"


class ServerExternalEventManager(Manager):
    """The operation on events. Source: API reference, Run Events (os-server-external-events)."""

    resource_class = Event

    create = POST(
        "/os-server-external-events",
        Param("events", type="list[dict[str, str]]", help="`server_uuid`, `name`, perhaps `status` and `tag` of each."),
        key="events", answer="ListWithMeta[dict[str, Any]]",
        help="Tell Nova of events; the answer has a `code` for each, as 404 for a server that there is not.",
    )  # fmt: skip
