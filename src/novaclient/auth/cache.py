"""What a login brought, kept for the next command: token, endpoints, microversions. See docs/decisions/token-cache.md.

An entry is found by a hash of everything that shaped it, and holds no password. Files, locks and permissions are those
of `private_files`.
"""

from __future__ import annotations

import os
import time

import novaclient
from novaclient import private_files, quick_json
from novaclient.auth.options import OPTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ENDING = ".login"
_KEY = "key"
_KEY_SIZE = 32
_FORMAT = 1
_NoneType = type(None)

# seconds: a token is not used in the last of its life, it might end on the way
_LAST = 60
# seconds for which the microversions of a cloud are taken to be the same
_RANGE_LASTS = 3600

# Options and variables of which somebody who can read the cache is not to learn anything by trying.
_GUESSABLE = ("PASSWORD", "PASSCODE", "SECRET")
# What else is looked at while logging in.
_ALSO_READ = ("KRB5CCNAME", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
_CLOUD_FILES = ("clouds", "secure", "clouds-public")
_ENDINGS = ("yaml", "yml", "json")


class Entry:
    """What is known from a login.

    name              of the file
    token, expires    the token, and the end of its life in seconds since the epoch (None: it has none)
    endpoints         type of service -> URL
    user_id, project_id   whose the token is, and what for
    oldest, newest    the microversions of the cloud's Nova, None both: it has none
    asked             when the cloud was asked for them, in seconds since the epoch
    default_version   the microversion that clouds.yaml names
    verify, authorities, cert   of TLS: as of the session, the file it stands for, and the client certificate
    where             what the user would call it: Keystone's URL, or the cloud's name
    """

    # and the types that they may have in the file
    FIELDS: dict[str, Any] = {
        "token": (str, _NoneType), "expires": (int, float, _NoneType), "endpoints": dict, "user_id": (str, _NoneType),
        "project_id": (str, _NoneType), "oldest": (str, _NoneType), "newest": (str, _NoneType), "asked": (int, float),
        "default_version": (str, _NoneType), "verify": (bool, str), "authorities": str, "cert": (str, list, _NoneType),
        "where": str,
    }  # fmt: skip
    __slots__ = ("name", *FIELDS)

    token: str | None
    expires: float | None
    endpoints: dict[str, str]
    user_id: str | None
    project_id: str | None
    oldest: str | None
    newest: str | None
    asked: float
    default_version: str | None
    verify: bool | str
    authorities: str
    cert: str | list[str] | None
    where: str

    def __init__(self, name: str, **fields: Any) -> None:
        self.name = name
        for field, kind in self.FIELDS.items():
            if not isinstance(fields[field], kind):
                raise TypeError(f"{field} is {fields[field]!r}")
            setattr(self, field, fields[field])

    def is_good(self, ahead: float = 0.0) -> bool:
        """Whether the token can be used, if this machine's clock is ahead of the cloud's by so many seconds."""
        return self.expires is None or time.time() - ahead < self.expires - _LAST

    def knows_range(self) -> bool:
        """Whether the microversions can be believed to be those of the cloud."""
        return 0 <= time.time() - self.asked < _RANGE_LASTS

    def learn_range(self, low: Any, high: Any) -> None:
        """Keep the microversions that the cloud has just told, as `APIVersion`."""
        self.oldest, self.newest = (None if end.is_null() else end.get_string() for end in (low, high))
        self.asked = time.time()
        self.save()

    def save(self) -> None:
        """Put it into the cache, if that can be written."""
        fields = {field: getattr(self, field) for field in self.FIELDS}
        content = quick_json.dumps({"format": _FORMAT, **fields}).encode()
        with private_files.Locked():
            private_files.write(self.name, content)

    def drop(self) -> None:
        """Take it out of the cache, unless another process has logged in anew meanwhile."""
        with private_files.Locked():
            kept = _load(self.name)
            if kept is not None and kept.token == self.token:
                private_files.remove(self.name)


def find(name: str) -> Entry | None:
    """What an earlier login brought, if its token is good; `name` is what `name_of` says."""
    entry = _load(name)
    return entry if entry is not None and entry.is_good() else None


def entries() -> list[Entry]:
    """All there is, also what is no longer good."""
    found = [_load(name) for name in private_files.names(ENDING)]
    return [entry for entry in found if entry is not None]


def clear() -> int:
    """Remove everything. Returns how many entries there were."""
    return sum(private_files.remove(name) for name in private_files.names(ENDING))


def _load(name: str) -> Entry | None:
    content = private_files.read(name)
    if content is None:
        return None
    try:
        fields = quick_json.loads(content)
        if fields["format"] != _FORMAT:
            return None
        return Entry(name, **fields)
    except (ValueError, KeyError, TypeError):
        private_files.distrust(name, "it is damaged")
        return None


def name_of(args: Any, plugin: dict[str, Any]) -> str | None:
    """The name of the entry for these options in this environment; None if nothing can be kept.

    The key is of this user alone, so that the name tells nobody anything. Of what could be guessed only 16 bits of the
    hash go into it: whoever has key and cache still learns no more of a password than that one in 65,536 fits.

    :param plugin: options of a kind of authentication that are on the command line, and not in the table
    """
    key = _key()
    if key is None:
        return None
    known, guessable = _inputs(args, plugin)
    digest = _hash(repr(known).encode("utf-8", "surrogateescape"), key, 14)
    digest += _hash(repr(guessable).encode("utf-8", "surrogateescape"), key, 2)
    return f"{digest.hex()}{ENDING}"


def _key() -> bytes | None:
    key = private_files.read(_KEY)
    if key is not None and len(key) == _KEY_SIZE:
        return key
    with private_files.Locked():
        # another process may have been faster
        key = private_files.read(_KEY)
        if key is not None and len(key) == _KEY_SIZE:
            return key
        key = os.urandom(_KEY_SIZE)
        return key if private_files.write(_KEY, key) else None


def _hash(content: bytes, key: bytes, size: int) -> bytes:
    try:
        # a part of hashlib without OpenSSL, which takes as long to load as all the rest
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    digest: bytes = blake2b(content, key=key, digest_size=size).digest()
    return digest


def _inputs(args: Any, plugin: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    """Everything that decides what a login brings: (what may be known, what could be guessed)."""
    given = {option.dest: getattr(args, option.dest) for option in OPTIONS if option.login} | plugin
    variables = {name for option in OPTIONS if not option.login for name in option.env}
    for name, value in os.environ.items():
        if (name.startswith("OS_") and name not in variables) or name in _ALSO_READ:
            given[name] = value
    known: list[Any] = [_FORMAT, novaclient.__version__]
    guessable = []
    for name in sorted(given):
        if any(word in name.upper() for word in _GUESSABLE):
            guessable.append((name, given[name]))
        else:
            known.append((name, given[name]))
    if args.os_cloud:
        known += _states(_cloud_files())
    return known, guessable


def _cloud_files() -> list[str]:
    """Where openstacksdk looks for clouds: it takes the first of each kind."""
    environment = os.environ
    user = os.path.expanduser("~")
    folders = [
        *_working_folder(),
        os.path.join(environment.get("XDG_CONFIG_HOME") or os.path.join(user, ".config"), "openstack"),
        os.path.join(user, ".config", "openstack"),
        *(
            os.path.join(folder, "openstack")
            for folder in (environment.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
        ),
        "/etc/openstack",
    ]
    if environment.get("SNAP_REAL_HOME"):
        folders.append(os.path.join(environment["SNAP_REAL_HOME"], ".config", "openstack"))
    named = [environment[name] for name in ("OS_CLIENT_CONFIG_FILE", "OS_CLIENT_SECURE_FILE") if environment.get(name)]
    return named + [f"{folder}/{name}.{end}" for folder in folders for name in _CLOUD_FILES for end in _ENDINGS]


def _working_folder() -> list[str]:
    """Nothing if it was removed: then there is no file in it."""
    try:
        return [os.getcwd()]
    except FileNotFoundError:
        return []


def _states(paths: list[str]) -> list[Any]:
    """What changes when a file does, for each that is there."""
    states: list[Any] = []
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            continue
        states.append((path, status.st_mtime_ns, status.st_size, status.st_ino))
    return states
