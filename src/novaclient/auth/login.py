"""Authentication for the command line: from options and environment, or from clouds.yaml, to a session.

The only importer of keystoneauth1.loading.
"""

from __future__ import annotations

import inspect
import os
import ssl
import sys
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import urllib3
from keystoneauth1 import loading
from keystoneauth1.exceptions import ClientException
from keystoneauth1.session import Session

import novaclient
from novaclient import cli, hints
from novaclient.auth import clock
from novaclient.auth.cache import Entry
from novaclient.auth.options import DEFAULTS, OPTIONS, PASSWORD_TYPES, TOKEN_TYPES, option_of
from novaclient.auth.session import LoggedSession
from novaclient.cli import patience
from novaclient.exceptions import CommandError
from novaclient.redaction import is_secret, redacted_text
from novaclient.transport.log import warnings_to_terminal
from novaclient.utils import env

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
_NO_AUTH_URL = "You must provide an auth url via either --os-auth-url or env[OS_AUTH_URL]"
_NO_PASSWORD = (
    "You must provide a password via --os-password or env[OS_PASSWORD]. "
    "It can be asked for only where there is a terminal."
)

_ON_COMMAND_LINE = frozenset(option.dest for option in OPTIONS)

# What a token is good for: names of one thing, which replace each other.
_SCOPES = frozenset({"project_id", "project_name", "domain_id", "domain_name", "system_scope", "trust_id"})
_ALTERNATIVES = (
    _SCOPES,
    frozenset({"username", "user_id"}),
    *(frozenset({f"{what}_id", f"{what}_name"}) for what in ("user_domain", "project_domain", "default_domain")),
)


class Login:
    """Who the user is and what they talk to.

    session, auth      of keystoneauth1; nothing is sent yet
    client_args        arguments of a client over them
    default_version    the microversion that clouds.yaml names, or None
    """

    def __init__(self, session: Any, auth: Any, default_version: str | None, **client_args: Any) -> None:
        self.session, self.auth, self.default_version = session, auth, default_version
        self.client_args = {"session": session, "auth": auth, **client_args}


def login(args: argparse.Namespace) -> Login:
    """Make a session from the global options, on top of a cloud in clouds.yaml if one is named.

    :raises CommandError: if something is missing that cannot be asked for
    :raises NoMatchingPlugin: keystoneauth1's, if there is no such kind of authentication
    :raises MissingRequiredOptions: keystoneauth1's
    """
    warnings_to_terminal("keystoneauth")
    cloud = _cloud(args) if args.os_cloud else {}
    given = _given(args)
    auth_type = args.os_auth_type or cloud.get("auth_type") or _usual_type(given)
    if not isinstance(auth_type, str):
        raise CommandError(f"The auth_type of cloud {args.os_cloud} is no name: {auth_type}", kind="login")
    loader: Any = loading.get_plugin_loader(auth_type)
    known = [option.dest for option in loader.get_options()]
    values = _on_top(cloud.get("auth", {}), _environment(known) | given)
    try:
        if auth_type in PASSWORD_TYPES | TOKEN_TYPES:
            _check(values, auth_type, bool(args.endpoint_override))
        if values.get("auth_url"):
            values["auth_url"] = _url(values["auth_url"])
        _complete(values, auth_type)
    except CommandError as error:
        if cloud:
            where = f"see what {cloud['file']} says below `auth` of cloud {args.os_cloud}"
            hints.give(error, f"{where}; options and variables OS_* go before it")
        raise
    cli.secrets += [str(value) for name, value in values.items() if is_secret(name)]
    plugin = loader.load_from_options(**{name: values[name] for name in known if name in values})
    session = _session(args, plugin, cloud, values)
    return Login(
        session,
        plugin,
        cloud.get("default_version"),
        retry=session.policy,
        timeout=(session.policy.connect, session.policy.idle),
        endpoint_override=args.endpoint_override or cloud.get("endpoint_override"),
        endpoint_type=_interface(args.endpoint_type or cloud.get("interface")),
        region_name=args.os_region_name or cloud.get("region_name"),
        service_name=args.service_name or cloud.get("service_name"),
        service_type=args.service_type or "compute",
    )


# The services that are asked besides Nova: see `spec.Op.service`.
_NEIGHBOURS = ("image", "network", "block-storage")


