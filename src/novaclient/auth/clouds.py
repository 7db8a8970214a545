"""clouds.yaml, as openstacksdk reads it. The only importer of openstack.config."""

from __future__ import annotations

import os
import warnings
from typing import Any

from openstack import config
from openstack import exceptions as sdk_exceptions

import novaclient
from novaclient import hints
from novaclient.exceptions import CommandError
from novaclient.transport.log import warnings_to_terminal
from novaclient.utils import env


def read(name: str, region_name: str | None) -> dict[str, Any]:
    """What clouds.yaml, secure.yaml and the vendor's profile say of a cloud.

    :raises CommandError: if there is none of this name, or what is said of it makes no sense
    """
    # here openstacksdk says which files it cannot read, and hides it
    warnings_to_terminal("openstack.config")
    clouds = None
    try:
        # what openstacksdk warns of concerns programmers, and not who runs a command
        with warnings.catch_warnings(action="ignore"):
            clouds = config.OpenStackConfig(app_name="nova", app_version=novaclient.__version__)
            region = clouds.get_one(cloud=name, validate=False, region_name=region_name)
            verify, cert = region.get_requests_verify_args()
        if verify in (None, ""):
            # said without a value is not said, and no reason not to verify
            verify = os.path.expanduser(region.config.get("cacert") or "") or True
    except sdk_exceptions.ConfigException as error:
        wrong = CommandError(str(error), kind="login")
        hints.give(wrong, _which(name, clouds))
        raise wrong from None
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        # what openstacksdk makes of a file in which something is not what it should be
        wrong = CommandError(f"The configuration of cloud {name} makes no sense: {error}", kind="login")
        hints.give(
            wrong, f"in {_file(clouds)} what belongs to `clouds`, a cloud or its `auth` stands below it, indented"
        )
        raise wrong from error
    return {
        "file": _file(clouds),
        "auth": dict(region.config.get("auth") or {}),
        "auth_type": region.config.get("auth_type"),
        "verify": verify if isinstance(verify, str) else bool(verify),
        "cert": cert,
        "endpoint_override": region.get_endpoint("compute"),
        "interface": env("OS_INTERFACE") or region.get_interface("compute"),
        "region_name": region.region_name or None,
        "service_name": region.get_service_name("compute"),
        "default_version": region.get_default_microversion("compute"),
    }


def _file(clouds: Any) -> str:
    """The file that an `OpenStackConfig` has read."""
    return (clouds and clouds.config_filename) or "clouds.yaml"


def _which(name: str, clouds: Any) -> str:
    """Which clouds there are, where an `OpenStackConfig` does not have the one that is wanted."""
    if clouds is None or name in clouds.cloud_config["clouds"]:
        return ""
    if not clouds.config_filename:
        return (
            "no clouds.yaml that can be read is in this folder, in ~/.config/openstack or in /etc/openstack; "
            "OS_CLIENT_CONFIG_FILE may name another"
        )
    # it makes these two up
    names = {str(known) for known in clouds.get_cloud_names()} - {clouds.envvar_key, "defaults"}
    return f"{clouds.config_filename} has " + (", ".join(sorted(names)) or "no clouds")
