"""The command `nova`: from the words of a command line to a command's function."""

from __future__ import annotations

import gc
import os
import sys

import novaclient
from novaclient import cli
from novaclient.auth import options
from novaclient.cli import index
from novaclient.exceptions import CommandError, UnsupportedVersion

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from typing import Any

    from novaclient.api_versions import APIVersion
    from novaclient.cli import parse
    from novaclient.cli.connect import Connection
    from novaclient.extension import Extension

    Finish = Callable[[APIVersion], Any]

# With so many more objects than at the last time Python looks for garbage among them. By default it does so a dozen
# times and more in a command, which makes hardly any: see docs/decisions/long-lists.md.
_NEW_OBJECTS = 50_000

# Who has something to do when Python ends has imported one of these.
_AT_THE_END = frozenset({"atexit", "threading"})

# Commands that speak to no cloud.
_TEXTS = frozenset({"help", "bash-completion", "completion", "sandbox"})
_OFFLINE = _TEXTS | {"cache"}

# compat: names that come with argparse, which takes a while to import: not before they are asked for
_ELSEWHERE = {
    "DeprecatedAction": ("actions", "DeprecatedAction"),
    "HelpFormatter": ("parse", "HelpFormatter"),
    "NovaClientArgumentParser": ("parse", "NovaParser"),
    "OpenStackHelpFormatter": ("parse", "HelpFormatter"),
}


def __getattr__(name: str) -> Any:
    if name == "argparse":
        import argparse

        return argparse
    if name not in _ELSEWHERE:
        raise AttributeError(f"module 'novaclient.shell' has no attribute {name!r}")
    module, attribute = _ELSEWHERE[name]
    return getattr(__import__(f"novaclient.cli.{module}", fromlist=("",)), attribute)


