"""`make demo`: start a real cloud, boot a server on it, and show it with `nova list`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from novaclient.sandbox import clouds, paths
from novaclient.sandbox.instance import Sandbox

NOVA = str(Path(sys.executable).with_name("nova"))
SERVER = "demo"


def run(*words: str, environ: dict[str, str] | None = None) -> None:
    """Show a command line, and run it."""
    print(f"\n$ nova {' '.join(words)}", flush=True)
    subprocess.run([NOVA, *words], check=True, env=environ)


def exists(cloud: list[str], environ: dict[str, str]) -> bool:
    """Whether the server is there from an earlier demo."""
    show = [NOVA, *cloud, "show", "--minimal", SERVER]
    shown = subprocess.run(show, capture_output=True, check=False, env=environ)
    if shown.returncode == 128 + signal.SIGINT:
        shown.check_returncode()
    return shown.returncode == 0


def main() -> int:
    """Run the demo; the exit code is that of the first command that fails."""
    # Ctrl-C is for the command that runs, which needs a while to clean up; `subprocess` would kill it.
    signal.signal(signal.SIGINT, lambda *_: None)
    try:
        run("sandbox", "up")
        box = Sandbox.named(paths.default_name())
        cloud = ["--os-cloud", clouds.cloud_names(box.name)["admin"]]
        # The user may have another cloud of that name, on which no server is to be made.
        environ = {**os.environ, "OS_CLIENT_CONFIG_FILE": str(box.path("clouds.yaml"))}
        if not exists(cloud, environ):
            form = ["--flavor", "m1.nano", "--image", "cirros", "--nic", "net-name=private"]
            run(*cloud, "boot", *form, "--poll", SERVER, environ=environ)
        run(*cloud, "list", environ=environ)
    except subprocess.CalledProcessError as error:
        return error.returncode
    use = f"""`eval "$(nova sandbox env{box.name_option})"` lets `nova` use it"""
    print(f"\nThe cloud keeps running: {use}, `nova sandbox down{box.name_option}` stops it.")
    print(f"`nova` is {NOVA}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
