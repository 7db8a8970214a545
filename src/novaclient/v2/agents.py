"""Agents: builds of the agent that the Xen driver had in its guests."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, PUT, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Agent(Resource):
    """A build of the guest agent: `agent_id`, `hypervisor`, `os`, `architecture`, `version`, `url`, `md5hash`."""

    agent_id = Field(type="int | str", help="ID of the build; text out of an update.")
    hypervisor = Field(help="Kind of hypervisor it is for.")
    os = Field(help="System of the guest.")
    architecture = Field(help="Architecture of the guest.")
    version = Field(help="Its version.")
    url = Field(help="Where hosts get it.")
    md5hash = Field(help="MD5 hash of what is there.")

    def __repr__(self) -> str:
        return f"<Agent: {getattr(self, 'agent_id', 'unknown-id')}>"

    def _add_details(self, info: dict[str, Any]) -> None:
        # compat: the attributes of a wrapped agent are those of what is inside
        vars(self).update(info.get("resource") or info)


ID = Param("id", type="str | int", help="ID of the build.")
VERSION = Param("version", help="Its version.")
URL = Param("url", help="Where hosts get it.")
MD5 = Param("md5hash", help="MD5 hash of what is there.")


class AgentsManager(ManagerWithFind):
    """The operations on agents. Source: API reference, Guest agents (os-agents)."""

    resource_class = Agent
    gone = (
        "removed in Nova 22.0 (Victoria), together with the Xen driver that it was for; there is nothing in its place"
    )

    list = GET(
        "/os-agents",
        Param("hypervisor", default=None, query=True, help='Only for this kind of hypervisor, as "xen".'),
        key="agents", returns=Agent, help="List agent builds.",
    )  # fmt: skip
    update = PUT("/os-agents/{id}", ID, VERSION, URL, MD5, wrap="para", key="agent", returns=Agent,
                 help="Change an agent build.")  # fmt: skip
    create = POST(
        "/os-agents",
        Param("os", help="Operating system of the guest."),
        Param("architecture", help='Its architecture, as "x86_64".'),
        VERSION,
        URL,
        MD5,
        Param("hypervisor", help='Kind of hypervisor, as "xen".'),
        wrap="agent", returns=Agent, help="Make an agent build known.",
    )  # fmt: skip
    delete = DELETE("/os-agents/{id}", ID, help="Delete an agent build.")
