"""The names of what a cloud has, for completion: kept for a minute, asked for anew behind the user's back.

Names are read from a file that only its owner can read. When it is older than a minute a process (`cli.asking`) asks
the cloud for them, and has a second to be in time for this Tab; if it is not, the next one finds what it brought.
"""

from __future__ import annotations

import time

from novaclient.auth import options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

# Seconds: how long names are good, and when they are asked for again after somebody has begun to ask.
FRESH, AGAIN = 60.0, 10.0
_ENDING = ".names"
# Kept beside the names of all kinds: the microversion that the cloud and this client spoke last.
VERSION = "version"

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
    known = read(who, kind)
    now = time.time()
    if known is None or not 0 <= now - known[0] < FRESH:
        old = known[1] if known else []
        # whoever comes next is not to ask as well
        write(who, kind, old, now - FRESH + AGAIN)
        from novaclient.cli import asking

        asking.wait(asking.start(kind, words, who, old))
        known = read(who, kind)
    return [(value, about) for value, _, about in (line.partition("\t") for line in (known[1] if known else []))]


def version(words: list[str]) -> str:
    """The microversion that the cloud and this client spoke last; empty if that is not known."""
    known = read(identity(words), VERSION)
    return known[1][0] if known and known[1] else ""


def identity(words: list[str]) -> str:
    """Who asks which cloud, as far as the command line and the environment say, without secrets."""
    values = [f"{o.dest}={options.found_in(words, o.dest)}" for o in options.OPTIONS if o.dest not in _OTHERS]
    credential = [options.found_in(words, f"os_application_credential_{part}") for part in ("id", "name")]
    who = " ".join([*values, f"credential={credential}"]).replace("\n", " ")
    if not any("://" in value and "@" in value for value in values):
        return who
    # there may be a password in a URL
    from novaclient.redaction import redacted_text

    return redacted_text(who)


def remember(kind: str, found: Iterable[Any]) -> None:
    """Keep the names of what a command has listed: all there is, and only if completion has asked for such before."""
    from novaclient import cli, private_files

    # a line that ends with these words has no filters
    words = KINDS[kind].command
    if cli.command_line[-len(words) :] == words and private_files.names(f"{kind}{_ENDING}"):
        who = identity(cli.command_line)
        if read(who, kind) is not None:
            write(who, kind, lines(KINDS[kind], found), time.time())


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


def read(who: str, kind: str) -> tuple[float, list[str]] | None:
    """When names were kept, in seconds since the epoch, and a line for each."""
    from novaclient import private_files

    content = private_files.read(_file(who, kind))
    try:
        when, owner, *lines = (content or b"").decode("utf-8", "surrogateescape").split("\n")
        return (float(when), lines) if owner == who else None
    except ValueError:
        return None


def write(who: str, kind: str, lines: list[str], when: float) -> None:
    """Keep names, a line for each, as of a time in seconds since the epoch."""
    from novaclient import private_files

    text = "\n".join([str(when), who, *lines])
    private_files.write(_file(who, kind), text.encode("utf-8", "surrogateescape"))
