"""The command `nova`: from the words of a command line to a command's function."""

from __future__ import annotations

import sys

import novaclient
from novaclient.auth import options
from novaclient.cli import index, parse
from novaclient.exceptions import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

    from novaclient.api_versions import APIVersion
    from novaclient.extension import Extension

# Commands that speak to no cloud.
_OFFLINE = frozenset({"help", "bash-completion", "sandbox"})

HelpFormatter = OpenStackHelpFormatter = parse.HelpFormatter
NovaClientArgumentParser = parse.NovaParser


class OpenStackComputeShell:
    """One run of `nova`."""

    def __init__(self) -> None:
        self.cs: Any = None
        self.client_logger: Any = None
        self.times: list[tuple[str, float, float]] = []
        self._extensions: list[Extension] | None = None

    @property
    def extensions(self) -> list[Extension]:
        """The extensions that are installed; looked for on first use."""
        if self._extensions is None:
            from novaclient import extension

            self._extensions = extension.discover()
        return self._extensions

    def get_base_parser(self, argv: list[str]) -> parse.NovaParser:
        """The parser of the global options. `argv` is looked at for the kind of authentication, which has its own."""
        import argparse

        parser = parse.NovaParser(
            prog="nova",
            description="Command-line interface to the OpenStack Compute API (Nova).",
            epilog='See "nova help COMMAND" for help on a specific command.',
        )
        parser.add_argument("-h", "--help", action="store_true", help=argparse.SUPPRESS)
        parser.add_argument("--version", action="version", version=novaclient.__version__)
        options.add_to(parser)
        auth_type = _auth_type(argv)
        if auth_type:
            from novaclient.auth import login

            login.register_plugin_options(parser, auth_type)
        parser.add_argument("words", metavar=parse.SUBCOMMAND, nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
        return parser

    def get_subcommand_parser(self, version: APIVersion, do_help: bool = False, argv: Any = None) -> parse.NovaParser:
        """A parser of everything at one microversion: what `nova help` prints."""
        parser = self.get_base_parser(argv or [])
        parser._remove_action(parser._actions[-1])
        subparsers = parser.add_subparsers(metavar=parse.SUBCOMMAND)
        self.subcommands: dict[str, parse.NovaParser] = {}
        for name in parse.names(self.extensions):
            func = parse.load(name, self.extensions)
            subparser = parse.build(name, func, version)
            if subparser is None:
                continue
            summary = (subparser.description or "").partition("\n\n")[0]
            subparsers.add_parser(name, help=summary.replace("%", "%%"), add_help=False)
            self.subcommands[name] = subparser
        return parser

    def setup_debugging(self, debug: bool) -> None:
        """Log everything to stderr, requests and responses included, if `debug` is true."""
        if not debug:
            return
        import logging

        logging.basicConfig(level=logging.DEBUG, format="%(levelname)s (%(module)s:%(lineno)d) %(message)s")
        # the search for plugins says a line for every one it finds
        logging.getLogger("stevedore").setLevel(logging.WARNING)
        self.client_logger = logging.getLogger("novaclient.client")

    def main(self, argv: list[str]) -> Any:
        """Run one command line. Returns what the command returns; an error is an exception."""
        if argv[:1] == ["sandbox"]:
            from novaclient.sandbox import command

            return command.main(argv[1:])
        base_parser = self.get_base_parser(argv)
        args = base_parser.parse_args(argv)
        if args.help or not args.words:
            self._print_help(args)
            return 0
        name, *words = args.words
        func = self._function(base_parser, name)
        name = index.ALIASES.get(name, name)
        if name in _OFFLINE:
            return self._run_offline(name, func, args, words)
        moved, words = parse.hoist(func, words, base_parser)
        args = base_parser.parse_args(moved, args)
        self.setup_debugging(args.debug)
        if {"-h", "--help"} & set(words):
            # help needs no cloud
            self._parse(base_parser, name, func, args, words, self.wanted_version(args))
        return self._run(base_parser, name, func, args, words)

    def _function(self, base_parser: parse.NovaParser, name: str) -> Any:
        # extensions are looked for only where our own commands end
        func = parse.load(name) or parse.load(name, self.extensions)
        if func is None:
            from difflib import get_close_matches

            near = get_close_matches(name, parse.names(self.extensions), n=1)
            if near:
                print(f"Did you mean `{near[0]}`?", file=sys.stderr)
            base_parser.error(f"argument {parse.SUBCOMMAND}: invalid choice: '{name}'")
        return func

    def _run_offline(self, name: str, func: Any, args: argparse.Namespace, words: list[str]) -> Any:
        parser = parse.build(name, func, self.wanted_version(args))
        assert parser is not None
        return func(self, parser.parse_args(words, args))

    def _run(
        self, base_parser: parse.NovaParser, name: str, func: Any, args: argparse.Namespace, words: list[str]
    ) -> Any:
        from novaclient import api_versions, client, utils
        from novaclient.auth.login import login

        for extension in self.extensions:
            extension.run_hooks("__pre_parse_args__")
        wanted = self.wanted_version(args)
        who = login(args)
        if who.default_version and not args.os_compute_api_version:
            wanted = api_versions.get_api_version(who.default_version)
        who.client_args.update(
            timings=args.timings,
            logger=self.client_logger,
            project_id=args.os_project_id,
            project_name=args.os_project_name,
            user_id=args.os_user_id,
            profile=args.profile,
        )
        discoverer = client.Client("2.0", **who.client_args)
        version = api_versions.discover_version(discoverer, wanted)
        args = self._parse(base_parser, name, func, args, words, version)
        for extension in self.extensions:
            extension.run_hooks("__post_parse_args__", args)
        if not args.service_type:
            who.client_args["service_type"] = utils.get_service_type(args.func) or "compute"
        self.cs = client.Client(version, extensions=self.extensions, **who.client_args)
        result = args.func(self.cs, args)
        if args.timings:
            self._print_timings(discoverer.get_timings() + self.cs.get_timings())
        return result

    def _parse(
        self,
        base_parser: parse.NovaParser,
        name: str,
        func: Any,
        args: argparse.Namespace,
        words: list[str],
        version: APIVersion,
    ) -> argparse.Namespace:
        parser = parse.build(name, func, version)
        if parser is None:
            base_parser.error(f"argument {parse.SUBCOMMAND}: invalid choice: '{name}'")
        return parser.parse_args(words, args)

    def wanted_version(self, args: argparse.Namespace) -> APIVersion:
        """The microversion that the user asked for.

        :raises CommandError: if it is not one of this client's
        """
        from novaclient import api_versions

        text = args.os_compute_api_version
        version = api_versions.get_api_version(options.DEFAULTS["os_compute_api_version"] if text is None else text)
        low, high = novaclient.API_MIN_VERSION, novaclient.API_MAX_VERSION
        outside = version > api_versions.APIVersion("2.0") and not version.matches(low, high)
        if outside and not version.is_latest():
            raise CommandError(
                "The specified version isn't supported by client. "
                f"The valid version range is '{low.get_string()}' to '{high.get_string()}'"
            )
        return version

    def _print_help(self, args: argparse.Namespace) -> None:
        self.get_subcommand_parser(self.wanted_version(args), do_help=True).print_help()

    def _print_timings(self, timings: list[tuple[str, float, float]]) -> None:
        from novaclient.cli import output

        rows = [(what, end - start) for what, start, end in timings]
        print(output.render(["url", "seconds"], [*rows, ("Total", sum(seconds for _, seconds in rows))]))


def _auth_type(argv: list[str]) -> str | None:
    """The kind of authentication that a command line or the environment names, before anything is parsed."""
    import os

    for i, word in enumerate(argv):
        flag, _, value = word.partition("=")
        if flag.replace("_", "-") in ("--os-auth-type", "--os-auth-plugin"):
            return value or (argv[i + 1] if i + 1 < len(argv) else None)
    return os.environ.get("OS_AUTH_TYPE") or os.environ.get("OS_AUTH_PLUGIN") or None


def main(argv: list[str] | None = None) -> None:
    """The entry point: an error becomes one line on stderr, and an exit code."""
    try:
        code = OpenStackComputeShell().main(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("... terminating nova client", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        _drop_stdout()
        sys.exit(141)
    except Exception as error:  # noqa: BLE001  the last place where the user can be told
        _report(error)
        sys.exit(1)
    if isinstance(code, int) and code:
        sys.exit(code)


def _drop_stdout() -> None:
    """Nobody reads any more: do not fail on it again while Python ends."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report(error: Exception) -> None:
    import logging

    from novaclient.cli.output import printable

    logging.getLogger(__name__).debug(error, exc_info=True)
    text = " ".join(str(error).split("\n"))
    print(f"ERROR ({type(error).__name__}): {printable(text)}", file=sys.stderr)


if __name__ == "__main__":
    main()
