"""Instance actions."""

from tests.cases.row import call, row

ACTION = {"action": "create", "request_id": "req-1", "instance_uuid": "S"}
ACTIONS = {"instanceActions": [ACTION]}
LINKS = {"links": [{"rel": "next", "href": "http://nova/next"}]}
SINCE, BEFORE = "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"

ROWS = [
    row("instance_action.get", "2.1", call("S", "req-1"), "GET /servers/S/os-instance-actions/req-1",
        answer={"instanceAction": ACTION | {"events": []}}, gives=lambda action: action.events == []),
    row("instance_action.list", "2.57", call("S"), "GET /servers/S/os-instance-actions", answer=ACTIONS,
        gives=lambda actions: repr(actions[0])
        == "<InstanceAction action=create, instance_uuid=S, request_id=req-1>" and actions.next_url is None),
    row("instance_action.list", "2.57", call("S", marker="req-1"), raises=TypeError, match="'marker'"),
    row("instance_action.list", "2.58", call("S", "req-1", 5, SINCE),
        f"GET /servers/S/os-instance-actions?changes-since={SINCE}&limit=5&marker=req-1", answer=ACTIONS | LINKS,
        gives=lambda actions: actions.next_url == "http://nova/next"),
    row("instance_action.list", "2.65", call("S", changes_before=BEFORE), raises=TypeError, match="'changes_before'"),
    row("instance_action.list", "2.66", call("S", None, 0, SINCE, BEFORE),
        f"GET /servers/S/os-instance-actions?changes-before={BEFORE}&changes-since={SINCE}", answer=ACTIONS),
]  # fmt: skip
