"""Floating IPs in bulk."""

from novaclient import exceptions
from tests.cases.row import call, row

IP = {"address": "10.10.10.1", "instance_uuid": None, "fixed_ip": None, "interface": "eth0", "pool": "nova",
      "project_id": None}  # fmt: skip
URL = "/os-floating-ips-bulk"
RANGE = {"ip_range": "192.168.1.0/24"}


def listed(arguments, url):
    """A list of floating IPs."""
    return row("floating_ips_bulk.list", "2.1", arguments, f"GET {url}", answer={"floating_ip_info": [IP]},
               gives=lambda ips: [repr(ip) for ip in ips] == ["<FloatingIP: 10.10.10.1>"])  # fmt: skip


ROWS = [
    listed(call(), URL),
    listed(call("host-1"), f"{URL}/host-1"),
    row("floating_ips_bulk.list", "2.1", call(""), raises=ValueError, match="'host'"),
    row("floating_ips_bulk.create", "2.1", call("192.168.1.0/24", "nova", "eth0"), f"POST {URL}",
        {"floating_ips_bulk_create": {**RANGE, "pool": "nova", "interface": "eth0"}},
        answer={"floating_ips_bulk_create": {**RANGE, "pool": "nova", "interface": "eth0"}},
        gives=lambda made: repr(made) == "<FloatingIP: 192.168.1.0/24>" and made.pool == "nova"),
    row("floating_ips_bulk.create", "2.1", call("192.168.1.0/24"), f"POST {URL}", {"floating_ips_bulk_create": RANGE},
        answer={"floating_ips_bulk_create": RANGE}),
    row("floating_ips_bulk.delete", "2.1", call("192.168.1.0/24"), f"PUT {URL}/delete", RANGE,
        answer={"floating_ips_bulk_delete": "192.168.1.0/24"},
        gives=lambda gone: gone.floating_ips_bulk_delete == "192.168.1.0/24"),
    *(row(f"floating_ips_bulk.{method}", "2.36", arguments, raises=exceptions.VersionNotFoundForAPIMethod)
      for method, arguments in (("list", call()), ("create", call("192.0.2.0/24")), ("delete", call("192.0.2.0/24")))),
]  # fmt: skip
