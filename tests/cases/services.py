"""Services."""

from novaclient import exceptions
from tests.cases.row import call, row

SERVICE = {"service": {"id": "S", "host": "h", "binary": "nova-compute", "status": "enabled"}}
SERVICES = {"services": [SERVICE["service"]]}
NAMED = {"host": "h", "binary": "nova-compute"}


def changed(method, version, arguments, sends, body):
    """A change of a service that is sent as it should be."""
    return row(f"services.{method}", version, arguments, sends, body, answer=SERVICE,
               gives=lambda service: service.host == "h")  # fmt: skip


def too_many(method, version, *args):
    """The arguments of the other microversions."""
    return row(f"services.{method}", version, call(*args), raises=TypeError, match="positional argument")


ROWS = [
    row("services.list", "2.1", call(), "GET /os-services", answer=SERVICES,
        gives=lambda found: [repr(service) for service in found] == ["<Service: S>"]),
    row("services.list", "2.104", call("h", "nova-compute"), "GET /os-services?host=h&binary=nova-compute",
        answer={"services": []}, gives=lambda found: found == []),
    changed("enable", "2.1", call("h", "nova-compute"), "PUT /os-services/enable", NAMED),
    changed("enable", "2.52", call(host="h", binary="nova-compute"), "PUT /os-services/enable", NAMED),
    too_many("enable", "2.52", "S"),
    changed("enable", "2.53", call("S"), "PUT /os-services/S", {"status": "enabled"}),
    too_many("enable", "2.53", "h", "nova-compute"),
    changed("disable", "2.1", call("h", "nova-compute"), "PUT /os-services/disable", NAMED),
    changed("disable", "2.53", call(service_uuid="S"), "PUT /os-services/S", {"status": "disabled"}),
    changed("disable_log_reason", "2.1", call("h", "nova-compute", "why"), "PUT /os-services/disable-log-reason",
            {**NAMED, "disabled_reason": "why"}),
    changed("disable_log_reason", "2.52", call("h", "nova-compute", None), "PUT /os-services/disable-log-reason",
            NAMED),
    changed("disable_log_reason", "2.53", call("S", "why"), "PUT /os-services/S",
            {"status": "disabled", "disabled_reason": "why"}),
    row("services.force_down", "2.10", call("h", "nova-compute", True), raises=exceptions.VersionNotFoundForAPIMethod,
        match="API version '2.10' is not supported on"),
    changed("force_down", "2.11", call("h", "nova-compute", False), "PUT /os-services/force-down",
            {**NAMED, "forced_down": False}),
    changed("force_down", "2.52", call("h", "nova-compute"), "PUT /os-services/force-down", NAMED),
    changed("force_down", "2.53", call("S", True), "PUT /os-services/S", {"forced_down": True}),
    too_many("force_down", "2.53", "S"),
    row("services.delete", "2.1", call(3), "DELETE /os-services/3", status=204, gives=lambda result: result == ()),
    row("services.delete", "2.53", call("S"), "DELETE /os-services/S", status=204),
]  # fmt: skip