class OpenStackComputeShell:
    """One run of `nova`."""

    def __init__(self) -> None:
        self.cs: Any = None
        self.client_logger: Any = None
        self.subcommands: dict[str, parse.NovaParser] = {}
        self._extensions: list[Extension] | None = None
        # whether the user's cache may be used
        self._may_keep = False

    @property
    def extensions(self) -> list[Extension]:
        """The extensions that are installed; looked for on first use."""
        if self._extensions is None:
            from novaclient import extension

            self._extensions = extension.discover(remember=self._may_keep)
        return self._extensions

    def get_base_parser(self, argv: list[str]) -> parse.NovaParser:
        """The parser of the global options. `argv` is looked at for the kind of authentication, which has its own."""
        import argparse

        from novaclient.cli import parse

        parser = parse.NovaParser(
            prog="nova",
            description="Command-line interface to the OpenStack Compute API (Nova).",
            epilog='See "nova help COMMAND" for help on a specific command.',
        )
        parser.add_argument("-h", "--help", action="store_true", help=argparse.SUPPRESS)
        parser.add_argument("--version", action="version", version=novaclient.__version__)
        auth_type = options.auth_type(argv)
        options.add_to(parser, auth_type)
        known = auth_type in options.PASSWORD_TYPES | options.TOKEN_TYPES or options.of_kind(auth_type)
        if auth_type and not known:
            from novaclient.auth import login

            login.register_plugin_options(parser, auth_type)
        return parser

    def get_subcommand_parser(
        self, version: APIVersion, do_help: bool = False, argv: list[str] | None = None
    ) -> parse.NovaParser:
        """The parser of everything at one microversion. `subcommands` are then the parsers of the commands.

        With `do_help` the help of commands also says at which microversions they and their arguments exist.
        """
        from novaclient.cli import parse

        parser = self.get_base_parser(argv or [])
        commands = parser.add_subparsers(metavar=parse.SUBCOMMAND)
        self.subcommands = {}
        for name in parse.names(self.extensions):
            self._add(commands, name, parse.load(name, lambda: self.extensions), version, do_help)
        parse.set_apart(parser, commands)
        return parser

    def _add(self, commands: Any, name: str, func: Any, version: APIVersion, do_help: bool) -> None:
        from novaclient.cli import parse

        subparser = parse.build(name, func, version, explain=do_help, make=commands.add_parser)
        if subparser is not None:
            self.subcommands[name] = subparser

    def _find_actions(self, subparsers: Any, actions_module: Any, version: APIVersion, do_help: bool) -> None:
        """compat: give a parser the commands of a module, its functions `do_*`."""
        for attribute in (a for a in dir(actions_module) if a.startswith("do_")):
            name = attribute[3:].replace("_", "-")
            self._add(subparsers, name, getattr(actions_module, attribute), version, do_help)

    def setup_debugging(self, debug: bool) -> None:
        """Log everything to stderr, requests and responses included, if `debug` is true."""
        if not debug:
            return
        import logging

        from novaclient.transport import log

        log.to_terminal()
        self.client_logger = logging.getLogger("novaclient.client")

    def main(self, argv: list[str]) -> Any:
        """Run one command line. Returns what the command returns; an error is an exception."""
        if argv[:1] == ["sandbox"]:
            from novaclient.sandbox import command

            return command.main(argv[1:])
        if argv[:1] == ["completion"] and argv[2:3] == ["--"]:
            from novaclient.cli import complete

            return complete.answer(argv[1:])
        if argv == ["--version"]:
            print(novaclient.__version__)
            return 0
        from novaclient.cli import quick

        try:
            line = quick.Line(argv)
        except quick.Unusual:
            return self._main_by_argparse(argv)
        if line.func.command.past and any(extension.command(line.name) for extension in self.extensions):
            return self._main_by_argparse(argv)

        def finish(version: APIVersion) -> Any:
            try:
                return line.finish((version.ver_major, version.ver_minor))
            except quick.Unusual:
                parsed = self._parsed(argv)
                return parsed and parsed[3](version)

        self.setup_debugging(line.args.debug)
        return self._dispatch(line.name, line.args, line.plugin, finish)

    def _main_by_argparse(self, argv: list[str]) -> Any:
        parsed = self._parsed(argv)
        if parsed is None:
            return 0
        words, args, plugin, finish = parsed
        self.setup_debugging(args.debug)
        if {"-h", "--help"} & set(words[1:]):
            finish(self.wanted_version(args))
        return self._dispatch(words[0], args, plugin, finish)

    def _dispatch(self, name: str, args: Any, plugin: dict[str, Any], finish: Finish) -> Any:
        if name in _OFFLINE:
            args = finish(self.wanted_version(args))

            def run() -> Any:
                return args.func(self, args)
        else:

            def run() -> Any:
                return self._run(args, plugin, finish)

        # what these print is no data
        if name not in _TEXTS and any(getattr(args, option.dest) for option in options.OUTPUT):
            from novaclient.cli import formats

            return formats.running(args, run)
        return run()

    def _parsed(self, argv: list[str]) -> tuple[list[str], Any, dict[str, Any], Finish] | None:
        """The command and its words; global options; those of the kind of authentication; what parses the words.

        None if there is no command, and help was shown.
        """
        from novaclient.cli import parse

        base_parser = self.get_base_parser(argv)
        base_parser.add_argument("words", metavar=parse.SUBCOMMAND, nargs="...")
        args = base_parser.parse_args(argv)
        if args.help or not args.words:
            self.get_subcommand_parser(self.wanted_version(args), do_help=True, argv=argv).print_help()
            return None
        name, *words = args.words
        func = self._function(base_parser, name, *words)
        moved, words = parse.hoist(func, words, base_parser)
        args = base_parser.parse_args(moved, args)
        args.os_auth_type = options.auth_type(argv) or args.os_auth_type
        name = index.ALIASES.get(name, name)
        plugin = parse.beyond(base_parser, args, {option.dest for option in options.OPTIONS})

        def finish(version: APIVersion) -> argparse.Namespace:
            """Parse the command's own words, which depend on the microversion."""
            parser = parse.build(name, func, version)
            if parser is None:
                why = parse.absent(name, version.get_string(), getattr(func, "command", None))
                base_parser.error(f"argument {parse.SUBCOMMAND}: invalid choice: '{name}'", why)
            return parse.merged(args, parser.parse_args(words))

        return [name, *words], args, plugin, finish

    def _function(self, base_parser: parse.NovaParser, name: str, *words: str) -> Any:
        from novaclient.cli import parse

        func = parse.load(name, lambda: self.extensions)
        if func is None:
            from novaclient.cli import suggestions

            meant = suggestions.command([name, *words], parse.names(self.extensions))
            base_parser.error(f"argument {parse.SUBCOMMAND}: invalid choice: '{name}'", meant)
        return func

    def _run(self, args: Any, plugin: dict[str, Any], finish: Finish) -> Any:
        from novaclient.cli.connect import Connection, Outdated

        self._may_keep = args.os_cache
        if args.profile:
            from novaclient.cli import profiling

            profiling.check(args)
        for extension in self.extensions:
            extension.run_hooks("__pre_parse_args__")
        self.wanted_version(args)
        connection = Connection(args, plugin, lambda default: self.wanted_version(args, default), self.client_logger)
        try:
            found = connection.quick()
            if found is not None:
                return self._command(connection, *found, finish)
        except Outdated:
            # nothing is done yet: the cloud has become another one since the cache was written
            pass
        finally:
            connection.close()
        return self._command(connection, *connection.by_login(), finish)

    def _command(self, connection: Connection, client_args: dict[str, Any], version: APIVersion, finish: Finish) -> Any:
        from novaclient import client

        args = finish(version)
        for extension in self.extensions:
            extension.run_hooks("__post_parse_args__", args)
        if not args.service_type:
            client_args["service_type"] = getattr(args.func, "service_type", None) or "compute"
        self.cs = client.Client(version, extensions=self.extensions, **client_args)
        result = args.func(self.cs, args)
        if args.profile:
            from novaclient.cli import profiling

            profiling.tell()
        if args.timings:
            _print_timings(connection.timings + self.cs.get_timings())
        return result

    def wanted_version(self, args: Any, default: str | None = None) -> APIVersion:
        """The microversion that the user asked for, or a default.

        :raises CommandError: if it is not one of this client's
        """
        from novaclient import api_versions, hints

        text, source = args.os_compute_api_version, ""
        if text is None:
            source = f"; {default} is from clouds.yaml" if default else ""
            text = default or options.DEFAULTS["os_compute_api_version"]
        # compat: an empty one means the API without microversions
        try:
            version = api_versions.get_api_version(text or "2.0")
        except UnsupportedVersion as error:
            hints.give(error, f'a microversion is written as "2.90" or "2.latest"{source}')
            raise
        low, high = novaclient.API_MIN_VERSION, novaclient.API_MAX_VERSION
        outside = version > api_versions.APIVersion("2.0") and not version.matches(low, high)
        if outside and not version.is_latest():
            refused = CommandError(
                "The specified version isn't supported by client. "
                f"The valid version range is '{low.get_string()}' to '{high.get_string()}'"
            )
            hints.give(refused, source.removeprefix("; "))
            raise refused
        return version


