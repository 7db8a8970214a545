"""--format with the commands of 2015, and with those that no other client has: each prints what a program can read."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
import yaml

from tests.cli.given import ID, IMAGE_ID
from tests.cli.test_baremetal import NODE
from tests.cli.test_gone import ROOM
from tests.cli.test_images import GLANCES
from tests.cli.test_volumes_of_cinder import SNAPSHOT, TYPE, VOLUME
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

SERVER = {"server": {"id": ID, "name": "web"}}
LIMITS = {"limits": {"rate": [], "absolute": {"maxTotalCores": 20, "totalCoresUsed": 1}}}
AGGREGATE = {"id": 3, "uuid": "U", "name": "a", "availability_zone": None, "hosts": [], "metadata": {}}
EXTENSION = {"alias": "os-x", "name": "X", "description": "One.\nTwo.", "updated": "2014-12-03", "links": []}
HOST = {"host_name": "h", "service": "compute", "zone": "nova"}
PART = {"resource": {"host": "h", "project": "(total)", "cpu": 2, "memory_mb": 1, "disk_gb": 3}}
PORT = {"port_id": "P", "net_id": "N", "port_state": "ACTIVE", "mac_addr": "m", "fixed_ips": [{"ip_address": "i"}]}

# Words, microversion, answers, and a value that is in the output, by its key.
COMMANDS: list[tuple[str, str, list[Any], tuple[str, Any]]] = [
    ("absolute-limits", "2.104", [LIMITS], ("used", 1)),
    ("aggregate-details a", "2.104", [{"aggregates": [AGGREGATE]}], ("availability_zone", None)),
    ("baremetal-interface-list N", "2.35", [{"node": NODE}], ("address", "fa:16:3e:00:00:01")),
    ("baremetal-node-list", "2.35", [{"nodes": [NODE]}], ("interfaces", NODE["interfaces"])),
    ("baremetal-node-show N", "2.35", [{"node": NODE}], ("interfaces", NODE["interfaces"])),
    ("cell-capacities", "2.1", [ROOM], ("ram_free", ROOM["cell"]["capacities"]["ram_free"])),
    ("cell-show c", "2.1", [{"cell": {"name": "c", "rpc_port": None}}], ("rpc_port", None)),
    ("cloudpipe-list", "2.1", [{"cloudpipes": [{"project_id": "P", "public_port": 22}]}], ("public_port", 22)),
    ("host-action h --action reboot", "2.104", [{"host": "h", "power_action": "reboot"}], ("power_action", "reboot")),
    ("host-describe h", "2.104", [{"host": [PART]}], ("cpu", 2)),
    ("host-list", "2.104", [{"hosts": [HOST]}], ("service", "compute")),
    ("host-update h --status enable", "2.104", [{"host": "h", "status": "enabled"}], ("status", "enabled")),
    ("image-list", "2.104", [{"images": [GLANCES]}], ("min_disk", 1)),
    (f"image-show {IMAGE_ID}", "2.104", [GLANCES], ("metadata", {"os": "linux", "instance_uuid": "S"})),
    (f"interface-show {ID} P", "2.104", [SERVER, {"interfaceAttachment": PORT}], ("fixed_ips", PORT["fixed_ips"])),
    ("list-extensions", "2.104", [{"extensions": [EXTENSION]}], ("description", "One.\nTwo.")),
    (f"server-metadata {ID}", "2.104", [SERVER, {"metadata": {"A:b c": "1"}}], ("A:b c", "1")),
    (f"volume-attachment-show {ID} V", "2.104", [SERVER, {"volumeAttachment": {"volumeId": "V"}}], ("volume_id", "V")),
    ("volume-create 1", "2.104", [{"volume": VOLUME}], ("attachments", VOLUME["attachments"])),
    ("volume-list", "2.104", [{"volumes": [VOLUME]}], ("attachments", VOLUME["attachments"])),
    (f"volume-show {VOLUME['id']}", "2.104", [{"volume": VOLUME}], ("description", None)),
    ("volume-snapshot-create V", "2.104", [{"snapshot": SNAPSHOT}], ("size", 1)),
    ("volume-snapshot-list", "2.104", [{"snapshots": [SNAPSHOT]}], ("size", 1)),
    ("volume-type-create fast", "2.104", [{"volume_type": TYPE}], ("extra_specs", {})),
    ("volume-type-list", "2.104", [{"volume_types": [TYPE]}], ("extra_specs", {})),
]
READ = {
    "json": json.loads,
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
    "yaml": yaml.safe_load,
}


def found(document: Any, key: str, value: Any) -> bool:
    """Whether an object, or one of a list, has this value."""
    return any(key in item and item[key] == value for item in (document if isinstance(document, list) else [document]))


@pytest.mark.parametrize("kind", ["json", "jsonl", "yaml", "csv", "value", "wide"])
@pytest.mark.parametrize(("words", "version", "answers", "value"), COMMANDS, ids=lambda value: str(value)[:24])
def test_each_in_each_format(
    nova_command: Terminal, cloud: Cloud, words: str, version: str, answers: list[Any], value: Any, kind: str
) -> None:
    for answer in answers:
        cloud.answer(answer)
    result = nova_command(*words.split(), "-f", kind, version=version)
    assert (result.code, result.err) == (0, "")
    if kind in READ:
        assert found(READ[kind](result.out), *value)
    elif kind == "csv":
        # the second of two tables has a heading of its own
        assert all(len(rows) >= 2 for rows in map(rows_of, result.out.strip().split("\n\n")))
    else:
        assert result.out.strip()


def rows_of(text: str) -> list[list[str]]:
    """The rows of a CSV table, its heading first."""
    return list(csv.reader(io.StringIO(text)))
