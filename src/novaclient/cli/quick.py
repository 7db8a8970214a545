"""The usual command line, parsed without argparse: to import and fill that takes longer than the command itself.

What is not usual - an abbreviation, an option of old, a mistake, a word like `-fjson` - is left to argparse: there is
only one set of messages, and a test compares what both make of every command line that the tests know.
See docs/decisions/light-transport.md.
"""

from __future__ import annotations

from novaclient.auth import options
from novaclient.cli import index

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.auth.options import Option
    from novaclient.spec import Microversion

_SWITCHES = {"store_true": True, "store_false": False}
_MANY = ("*", "+")


class Unusual(Exception):
    """This is for argparse to parse, or to refuse."""


class Namespace:
    """What was parsed, as attributes, as of argparse's class of the name."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    def __contains__(self, name: object) -> bool:
        return name in self.__dict__

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Namespace({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


class Line:
    """A command line up to its command.

    args      the global options
    plugin    those that are of a kind of authentication, and not in the table
    words     the command's own

    :raises Unusual: if it is not a usual one
    """

    def __init__(self, argv: list[str]) -> None:
        auth_type = options.auth_type(argv)
        of_kind = options.of_kind(auth_type)
        known = (*options.OPTIONS, *options.OUTPUT, *of_kind)
        self._table = {flag: option for option in known for flag in option.flags}
        self._values: dict[str, Any] = {"help": False}
        for option in known:
            self._values.setdefault(option.dest, _default(option))
        words = self._options(argv)
        if not words or words[0] not in index.COMMANDS:
            raise Unusual
        self.name = words[0]
        self.func = _function(self.name)
        self.words = self._hoisted(words[1:])
        # argparse has them until it parses what is hoisted
        self._values["words"] = []
        self._values["os_auth_type"] = auth_type or self._values["os_auth_type"]
        self.plugin = {o.dest: value for o in of_kind if (value := self._values[o.dest]) != _default(o)}
        self.args = Namespace(self._values)

    def _options(self, argv: list[str]) -> list[str]:
        """Take the options from the beginning. Returns the other words."""
        left = list(argv)
        while left and left[0][:1] == "-":
            self._take(left)
        return left

    def _hoisted(self, words: list[str]) -> list[str]:
        """Take the global options out of a command's words. Returns the others."""
        own = {flag for arg in self.func.command.args for flag in arg.flags}
        rest: list[str] = []
        left = list(words)
        while left:
            flag = left[0].partition("=")[0]
            if flag[:1] == "-" and flag not in own:
                self._take(left)
            else:
                rest.append(left.pop(0))
        return rest

    def _take(self, words: list[str]) -> None:
        """Take one global option."""
        flag, equals, value = words.pop(0).partition("=")
        option = self._table.get(flag)
        if option is None or (equals and not option.metavar):
            raise Unusual
        if not option.metavar:
            self._values[option.dest] = _SWITCHES[option.more.get("action", "store_true")]
            return
        if not equals:
            if not words:
                raise Unusual
            value = words.pop(0)
        taken = _value(value, option.more)
        if option.more.get("action") == "append":
            taken = [*(self._values[option.dest] or []), taken]
        self._values[option.dest] = taken

    def finish(self, version: Microversion) -> Namespace:
        """All arguments, the command's own at this microversion too. Raises Unusual."""
        command = self.func.command
        # the second: an extension has given it arguments
        if not command.exists_at(version) or hasattr(self.func, "arguments"):
            raise Unusual
        flags: dict[str, Any] = {}
        places: list[Any] = []
        values: dict[str, Any] = {}
        for arg in command.arguments(version):
            if arg.flags[0][0] == "-":
                flags |= dict.fromkeys(arg.flags, arg)
            else:
                places.append(arg)
            values.setdefault(arg.dest, _own_default(arg))
        words = _own_options(self.words, flags, values)
        _fill(places, words, values)
        return Namespace({**vars(self.args), "func": self.func, **values})


