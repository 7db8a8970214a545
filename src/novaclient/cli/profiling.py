"""--profile: what OSprofiler records of a command. Imported only where it is asked for."""

from __future__ import annotations

import sys

from novaclient.auth import options
from novaclient.cli import failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MISSING = "OSprofiler is not installed"


def check(args: Any) -> None:
    """See that a trace can be recorded, before anything is done that would be missed in it.

    Without OSprofiler the option ends the command; the environment, which is there for all commands, does not.

    :raises SystemExit: as of a wrong command line
    """
    try:
        import osprofiler.profiler  # type: ignore[import-not-found,unused-ignore]  # noqa: F401
    except ImportError:
        if args.profile != options.option_of("profile").value():
            hint = "Install the package osprofiler, or leave the option out."
            sys.exit(failure.misused("", f"argument --profile: {_MISSING}", hint))
        failure.say(f"WARNING: no trace is recorded, for {_MISSING}; OS_PROFILE asks for one")


def tell() -> None:
    """Say how to look at what was recorded; nothing where `check` has warned."""
    profiler = sys.modules.get("osprofiler.profiler")
    if profiler is not None:
        trace = profiler.get().get_base_id()
        print(f"To display trace use the command:\n\n  osprofiler trace show --html {trace} ")
