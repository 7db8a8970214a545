"""The global options: how the user says who they are and which cloud they mean. One table, read by everybody."""

from __future__ import annotations

import os

from novaclient.utils import bool_from_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


# Kinds of authentication by keystoneauth1's names, whose options are in the table below.
PASSWORD_TYPES = frozenset({"password", "v2password", "v3password"})
TOKEN_TYPES = frozenset({"token", "v2token", "v3token"})


class Option:
    """One global option.

    flags     its names; each is also accepted with "_" for "-", as of old
    env       environment variables that set it; the first that is not empty wins
    dest      the attribute it is stored in, if not the first flag's name
    default   its value when nothing sets it
    metavar   what stands for its value in help; an option without one is a switch
    gone      names it had in 2015: still accepted, with a warning
    hidden    not shown in help
    login     whether a login depends on it, so that what it brought is good for no other value
    more      everything else that `add_argument` takes
    """

    def __init__(
        self,
        *flags: str,
        env: str = "",
        dest: str = "",
        default: Any = None,
        metavar: str = "",
        gone: tuple[str, ...] = (),
        hidden: bool = False,
        login: bool = True,
        help: str = "",
        **more: Any,
    ) -> None:
        self.flags, self.env, self.default, self.metavar = flags, tuple(env.split()), default, metavar
        self.dest = dest or flags[0].lstrip("-").replace("-", "_")
        self.gone, self.hidden, self.login, self.help, self.more = gone, hidden, login, help, more

    def value(self) -> Any:
        """What the environment sets it to, else its default."""
        text = next((os.environ[name] for name in self.env if os.environ.get(name)), None)
        if text is None:
            return self.default
        return text if self.metavar else bool_from_string(text)


def _plugin(name: str, *other: str, env: str = "", gone: tuple[str, ...] = (), help: str) -> Option:
    """An option of the password and token plugins of keystoneauth1."""
    first = "OS_" + name.upper().replace("-", "_")
    return Option(f"--os-{name}", *other, env=f"{first} {env}", metavar=f"<{name}>", gone=gone, help=help)


def seconds(text: str) -> float:
    """A time-out: more than nothing."""
    from argparse import ArgumentTypeError

    try:
        value = float(text)
    except ValueError:
        raise ArgumentTypeError(f"{text} must be a float") from None
    # which is true of what is no number, too
    if not value > 0:
        raise ArgumentTypeError(f"{text} must be greater than 0")
    return value


def one_of(*words: str) -> Any:
    """The type of an option that takes one of these words, in the environment too."""

    def word(text: str) -> str:
        if text not in words:
            from argparse import ArgumentTypeError

            raise ArgumentTypeError(f"{text!r} is not {' or '.join(words)}")
        return text

    return word


def plugin_name(text: str) -> str | None:
    """compat: in 2015 the usual kind had a name, by which no plugin goes."""
    return None if text == "keystone" else text


