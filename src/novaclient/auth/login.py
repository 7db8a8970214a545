"""Authentication for the command line: from options and environment, or from clouds.yaml, to a session.

The only importer of keystoneauth1.loading and of openstack.config.
"""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING, Any

from keystoneauth1 import exceptions as ksa_exceptions
from keystoneauth1 import loading
from keystoneauth1 import session as ksession

import novaclient
from novaclient.auth.options import DEFAULTS
from novaclient.exceptions import CommandError

if TYPE_CHECKING:
    import argparse

_NO_USER = (
    "You must provide a user name/id (via --os-username, --os-user-id, env[OS_USERNAME] or env[OS_USER_ID]) "
    "or an auth token (via --os-token)."
)
_NO_PROJECT = (
    "You must provide a project name or project ID via --os-project-name, --os-project-id, env[OS_PROJECT_ID] "
    "or env[OS_PROJECT_NAME]. You may use os-project and os-tenant interchangeably."
)
_NO_AUTH_URL = "You must provide an auth url via either --os-auth-url or env[OS_AUTH_URL]."
_NO_PASSWORD = (
    "You must provide a password via --os-password or env[OS_PASSWORD]. "
    "It can be asked for only where there is a terminal."
)

_PASSWORD_TYPES = frozenset({"password", "v2password", "v3password"})
_TOKEN_TYPES = frozenset({"token", "v2token", "v3token"})
# What limits a token, if not a project.
_OTHER_SCOPES = ("domain_id", "domain_name", "trust_id", "system_scope")


class Login:
    """Who the user is and what they talk to: a session, and the arguments of a client over it."""

    def __init__(self, session: Any, auth: Any, **client_args: Any) -> None:
        self.session, self.auth = session, auth
        self.client_args = {"session": session, "auth": auth, **client_args}
        self.default_version: str | None = None


def login(args: argparse.Namespace) -> Login:
    """Make a session from the global options. Nothing is sent yet.

    :raises CommandError: if something is missing that cannot be asked for
    """
    return _from_cloud(args) if args.os_cloud else _from_options(args)


def register_plugin_options(parser: Any, auth_type: str | None) -> None:
    """Give a parser the options of a kind of authentication beyond passwords and tokens."""
    if not auth_type or auth_type in _PASSWORD_TYPES | _TOKEN_TYPES:
        return
    known = set(parser._option_string_actions)
    try:
        plugin_options = loading.get_plugin_loader(auth_type).get_options()
    except ksa_exceptions.NoMatchingPlugin as error:
        raise CommandError(str(error)) from None
    for option in plugin_options:
        flags = [flag for flag in option.argparse_args if flag not in known]
        if flags:
            parser.add_argument(
                *flags,
                dest=f"os_{option.dest}",
                default=option.argparse_default,
                metavar=option.metavar or f"<auth-{option.name}>",
                help=option.help,
            )


def _from_options(args: argparse.Namespace) -> Login:
    values = _given(args)
    auth_type = args.os_auth_type or ("token" if args.os_token else "password")
    if auth_type in _PASSWORD_TYPES | _TOKEN_TYPES:
        _check(values, auth_type)
    plugin = _load(auth_type, values)
    return Login(
        _session(args, plugin, verify=True, cert=None),
        plugin,
        endpoint_override=args.endpoint_override,
        endpoint_type=_interface(args.endpoint_type),
        region_name=args.os_region_name,
        service_name=args.service_name,
        service_type=args.service_type or "compute",
    )


def _given(args: argparse.Namespace) -> dict[str, Any]:
    """The authentication options that have a value, by the plugins' names for them."""
    return {name[3:]: value for name, value in vars(args).items() if name.startswith("os_") and value is not None}


def _check(values: dict[str, Any], auth_type: str) -> None:
    if auth_type in _PASSWORD_TYPES and not (values.get("username") or values.get("user_id")):
        raise CommandError(_NO_USER)
    if auth_type in _TOKEN_TYPES and not values.get("token"):
        raise CommandError(_NO_USER)
    if not any(values.get(name) for name in ("project_name", "project_id", *_OTHER_SCOPES)):
        raise CommandError(_NO_PROJECT)
    if not values.get("auth_url"):
        raise CommandError(_NO_AUTH_URL)


