"""Instance actions: what was done with a server, by whom and with what result."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field, Time
from novaclient.paging import Pages
from novaclient.spec import GET, SERVER, Param


class InstanceAction(Resource):
    """Something that was done: `action`, `request_id`, `start_time`, ...; shown alone, also its `events`."""

    action = Field(help='What was done, as "create".')
    request_id = Field(help="ID of the request that began it.")
    instance_uuid = Field(help="ID of the server.")
    message = Field(type="str | None", help="What went wrong.")
    start_time = Field(help="When it began.")
    updated_at = Field(type="str | None", since="2.58", help="When it was last changed.")
    started_at = Time("start_time", help="When it began.")
    updated_at_utc = Time("updated_at", since="2.58", help="When it was last changed.")
    user_id = Field(type="str | None", help="ID of the user who began it.")
    project_id = Field(type="str | None", help="ID of that user's project.")
    events = Field(type="list[dict[str, Any]]", help="Its steps; only of an action that is shown alone.")


class InstanceActionManager(ManagerWithFind):
    """The operations on actions. Source: API reference, Servers actions (os-instance-actions)."""

    resource_class = InstanceAction

    get = GET(
        "/servers/{server}/os-instance-actions/{request_id}",
        SERVER,
        Param("request_id", help="ID of the request that began it."),
        key="instanceAction", returns=InstanceAction, help="Show an action on a server.",
    )  # fmt: skip
    list = GET(
        "/servers/{server}/os-instance-actions",
        SERVER,
        Param("marker", default=None, since="2.58", query=True, help="Request ID of the action after which to begin."),
        Param("limit", type="int | str", default=None, since="2.58", query=True,
              help="How many at most; the server has a limit of its own."),
        Param("changes_since", "changes-since", default=None, since="2.58", query=True,
              help="Only what changed at this time or later: ISO 8601."),
        Param("changes_before", "changes-before", default=None, since="2.66", query=True,
              help="Only what changed at this time or earlier: ISO 8601."),
        key="instanceActions", returns=InstanceAction, help="List the actions on a server, the newest first.",
    )  # fmt: skip
    iter = Pages("list", marker="request_id")
