"""What commands need of argparse's classes; it takes a while to import."""

from __future__ import annotations

import argparse
import sys

from novaclient.exceptions import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class ArgumentTypeError(CommandError, argparse.ArgumentTypeError):
    """An option's value of another form. compat: it has the name, and is of the type, of argparse's error."""


class WarningAction(argparse.Action):
    """Stores the value of an option, and warns that it is deprecated."""

    def __call__(self, parser: Any, namespace: Any, values: Any, option_string: str | None = None) -> None:
        """Warn once for each command line, however often the option is in it."""
        if getattr(namespace, self.dest, None) is None:
            print(f'WARNING: Option "{option_string}" is deprecated', file=sys.stderr)
        setattr(namespace, self.dest, values)


class DeprecatedAction(argparse.Action):
    """compat: an option, for an extension's command, that works and warns when it is used.

    :param use: what to say after the warning: what to use instead
    :param real_action: the name of the action that does the work, an action itself, or "nothing"
    """

    def __init__(
        self,
        option_strings: Any,
        dest: str,
        help: str | None = None,
        real_action: Any = None,
        use: Any = None,
        **facts: Any,
    ) -> None:
        word = f"Deprecated; {use}" if use else "Deprecated"
        if help != argparse.SUPPRESS:
            help = f"{help} ({word})" if help else word
        super().__init__(option_strings, dest, help=help, **facts)
        self.emitted: set[str | None] = set()
        self.use: Any = use
        self.real_action: Any = None
        self.real_action_args: Any = False
        if real_action is None or isinstance(real_action, str):
            if real_action != "nothing":
                self.real_action, self.real_action_args = real_action, (option_strings, dest, help, facts)
        else:
            self.real_action = real_action(option_strings, dest, help=help, **facts)

    def _get_action(self, parser: Any) -> Any:
        if self.real_action_args is not False:
            option_strings, dest, help, facts = self.real_action_args
            make = parser._registry_get("action", self.real_action)
            if make is None:
                print(f'WARNING: Programming error: Unknown real action "{self.real_action}"', file=sys.stderr)
            self.real_action = make and make(option_strings, dest, help=help, **facts)
            self.real_action_args = False
        return self.real_action

    def __call__(self, parser: Any, namespace: Any, values: Any, option_string: str | None = None) -> None:
        action = self._get_action(parser)
        if option_string not in self.emitted:
            self.emitted.add(option_string)
            instead = f"; {self.use}" if self.use else ""
            print(f'WARNING: Option "{option_string}" is deprecated{instead}', file=sys.stderr)
        if action:
            action(parser, namespace, values, option_string)
