"""Cloudpipes."""

from novaclient.base import StrWithMeta
from tests.cases.row import call, row

PIPE = {"created_at": "2012-11-27T17:18:01Z", "instance_id": "S", "internal_ip": "192.168.1.30", "project_id": "P",
        "public_ip": "127.0.0.1", "public_port": 22, "state": "down"}  # fmt: skip

ROWS = [
    row("cloudpipe.create", "2.1", call("P"), "POST /os-cloudpipe", {"cloudpipe": {"project_id": "P"}},
        answer={"instance_id": "S"}, gives=lambda result: type(result) is StrWithMeta and result == "S"),
    row("cloudpipe.list", "2.1", call(), "GET /os-cloudpipe", answer={"cloudpipes": [PIPE]},
        gives=lambda pipes: [repr(pipe) for pipe in pipes] == ["<Cloudpipe: P>"]),
    row("cloudpipe.update", "2.1", call("192.168.1.1", 2000), "PUT /os-cloudpipe/configure-project",
        {"configure_project": {"vpn_ip": "192.168.1.1", "vpn_port": 2000}}, status=202,
        gives=lambda result: result == ()),
]  # fmt: skip
