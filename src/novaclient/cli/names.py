"""The names of what a cloud has, for completion: kept for a minute, asked for anew behind the user's back.

Names are read from a file that only its owner can read. When it is older than a minute a process asks the cloud for
them, and has a second to be in time for this Tab; if it is not, the next one finds what it brought.
"""

from __future__ import annotations

import os
import sys
import time

from novaclient.auth import options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

# Seconds: how long names are good, when they are asked for again after somebody has begun to ask, how long a Tab
# waits for them if the environment does not say otherwise, and how long that process may live.
FRESH, AGAIN, PATIENCE, LIFE = 60.0, 10.0, 1.0, 30
WAIT = "NOVACLIENT_COMPLETION_WAIT"
_ENDING = ".names"
_VERSION = "version"

# What is not part of who asks which cloud.
_OTHERS = frozenset({"debug", "os_cache", "timings", "timeout", "collect_timing", "profile", "os_password", "os_token",
                     "error_format", "exit_codes", "volume_service_name"})  # fmt: skip


class Kind:
    """A kind of thing that has names.

    metavars   what stands for one on command lines
    command    the words that list all of them, and no others: the command remembers their names
    list       client -> resources
    value      the attribute that a command takes
    about      the attribute that tells people which it is, if another
    """

    def __init__(
        self, metavars: str, command: str, list: Callable[[Any], Any], value: str = "name", about: str = ""
    ) -> None:
        self.metavars, self.command, self.list = metavars.split(), command.split(), list
        self.value, self.about = value, about


KINDS = {
    "servers": Kind("server instance_uuid", "list", lambda cs: cs.servers.list(detailed=False)),
    # without --all an administrator does not see those of others
    "flavors": Kind("flavor", "flavor-list --all", lambda cs: cs.flavors.list(detailed=False, is_public=None)),
    "images": Kind("image", "image-list", lambda cs: cs.glance.list()),
    "keypairs": Kind("keypair key-name", "keypair-list", lambda cs: cs.keypairs.list()),
    "hosts": Kind("host hostname target-host source-compute", "service-list",
                  lambda cs: cs.services.list(binary="nova-compute"), "host"),
    "hypervisors": Kind("hypervisor hypervisor-hostname", "hypervisor-list", lambda cs: cs.hypervisors.list(),
                        "hypervisor_hostname"),
    "aggregates": Kind("aggregate", "aggregate-list", lambda cs: cs.aggregates.list()),
    "availability_zones": Kind("availability-zone", "availability-zone-list",
                               lambda cs: cs.availability_zones.list(detailed=False), "zoneName"),
    "server_groups": Kind("server-group", "server-group-list", lambda cs: cs.server_groups.list(), "id", "name"),
    "networks": Kind("network network-id", "network-list", lambda cs: cs.networks.list(), "label"),
    "floating_ips": Kind("", "floating-ip-list", lambda cs: cs.floating_ips.list(), "ip", "fixed_ip"),
    "floating_ip_pools": Kind("floating-ip-pool", "floating-ip-pool-list", lambda cs: cs.floating_ip_pools.list()),
    "security_groups": Kind("secgroup security-groups source-group", "secgroup-list",
                            lambda cs: cs.security_groups.list()),
    "volumes": Kind("volume volume-id src-volume dest-volume", "volume-list", lambda cs: cs.volumes.list(), "id",
                    "name"),
}  # fmt: skip
_OF_METAVAR = {metavar: name for name, kind in KINDS.items() for metavar in kind.metavars}


def kind_of(metavar: str) -> str:
    """The kind that an argument names, a key of `KINDS`, by what stands for it in help; empty if it names none."""
    return _OF_METAVAR.get(metavar.strip("<>").replace("_", "-"), "")


def names(kind: str, words: list[str]) -> list[tuple[str, str]]:
    """The names of this kind, each with what tells people which it is: what is known of them within a second.

    :param words: the command line, with the global options in it
    """
    who = identity(words)
    known = _read(who, kind)
    now = time.time()
    if known is None or not 0 <= now - known[0] < FRESH:
        old = known[1] if known else []
        # whoever comes next is not to ask as well
        _write(who, kind, old, now - FRESH + AGAIN)
        _wait(_start(kind, words, who, old))
        known = _read(who, kind)
    return [(value, about) for value, _, about in (line.partition("\t") for line in (known[1] if known else []))]


def version(words: list[str]) -> str:
    """The microversion that the cloud and this client spoke last; empty if that is not known."""
    known = _read(identity(words), _VERSION)
    return known[1][0] if known and known[1] else ""


