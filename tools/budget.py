"""Counts the instructions that Python executes for some commands, and holds them against tools/budgets.json.

Unlike time they do not depend on the machine: a guard against commands becoming slower bit by bit.

python tools/budget.py --check    fail if a count is above its budget
python tools/budget.py            write the counts as the new budgets
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import stub

BUDGETS = Path(__file__).with_name("budgets.json")
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
# How far above its budget a count may be: how an answer is cut into pieces is not always the same.
MARGIN = 1.03

# How many servers there are -> command lines. Of a long list what is done for each server weighs more than all else;
# the pages after the first come in by another thread, which is not looked at.
COMMANDS = {
    20: [
        "--version",
        "help list",
        "list",
        "list --minimal",
        "list --format jsonl",
        "show 00000001-0000-4000-8000-000000000000",
    ],
    3000: ["list --limit -1"],
}

# Runs a command line and tells how many instructions that took, those of the import machinery excepted: they depend on
# where things are installed.
_COUNT = """
import sys
count = 0
def enter(frame, event, arg):
    if frame.f_code.co_filename.startswith("<frozen importlib"):
        return None
    frame.f_trace_opcodes, frame.f_trace_lines = True, False
    return each
def each(frame, event, arg):
    global count
    count += event == "opcode"
    return each
if sys.argv.pop(1) == "count":
    sys.settrace(enter)
try:
    from novaclient.shell import main
    main()
finally:
    sys.settrace(None)
    print(count, file=sys.stderr)
"""


def counts() -> dict[str, int]:
    """The instructions of each command, with a login in the cache."""
    found = {}
    for servers, commands in COMMANDS.items():
        with tempfile.TemporaryDirectory() as home, stub.serving(servers) as url:
            for command in commands:
                # what was compiled, and the login, are kept by the first run
                _run(command, "only run", home, url)
                found[f"nova {command}"] = _run(command, "count", home, url)
    return found


def _run(command: str, how: str, home: str, url: str) -> int:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "COLUMNS": "100",
        "OS_AUTH_URL": f"{url}/v3",
        "OS_USERNAME": "demo",
        "OS_PASSWORD": "secret",
        "OS_PROJECT_NAME": "demo",
        "OS_USER_DOMAIN_ID": "default",
        "OS_PROJECT_DOMAIN_ID": "default",
    }
    done = subprocess.run(
        # -P: the folder it runs in has just changed, and extensions would be looked for in it each time
        [sys.executable, "-P", "-c", _COUNT, how, *command.split()],
        env=environment, cwd=home, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"nova {command} failed:\n{done.stderr}")
    return int(done.stderr.split()[-1])


def over(found: dict[str, int], budgets: dict[str, int]) -> list[str]:
    """What to say of the counts that are above their budgets, or have none."""
    said = []
    for command, count in found.items():
        if command not in budgets:
            said.append(f"{command}: {count:,} instructions, and no budget")
        elif count > budgets[command] * MARGIN:
            more = count / budgets[command] - 1
            said.append(f"{command}: {count:,} instructions, {more:.1%} above the budget of {budgets[command]:,}")
    return said


def main() -> int:
    """Count, and check or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="fail if a count is above its budget")
    chosen = parser.parse_args()
    budgets = json.loads(BUDGETS.read_text())
    if chosen.check and PYTHON not in budgets:
        print(f"no budgets for Python {PYTHON}")
        return 0
    found = counts()
    if chosen.check:
        said = over(found, budgets[PYTHON])
        for line in said:
            print(line)
        if said:
            print("if that is meant: python tools/budget.py")
        return bool(said)
    BUDGETS.write_text(json.dumps(budgets | {PYTHON: found}, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
