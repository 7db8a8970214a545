"""Flavors and their extra specs."""

from novaclient import exceptions
from tests.cases.row import call, row
from tests.support.cloud import Answer

FLAVOR = {"flavor": {"id": "F", "name": "m1", "ram": 512, "vcpus": 1, "disk": 10}}
FLAVORS = {"flavors": [FLAVOR["flavor"]]}
SIZES = {
    "name": "m1",
    "ram": 512,
    "vcpus": 1,
    "disk": 10,
    "id": None,
    "OS-FLV-EXT-DATA:ephemeral": 0,
    "swap": 0,
    "os-flavor-access:is_public": True,
}
BODY = {"flavor": {**SIZES, "rxtx_factor": 1.0}}
SPECS = {"extra_specs": {"hw:cpu_policy": "shared"}}


def refused(match, *args, version="2.1", **kwargs):
    """A create that is not sent."""
    return row("flavors.create", version, call(*args, **kwargs), raises=exceptions.CommandError, match=match)


ROWS = [
    row("flavors.list", "2.1", call(), "GET /flavors/detail", answer=FLAVORS,
        gives=lambda found: found[0].name == "m1"),
    row("flavors.list", "2.1", call(), "GET /flavors/detail", answer={"flavors": []}, gives=lambda found: found == []),
    row("flavors.list", "2.1", call(False, None), "GET /flavors?is_public=None", answer=FLAVORS),
    row("flavors.list", "2.1", call(is_public=False), "GET /flavors/detail?is_public=False", answer=FLAVORS),
    row("flavors.list", "2.101",
        call(True, True, "F", "10", 512, "3", "memory_mb", "desc"),
        "GET /flavors/detail?limit=3&marker=F&minDisk=10&minRam=512&sort_dir=desc&sort_key=memory_mb",
        answer=FLAVORS),
    row("flavors.list", "2.101", call(name="m1"), raises=TypeError, match="unexpected keyword argument 'name'"),
    row("flavors.list", "2.102", call(name="m1"), "GET /flavors/detail?name=m1", answer=FLAVORS),
    row("flavors.list", "2.104", call(), "GET /flavors/detail",
        answer={**FLAVORS, "flavors_links": [{"rel": "next", "href": "http://next"}]},
        gives=lambda found: found.next_url == "http://next"),
    row("flavors.get", "2.1", call("F"), "GET /flavors/F", answer=FLAVOR,
        gives=lambda flavor: (flavor.name, flavor.ephemeral, flavor.is_public, repr(flavor), flavor.human_id)
        == ("m1", "N/A", "N/A", "<Flavor: m1>", "m1")),
    row("flavors.get", "2.61", call("F"), "GET /flavors/F",
        answer={"flavor": {"id": "F", "name": "m1", "OS-FLV-EXT-DATA:ephemeral": 5, "os-flavor-access:is_public": False,
                           **SPECS}},
        gives=lambda flavor: (flavor.ephemeral, flavor.is_public, flavor.extra_specs)
        == (5, False, {"hw:cpu_policy": "shared"})),
    row("flavors.get", "2.1", call("m1.tiny one/2"), "GET /flavors/m1.tiny one/2", answer=FLAVOR),
    row("flavors.create", "2.1", call("m1", "512", "1", "10"), "POST /flavors", BODY, answer=FLAVOR,
        gives=lambda flavor: flavor.id == "F" and not flavor.is_loaded()),
    row("flavors.create", "2.1", call("m1", 512, 1, 10, "F", "5", "64", "2.5", "no"), "POST /flavors",
        {"flavor": {**SIZES, "id": "F", "OS-FLV-EXT-DATA:ephemeral": 5, "swap": 64, "rxtx_factor": 2.5,
                    "os-flavor-access:is_public": False}},
        answer=FLAVOR),
    row("flavors.create", "2.54", call("m1", 512, 1, 10, description=None), "POST /flavors", BODY, answer=FLAVOR),
    row("flavors.create", "2.54", call("m1", 512, 1, 10, description="d"),
        raises=exceptions.UnsupportedAttribute, match="'description' argument is only allowed since microversion 2.55"),
    row("flavors.create", "2.55", call("m1", 512, 1, 10, description="d"), "POST /flavors",
        {"flavor": {**BODY["flavor"], "description": "d"}}, answer=FLAVOR),
    row("flavors.create", "2.101", call("m1", 512, 1, 10), "POST /flavors", BODY, answer=FLAVOR),
    row("flavors.create", "2.102", call("m1", 512, 1, 10), "POST /flavors", {"flavor": SIZES}, answer=FLAVOR),
    row("flavors.create", "2.102", call("m1", 512, 1, 10, "auto", 0, 0, 1.0, True, "d"), "POST /flavors",
        {"flavor": {**SIZES, "description": "d"}}, answer=FLAVOR),
    row("flavors.create", "2.102", call("m1", 512, 1, 10, rxtx_factor=2.0), raises=exceptions.UnsupportedAttribute,
        match="'rxtx_factor' argument is only allowed for microversions 2.0 - 2.101."),
    refused("Ram must be an integer.", "m1", "much", 1, 10),
    refused("VCPUs must be an integer.", "m1", 1, None, 10),
    refused("Disk must be an integer.", "m1", 1, 1, "big"),
    refused("Swap must be an integer.", "m1", 1, 1, 1, swap="s"),
    refused("Ephemeral must be an integer.", "m1", 1, 1, 1, ephemeral="e"),
    refused("rxtx_factor must be a float.", "m1", 1, 1, 1, rxtx_factor="r"),
    refused("is_public must be a boolean.", "m1", 1, 1, 1, is_public="perhaps"),
    row("flavors.update", "2.54", call("F", "d"), raises=exceptions.VersionNotFoundForAPIMethod,
        match="API version '2.54' is not supported"),
    row("flavors.update", "2.55", call("F", "d"), "PUT /flavors/F", {"flavor": {"description": "d"}}, answer=FLAVOR,
        gives=lambda flavor: flavor.name == "m1"),
    row("flavors.update", "2.55", call("F"), "PUT /flavors/F", {"flavor": {"description": None}}, answer=FLAVOR),
    row("flavors.delete", "2.1", call("F"), "DELETE /flavors/F", status=202, gives=lambda result: result == ()),
    row("flavors.delete", "2.1", call(""), raises=ValueError, match="'flavor' must be an ID or a name"),
    row("flavors.get_keys", "2.1", call("F"), "GET /flavors/F/os-extra_specs", answer=SPECS,
        gives=lambda specs: specs == {"hw:cpu_policy": "shared"}),
    row("flavors.set_keys", "2.1", call("F", {"hw:cpu_policy": "shared"}), "POST /flavors/F/os-extra_specs", SPECS,
        answer=SPECS, gives=lambda specs: specs == {"hw:cpu_policy": "shared"}),
    row("flavors.set_keys", "2.1", call("F", {"k/": "v"}), raises=exceptions.CommandError, match='Invalid key: "k/"'),
    row("flavors.get_key", "2.1", call("F", "a b"), "GET /flavors/F/os-extra_specs/a b", answer={"a b": "v"},
        gives=lambda value: value == "v"),
    row("flavors.update_key", "2.1", call("F", "k", "v"), "PUT /flavors/F/os-extra_specs/k", {"k": "v"},
        answer={"k": "v"}, gives=lambda value: value == "v"),
    row("flavors.update_key", "2.1", call("F", "k/", "v"), raises=exceptions.CommandError, match='Invalid key: "k/"'),
    row("flavors.unset_keys", "2.1", call("F", ["a", "b"]),
        [("DELETE /flavors/F/os-extra_specs/a", None), ("DELETE /flavors/F/os-extra_specs/b", None)],
        answers=[Answer(headers={"x-openstack-request-id": f"req-{n}"}) for n in (1, 2)],
        gives=lambda result: result == () and result.request_ids == ["req-1", "req-2"]),
    row("flavors.unset_keys", "2.1", call("F", []), gives=lambda result: result == ()),
    row("flavors.find", "2.1", call(name="m1", is_public=None),
        [("GET /flavors?is_public=None", None), ("GET /flavors/F", None)], answers=[Answer(FLAVORS), Answer(FLAVOR)],
        gives=lambda flavor: flavor.ram == 512),
    row("flavors.find", "2.1", call(ram=512), "GET /flavors/detail", answer=FLAVORS,
        gives=lambda flavor: flavor.id == "F"),
    row("flavors.find", "2.1", call(ram=1), "GET /flavors/detail", answer=FLAVORS, raises=exceptions.NotFound,
        match="No Flavor matching"),
]  # fmt: skip