def _print_timings(timings: list[tuple[str, float, float]]) -> None:
    from novaclient.cli import output
    from novaclient.redaction import redacted_text

    rows = [(redacted_text(what), end - start) for what, start, end in timings]
    print(output.render(["url", "seconds"], [*rows, ("Total", sum(seconds for _, seconds in rows))]))


def main(argv: list[str] | None = None) -> None:
    """The entry point: an error becomes one line on stderr, and an exit code."""
    if hasattr(sys.stdout, "reconfigure"):
        # what the encoding of a terminal or a file does not have is no reason to print nothing at all
        sys.stdout.reconfigure(errors="backslashreplace")
    if argv is None:
        # this process is the command's alone
        gc.set_threshold(_NEW_OBJECTS)
        cli.prepare_streams()
    code = _flush(_outcome(sys.argv[1:] if argv is None else argv))
    if code is not None:
        sys.exit(code)


def run() -> None:
    """The program `nova`: `main`, and the end of its process."""
    code: Any = 0
    try:
        main()
    except SystemExit as stop:
        code = stop.code
    if _AT_THE_END.isdisjoint(sys.modules) and isinstance(code, int):
        # all is written; to take apart what was imported and made would take a seventh of the time of a short command
        os._exit(code)
    sys.exit(code)


def _outcome(argv: list[str]) -> Any:
    """The exit code of a command line; None if it ended as usual."""
    cli.command_line, cli.secrets = argv, []
    try:
        code = OpenStackComputeShell().main(argv)
    except SystemExit as stop:
        return stop.code or 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  the last place where the user can be told
        return _failed(error)
    return code if isinstance(code, int) and code else None


def _failed(error: BaseException) -> int:
    from novaclient.cli import failure

    return failure.report(error)


def _flush(code: Any) -> Any:
    """Write what is left of the output. The exit code says so if it cannot be written."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        _abandon(sys.stdout)
        code = code or _failed(error)
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr)
    return code


def _abandon(stream: Any) -> None:
    """See that Python itself does not fail on the same text again while it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    run()
