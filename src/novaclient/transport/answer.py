"""The body of a response, decoded: for every transport."""

from __future__ import annotations

from novaclient import exceptions
from novaclient.transport import body

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def decoded(response: Any, method: str, records: tuple[Any, ...] = ()) -> Any:
    """The data of a response with `content`, as `body.decoded` has it.

    :raises MalformedResponse: if it is nested deeper than Python can follow
    """
    try:
        return body.decoded(response.content, records)
    except RecursionError:
        if response.status_code >= 400:
            return None
        what, size = "the answer is nested too deeply", len(response.content)
        raise exceptions.malformed(response, method, str(response.url), what, size) from None