def _load(auth_type: str, values: dict[str, Any]) -> Any:
    """The plugin of this kind, with the values that it knows."""
    values = dict(values)
    _default_domains(values, auth_type)
    if auth_type in _PASSWORD_TYPES and "password" not in values:
        values["password"] = ask_password()
    try:
        loader = loading.get_plugin_loader(auth_type)
        known = {name for option in loader.get_options() for name in _names(option)}
        return loader.load_from_options(**{k: v for k, v in values.items() if k in known})
    except (ksa_exceptions.NoMatchingPlugin, ksa_exceptions.MissingRequiredOptions) as error:
        raise CommandError(str(error)) from None


def _names(option: Any) -> list[str]:
    return [option.dest, *(old.dest for old in option.deprecated)]


def _default_domains(values: dict[str, Any], auth_type: str) -> None:
    """Keystone v3 wants domains; the one every cloud has is called `default`."""
    if "v2.0" in values.get("auth_url", "") or values.get("default_domain_id") or values.get("default_domain_name"):
        return
    owners = ["project"] if auth_type in _TOKEN_TYPES else ["project", "user"]
    for owner in owners:
        if not (values.get(f"{owner}_domain_id") or values.get(f"{owner}_domain_name")):
            values[f"{owner}_domain_id"] = "default"


def ask_password() -> str:
    """Ask for the password at the terminal, unseen.

    :raises CommandError: if there is no terminal, or nobody answers
    """
    if not sys.stdin.isatty():
        raise CommandError(_NO_PASSWORD)
    try:
        return getpass.getpass("OS Password: ")
    except EOFError:
        raise CommandError(_NO_PASSWORD) from None


def _certificate(cert: str | None, key: str | None) -> Any:
    if key and not cert:
        raise CommandError("--os-key needs the certificate it is for: --os-cert")
    return (cert, key) if cert and key else cert


def _interface(name: str | None) -> str:
    name = name or DEFAULTS["endpoint_type"]
    return f"{name}URL" if name in ("internal", "public", "admin") else name


def _session(args: argparse.Namespace, plugin: Any, verify: Any, cert: Any) -> Any:
    """A session of these options. `verify` and `cert` are what clouds.yaml says, where it says anything."""
    # keystoneauth1 knows these since 5.13: they are named only where they are used
    tls = {"tls_ciphers": args.tls_ciphers, "tls_min_version": args.tls_min_version}
    return ksession.Session(
        auth=plugin,
        verify=args.os_cacert or (verify and not args.insecure),
        cert=_certificate(args.os_cert, args.os_key) or cert,
        timeout=args.timeout or None,
        app_name="nova",
        app_version=novaclient.__version__,
        **{name: value for name, value in tls.items() if value},
    )


def _from_cloud(args: argparse.Namespace) -> Login:
    """What clouds.yaml says of a cloud, with environment and options on top."""
    from openstack import config
    from openstack import exceptions as sdk_exceptions

    try:
        region = config.OpenStackConfig(app_name="nova", app_version=novaclient.__version__).get_one(
            cloud=args.os_cloud, validate=False, region_name=args.os_region_name
        )
    except sdk_exceptions.ConfigException as error:
        raise CommandError(str(error)) from None
    values = _on_top(dict(region.config.get("auth") or {}), _given(args))
    auth_type = args.os_auth_type or ("token" if args.os_token else region.config.get("auth_type") or "password")
    if auth_type in _PASSWORD_TYPES | _TOKEN_TYPES:
        _check(values, auth_type)
    plugin = _load(auth_type, values)
    verify, cert = region.get_requests_verify_args()
    result = Login(
        _session(args, plugin, verify, cert),
        plugin,
        endpoint_override=args.endpoint_override or region.get_endpoint("compute"),
        endpoint_type=_interface(args.endpoint_type or region.get_interface("compute")),
        region_name=args.os_region_name or region.region_name or None,
        service_name=args.service_name or region.get_service_name("compute"),
        service_type=args.service_type or "compute",
    )
    result.default_version = region.get_default_microversion("compute")
    return result


# Names that say the same thing in two ways: one that is given takes the other's place.
_ALTERNATIVES = (
    *({f"{what}_id", f"{what}_name"} for what in ("project", "user_domain", "project_domain", "domain")),
    {"default_domain_id", "default_domain_name"},
    {"username", "user_id"},
)


def _on_top(values: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    for name, value in given.items():
        for pair in _ALTERNATIVES:
            if name in pair and not pair <= given.keys():
                for other in pair - {name}:
                    values.pop(other, None)
        values[name] = value
    return values
