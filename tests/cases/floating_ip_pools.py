"""Pools of floating IPs."""

from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import network

EXTERNAL = "/v2.0/networks?router:external=True"
NEXT = {"networks_links": [{"rel": "next", "href": "http://neutron/v2.0/networks?marker=N"}]}


def names(pools):
    """The pools that a row gives."""
    return [repr(pool) for pool in pools] == ["<FloatingIPPool: name=public>", "<FloatingIPPool: name=M>"]


ROWS = [
    row("floating_ip_pools.list", "2.35", call(), "GET /os-floating-ip-pools",
        answer={"floating_ip_pools": [{"name": "public"}, {"name": "M"}]}, gives=names),
    row("floating_ip_pools.list", "2.36", call(), f"GET {EXTERNAL}",
        answer={"networks": [network(name="public"), network(id="M", name="")]}, gives=names),
    row("floating_ip_pools.list", "2.104", call(),
        [(f"GET {EXTERNAL}", None), ("GET /v2.0/networks?marker=N&router:external=True", None)],
        answers=[Answer({"networks": [network(name="public")], **NEXT}),
                 Answer({"networks": [network(id="M", name="")], "networks_links": [{"rel": "previous", "href": ""}]})],
        gives=names),
]  # fmt: skip
