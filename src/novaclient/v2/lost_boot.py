"""After a `servers.create` whose answer was lost: which servers of that name have appeared since."""

from __future__ import annotations

import re
import time

from novaclient import hints
from novaclient.core import Call
from novaclient.drive import step
from novaclient.http_dates import http_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

# How many servers are looked at, the newest first.
_MOST = 100
# Seconds by which a date may be off: Nova and HTTP count whole ones.
_MARGIN = 2.0


class _Page(Call):
    """A page of servers, and the cloud's own time: who asks may have another."""

    def result(self, response: Any, body: Any) -> Any:
        return super().result(response, body), http_date(response.headers.get("date") or "")


def look(call: Call, error: Any) -> Generator[Any, Any, None]:
    """Steps that put into `error.servers` what appeared since the request was sent: one request, which may fail."""
    name, several = str(call.args["name"]), (call.args.get("max_count") or 1) > 1
    wanted = re.compile(re.escape(name) + (r"(-\d+)?" if several else ""))
    # Nova takes the name for a regular expression; a plain one is left as it is
    filters = {"name": re.escape(name), "sort_key": "created_at", "sort_dir": "desc", "limit": _MOST}
    listing = step(call.manager._page, True, filters)
    asked = time.monotonic()
    try:
        page, now = yield _Page(listing.op, listing.manager, listing.args)
    except Exception:  # noqa: BLE001  the error to tell of is the first one
        hints.give(error, f"{error.hint}; the servers could not be listed")
        return
    since = (now or time.time()) - (time.monotonic() - asked) - error.seconds - _MARGIN
    error.servers = [server for server in page if wanted.fullmatch(str(server.name)) and _created(server) >= since]
    found = ", ".join(server.id for server in error.servers)
    seen = f"a server of that name has appeared since: {found}" if found else "no server of that name has appeared yet"
    hints.give(error, f"{error.hint}: {seen}")


def _created(server: Any) -> float:
    from datetime import datetime

    return datetime.fromisoformat(server.created).timestamp()
