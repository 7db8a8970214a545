"""Server shares."""

from novaclient import exceptions
from novaclient.v2.server_shares import ServerShare
from tests.cases.row import call, row

SHARE = {"share_id": "M", "status": "inactive", "tag": "M"}
OBJECT = ServerShare(None, SHARE)


def too_early(method, *args):
    """Before shares."""
    return row(f"server_shares.{method}", "2.96", call(*args), raises=exceptions.VersionNotFoundForAPIMethod,
               match=f"API version '2.96' is not supported on '.*ServerShareManager.{method}'")  # fmt: skip


ROWS = [
    too_early("list", "S"),
    row("server_shares.list", "2.97", call("S"), "GET /servers/S/shares", answer={"shares": [SHARE]},
        gives=lambda shares: [repr(share) for share in shares] == ["<ServerShare: M>"]),
    too_early("get", "S", "M"),
    row("server_shares.get", "2.97", call("S", "M"), "GET /servers/S/shares/M", answer={"share": SHARE},
        gives=lambda share: share == OBJECT),
    too_early("create", "S", "M"),
    row("server_shares.create", "2.97", call("S", "M"), "POST /servers/S/shares", {"share": {"share_id": "M"}},
        answer={"share": SHARE}, status=201, gives=lambda share: share.status == "inactive"),
    row("server_shares.create", "2.104", call("S", OBJECT, tag="data"), "POST /servers/S/shares",
        {"share": {"share_id": "M", "tag": "data"}}, answer={"share": SHARE}, status=201),
    too_early("delete", "S", "M"),
    row("server_shares.delete", "2.97", call("S", OBJECT), "DELETE /servers/S/shares/M",
        gives=lambda result: result == ()),
]  # fmt: skip
