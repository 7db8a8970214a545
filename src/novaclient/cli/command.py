"""How a command is declared.

    @command(
        Arg("server", metavar="<server>", help="Name or ID of the server."),
        Arg("--reason", metavar="<reason>", of=ServerManager.lock),
        op=ServerManager.lock)
    def do_lock(cs, args):
        \"\"\"Lock a server.\"\"\"

With `of`, an argument's microversions and help are those of the operation's parameter; with `op`, the command
exists at the microversions of the operation. Neither is written a second time.

`past` marks a command of 2015 that later clients dropped (`novaclient.cli.past`): it is a word of the command line at
every microversion, and help says what does its work today.
"""

from __future__ import annotations

from novaclient.spec import FIRST, LATEST, microversion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from novaclient.spec import Microversion


class Arg:
    """One argument of a command.

    flags     its names, as `ArgumentParser.add_argument` takes them
    of        the operation whose parameter it fills: the one called like the argument, or `param`
    gone      options that it was in 2015: still accepted, with a warning, and hidden
    since, until   the microversions at which it exists, where no parameter says so
    group     arguments of one group exclude each other
    names     for completion: the kind of thing that it names, of `cli.names.KINDS`, where its metavar does not tell
    options   everything else that `add_argument` takes
    """

    def __init__(
        self,
        *flags: str,
        of: Any = None,
        param: str = "",
        since: str = "",
        until: str = "",
        group: str = "",
        names: str = "",
        gone: tuple[str, ...] = (),
        **options: Any,
    ) -> None:
        self.flags, self.group, self.names, self.gone, self.options = flags, group, names, gone, options
        self.since = microversion(since) if since else FIRST
        self.until = microversion(until) if until else LATEST
        self.fills = (param or self.dest) if of is not None else ""
        if of is not None:
            # of operations of one name each has its own parameters: the newest one's help counts
            found = [(op, p) for op in reversed(of.ops) for p in op.params if p.name == self.fills]
            self.since = max(self.since, min(max(op.since, p.since) for op, p in found))
            self.until = min(self.until, max(min(op.until, p.until) for op, p in found))
            options.setdefault("help", found[0][1].help)

    @property
    def dest(self) -> str:
        """The attribute that the value is stored in: as argparse has it, of the first long name."""
        name = next((flag for flag in self.flags if flag[:2] == "--"), self.flags[0])
        dest: str = self.options.get("dest") or name.lstrip("-").replace("-", "_")
        return dest

    def exists_at(self, version: Microversion) -> bool:
        """Whether the argument exists at this microversion."""
        return self.since <= version <= self.until


class Command:
    """A command: its function `run(cs, args)`, its arguments, and the microversions at which it exists.

    past   what to say of a command of 2015 in help; True: what its operation says; nothing for all others
    gone   what further words without an option meant in 2015, in their order: attributes to store them in
    """

    def __init__(
        self,
        run: Callable[[Any, Any], Any],
        args: tuple[Arg, ...],
        op: Any,
        hidden: bool,
        past: bool | str = False,
        gone: tuple[str, ...] = (),
    ) -> None:
        self.run, self.args, self.op, self.hidden, self.past, self.gone = run, args, op, hidden, past, gone
        self.name = run.__name__.removeprefix("do_").replace("_", "-")
        self.help = (run.__doc__ or "").strip()
        self.since: Microversion = op.since if op is not None else FIRST
        self.until: Microversion = op.until if op is not None else LATEST

    def exists_at(self, version: Microversion) -> bool:
        """Whether the command exists at this microversion: one of 2015 always does, to say what became of it."""
        return bool(self.past) or self.since <= version <= self.until

    def arguments(self, version: Microversion) -> list[Arg]:
        """The arguments at this microversion; of a command of 2015 that has ended before, its last ones."""
        return [arg for arg in self.args if arg.exists_at(min(version, self.until) if self.past else version)]

    @property
    def today(self) -> str:
        """What does the work of a command of 2015 today; nothing for all others."""
        if not self.past:
            return ""
        from novaclient.cli import past

        return past.today(self)


def filled(func: Any, args: Any) -> dict[str, Any]:
    """What the command line gives the operation's parameters, by their names: the arguments declared with `of`."""
    return {arg.fills: getattr(args, arg.dest) for arg in func.command.args if arg.fills and arg.dest in args}


def command(
    *args: Arg, op: Any = None, hidden: bool = False, past: bool | str = False, gone: tuple[str, ...] = ()
) -> Callable[[Any], Any]:
    """Makes the function `do_x_y(cs, args)` the command `x-y`, with these arguments."""

    def mark(func: Any) -> Any:
        if past:
            from novaclient.cli.past import explained

            func = explained(func, op)
        func.command = Command(func, args, op, hidden, past, gone)
        return func

    return mark
