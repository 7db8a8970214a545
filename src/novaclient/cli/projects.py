"""Projects in options."""

from __future__ import annotations

from novaclient.cli.command import Arg
from novaclient.exceptions import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TENANT = Arg("--tenant", metavar="<tenant-id>", default=None, help="ID of the project; your own by default.")


def project_of(cs: Any, tenant: str | None) -> str:
    """The ID of the project that a command is about: that of `--tenant`, or the user's own. Raises CommandError."""
    project: str | None = tenant or cs.client.get_project_id() or cs.project_id
    if not project:
        raise CommandError("These credentials are of no project; say which one by `--tenant`")
    return project