def remember(name: str, who: Login, where: str, low: Any, high: Any) -> Entry | None:
    """Put what a login brought into the cache, if there has been one, and return it.

    What cannot be used again is not kept: headers that are more than a token, certificates of the plugin's own, and a
    token that would not be believed any more. The user is told if that is so for the clock's sake alone.

    :param name: of the entry
    :param where: what the user calls it
    :param low, high: the microversions of the cloud, as `APIVersion`
    """
    if getattr(who.auth, "auth_ref", who) is None:
        return None
    headers = dict(who.session.get_auth_headers() or {})
    if headers.keys() - {"X-Auth-Token"} or who.session.get_auth_connection_params():
        return None
    access = who.auth.get_access(who.session) if hasattr(who.auth, "get_access") else None
    verify = who.session.verify
    entry = Entry(
        name,
        token=headers.get("X-Auth-Token"),
        expires=access.expires.timestamp() if access is not None and access.expires else None,
        endpoints=_endpoints(who),
        user_id=who.session.get_user_id(),
        project_id=who.session.get_project_id(),
        oldest=None if low.is_null() else low.get_string(),
        newest=None if high.is_null() else high.get_string(),
        asked=time.time(),
        default_version=who.default_version,
        verify=verify,
        authorities=_authorities() if verify is True else verify or "",
        cert=list(who.session.cert) if isinstance(who.session.cert, tuple) else who.session.cert,
        where=redacted_text(where),
    )
    ahead = who.session.clock.ahead()
    if entry.is_good():
        entry.save()
    elif entry.is_good(ahead):
        patience.note(
            f"note: this machine's clock is {clock.about(ahead)} ahead of the cloud's: each token seems to be at its "
            "end when it comes, and no login is kept for the next command"
        )
    return entry


def _endpoints(who: Login) -> dict[str, str]:
    """The endpoint of each service, as keystoneauth1 finds it for a client of this login."""
    names = {"interface": "endpoint_type", "region_name": "region_name", "service_name": "service_name"}
    wanted = {name: who.client_args[arg] for name, arg in names.items() if who.client_args[arg]}
    found = {}
    for service_type in (who.client_args["service_type"], *_NEIGHBOURS):
        try:
            url = who.session.get_endpoint(service_type=service_type, **wanted)
        except ClientException:
            # the cloud has no such service
            continue
        if url:
            found[service_type] = url
    return found


def _authorities() -> str:
    """The file of certificate authorities that `requests` uses by itself."""
    from requests.utils import DEFAULT_CA_BUNDLE_PATH

    return os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or str(DEFAULT_CA_BUNDLE_PATH)


def register_plugin_options(parser: Any, auth_type: str) -> None:
    """Give a parser the options of this kind of authentication that it does not have yet."""
    known = set(parser._option_string_actions)
    for option in loading.get_plugin_loader(auth_type).get_options():
        # some plugins write their names with "_", and everybody types "-"
        spellings = {spelling: None for flag in option.argparse_args for spelling in (flag.replace("_", "-"), flag)}
        flags = [flag for flag in spellings if flag not in known]
        if flags:
            parser.add_argument(
                *flags,
                dest=f"os_{option.dest}",
                default=option.argparse_default,
                metavar=option.metavar or f"<auth-{option.name}>",
                help=option.help,
            )


def _given(args: argparse.Namespace) -> dict[str, Any]:
    """The authentication options that have a value, by the plugins' names for them."""
    values = {name[3:]: value for name, value in vars(args).items() if name.startswith("os_")}
    # only a password may be empty: then nobody is to be asked
    return {name: value for name, value in values.items() if value or (name == "password" and value is not None)}


def _usual_type(values: dict[str, Any]) -> str:
    # A token may be left over in a shell's environment: a user counts for more.
    has_user = values.get("username") or values.get("user_id")
    return "token" if not has_user and env("OS_TOKEN", "OS_AUTH_TOKEN") else "password"


def _check(values: dict[str, Any], auth_type: str, overridden: bool) -> None:
    who = ("token",) if auth_type in TOKEN_TYPES else ("username", "user_id")
    if not any(values.get(name) for name in who):
        raise CommandError(_NO_USER, kind="login")
    if not any(values.get(name) for name in _SCOPES):
        raise CommandError(_NO_PROJECT, kind="login")
    if not values.get("auth_url"):
        # compat: the one message without its full stop
        text = _NO_AUTH_URL if values.get("token") and overridden else f"{_NO_AUTH_URL}."
        raise CommandError(text, kind="login")


def _url(text: str) -> str:
    """The URL of Keystone. Of one that is none keystoneauth1 would say that an endpoint is not in the catalogue."""
    url = str(text).strip()
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise CommandError(f"The auth URL is no URL that begins with http:// or https://: {url}", kind="login")
    return url


