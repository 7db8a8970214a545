"""The configuration files of the services: written at each start from the record of the sandbox."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.paths import write_private
from novaclient.sandbox.services import ADDRESS, REGION, root_url

Section = Mapping[str, str | int | Path]
FILES = ("keystone.conf", "placement.conf", "glance-api.conf", "neutron.conf", "nova.conf", "cinder.conf")


def write(sandbox: Sandbox, venv: Path) -> None:
    for name, sections in Configuration(sandbox, venv).files().items():
        write_private(sandbox.path("etc", name), ini(sections))
    # Nova looks for its paste file beside nova.conf.
    source = venv / "etc" / "nova" / "api-paste.ini"
    try:
        shutil.copyfile(source, sandbox.path("etc", "api-paste.ini"))
    except FileNotFoundError:
        raise SandboxError(
            f"{source} is missing: the installation is damaged", "Repair it with `nova sandbox up --reinstall`"
        ) from None


def ini(sections: Mapping[str, Section]) -> str:
    lines: list[str] = []
    for name, options in sections.items():
        lines.append(f"[{name}]")
        lines += [f"{key} = {value}" for key, value in options.items()]
        lines.append("")
    return "\n".join(lines)


class Configuration:
    """What each service is told. Comments say why a value is not the service's own default."""

    def __init__(self, sandbox: Sandbox, venv: Path) -> None:
        self.sandbox = sandbox
        self.venv = venv
        self.ports = sandbox.record.ports

    def files(self) -> dict[str, dict[str, Section]]:
        made = (self.keystone(), self.placement(), self.glance(), self.neutron(), self.nova(), self.cinder())
        return dict(zip(FILES, made, strict=True))

    # parts

    def url(self, service: str) -> str:
        return root_url(service, self.ports)

    def database(self, name: str) -> Section:
        return {"connection": f"sqlite:///{self.sandbox.path('db', name)}.sqlite"}

    def login(self, user: str) -> dict[str, str | int | Path]:
        """How one service signs in to call another."""
        return {
            "auth_type": "password",
            "auth_url": f"{self.url('keystone')}/v3",
            "username": user,
            "password": self.sandbox.record.passwords[user],
            "project_name": "service",
            "user_domain_id": "default",
            "project_domain_id": "default",
            "region_name": REGION,
        }

    def token_check(self, user: str) -> Section:
        return self.login(user) | {
            "www_authenticate_uri": self.url("keystone"),
            "service_token_roles": "service",
            "service_token_roles_required": "true",
            "interface": "internal",
        }

    def default(self, folder: str) -> dict[str, str | int | Path]:
        return {"use_stderr": "true", "state_path": self.sandbox.path(folder), "transport_url": "fake:/"}

    def common(self) -> dict[str, Section]:
        return {
            "oslo_concurrency": {"lock_path": self.sandbox.path("locks")},
            "oslo_messaging_notifications": {"driver": "noop"},
            "oslo_policy": {"enforce_scope": "true", "enforce_new_defaults": "true"},
        }

    # services

    def keystone(self) -> dict[str, Section]:
        keys = self.sandbox.path("keys")
        return {
            "DEFAULT": {"use_stderr": "true"},
            "database": self.database("keystone"),
            "fernet_tokens": {"key_repository": keys / "fernet"},
            "fernet_receipts": {"key_repository": keys / "receipt"},
            "credential": {"key_repository": keys / "credential"},
            "token": {"provider": "fernet", "expiration": 86400},
            "identity": {"password_hash_rounds": 4},  # a quarter of a second less for each sign-in
            "cache": {"enabled": "true", "backend": "oslo_cache.dict", "expiration_time": 600},
            "oslo_messaging_notifications": {"driver": "noop"},
        }

    def placement(self) -> dict[str, Section]:
        return {
            "DEFAULT": {"use_stderr": "true"},
            "placement_database": self.database("placement"),
            "api": {"auth_strategy": "keystone"},
            "keystone_authtoken": self.token_check("placement"),
        }

    def glance(self) -> dict[str, Section]:
        state = self.sandbox.path
        return {
            "DEFAULT": self.default("staging")
            | {
                "bind_host": ADDRESS,
                "worker_self_reference_url": self.url("glance"),
                "node_staging_uri": f"file://{state('staging')}",
                "enabled_backends": "local:file",
                # Brackets, or each creation of an image fails with a 500 that hides its cause.
                "enabled_import_methods": "[glance-direct,web-download,copy-image]",
            },
            "database": self.database("glance"),
            "glance_store": {"default_backend": "local"},
            "local": {"filesystem_store_datadir": state("images")},
            "os_glance_staging_store": {"filesystem_store_datadir": state("staging")},
            "os_glance_tasks_store": {"filesystem_store_datadir": state("tasks")},
            "paste_deploy": {
                "flavor": "keystone",
                "config_file": self.venv / "etc" / "glance" / "glance-api-paste.ini",
            },
            "keystone_authtoken": self.token_check("glance"),
            **self.common(),
        }

    def neutron(self) -> dict[str, Section]:
        return {
            "DEFAULT": self.default("run")
            | {
                "core_plugin": "ml2",
                "service_plugins": "router,qos,port_forwarding,auto_allocate,network_ip_availability,tag",
                "auth_strategy": "keystone",
                "api_paste_config": self.venv / "etc" / "neutron" / "api-paste.ini",
                "dhcp_agent_notification": "false",
                # Floating IPs appear in a server's addresses, and live migration ends, only if Nova is told.
                "notify_nova_on_port_status_changes": "true",
                "notify_nova_on_port_data_changes": "true",
            },
            "database": self.database("neutron"),
            "ml2": {
                "type_drivers": "flat,vlan,vxlan,local",
                "tenant_network_types": "vxlan",
                "mechanism_drivers": "sandbox",
                "extension_drivers": "port_security,qos",
            },
            "ml2_type_flat": {"flat_networks": "*"},
            "ml2_type_vlan": {"network_vlan_ranges": "physnet1:100:200"},
            "ml2_type_vxlan": {"vni_ranges": "1:2000"},
            "quotas": {
                "quota_network": -1,
                "quota_port": -1,
                "quota_security_group": -1,
                "quota_security_group_rule": -1,
            },
            "keystone_authtoken": self.token_check("neutron"),
            "placement": self.login("neutron"),
            "nova": self.login("nova"),
            **self.common(),
        }

    def nova(self) -> dict[str, Section]:
        return {
            "DEFAULT": self.default("nova")
            | {
                "my_ip": ADDRESS,
                "host": "controller",
                "compute_driver": "fake.SandboxDriver",  # nova.virt.fake, with our `hypervisor` put in
                # No agent plugs anything, so there is nothing to wait for.
                "vif_plugging_is_fatal": "false",
                "vif_plugging_timeout": 0,
                "instances_path": self.sandbox.path("nova", "instances"),
            },
            "api": {"auth_strategy": "keystone"},
            "wsgi": {"api_paste_config": self.sandbox.path("etc", "api-paste.ini")},
            "api_database": self.database("nova_api"),
            "database": self.database("nova_cell1"),
            "quota": {"instances": 1000, "cores": 4000, "ram": 4_000_000},
            "image_cache": {"manager_interval": -1},
            "vnc": {"enabled": "true", "novncproxy_base_url": f"http://{ADDRESS}:6080/vnc_lite.html"},
            "spice": {"enabled": "true"},
            "serial_console": {"enabled": "true"},
            "glance": {"endpoint_override": self.url("glance")},
            "keystone_authtoken": self.token_check("nova"),
            "placement": self.login("nova"),
            "service_user": self.login("nova") | {"send_service_user_token": "true"},
            "neutron": self.login("nova"),
            "cinder": self.login("nova") | {"os_region_name": REGION},
            **self.common(),
        }

    def cinder(self) -> dict[str, Section]:
        etc = self.venv / "etc" / "cinder"
        return {
            "DEFAULT": self.default("cinder")
            | {
                "my_ip": ADDRESS,
                "host": "cinder",
                "auth_strategy": "keystone",
                "api_paste_config": etc / "api-paste.ini",
                "resource_query_filters_file": etc / "resource_filters.json",
                "enabled_backends": "records",
                "default_volume_type": "records",
                "glance_api_servers": self.url("glance"),
            },
            "records": {
                "volume_backend_name": "records",
                "volume_driver": "sandbox_guest.volumes.RecordsOnlyDriver",
            },
            "coordination": {"backend_url": f"file://{self.sandbox.path('cinder', 'coordination')}"},
            "database": self.database("cinder"),
            "keystone_authtoken": self.token_check("cinder"),
            "nova": self.login("nova"),
            "service_user": self.login("cinder") | {"send_service_user_token": "true"},
            **self.common(),
        }
