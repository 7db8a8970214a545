"""Commands of 2015 that later clients dropped.

    @command(op=NetworkManager.list, past=True)
    def do_network_list(cs, args):

Where another service has taken their work over they go on, by the operation they are made of. Where nothing does it
any more, they end with one line that says since when, and what to use instead.
"""

from __future__ import annotations

from functools import wraps

from novaclient.exceptions import ClientException, CommandError
from novaclient.spec import FIRST, microversion_of, microversion_text
from novaclient.v2.elsewhere import BLOCK_STORAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from novaclient.cli.command import Command

_GONE = 410
_SERVICES = {"network": "Neutron", "image": "Glance", BLOCK_STORAGE: "Cinder"}


def today(command: Command, brief: bool = False) -> str:
    """What does a command's work today: a phrase for help; nothing if it is what it was. `brief`: not since when."""
    if isinstance(command.past, str) or command.op is None:
        return command.past if isinstance(command.past, str) else ""
    newest = command.op.ops[-1]
    if newest.service:
        moved = newest.since > FIRST and not brief
        since = f" from microversion {microversion_text(newest.since)} on" if moved else ""
        return f"done in {_SERVICES[newest.service]}{since}"
    return str(newest.gone)


def explained(func: Callable[[Any, Any], Any], op: Any) -> Callable[[Any, Any], Any]:
    """The function of a command, which says why where its operation does not exist or the server has it no more.

    In the first case no request is made.
    """
    name = func.__name__.removeprefix("do_").replace("_", "-")

    @wraps(func)
    def run(cs: Any, args: Any) -> Any:
        if op is not None and not op.exists_at(microversion_of(cs)):
            older = f"older Novas have it, up to microversion {microversion_text(op.until)}"
            raise CommandError(f"`{name}`: {op.ops[-1].gone} ({older})", kind="unsupported")
        try:
            return func(cs, args)
        except ClientException as error:
            if error.code != _GONE or not error.hint:
                raise
            raise CommandError(f"`{name}`: {error.hint}", kind="unsupported") from error

    return run
