"""Quotas of projects and users."""

from tests.cases.row import call, row

QUOTAS = {"quota_set": {"id": "P", "cores": 20, "instances": 10}}
# what an update answers
UPDATED = {"quota_set": {"cores": 20}}
NAMES = ("instances", "cores", "ram", "metadata_items", "key_pairs", "server_groups", "server_group_members")
ALL = dict.fromkeys(NAMES, 1)
INJECTED = {"injected_files": 1, "injected_file_content_bytes": 1, "injected_file_path_bytes": 1}
NETWORK = {"floating_ips": 1, "fixed_ips": 1, "security_groups": 1, "security_group_rules": 1}


def updated(version, arguments, quotas, url="/os-quota-sets/P"):
    """An update that is sent as it should be."""
    return row("quotas.update", version, arguments, f"PUT {url}", {"quota_set": quotas}, answer=UPDATED,
               gives=lambda found: found.cores == 20 and not hasattr(found, "id"))  # fmt: skip


ROWS = [
    row("quotas.get", "2.1", call("P"), "GET /os-quota-sets/P", answer=QUOTAS, gives=lambda found: found.cores == 20),
    row("quotas.get", "2.104", call("P", "U"), "GET /os-quota-sets/P?user_id=U", answer=QUOTAS),
    row("quotas.get", "2.104", call("P", user_id="U", detail=True), "GET /os-quota-sets/P/detail?user_id=U",
        answer={"quota_set": {"id": "P", "cores": {"limit": 20, "in_use": 1, "reserved": 0}}},
        gives=lambda found: found.cores["in_use"] == 1),
    updated("2.1", call("P", **ALL, **INJECTED, **NETWORK), {**ALL, **INJECTED, **NETWORK}),
    updated("2.1", call("P"), {}),
    updated("2.35", call(tenant_id="P", cores=0, ram=None, force=False, user_id="U"), {"cores": 0, "force": False},
            url="/os-quota-sets/P?user_id=U"),
    updated("2.36", call("P", cores="5", force=True), {"cores": "5", "force": True}),
    # Nova says what is wrong
    updated("2.36", call("P", floating_ips=5, networks=None), {"floating_ips": 5}),
    updated("2.56", call("P", **ALL, **INJECTED), {**ALL, **INJECTED}),
    updated("2.56", call("P", gigabytes=5), {"gigabytes": 5}),
    row("quotas.update", "2.56", call("P", "U"), raises=TypeError, match="takes 2 positional arguments but 3 were"),
    row("quotas.update", "2.56", call(cores=1), raises=TypeError, match="missing 1 required positional argument"),
    updated("2.57", call("P", "U", True, *ALL.values()), {"force": True, **ALL}, url="/os-quota-sets/P?user_id=U"),
    updated("2.57", call("P", force=False), {}),
    updated("2.104", call("P", instances=0, cores=-1), {"instances": 0, "cores": -1}),
    row("quotas.update", "2.57", call("P", injected_files=5), raises=TypeError, match="'injected_files'"),
    row("quotas.defaults", "2.1", call("P"), "GET /os-quota-sets/P/defaults", answer=QUOTAS,
        gives=lambda found: found.instances == 10),
    row("quotas.delete", "2.1", call("P"), "DELETE /os-quota-sets/P", status=202, gives=lambda result: result == ()),
    row("quotas.delete", "2.104", call("P", "U"), "DELETE /os-quota-sets/P?user_id=U", status=202),
]  # fmt: skip
