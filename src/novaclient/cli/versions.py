"""nova version-list"""

from __future__ import annotations

import novaclient
from novaclient.cli import output
from novaclient.cli.command import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command()
def do_version_list(cs: Any, args: Any) -> None:
    """List the versions of the API: this client's, and the cloud's."""
    versions = cs.versions.list()
    columns = ["Id", "Status", "Updated"]
    if versions and "min_version" in versions[0].to_dict():
        columns += ["Min Version", "Version"]
    print("Client supported API versions:")
    print(f"Minimum version {novaclient.API_MIN_VERSION.get_string()}")
    print(f"Maximum version {novaclient.API_MAX_VERSION.get_string()}")
    print("\nServer supported API versions:")
    output.print_list(versions, columns)
