"""The sandbox's entries in clouds.yaml, so that `nova --os-cloud sandbox list` works.

Each sandbox has a file of its own with its two clouds. They also go into the user's file, which is somebody else's
property: a block between two marks is put in and taken out as text, so that comments and order stay. What would come
out is parsed and compared first; if anything of the user's would change, the file is left alone and we say so.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from novaclient.sandbox.environment import credentials
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.paths import make_private, write_private
from novaclient.sandbox.services import REGION, USERS

SUFFIXES = (".yaml", ".yml", ".json")
TOP = re.compile(r"^clouds:[ \t]*(#.*)?$", re.MULTILINE)


def cloud_names(sandbox_name: str) -> dict[str, str]:
    """User -> name of the cloud: `sandbox`, `sandbox-demo`; with a name `sandbox-NAME`, `sandbox-NAME-demo`."""
    base = "sandbox" if sandbox_name == "default" else f"sandbox-{sandbox_name}"
    return {user: base if user == "admin" else f"{base}-{user}" for user in USERS}


def entries(sandbox: Sandbox) -> dict[str, Any]:
    return {
        cloud: {
            "auth": credentials(sandbox, user),
            "region_name": REGION,
            "identity_api_version": "3",
        }
        for user, cloud in cloud_names(sandbox.name).items()
    }


def write_own(sandbox: Sandbox) -> Path:
    """The sandbox's own file."""
    path = sandbox.path("clouds.yaml")
    write_private(
        path,
        "# Use it with OS_CLIENT_CONFIG_FILE; written by `nova sandbox up`.\nclouds:\n"
        + _lines(entries(sandbox), "  "),
    )
    return path


# the user's file


def config_folder(environ: Mapping[str, str] = os.environ) -> Path:
    base = environ.get("XDG_CONFIG_HOME", "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), ".config")
    return Path(base) / "openstack"


def site_folders(environ: Mapping[str, str] = os.environ) -> list[Path]:
    listed = environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    return [*(Path(entry) / "openstack" for entry in listed.split(":") if entry), Path("/etc/openstack")]


def _first(folder: Path) -> Path | None:
    # `os.path`'s says no where it may not look.
    return next((path for suffix in SUFFIXES if os.path.isfile(path := folder / f"clouds{suffix}")), None)


def user_file(environ: Mapping[str, str] = os.environ, sites: list[Path] | None = None) -> tuple[Path | None, str]:
    """The file to add to, or why none: openstacksdk reads the first file it finds and no other."""
    if found := _first(config_folder(environ)):
        if found.suffix == ".json":
            return None, f"{found} is not YAML"
        return found, ""
    for folder in site_folders(environ) if sites is None else sites:
        if found := _first(folder):
            return None, f"a file of yours would hide {found}"
    return config_folder(environ) / "clouds.yaml", ""


class Outcome(NamedTuple):
    """Whether the user's file is now as wanted, and what the user should know about it."""

    done: bool
    note: str = ""


def add(sandbox: Sandbox, environ: Mapping[str, str] = os.environ, sites: list[Path] | None = None) -> Outcome:
    """Put the sandbox's clouds into the user's file."""
    path, reason = user_file(environ, sites)
    if path is None:
        return Outcome(False, reason)
    return _edit(path, sandbox.name, entries(sandbox))


def remove(sandbox_name: str, environ: Mapping[str, str] = os.environ) -> Outcome:
    """Take them out again."""
    path = _first(config_folder(environ))
    if path is None or path.suffix == ".json":
        return Outcome(True)
    return _edit(path, sandbox_name, {})


def shadows(environ: Mapping[str, str] = os.environ, folder: Path | None = None) -> Path | None:
    """A file that openstacksdk would read before the user's."""
    if named := environ.get("OS_CLIENT_CONFIG_FILE"):
        found: Path | None = Path(named)
    else:
        try:
            found = _first(Path.cwd() if folder is None else folder)
        except FileNotFoundError:  # the folder one is in was removed
            found = None
    return None if found == _first(config_folder(environ)) else found


def _edit(path: Path, sandbox_name: str, wanted: dict[str, Any]) -> Outcome:
    path = path.resolve()  # a link into somebody's collection of dotfiles stays a link
    present: os.stat_result | None = None
    text = ""
    try:
        present = path.stat()
        if present.st_uid != os.geteuid():
            return Outcome(False, f"{path} belongs to another user")
        with open(path, encoding="utf-8", newline="") as stream:
            text = stream.read()
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError) as error:
        return Outcome(False, f"{path} cannot be read ({error})")
    new, reason = edited(text, sandbox_name, wanted)
    if reason:
        return Outcome(False, f"{path} {reason}")
    open_to_others = bool(wanted) and present is not None and bool(present.st_mode & 0o077)
    if new == text and not open_to_others:
        return Outcome(True)
    try:
        if new.strip() in ("", "clouds:") and not wanted:
            path.unlink(missing_ok=True)  # nothing was in it but ours
        else:
            make_private(path.parent)
            write_private(path, new, durable=True)
    except OSError as error:
        return Outcome(False, f"{path} cannot be written ({error.strerror})")
    return Outcome(
        True, f"{path} was readable by others: it holds passwords, and is yours alone now" if open_to_others else ""
    )


