"""Third-party extensions: modules that add a manager to the client and commands to `nova`.

An extension is an entry point of the group `novaclient.extension`, or an importable module whose name ends in
`_python_novaclient_ext`. In it, `do_*` functions become commands, the last subclass of `base.Manager` becomes
an attribute of the client by the extension's name, and `__pre_parse_args__()` and `__post_parse_args__(args)`
are called around the parsing of the command line. A command of 2015 is the extension's where it has one of that name.
"""

from __future__ import annotations

import io
import os
import sys
import time

from novaclient import base

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.metadata import EntryPoint
    from typing import Any

# The file of the cache that says where there is no extension, and how old a change must be to be told from the next.
_WITHOUT = "without-extensions"
_SETTLED = 2.0
MODULE_SUFFIX = "_python_novaclient_ext"
ENTRY_POINTS = "novaclient.extension"
# What folders with the metadata of a distribution are called.
_METADATA = (".dist-info", ".egg-info", "EGG-INFO")


class Extension(base.HookableMixin):
    """One extension: `name`, `module`, and `manager_class` or None."""

    SUPPORTED_HOOKS = ("__pre_parse_args__", "__post_parse_args__")

    def __init__(self, name: str, module: Any) -> None:
        self.name = name
        self.module = module
        self.manager_class: Any = None
        # a hook of one extension is not to run once for each extension
        self._hooks_map = {}
        for attribute, value in vars(module).items():
            if attribute in self.SUPPORTED_HOOKS:
                self._hooks_map[attribute] = [value]
            elif isinstance(value, type) and issubclass(value, base.Manager):
                self.manager_class = value

    def run_hooks(self, hook_type: str, *args: Any, **kwargs: Any) -> None:  # type: ignore[override]
        """Call the extension's own hooks of this type."""
        for hook in self._hooks_map.get(hook_type, ()):
            hook(*args, **kwargs)

    def command(self, name: str) -> Any:
        """Its function of a command, or None."""
        return getattr(self.module, "do_" + name.replace("-", "_"), None)

    def __repr__(self) -> str:
        return f"<Extension '{self.name}'>"


def discover(remember: bool = False) -> list[Extension]:
    """All extensions that are installed. One that cannot be imported is left out, with a warning in the log.

    :param remember: keep in the user's cache that there is none, until the folders of `sys.path` change
    """
    if _is_known_to_be_without() if remember else not _may_exist():
        return []
    from functools import partial
    from importlib.metadata import entry_points
    from pkgutil import iter_modules

    points = [(point.name, partial(_of_point, point)) for point in entry_points(group=ENTRY_POINTS)]
    modules = [(m.name, partial(_of_module, m.name)) for m in iter_modules() if m.name.endswith(MODULE_SUFFIX)]
    found = []
    for name, load in modules + points:
        try:
            found.append(load())
        except Exception as error:  # noqa: BLE001  a broken extension is not to break every command
            import logging

            text = "Extension %s is left out: %s: %s"
            logging.getLogger(__name__).warning(text, name, type(error).__name__, error)
    return found


def _is_known_to_be_without() -> bool:
    """Whether there is no extension, as the cache knows or as is found out now."""
    from novaclient import private_files

    newest, state = _state_of_path()
    if private_files.read(_WITHOUT) == state:
        return True
    if _may_exist():
        return False
    # of a folder that changes right now the clock may not tell the next change from the last
    if time.time() - newest > _SETTLED:
        private_files.write(_WITHOUT, state)
    return True


def _state_of_path() -> tuple[float, bytes]:
    """When the youngest folder of `sys.path` changed, and a text that changes with any of them."""
    newest, states = 0.0, []
    for folder in sys.path:
        try:
            changed = os.stat(folder or ".").st_mtime
        except OSError:
            continue
        newest = max(newest, changed)
        states.append(f"{changed} {folder or os.getcwd()}")
    return newest, "\n".join(states).encode("utf-8", "surrogateescape")


def _may_exist() -> bool:
    """Whether an extension can be installed at all.

    Every command asks, and few people have one: to look for names takes a tenth of the time that it takes to
    import the machinery for entry points.
    """
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except NotADirectoryError:
            # an archive: the machinery knows how to look into it
            return True
        except OSError:
            continue
        for name in names:
            if MODULE_SUFFIX in name or (name.endswith(_METADATA) and _names_extension(f"{folder or '.'}/{name}")):
                return True
    return False


def _names_extension(metadata: str) -> bool:
    try:
        with io.open_code(f"{metadata}/entry_points.txt") as file:
            return ENTRY_POINTS.encode() in file.read()
    except OSError:
        return False


def _of_module(name: str) -> Extension:
    from importlib import import_module

    module = import_module(name)
    return Extension(getattr(module, "extension_name", name), module)


def _of_point(point: EntryPoint) -> Extension:
    return Extension(point.name, point.load())