OPTIONS = (
    Option("--debug", default=False, login=False, help="Show every request and response on stderr, secrets masked."),
    Option("--error-format", env="NOVA_ERROR_FORMAT", default="text", metavar="<text|json>", login=False,
           type=one_of("text", "json"), help="How an error is told on stderr: as text (the default), or as a JSON "
                                             "object, which is the last line."),
    Option("--exit-codes", env="NOVA_EXIT_CODES", default="classic", metavar="<classic|extended>", login=False,
           type=one_of("classic", "extended"), help="Exit codes: classic (the default; 1 for any error), or extended "
                                                    "(one for each kind of error)."),
    Option("--os-cache", env="OS_CACHE", default=True, login=False,
           help="Keep token and catalogue for the next command (the default); see `nova cache`."),
    Option("--no-os-cache", env="OS_CACHE", dest="os_cache", default=True, login=False, action="store_false",
           help="Log in anew, and keep nothing; OS_CACHE=0 says the same."),
    Option("--timings", default=False, login=False, help="Print how long each request took."),
    Option("--os-cloud", env="OS_CLOUD", metavar="<name>",
           help="Name of a cloud in clouds.yaml. Options and environment variables go on top of it."),
    Option("--os-region-name", env="OS_REGION_NAME NOVA_REGION_NAME", metavar="<region-name>",
           help="Region whose endpoint to use."),
    Option("--service-type", metavar="<service-type>", help='Type of the service in the catalogue, if not "compute".'),
    Option("--service-name", env="NOVA_SERVICE_NAME", metavar="<service-name>",
           help="Name of the service in the catalogue."),
    Option("--os-endpoint-type", env="NOVA_ENDPOINT_TYPE OS_ENDPOINT_TYPE", dest="endpoint_type",
           metavar="<endpoint-type>", gone=("--endpoint-type",),
           help="Interface of the endpoint: public (the default), internal or admin."),
    Option("--os-compute-api-version", env="OS_COMPUTE_API_VERSION", metavar="<compute-api-ver>", login=False,
           help='Microversion: "2.N", or "2.latest" (the default) for the newest that client and cloud both speak.'),
    Option("--os-endpoint-override", env="OS_ENDPOINT_OVERRIDE NOVACLIENT_ENDPOINT_OVERRIDE NOVACLIENT_BYPASS_URL",
           dest="endpoint_override", metavar="<bypass-url>", gone=("--bypass-url",),
           help="URL of Nova, instead of the catalogue's."),
    Option("--insecure", env="NOVACLIENT_INSECURE", default=False,
           help="Do not verify the certificates of servers. Not for use on a network you do not trust."),
    Option("--os-cacert", env="OS_CACERT", metavar="<ca-certificate>",
           help="File of certificate authorities to verify servers with."),
    Option("--os-cert", env="OS_CERT", metavar="<certificate>", help="File of the client certificate."),
    Option("--os-key", env="OS_KEY", metavar="<key>", help="File of the client certificate's key."),
    Option("--timeout", default=600, metavar="<seconds>", type=seconds, login=False,
           help="Seconds within which a request must have ended, its retries included; 600 by default."),
    Option("--collect-timing", default=False, login=False, help="Accepted for compatibility."),
    Option("--tls-ciphers", env="OS_TLS_CIPHERS", metavar="<tls-ciphers>", help="Ciphers that TLS may use."),
    Option("--tls-min-version", env="OS_TLS_MIN_VERSION", metavar="<tls-min-version>", choices=("1.2", "1.3"),
           help="Least version of TLS: 1.2 or 1.3."),
    Option("--profile", env="OS_PROFILE", metavar="HMAC_KEY", hidden=True, login=False, help="Key for OSprofiler."),
    Option("--os-auth-type", "--os-auth-plugin", env="OS_AUTH_TYPE OS_AUTH_PLUGIN OS_AUTH_SYSTEM", metavar="<name>",
           type=plugin_name, gone=("--os-auth-system",), help="Kind of authentication, as keystoneauth1 names it."),
    _plugin("auth-url", env="NOVA_URL", help="URL of Keystone."),
    _plugin("username", "--os-user-name", env="NOVA_USERNAME", help="Name of the user."),
    _plugin("user-id", help="ID of the user."),
    _plugin("password", env="NOVA_PASSWORD", help="Password; asked for on a terminal if not given."),
    # compat: a token in the environment, which a shell may have left over, gives way to a user; see `login`
    Option("--os-token", metavar="<token>", gone=("--os-auth-token",),
           help="Token to use instead of a password. Environment, where no user is given: OS_TOKEN, OS_AUTH_TOKEN."),
    _plugin("project-name", "--os-tenant-name", env="OS_TENANT_NAME NOVA_PROJECT_ID", help="Name of the project."),
    _plugin("project-id", "--os-tenant-id", env="OS_TENANT_ID", help="ID of the project."),
    _plugin("user-domain-id", help='ID of the user\'s domain, "default" if no domain is named.'),
    _plugin("user-domain-name", help="Name of the user's domain."),
    _plugin("project-domain-id", help='ID of the project\'s domain, "default" if no domain is named.'),
    _plugin("project-domain-name", help="Name of the project's domain."),
    _plugin("domain-id", help="ID of the domain to act on."),
    _plugin("domain-name", help="Name of the domain to act on."),
    _plugin("default-domain-id", help="ID of a domain for user and project."),
    _plugin("default-domain-name", help="Name of a domain for user and project."),
    _plugin("system-scope", help='"all" to act on the whole system.'),
    _plugin("trust-id", help="ID of a trust to act by."),
    # compat: it had no effect even in 2015 but for the volume commands
    Option("--volume-service-name", env="NOVA_VOLUME_SERVICE_NAME", metavar="<volume-service-name>", hidden=True,
           login=False),
)  # fmt: skip


_CREDENTIAL = "v3applicationcredential"