def edited(text: str, sandbox_name: str, wanted: dict[str, Any]) -> tuple[str, str]:
    """The new text, or why the old one has to stay."""
    before, reason = _parse(text)
    if reason:
        return text, reason
    bare = _without_block(text, sandbox_name)
    without, reason = _parse(bare)
    if reason:
        return text, reason
    ours = cloud_names(sandbox_name).values()
    names = set(ours)
    if bare != text and not _same_but(before, without, names):
        return text, "has something else between the marks of the sandbox"
    if not wanted:
        return bare, ""
    clouds = without.get("clouds")
    if clouds is not None and not isinstance(clouds, dict):
        return text, "has no mapping under `clouds`"
    if foreign := names & set(clouds or {}):
        return text, f"has a cloud `{min(foreign)}` that is not ours"
    new = _with_block(bare, sandbox_name, wanted)
    after, reason = _parse(new)
    if reason or not _same_but(after, without, names) or any(after["clouds"].get(n) != wanted[n] for n in wanted):
        return text, "is written in a way that we cannot add to"
    return new, ""


def _parse(text: str) -> tuple[dict[str, Any], str]:
    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError:
        return {}, "is not valid YAML"
    if content is None:
        return {}, ""
    if not isinstance(content, dict):
        return {}, "holds no mapping"
    return content, ""


def _same_but(one: dict[str, Any], other: dict[str, Any], names: set[str]) -> bool:
    """Whether two files say the same, but for the clouds of these names; an empty `clouds` is none."""

    def rest(content: dict[str, Any]) -> dict[str, Any]:
        clouds = content.get("clouds")
        if isinstance(clouds, dict):
            clouds = {name: cloud for name, cloud in clouds.items() if name not in names}
        kept = {key: value for key, value in content.items() if key != "clouds"}
        return kept | ({"clouds": clouds} if clouds else {})

    return rest(one) == rest(other)


def _marks(sandbox_name: str) -> tuple[str, str]:
    return (
        f"# >>> nova sandbox {sandbox_name}: kept by `nova sandbox`, do not edit",
        f"# <<< nova sandbox {sandbox_name}",
    )


def _without_block(text: str, sandbox_name: str) -> str:
    first, last = map(re.escape, _marks(sandbox_name))
    return re.sub(rf"^[ \t]*{first}\r?\n(?:.*\n)*?[ \t]*{last}(?:\r?\n|\Z)", "", text, flags=re.MULTILINE)


def _with_block(text: str, sandbox_name: str, wanted: dict[str, Any]) -> str:
    match = TOP.search(text)
    if match is None:
        text = f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}clouds:\n"
        match = TOP.search(text)
        assert match is not None
    head, rest = text[: match.end()], text[match.end() :].removeprefix("\r").removeprefix("\n")
    # As deep as the user's own clouds, as YAML demands; comments have no say.
    sibling = re.search(r"\A(?:[ \t]*(?:#.*)?\r?\n)*( +)[^\s#]", rest)
    indent = sibling[1] if sibling else "  "
    first, last = _marks(sandbox_name)
    return f"{head}\n{indent}{first}\n{_lines(wanted, indent)}{indent}{last}\n{rest}"


def _lines(content: dict[str, Any], indent: str) -> str:
    """Block style; a string in JSON's quotes is one in YAML too."""
    lines = ""
    for key, value in content.items():
        if isinstance(value, dict):
            lines += f"{indent}{key}:\n{_lines(value, indent + '  ')}"
        else:
            lines += f"{indent}{key}: {json.dumps(value)}\n"
    return lines
