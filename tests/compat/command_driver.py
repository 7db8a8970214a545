"""Runs command lines of `nova` one after the other in this process, as the genuine client's interpreter or ours: it
may import nothing of this project but `novaclient`, which is then the one or the other.

Reads from stdin {"task": "run", "url": URL, "lines": [LINE, ...], "files": {NAME: TEXT}}, where a line is
{"argv": [...], "env": {...}, "stdin": "..."}, or {"task": "parsers", "versions": [...]}. The cloud of line N is at
URL/N/. Prints a JSON list of {"code", "out", "err"}, or the arguments of every command by microversion.
"""

import io
import json
import logging
import os
import pathlib
import sys
import time

# before anything is imported that waits
time.sleep = lambda seconds: None

from novaclient import api_versions, shell  # noqa: E402

_CREDENTIALS = {
    "OS_USERNAME": "demo",
    "OS_PASSWORD": "secret",
    "OS_PROJECT_NAME": "demo",
    "OS_USER_DOMAIN_ID": "default",
    "OS_PROJECT_DOMAIN_ID": "default",
    "OS_REGION_NAME": "One",
}


def run_all(url, lines, files):
    """Run the lines."""
    for name, text in files.items():
        pathlib.Path(name).write_text(text, encoding="utf-8")
    return [_run(line, f"{url}/{number}/identity/v3") for number, line in enumerate(lines)]


def _run(line, auth_url):
    given = {"OS_AUTH_URL": auth_url, **_CREDENTIALS, **line.get("env", {})}
    os.environ.update(given)
    streams = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(line.get("stdin", "")), io.StringIO(), io.StringIO()
    sys.argv = ["nova", *line["argv"]]
    try:
        code = _main(line["argv"])
        report = {"code": code, "out": sys.stdout.getvalue(), "err": sys.stderr.getvalue()}
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        for name in given:
            os.environ.pop(name, None)
        logging.getLogger().handlers.clear()
        logging.getLogger().setLevel(logging.WARNING)
    return report


def _main(argv):
    try:
        shell.main(argv)
    except SystemExit as end:
        return end.code or 0
    return 0


# Parsers


def parsers(versions):
    """Every argument of every command: {version: {command: [argument, ...]}}."""
    return {text: _parsers(api_versions.APIVersion(text)) for text in versions}


def _parsers(version):
    made = shell.OpenStackComputeShell()
    if not hasattr(made, "extensions"):
        made.extensions = []
    made.get_subcommand_parser(version, do_help=False, argv=[])
    return {name: sorted(_argument(action) for action in made.subcommands[name]._actions) for name in made.subcommands}


def _argument(action):
    """Options by their names, positionals by their metavar, with what decides how they parse."""
    if type(action).__name__ == "_HelpAction":
        return "-h"
    facts = {"nargs": action.nargs, "choices": action.choices, "type": getattr(action.type, "__name__", "")}
    if facts["type"] not in ("int", "float"):
        # a function of one's own has a name of one's own
        del facts["type"]
    name = str(action.metavar or action.dest)
    if action.option_strings:
        name = " ".join(sorted(action.option_strings))
        kind = type(action).__name__.strip("_").removesuffix("Action").lower()
        # of this client's actions one does to its own options what the other does to those of extensions
        facts["action"] = "deprecated" if kind == "warning" else kind
        facts |= {"const": action.const, "required": action.required}
        facts["default"] = action.default if facts["action"] in ("store", "append") else None
    return " ".join([name, *(f"{key}={value}" for key, value in facts.items() if value)])


def main():
    """Do what stdin asks for."""
    work = json.load(sys.stdin)
    tasks = {
        "run": lambda: run_all(work["url"], work["lines"], work["files"]),
        "parsers": lambda: parsers(work["versions"]),
    }
    print(json.dumps(tasks[work["task"]]()))


if __name__ == "__main__":
    main()
