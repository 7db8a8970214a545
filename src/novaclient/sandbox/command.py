"""`nova sandbox`: the command line of the cloud in a box."""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from novaclient.cli.output import printable
from novaclient.sandbox import environment, lifecycle, paths, status
from novaclient.sandbox.errors import Interrupted, SandboxError
from novaclient.sandbox.instance import Sandbox, all_sandboxes
from novaclient.sandbox.lifecycle import Lifecycle
from novaclient.sandbox.progress import Progress
from novaclient.sandbox.services import BY_NAME, PROCESSES, USERS, url
from novaclient.sandbox.supervise import ZYGOTE

DESCRIPTION = """\
A real OpenStack on this machine, without root: Nova, Keystone, Placement, Glance, Neutron
and Cinder from PyPI, with SQLite and a hypervisor that only pretends. All of it lives in
your data folder, and listens on 127.0.0.1 only.
"""
EPILOG = """\
  nova sandbox up                    make the cloud (the first time takes minutes) and start it
  nova --os-cloud sandbox list       use it as admin; `sandbox-demo` is a plain user
  nova sandbox run -- pytest         run a program against it
  nova sandbox reset                 a fresh cloud in seconds
  nova sandbox up --name two         a second one beside it
  nova sandbox down                  stop; `up` continues where it was
"""


# With less than these bytes free, a disk is full.
_ROOM = 10_000_000


def parser() -> argparse.ArgumentParser:
    name = argparse.ArgumentParser(add_help=False)
    which = "which sandbox (default: env[NOVA_SANDBOX], or default)"
    name.add_argument("--name", metavar="NAME", default=argparse.SUPPRESS, help=which)
    top = argparse.ArgumentParser(
        prog="nova sandbox",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[name],
    )
    verbs = top.add_subparsers(dest="verb", metavar="VERB")
    made = {
        verb: verbs.add_parser(verb, help=short, description=text, parents=[name])
        for verb, (_do, short, text) in VERBS.items()
    }
    _add_options(made)
    return top


def _add_options(verbs: dict[str, argparse.ArgumentParser]) -> None:
    """Give each verb the options that it has beside `--name`."""
    for verb in ("env", "run"):
        verbs[verb].add_argument("--user", choices=USERS, default="admin", help="as whom (default: admin)")
    verbs["up"].add_argument(
        "--reinstall", action="store_true", help="install the cloud's packages anew, e.g. when they are damaged"
    )
    form = verbs["status"].add_mutually_exclusive_group()
    form.add_argument("--json", dest="format", action="store_const", const="json", help="for programs")
    form.add_argument("-f", "--format", choices=("table", "json"), help="the same as `nova --format` (default: table)")
    logs = verbs["logs"]
    logs.add_argument(
        "service", nargs="?", metavar="SERVICE", choices=sorted({*BY_NAME, ZYGOTE}), help=", ".join(BY_NAME)
    )
    logs.add_argument("-f", "--follow", action="store_true", help="go on as it grows, until Ctrl-C")
    lines = "how many of the last lines (default: all; 10 of each without SERVICE)"
    logs.add_argument("-n", "--lines", type=_count, default=None, help=lines)
    verbs["run"].add_argument(
        "command", nargs=argparse.REMAINDER, metavar="-- COMMAND ...", help="the program and its arguments"
    )
    verbs["delete"].add_argument("--all", action="store_true", help="every sandbox, and the installed packages")


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of lines")
    return int(text)


def main(argv: list[str], output_format: str | None = None) -> int:
    """Run `nova sandbox ARGV...`; return the exit code. `output_format` is what `nova` itself was told."""
    try:
        with_signals()
        with_streams()
        arguments = _parsed(argv)
        if output_format and arguments.verb == "status" and not arguments.format:
            if output_format not in ("table", "wide", "json"):
                parser().error(f"status is shown as table or json, not as {output_format}")
            arguments.format = output_format
        do, *_ = VERBS[arguments.verb]
        return do(arguments)
    except (SandboxError, KeyboardInterrupt, Interrupted, OSError, sqlite3.Error) as error:
        return _failed(error)


