"""`make demo`: start a real cloud, boot a server on it, and show it with `nova list`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NOVA = str(Path(sys.executable).with_name("nova"))
CLOUD = ["--os-cloud", "sandbox"]
SERVER = "demo"


def run(*words: str) -> None:
    """Show a command line, and run it."""
    print(f"\n$ nova {' '.join(words)}", flush=True)
    subprocess.run([NOVA, *words], check=True)


def exists() -> bool:
    """Whether the server is there from an earlier demo."""
    shown = subprocess.run([NOVA, *CLOUD, "show", "--minimal", SERVER], capture_output=True, check=False)
    return shown.returncode == 0


def main() -> int:
    """Run the demo; the exit code is that of the first command that fails."""
    try:
        run("sandbox", "up")
        if not exists():
            run(
                *CLOUD,
                "boot",
                "--flavor",
                "m1.nano",
                "--image",
                "cirros",
                "--nic",
                "net-name=private",
                "--poll",
                SERVER,
            )
        run(*CLOUD, "list")
    except subprocess.CalledProcessError as error:
        return error.returncode
    print("\nThe cloud keeps running: `nova --os-cloud sandbox ...` uses it, `nova sandbox down` stops it.")
    print(f"`nova` is {NOVA}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
