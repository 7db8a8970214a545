"""Checks all types with mypy, strictly: the sources, and the stubs as the programs of others see them.

Where a stub lies beside a module, mypy reads the stub alone. So the sources are checked in a copy without stubs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / ".build" / "types"
# What runs inside the sandbox's cloud imports that cloud's packages, which are not here.
GUEST = "novaclient/sandbox/guest"


def main() -> int:
    """Check both; 1 if there is an error."""
    copy_sources()
    checks = (
        ("sources", [str(COPY / "src")], COPY),
        ("stubs and tools", [str(ROOT / "src"), str(ROOT / "tools")], ROOT),
    )
    failed = False
    for what, places, root in checks:
        output, code = check(places, root)
        failed |= code != 0
        print(f"{what}: {output}")
    return int(failed)


def copy_sources() -> None:
    """Make the copy of the sources, or bring it up to date: mypy's cache holds for files that do not change."""
    source, target = ROOT / "src", COPY / "src"
    wanted = {path.relative_to(source) for path in source.rglob("*.py") if GUEST not in path.as_posix()}
    wanted |= {path.relative_to(source) for path in source.rglob("py.typed")}
    for path in [path for path in target.rglob("*") if path.is_file() and path.relative_to(target) not in wanted]:
        path.unlink()
    for path in wanted:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source / path, target / path)


def check(places: list[str], root: Path) -> tuple[str, int]:
    """Run mypy over these places: (its output, with paths in the real tree, and its exit code)."""
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), "--no-error-summary"]
    # What a request returned is Any, and is returned as what the declarations say it is.
    command += ["--no-warn-return-any", "--follow-imports", "silent"]
    command += ["--cache-dir", str(ROOT / ".mypy_cache" / root.name), "--exclude", GUEST, *places]
    done = subprocess.run(
        command, cwd=root, env=os.environ | {"MYPYPATH": str(root / "src")}, capture_output=True, text=True, check=False
    )
    output = (done.stdout + done.stderr).strip()
    return f"\n{output}" if output else "no error", done.returncode


if __name__ == "__main__":
    sys.exit(main())