def _parsed(argv: list[str]) -> argparse.Namespace:
    # What follows `--` is the program's, whatever it looks like.
    cut = argv.index("--") if "--" in argv else len(argv)
    arguments = parser().parse_args(argv[:cut])
    if arguments.verb is None:
        parser().error(f"say what to do: {', '.join(VERBS)}")
    if argv[cut + 1 :]:
        if arguments.verb != "run":
            parser().error(f"unrecognized arguments: {' '.join(argv[cut + 1 :])}")
        arguments.command += argv[cut if arguments.command else cut + 1 :]
    return arguments


def _failed(error: BaseException) -> int:
    """Tell what ended the command; return its exit code."""
    match error:
        case SandboxError():
            complain(error.message, error.hint)
        case KeyboardInterrupt():
            complain("interrupted")
            return 128 + signal.SIGINT
        case Interrupted():
            complain(f"ended by {signal.Signals(error.signal_number).name}")
            return 128 + error.signal_number
        case BrokenPipeError():
            # The reader of our output went away, as `head` does.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 128 + signal.SIGPIPE
        case OSError():
            complain(os_error_line(error))
        case _:
            # SQLite says `disk I/O error` where it cannot make its journal on a full disk.
            full = "full" in str(error) or _is_full(paths.data_folder())
            complain("the disk is full" if full else f"a database of the sandbox: {error}")
    return 1


def complain(message: str, hint: str = "") -> None:
    with contextlib.suppress(OSError):  # the exit code tells it too
        print(f"ERROR: {message}" + (f"\n\n{hint}" if hint else ""), file=sys.stderr, flush=True)


def os_error_line(error: OSError) -> str:
    where = f": {error.filename}" if error.filename else ""
    # who only wrote does not know where; it may have been our output
    if error.errno == errno.ENOSPC and (where or _is_full(paths.data_folder())):
        return f"the disk is full{where or f': {paths.data_folder()}'}"
    return f"{error.strerror or error}{where}"


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except FileNotFoundError:
        return False


def with_signals() -> None:
    """SIGTERM and a closed terminal end the command in good order, as Ctrl-C does."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise Interrupted(number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, interrupt)


def with_streams() -> None:
    """Where standard input, output or error are closed, as some starters of services leave them, nothing takes their
    place: neither a file that is opened here, nor the lack of one.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115  for as long as we are here


def chosen(arguments: argparse.Namespace) -> Sandbox:
    return Sandbox.named(getattr(arguments, "name", paths.default_name()))


# the verbs


def do_up(arguments: argparse.Namespace) -> int:
    sandbox = chosen(arguments)
    began = time.monotonic()
    life = Lifecycle(sandbox, Progress())
    if life.up(reinstall=arguments.reinstall):
        print(f"started in {time.monotonic() - began:.1f} s", file=sys.stderr)
        print("\n".join(lifecycle.reachable_as(sandbox, life.has_a_name)))
    else:
        life.publish()  # for a user who lost the entries in clouds.yaml
        print(f"sandbox `{sandbox.name}` is already running: {url('keystone', sandbox.record.ports)}")
    return 0


def do_down(arguments: argparse.Namespace) -> int:
    sandbox = chosen(arguments)
    if Lifecycle(sandbox, Progress()).down():
        print(f"sandbox `{sandbox.name}` is down; `nova sandbox up{sandbox.name_option}` continues")
    else:
        print(f"sandbox `{sandbox.name}` was not running")
    return 0


def do_status(arguments: argparse.Namespace) -> int:
    found = status.look(chosen(arguments))
    print(found.as_json() if arguments.format == "json" else status.table(found))
    return found.exit_code


def do_reset(arguments: argparse.Namespace) -> int:
    sandbox = chosen(arguments)
    began = time.monotonic()
    Lifecycle(sandbox, Progress()).reset()
    print(f"sandbox `{sandbox.name}` is fresh and up ({time.monotonic() - began:.1f} s)")
    return 0


def do_env(arguments: argparse.Namespace) -> int:
    sandbox = chosen(arguments)
    print(environment.shell_lines(sandbox, arguments.user))
    if not sandbox.is_up:
        print(f"note: the sandbox is down; start it with `nova sandbox up{sandbox.name_option}`", file=sys.stderr)
    return 0