def of_kind(auth_type: str | None) -> tuple[Option, ...]:
    """What a kind of authentication has beyond the table, where keystoneauth1, which is slow, need not be asked."""
    if auth_type != _CREDENTIAL:
        return ()
    return (
        _of_credential("id", "ID of the application credential."),
        _of_credential("name", "Name of the application credential; its user is needed, too."),
        _of_credential("secret", "Secret of the application credential."),
    )


def _of_credential(name: str, help: str) -> Option:
    # keystoneauth1 writes it in the second way
    return _plugin(f"application-credential-{name}", f"--os-application_credential_{name}", help=help)


# What becomes of what a command prints. A command's own option of one of these names counts for more.
OUTPUT = (
    Option("--format", "-f", dest="output_format", metavar="<format>",
           choices=("table", "wide", "json", "jsonl", "yaml", "csv", "value"),
           help="Form of the output: table (the default), wide (a table with all there is), json, jsonl (a line for "
                "each object), yaml, csv, or value (values only, for shells)."),
    Option("--columns", "-c", dest="output_columns", metavar="<column>[,<column>...]", action="append",
           help="Print only these columns; may be given several times."),
    Option("--sort", dest="output_sort", metavar="<column>[:asc|:desc][,...]",
           help="Sort a list here, after it has come. `nova list` has a --sort of its own, by which Nova sorts."),
    Option("--query", dest="output_query", metavar="<expression>",
           help="JMESPath expression: print what it makes of the output, as json unless --format says otherwise."),
)  # fmt: skip

# An abbreviation has more letters.
_SHORT = len("--ex")

DEFAULTS = {"endpoint_type": "publicURL", "os_compute_api_version": "2.latest"}


def add_to(parser: Any, auth_type: str | None = None) -> None:
    """Give a parser the global options, and those of a kind. Values from the environment are their defaults."""
    import argparse

    class Gone(argparse.Action):
        """Stores the value of an option under a name it no longer has, and says so."""

        def __call__(self, parser: Any, namespace: Any, values: Any, option_string: str | None = None) -> None:
            import sys

            use = option_of(self.dest).flags[0]
            print(f'WARNING: Option "{option_string}" is deprecated; use "{use}"', file=sys.stderr)
            setattr(namespace, self.dest, True if self.nargs == 0 else values)

    for option in (*OPTIONS, *OUTPUT, *of_kind(auth_type)):
        facts: dict[str, Any] = {"dest": option.dest, "default": option.value(), **option.more}
        if option.metavar:
            facts["metavar"] = option.metavar
        else:
            facts.setdefault("action", "store_true")
        parser.add_argument(*option.flags, help=argparse.SUPPRESS if option.hidden else _help(option), **facts)
        gone = (*option.gone, *underscored(option.flags + option.gone))
        # a switch that turns off is of today
        if gone and facts.get("action") != "store_false":
            facts |= {"action": Gone} if option.metavar else {"action": Gone, "nargs": 0}
            parser.add_argument(*gone, help=argparse.SUPPRESS, **facts)


def underscored(flags: tuple[str, ...]) -> tuple[str, ...]:
    """compat: how these options were written in 2015."""
    return tuple("--" + flag[2:].replace("-", "_") for flag in flags if "-" in flag[2:])


def _help(option: Option) -> str:
    if not option.env:
        return option.help
    return f"{option.help} Environment: {', '.join(option.env)}."


def auth_type(argv: list[str]) -> str | None:
    """The kind of authentication that a command line or the environment names, before anything is parsed.

    A token on the command line asks for a token plugin, unless another kind that takes tokens is named.
    """
    named = found_in(argv, "os_auth_type")
    named = plugin_name(named) if named else None
    if found_in(argv, "os_token") and (named is None or named in PASSWORD_TYPES):
        return "token"
    return named


def option_of(dest: str) -> Option:
    """The option that is stored in this attribute."""
    found = next((option for option in OPTIONS if option.dest == dest), None)
    return found or next(option for option in of_kind(_CREDENTIAL) if option.dest == dest)


def found_in(argv: list[str], dest: str) -> Any:
    """The value of an option on a command line that has not been parsed, else in the environment."""
    option = option_of(dest)
    flags = {*option.flags, *option.gone}
    for i, word in enumerate(argv):
        flag, has_value, value = word.partition("=")
        flag = flag.replace("_", "-")
        # abbreviated, as argparse allows; one that is too short for one option it refuses
        if flag in flags or (len(flag) > _SHORT and any(whole.startswith(flag) for whole in flags)):
            return value if has_value else next(iter(argv[i + 1 :]), None)
    return option.value()
