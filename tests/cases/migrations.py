"""Migrations: one list, whose order of arguments is another at each of four ranges."""

from tests.cases.row import call, row

FOUND = {"migrations": [{"id": 1, "instance_uuid": "S"}], "migrations_links": [{"rel": "next", "href": "http://n"}]}
SINCE, BEFORE = "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"


def listed(version, arguments, query):
    """A list that is asked for as it should be."""
    return row("migrations.list", version, arguments, f"GET /os-migrations?{query}", answer=FOUND,
               gives=lambda found: repr(found[0]) == "<Migration: 1>" and found.next_url == "http://n")  # fmt: skip


ROWS = [
    row("migrations.list", "2.1", call(), "GET /os-migrations", answer={"migrations": []}),
    listed("2.58", call("h", "done", "S", "resize", "h2"),
           "host=h&instance_uuid=S&migration_type=resize&source_compute=h2&status=done"),
    row("migrations.list", "2.58", call(limit=1), raises=TypeError, match="'limit'"),
    listed("2.59", call("h", "done", "S", "M", 5, SINCE, "resize", "h2"),
           f"changes-since={SINCE}&host=h&instance_uuid=S&limit=5&marker=M&migration_type=resize&source_compute=h2"
           "&status=done"),
    row("migrations.list", "2.65", call(changes_before=BEFORE), raises=TypeError, match="'changes_before'"),
    listed("2.66", call(None, None, None, None, 0, SINCE, BEFORE, "resize", "h2"),
           f"changes-before={BEFORE}&changes-since={SINCE}&migration_type=resize&source_compute=h2"),
    row("migrations.list", "2.79", call(user_id="U"), raises=TypeError, match="'user_id'"),
    listed("2.80", call(None, None, None, None, None, None, BEFORE, None, None, "U", "P"),
           f"changes-before={BEFORE}&project_id=P&user_id=U"),
    listed("2.104", call("h", user_id="U"), "host=h&user_id=U"),
    listed("2.58", call(cell_name="c"), "cell_name=c"),
    row("migrations.list", "2.59", call(cell_name="c"), raises=TypeError, match="'cell_name'"),
    listed("2.1", call(hidden=False), "hidden=0"),
    listed("2.104", call(hidden=True), "hidden=1"),
]  # fmt: skip