def _environment(known: list[str]) -> dict[str, Any]:
    """Values of a plugin that the environment has, and the command line does not have by itself."""
    # the command line may not have known the kind, and its options, where clouds.yaml names it
    found = {name: env(f"OS_{name.upper()}") for name in known if f"os_{name}" not in _ON_COMMAND_LINE}
    if "token" in known:
        found["token"] = env("OS_TOKEN", "OS_AUTH_TOKEN")
    return {name: value for name, value in found.items() if value}


def _complete(values: dict[str, Any], auth_type: str) -> None:
    """Add what nobody said."""
    _default_domains(values, auth_type)
    # what Keystone v2.0 calls a project
    for tenant, project in (("tenant_id", "project_id"), ("tenant_name", "project_name")):
        if project in values:
            values[tenant] = values[project]
    if auth_type in PASSWORD_TYPES and "password" not in values:
        values["password"] = ask_password()


def _default_domains(values: dict[str, Any], auth_type: str) -> None:
    """Keystone v3 wants domains; the one every cloud has is called `default`."""
    if "v2.0" in values.get("auth_url", "") or values.get("default_domain_id") or values.get("default_domain_name"):
        return
    owners = ["project"] if auth_type in TOKEN_TYPES else ["project", "user"]
    for owner in owners:
        if not (values.get(f"{owner}_domain_id") or values.get(f"{owner}_domain_name")):
            values[f"{owner}_domain_id"] = "default"


def ask_password() -> str:
    """Ask for the password at the terminal, unseen.

    :raises CommandError: if there is no terminal, or nobody answers
    """
    import getpass

    if not (sys.stdin and sys.stdin.isatty()):
        raise CommandError(_NO_PASSWORD, kind="login")
    try:
        return getpass.getpass("OS Password: ")
    except EOFError:
        print(file=sys.stderr)
        raise CommandError(_NO_PASSWORD, kind="login") from None
    except KeyboardInterrupt:
        print(file=sys.stderr)
        raise


def _session(args: argparse.Namespace, plugin: Any, cloud: dict[str, Any], values: dict[str, Any]) -> Any:
    verify = False if args.insecure else args.os_cacert or cloud.get("verify", True)
    if verify is False:
        # who asks for it knows, and need not be told at every request
        urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)
    try:
        return LoggedSession(
            patience.policy(args.timeout),
            values,
            auth=plugin,
            verify=verify,
            cert=_certificate(args.os_cert, args.os_key) or cloud.get("cert"),
            timeout=args.timeout or None,
            app_name="nova",
            app_version=novaclient.__version__,
            **_tls(args),
        )
    except (ssl.SSLError, UnicodeError):
        raise CommandError(f"--tls-ciphers names none that this machine's TLS knows: '{args.tls_ciphers}'") from None


def _tls(args: argparse.Namespace) -> dict[str, str]:
    """What a session is told of TLS: no more than was asked for, since keystoneauth1 has it since 5.13 only."""
    told = {name: getattr(args, name) for name in ("tls_ciphers", "tls_min_version") if getattr(args, name)}
    if told.keys() - inspect.signature(Session).parameters.keys():
        flags = " and ".join(option_of(name).flags[0] for name in told)
        raise CommandError(f"{flags} cannot be heeded while logging in: that takes keystoneauth1 5.13 or newer")
    return told


def _certificate(cert: str | None, key: str | None) -> Any:
    if key and not cert:
        raise CommandError("--os-key needs the certificate it is for: --os-cert")
    return (cert, key) if cert and key else cert


def _interface(name: str | None) -> str:
    name = name or DEFAULTS["endpoint_type"]
    return f"{name}URL" if name in ("internal", "public", "admin") else name


def _cloud(args: argparse.Namespace) -> dict[str, Any]:
    # openstacksdk takes a while to import, and most users have no such file
    try:
        from novaclient.auth import clouds
    except FileNotFoundError:
        # it asks for the working folder while it is imported
        gone = CommandError("The working folder was removed, in which clouds.yaml is looked for", kind="local")
        hints.give(gone, "`cd` to another")
        raise gone from None

    return clouds.read(args.os_cloud, args.os_region_name)


def _on_top(values: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """Values with others on top: one that is given also removes what says the same thing in another way."""
    removed = {name for names in _ALTERNATIVES if names & given.keys() for name in names}
    return {name: value for name, value in values.items() if name not in removed} | given
