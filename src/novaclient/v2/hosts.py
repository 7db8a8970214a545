"""Hosts: what runs where, how full a host is, and its power; until microversion 2.42. For administrators.

compat: python-novaclient had them before 10.0.
"""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.core import response_and_body
from novaclient.fields import Field
from novaclient.resource import unhinted
from novaclient.spec import GET, PUT, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Host(Resource):
    """A service of a host: `host_name`, `service`, `zone`; or what is on a host: `host`, `project`, `cpu`...

    What is on a host has `memory_mb` and `disk_gb` too, and the projects "(total)", "(used_now)" and "(used_max)" stand
    for the whole.
    """

    host_name = Field(help="Name, in a list.")
    service = Field(help='Service, as "compute", in a list.')
    zone = Field(help="Availability zone, in a list.")
    host = Field(help="Name, out of a show or an action.")
    project = Field(help='Project, "(total)", "(used_now)" or "(used_max)", out of a show.')
    cpu = Field(type="int", help="Number of CPUs, out of a show.")
    memory_mb = Field(type="int", help="Memory in MiB, out of a show.")
    disk_gb = Field(type="int", help="Disk in GiB, out of a show.")
    status = Field(help='"enabled" or "disabled", out of an update.')
    maintenance_mode = Field(help='"on_maintenance" or "off_maintenance", out of an update.')
    power_action = Field(help="What was done, out of an action.")

    def __repr__(self) -> str:
        return f"<Host: {self._name()}>"

    def _name(self) -> Any:
        return getattr(self, "host", None) or getattr(self, "host_name", None)

    def _add_details(self, info: dict[str, Any]) -> None:
        # compat: the attributes of a wrapped host are those of what is inside
        vars(self).update(info.get("resource") or info)

    @unhinted
    def update(self, values: dict[str, str]) -> Any:
        """Change the host: see `HostManager.update`."""
        return self.manager.update(self._name(), values)

    @unhinted
    def startup(self) -> Any:
        """Start the host."""
        return self.manager.host_action(self._name(), "startup")

    @unhinted
    def shutdown(self) -> Any:
        """Shut the host down."""
        return self.manager.host_action(self._name(), "shutdown")

    @unhinted
    def reboot(self) -> Any:
        """Reboot the host."""
        return self.manager.host_action(self._name(), "reboot")


HOST = Param("host", help="Name of the host.")


class HostManager(ManagerWithFind):
    """The operations on hosts. Source: API reference, Hosts (os-hosts)."""

    resource_class = Host
    gone = "use `services` and `hypervisors`; how full a host is the Placement service knows"

    get = GET("/os-hosts/{host}", HOST, key="host", returns=Host, answer="ListWithMeta[Host]", until="2.42",
              help="Show how full a host is: one item for the whole, and one for each project.")  # fmt: skip
    update = PUT(
        "/os-hosts/{host}",
        HOST,
        Param("values", "/", type="dict[str, str]", help='`status` and `maintenance_mode`: "enable" or "disable".'),
        returns=Host, until="2.42", help="Take a host out of service, or into maintenance, or back.",
    )  # fmt: skip
    host_action = GET(
        "/os-hosts/{host}/{action}",
        HOST,
        Param("action", help='"startup", "shutdown" or "reboot".'),
        returns=response_and_body, until="2.42", help="Start, shut down or reboot a host.",
    )  # fmt: skip
    list = GET(
        "/os-hosts",
        Param("zone", default=None, query=True, help="Only those of this availability zone."),
        key="hosts", returns=Host, until="2.42", help="List the services of hosts.",
    )  # fmt: skip

    def list_all(self, zone: str | None = None) -> Any:
        """compat: another name of `list`."""
        return self.list(zone)
