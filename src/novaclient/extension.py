"""Third-party extensions: modules that add a manager to the client and commands to `nova`.

An extension is an entry point of the group `novaclient.extension`, or an importable module whose name ends in
`_python_novaclient_ext`. In it, `do_*` functions become commands, the last subclass of `base.Manager` becomes
an attribute of the client by the extension's name, and `__pre_parse_args__()` and `__post_parse_args__(args)`
are called around the parsing of the command line.
"""

from __future__ import annotations

import io
import os
import sys
from functools import partial

from novaclient import base

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.metadata import EntryPoint
    from typing import Any

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

    def __repr__(self) -> str:
        return f"<Extension '{self.name}'>"


def discover() -> list[Extension]:
    """All extensions that are installed. One that cannot be imported is left out, with a warning in the log."""
    if not _may_exist():
        return []
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
