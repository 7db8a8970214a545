"""Agents: what is sent; that a Nova of today answers 410 is in the tests against the real cloud."""

from novaclient import exceptions
from tests.cases.row import call, row

AGENT = {"agent_id": 1, "hypervisor": "xen", "os": "linux", "architecture": "x86_64", "version": "7.0",
         "md5hash": "add6bb58e139be103324d04d82d8f545", "url": "http://example/7"}  # fmt: skip
CHANGE = {"version": "8.0", "url": "http://example/8", "md5hash": "beef"}
GONE = {"itemGone": {"code": 410, "message": "This resource is no longer available."}}

ROWS = [
    row("agents.list", "2.1", call(), "GET /os-agents", answer={"agents": [AGENT]},
        gives=lambda agents: [repr(agent) for agent in agents] == ["<Agent: 1>"]),
    row("agents.list", "2.104", call("xen"), "GET /os-agents?hypervisor=xen", answer=GONE, status=410,
        raises=exceptions.ClientException, match=r"no longer available\. \(HTTP 410\)"),
    row("agents.list", "2.1", call(hypervisor=""), "GET /os-agents", answer={"agents": [{"resource": AGENT}]},
        gives=lambda agents: agents[0].os == "linux" and not hasattr(agents[0], "resource")),
    row("agents.update", "2.1", call(1, "8.0", "http://example/8", "beef"), "PUT /os-agents/1", {"para": CHANGE},
        answer={"agent": AGENT | CHANGE}, gives=lambda agent: agent.version == "8.0"),
    row("agents.create", "2.1", call("linux", "x86_64", "7.0", "http://example/7", "add6", "xen"), "POST /os-agents",
        {"agent": {"hypervisor": "xen", "os": "linux", "architecture": "x86_64", "version": "7.0",
                   "md5hash": "add6", "url": "http://example/7"}},
        answer={"agent": AGENT}, gives=lambda agent: agent.agent_id == 1),
    row("agents.delete", "2.1", call(1), "DELETE /os-agents/1", gives=lambda result: result == ()),
]  # fmt: skip