def identity(words: list[str]) -> str:
    """Who asks which cloud, as far as the command line and the environment say, without secrets."""
    values = [f"{o.dest}={options.found_in(words, o.dest)}" for o in options.OPTIONS if o.dest not in _OTHERS]
    credential = os.environ.get("OS_APPLICATION_CREDENTIAL_ID", "")
    return " ".join([*values, f"credential={credential}"]).replace("\n", " ")


def remember(kind: str, found: Iterable[Any]) -> None:
    """Keep the names of what a command has listed: all there is, and only if completion has asked for such before."""
    from novaclient import cli, private_files

    # a line that ends with these words has no filters
    words = KINDS[kind].command
    if cli.command_line[-len(words) :] == words and private_files.names(f"{kind}{_ENDING}"):
        who = identity(cli.command_line)
        if _read(who, kind) is not None:
            _write(who, kind, lines(KINDS[kind], found), time.time())


def lines(kind: Kind, found: Iterable[Any]) -> list[str]:
    """A line for each resource: what a command takes, and after a tab what tells people which it is.

    Those that share their name are told apart by their IDs. A name that a terminal would act upon, or a command
    take for an option, is left out.
    """
    named = [(str(getattr(one, kind.value, "")), one) for one in found]
    times: dict[str, int] = {}
    for value, _ in named:
        times[value] = times.get(value, 0) + 1
    texts = set()
    for name, one in named:
        value, about = name, str(getattr(one, kind.about, "")) if kind.about else ""
        if times[name] > 1 and hasattr(one, "id"):
            value, about = str(one.id), name
        if value and value.isprintable() and value[0] != "-":
            texts.add(f"{value}\t{about}" if about and about.isprintable() else value)
    return sorted(texts)


def _file(who: str, kind: str) -> str:
    from zlib import crc32

    return f"{crc32(who.encode('utf-8', 'surrogateescape')):08x}-{kind}{_ENDING}"


def _read(who: str, kind: str) -> tuple[float, list[str]] | None:
    """When names were kept, in seconds since the epoch, and a line for each."""
    from novaclient import private_files

    content = private_files.read(_file(who, kind))
    try:
        when, owner, *lines = (content or b"").decode("utf-8", "surrogateescape").split("\n")
        return (float(when), lines) if owner == who else None
    except ValueError:
        return None


def _write(who: str, kind: str, lines: list[str], when: float) -> None:
    from novaclient import private_files

    text = "\n".join([str(when), who, *lines])
    private_files.write(_file(who, kind), text.encode("utf-8", "surrogateescape"))


def _start(kind: str, words: list[str], who: str, old: list[str]) -> int:
    """Start a process that asks for the names, without a terminal. Returns what can be read from when it ends."""
    reader, writer = os.pipe()
    if os.fork():
        os.close(writer)
        return reader
    try:
        _detach(writer)
        _ask(kind, words, who)
    except BaseException:  # noqa: BLE001  there is nobody to be told
        # an attempt counts, for the cloud is not to be asked at every Tab what it does not tell
        _write(who, kind, old, time.time())
    finally:
        os._exit(0)


def _detach(kept: int) -> None:
    import signal

    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115  for the rest of its life
    os.set_inheritable(kept, False)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(LIFE)


def _ask(kind: str, words: list[str], who: str) -> None:
    from novaclient.cli.command import command
    from novaclient.shell import OpenStackComputeShell

    @command()
    def do_names(cs: Any, args: Any) -> None:
        """Ask for the names."""
        _write(who, _VERSION, [cs.api_version.get_string()], time.time())
        _write(who, kind, lines(KINDS[kind], KINDS[kind].list(cs)), time.time())

    class Shell(OpenStackComputeShell):
        """One that knows this command alone."""

        def _function(self, base_parser: Any, name: str, *words: str) -> Any:
            return do_names

    Shell().main([*_global_words(words), "names"])


def _global_words(words: list[str]) -> list[str]:
    """The global options on a command line, wherever they stand, without those that shape the output."""
    known = {flag for option in options.OPTIONS for flag in (*option.flags, *option.gone)}
    valued = {flag for option in options.OPTIONS if option.metavar for flag in (*option.flags, *option.gone)}
    found: list[str] = []
    left = iter(words)
    for word in left:
        flag, has_value, _ = word.partition("=")
        flag = flag.replace("_", "-")
        if flag in known - {"--debug", "--timings"}:
            found.append(word)
            if flag in valued and not has_value:
                found += [value for value in [next(left, None)] if value is not None]
    return found


def _wait(reader: int) -> None:
    import select

    select.select([reader], [], [], float(os.environ.get(WAIT) or PATIENCE))
    os.close(reader)
