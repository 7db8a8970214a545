"""How programs of the cloud are called: their environment variables and their copy of the guest package."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from novaclient.sandbox.instance import Sandbox

PACKAGE = "sandbox_guest"
# Neutron finds mechanism drivers by entry point only.
METADATA = {
    "METADATA": f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: 1\n",
    "entry_points.txt": f"[neutron.ml2.mechanism_drivers]\nsandbox = {PACKAGE}.ml2:SandboxMechanismDriver\n",
}
KEPT = ("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ", "LD_LIBRARY_PATH")


def guest_files() -> dict[str, str]:
    """The guest package: name of each file and its text."""
    folder = resources.files("novaclient.sandbox") / "guest"
    return {item.name: item.read_text(encoding="utf-8") for item in folder.iterdir() if item.name.endswith(".py")}


def copy_guest(sandbox: Sandbox) -> None:
    """Give the sandbox its own copy, so that an upgrade of novaclient does not change a running cloud."""
    sandbox.clear("guest")
    for folder, files in ((PACKAGE, guest_files()), (f"{PACKAGE}-1.dist-info", METADATA)):
        sandbox.path("guest", folder).mkdir()
        for name, text in files.items():
            sandbox.path("guest", folder, name).write_text(text, encoding="utf-8")


def variables(sandbox: Sandbox, environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """A small environment: the user's OS_*, PYTHON* and proxy settings must not reach the services."""
    etc = str(sandbox.path("etc"))
    kept = {key: value for key, value in environ.items() if key in KEPT or key == "LANG" or key.startswith("LC_")}
    return kept | {
        "PYTHONPATH": str(sandbox.path("guest")),
        "PYTHONNOUSERSITE": "1",
        "PYTHONSAFEPATH": "1",  # the folder one happens to be in may be a checkout of Nova
        "PYTHONWARNINGS": "ignore",
        "PYTHONUNBUFFERED": "1",
        "SPT_NOENV": "1",  # setproctitle would write over the environment, where our token is
        "XDG_CACHE_HOME": str(sandbox.path("cache")),  # stevedore keeps its index of entry points there
        "OS_KEYSTONE_CONFIG_DIR": etc,
        "OS_PLACEMENT_CONFIG_DIR": etc,
        "OS_GLANCE_CONFIG_DIR": etc,
        "OS_NEUTRON_CONFIG_FILES": str(sandbox.path("etc", "neutron.conf")),
        "OS_NOVA_CONFIG_DIR": etc,
        "OS_NOVA_CONFIG_FILES": "api-paste.ini;nova.conf",
        # The services without eventlet: it would need a process for each of them, and four times the memory.
        "OS_NOVA_DISABLE_EVENTLET_PATCHING": "1",
        "OS_CINDER_DISABLE_EVENTLET_PATCHING": "1",
    }


def program(venv: Path, name: str) -> str:
    return str(venv / "bin" / name)