def _function(name: str) -> Any:
    module = __import__(f"novaclient.cli.{index.COMMANDS[name]}", fromlist=("",))
    return getattr(module, "do_" + name.replace("-", "_"))


def _default(option: Option) -> Any:
    value = option.value()
    # a text is read as if it had been typed; but not even argparse compares it with the choices
    return _converted(value, option.more) if isinstance(value, str) else value


def _own_default(arg: Any) -> Any:
    facts = arg.options
    if "default" in facts:
        value = facts["default"]
        return _converted(value, facts) if isinstance(value, str) else value
    switch = _SWITCHES.get(facts.get("action"))
    if switch is not None:
        return not switch
    return [] if facts.get("nargs") == "*" and arg.flags[0][0] != "-" else None


def _own_options(words: list[str], flags: dict[str, Any], values: dict[str, Any]) -> list[str]:
    """Take a command's own options. Returns the other words, which must stand together."""
    places: list[str] = []
    groups: dict[str, tuple[str, ...]] = {}
    required = {arg.dest for arg in flags.values() if arg.options.get("required")}
    left = list(words)
    ended = False
    while left:
        word = left.pop(0)
        if word[:1] != "-":
            if ended:
                raise Unusual
            places.append(word)
            continue
        ended = bool(places)
        flag, equals, value = word.partition("=")
        arg = flags.get(flag)
        if arg is None or arg.options.get("nargs") not in (None, "?"):
            raise Unusual
        if arg.group and groups.setdefault(arg.group, arg.flags) != arg.flags:
            raise Unusual
        required.discard(arg.dest)
        _take_own(arg, value if equals else None, left, values)
    if required:
        raise Unusual
    return places


def _take_own(arg: Any, value: str | None, left: list[str], values: dict[str, Any]) -> None:
    """Take one of a command's own options, and the next word where that is its value."""
    action = arg.options.get("action", "store")
    if action in _SWITCHES and value is None:
        values[arg.dest] = _SWITCHES[action]
        return
    if action not in ("store", "append"):
        raise Unusual
    if value is not None or (left and left[0][:1] != "-"):
        taken = _value(left.pop(0) if value is None else value, arg.options)
    elif arg.options.get("nargs") == "?" and not isinstance(arg.options.get("const"), str):
        taken = arg.options.get("const")
    else:
        raise Unusual
    values[arg.dest] = [*(values[arg.dest] or []), taken] if action == "append" else taken


def _fill(places: list[Any], words: list[str], values: dict[str, Any]) -> None:
    """Give the words without an option to the arguments that they are for: one that takes several comes last."""
    left = list(words)
    for arg in places:
        nargs = arg.options.get("nargs")
        if arg.group or arg.options.get("action", "store") != "store" or nargs not in (None, "?", *_MANY):
            raise Unusual
        if nargs is not None and arg is not places[-1]:
            raise Unusual
        if nargs in _MANY:
            taken, left = [_value(word, arg.options) for word in left], []
            if taken or nargs == "*":
                values[arg.dest] = taken or values[arg.dest]
                continue
            raise Unusual
        if left:
            values[arg.dest] = _value(left.pop(0), arg.options)
        elif nargs is None:
            raise Unusual
    if left:
        raise Unusual


def _value(text: str, facts: dict[str, Any]) -> Any:
    """The value of a word. Raises Unusual for one that could be meant as an option, or is none of the choices."""
    if text[:1] == "-":
        raise Unusual
    value = _converted(text, facts)
    if facts.get("choices") is not None and value not in facts["choices"]:
        raise Unusual
    return value


def _converted(text: str, facts: dict[str, Any]) -> Any:
    kind = facts.get("type")
    if kind is None:
        return text
    try:
        return kind(text)
    except Exception:  # noqa: BLE001  argparse says what is wrong with it
        raise Unusual from None
