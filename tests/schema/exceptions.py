"""Where we and Nova differ, with the reason. A line that is not true any more fails the tests."""

ANY_QUOTA = "before 2.57 a quota may have any name, as in python-novaclient, and Nova refuses it"
ONE_LETTER = "the row is about our side; a host name has two letters or more"
CELLS = "Nova has no cells of the first kind any more; clouds of old do, and filter migrations by them"
EMPTY = "compat: python-novaclient sends an empty text too, and Nova refuses it"
GONE = "Nova does not have it any more; clouds of old do"
IRONIC = "Nova takes no writes of nodes any more, whatever is in them; clouds of old do"
OLDER = "clouds of old have it, in the API of before microversions"
RESERVED = "compat: no Nova with microversions knows it, and from 2.75 on it is refused, with python-novaclient too"

# (operation of ours, part of what is wrong with the request, why a row sends it)
REFUSED = [
    ("dns_entries.get_for_ip", "no such route", OLDER),
    ("limits.get", "overlooks reserved", RESERVED),
    ("limits.get", "('reserved' was unexpected)", RESERVED),
    ("migrations.list", "overlooks cell_name", CELLS),
    ("quotas.update", "'floating_ips' was unexpected", ANY_QUOTA),
    ("quotas.update", "'gigabytes' was unexpected", ANY_QUOTA),
    ("server_groups.create", "('other' was unexpected)", "the row is about our side; there is one rule"),
    ("servers.create", "server.hostname: 'n' is too short", ONE_LETTER),
    ("servers.get_rdp_console", "gone: ", GONE),
    ("servers.list", "sort_key.0: 'name' is not one of", "the row is about our side; Nova sorts by `display_name`"),
    ("servers.rebuild", "rebuild.hostname: 'n' is too short", ONE_LETTER),
    ("servers.update", "server.hostname: 'n' is too short", ONE_LETTER),
    ("servers.update", "server.name: '' should be non-empty", EMPTY),
    ("volumes.create_server_volume", "volumeAttachment.device: ''", EMPTY),
    ("volumes.create_server_volume", "volumeAttachment.tag: ''", EMPTY),
]

_OF_A_NODE = ("service_host", "cpus", "memory_mb", "local_gb", "prov_mac_address")
_OF_A_NODE += ("pm_address", "pm_user", "pm_password", "terminal_port")

# (operation of ours, about what) -> why it differs from Nova's
DIFFERENT = {
    **{("baremetal.add_interface", f"body {name}"): IRONIC for name in ("address", "datapath_id", "port_no")},
    **{("baremetal.create", f"body {name}"): IRONIC for name in _OF_A_NODE},
    ("baremetal.remove_interface", "body address"): IRONIC,
    ("console_auth_tokens.get", "since"): "before 2.31 Nova answers 400 to all that it can answer",
    ("dns_entries.get_for_ip", "route"): OLDER,
    ("floating_ips.list", "query all_tenants"): "Nova's proxy overlooks it: compat, and Neutron knows it",
    ("hosts.host_action", "route"): "to Nova each action has a route",
    ("hypervisors.search", "body detailed"): "not sent: true is refused on our side, as in python-novaclient",
    ("limits.get", "query reserved"): RESERVED,
    ("migrations.list", "query cell_name"): CELLS,
    ("servers.get_mks_console", "since"): "the route is of 2.6, this type of console of 2.8",
    ("services.force_down", "since"): "the route is of all, the action behind it of 2.11",
    ("volumes.delete_server_volume", "body attachment_id"): "another name of `volume_id`, not sent",
    ("volumes.get_server_volume", "body attachment_id"): "another name of `volume_id`, not sent",
}

_FIXED = "Nova takes it, but refuses any value other than the one it has"

_PROXY = "a filter that no client had; past the proxy Glance is asked"
_FILTERS = ("changes-since", "marker", "minDisk", "minRam", "name", "offset", "page_size", "server", "status", "type")

# (operation of Nova's, field) -> why nothing of ours sends it
ABSENT = {
    **{(f"GET /images{detail}", f"query {name}"): _PROXY for detail in ("", "/detail") for name in _FILTERS},
    ("POST /servers", "body OS-SCH-HNT:scheduler_hints"): "another name of `os:scheduler_hints`",
    ("PUT /os-hosts/{id}", "body maintenance_mode"): "one of the `values`",
    ("PUT /os-hosts/{id}", "body status"): "one of the `values`",
    ("PUT /servers/{server_id}/os-volume_attachments/{id}", "body device"): _FIXED,
    ("PUT /servers/{server_id}/os-volume_attachments/{id}", "body id"): _FIXED,
    ("PUT /servers/{server_id}/os-volume_attachments/{id}", "body serverId"): _FIXED,
    ("PUT /servers/{server_id}/os-volume_attachments/{id}", "body tag"): _FIXED,
}