def do_logs(arguments: argparse.Namespace) -> int:
    sandbox = chosen(arguments)
    _ = sandbox.record  # says so if there is no such sandbox
    service = arguments.service
    if service is None:
        logs = [sandbox.log(process) for process in PROCESSES]
    else:
        logs = [sandbox.log(BY_NAME[service].process if service in BY_NAME else service)]
    lines = arguments.lines if arguments.lines is not None else (10 if service is None else None)
    for log in logs:
        if service is None:
            print(f"==> {log} <==")
        show_log(log, lines)
    if arguments.follow:
        try:
            follow(logs)
        except KeyboardInterrupt:  # the way to end it, not an error
            return 128 + signal.SIGINT
    return 0


def show_log(log: Path, count: int | None) -> None:
    try:
        with open(log, encoding="utf-8", errors="replace") as stream:
            lines = stream.readlines()
    except FileNotFoundError:
        return
    shown = lines if count is None else lines[-count:] if count > 0 else []
    sys.stdout.writelines(map(printable, shown))
    sys.stdout.flush()


def follow(logs: list[Path], sleep: Callable[[float], None] = time.sleep) -> None:
    """Print what is added to the logs, until interrupted."""
    places = {log: log.stat().st_size if log.exists() else 0 for log in logs}
    while True:
        for log, place in places.items():
            try:
                with open(log, encoding="utf-8", errors="replace") as stream:
                    stream.seek(place if place <= log.stat().st_size else 0)  # shorter: a new start, a new file
                    sys.stdout.write(printable(stream.read()))
                    places[log] = stream.tell()
            except FileNotFoundError:
                continue
        sys.stdout.flush()
        sleep(0.3)


def do_run(arguments: argparse.Namespace) -> int:
    command = arguments.command
    if not command:
        parser().error("run: say which program, as in `nova sandbox run -- nova list`")
    sandbox = chosen(arguments)
    if Lifecycle(sandbox, Progress()).up():
        print(
            f"note: sandbox `{sandbox.name}` was down; it stays up until `nova sandbox down{sandbox.name_option}`",
            file=sys.stderr,
        )
    variables = environment.complete(sandbox, arguments.user)
    sys.stdout.flush()
    try:
        os.execvpe(command[0], command, variables)  # so its exit code and its signals are its own
    except FileNotFoundError:
        complain(f"no program `{command[0]}`")
        return 127
    except PermissionError:
        complain(f"`{command[0]}` is no program that can be run")
        return 126


def do_delete(arguments: argparse.Namespace) -> int:
    progress = Progress()
    if not arguments.all:
        sandbox = chosen(arguments)
        there = Lifecycle(sandbox, progress).delete()
        print(f"sandbox `{sandbox.name}` is removed" if there else f"there was no sandbox `{sandbox.name}`")
        return 0
    if hasattr(arguments, "name"):
        parser().error("delete: either --name, or --all")
    data = paths.data_folder()
    for sandbox in all_sandboxes(data):
        Lifecycle(sandbox, progress).delete()
        print(f"sandbox `{sandbox.name}` is removed")
    lifecycle.delete_shared(data)
    print(f"the installed packages are removed from {data}")
    return 0


# verb -> what does it; what it does, for the list of verbs and for its own help
VERBS: dict[str, tuple[Callable[[argparse.Namespace], int], str, str]] = {
    "up": (do_up, "make the cloud if there is none, and start it",
           "Make the cloud if there is none, start it, and say how to use it."),
    "down": (do_down, "stop it; `up` continues where it was",
             "Stop the cloud; what it holds is kept for the next `up`."),
    "status": (do_status, "show each service, its memory and its URL",
               "Show each service: exit code 0 when up, 3 when down, 1 when a service died, or `up` was killed."),
    "reset": (do_reset, "make it as it was when new, in seconds",
              "Throw away all servers, volumes and so on: the cloud as it was when new, running."),
    "env": (do_env, "print `export OS_...` lines for a shell",
            'Print `export OS_...` lines: eval "$(nova sandbox env)".'),
    "logs": (do_logs, "show what a service said",
             "Show the log of a service, or the end of each."),
    "run": (do_run, "run a program against it",
            "Run a program against the cloud, which is started if it is down; its exit code is ours."),
    "delete": (do_delete, "remove it for good",
               "Stop the cloud and remove it for good, with its entries in clouds.yaml."),
}  # fmt: skip
