"""DNS domains and entries. A recorded line has one quoting undone, and Nova undoes the other."""

from novaclient import exceptions
from tests.cases.row import call, row

URL = "/os-floating-ip-dns"
DOMAIN = {"availability_zone": None, "domain": "example.org", "project": "P", "scope": "public"}
ZONED = {"availability_zone": "nova", "domain": "example.org", "project": None, "scope": "private"}
ENTRY = {"domain": "example.org", "id": None, "ip": "192.168.1.1", "name": "web", "type": "A"}
OF, AT = f"{URL}/example%2Eorg", f"{URL}/example%2Eorg/entries/web"


def written(method, arguments, sends, answer=ENTRY):
    """An entry that is made or changed."""
    return row(f"dns_entries.{method}", "2.1", arguments, f"PUT {AT}", {"dns_entry": sends},
               answer={"dns_entry": answer}, gives=lambda entry: entry.ip == "192.168.1.1")  # fmt: skip


ROWS = [
    row("dns_domains.domains", "2.1", call(), f"GET {URL}", answer={"domain_entries": [DOMAIN]},
        gives=lambda domains: domains[0].domain == "example.org"),
    row("dns_domains.create_private", "2.1", call("example.org", "nova"), f"PUT {OF}",
        {"domain_entry": {"scope": "private", "availability_zone": "nova"}}, answer={"domain_entry": ZONED},
        gives=lambda domain: domain.availability_zone == "nova"),
    row("dns_domains.create_public", "2.1", call("example.org", "P"), f"PUT {OF}",
        {"domain_entry": {"scope": "public", "project": "P"}}, answer={"domain_entry": DOMAIN},
        gives=lambda domain: domain.project == "P"),
    row("dns_domains.delete", "2.1", call("example.org"), f"DELETE {OF}", status=202,
        gives=lambda result: result == ()),
    row("dns_domains.delete", "2.1", call(""), raises=ValueError, match="'domain'"),
    row("dns_entries.get", "2.1", call("example.org", "web"), f"GET {AT}", answer={"dns_entry": ENTRY},
        gives=lambda entry: entry.ip == "192.168.1.1"),
    row("dns_entries.get_for_ip", "2.1", call("example.org", "192.168.1.1"), f"GET {OF}/entries?ip=192.168.1.1",
        answer={"dns_entries": [ENTRY]}, gives=lambda entries: entries[0].name == "web"),
    written("create", call("example.org", "web", "192.168.1.1", "A"), {"ip": "192.168.1.1", "dns_type": "A"}),
    written("modify_ip", call("example.org", "web", "192.168.1.1"), {"ip": "192.168.1.1", "dns_type": "A"}),
    row("dns_entries.delete", "2.1", call("example.org", "web"), f"DELETE {AT}", status=202,
        gives=lambda result: result == ()),
    *(row(f"dns_domains.{method}", "2.36", arguments, raises=exceptions.VersionNotFoundForAPIMethod)
      for method, arguments in (("domains", call()), ("create_private", call("example.org", "nova")),
                                ("create_public", call("example.org", "P")), ("delete", call("example.org")))),
    *(row(f"dns_entries.{method}", "2.36", call("example.org", *words), raises=exceptions.VersionNotFoundForAPIMethod)
      for method, words in (("get", ["web"]), ("get_for_ip", ["192.168.1.1"]), ("delete", ["web"]),
                            ("create", ["web", "192.168.1.1", "A"]), ("modify_ip", ["web", "192.168.1.1"]))),
]  # fmt: skip
