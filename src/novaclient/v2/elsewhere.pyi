# Made by `python tools/stubs.py` out of `elsewhere.py`: change that, not this.
from collections.abc import Callable, Generator, Iterable
from typing import Any, type_check_only

from novaclient.base import DictWithMeta, ListWithMeta, Manager
from novaclient.core import Done
from novaclient.resource import TupleWithMeta
from novaclient.spec import Op, Param

PROXIED: str
MOVED: str
IN_NEUTRON: str
BLOCK_STORAGE: str
AT_ONCE: int

class Elsewhere(Op):
    """An operation that takes several requests to another service, or a translation of what it says."""

    steps: Callable[..., Generator[Any, Any, Any]]
    def __init__(
        self, method: str, path: str, *params: Param, steps: Callable[..., Generator[Any, Any, Any]], **facts: Any
    ) -> None: ...
    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any: ...

def every(
    page: Any, key: str, query: dict[str, Any], *where: Any, most: int | None = None
) -> Generator[Any, Any, ListWithMeta[dict[str, Any]]]:
    """The items of a listing, page after page; a `limit` in the query means one page.

    :param page: the operation that gets a page, which takes `where` and the query
    :param key: the key of the items in the answer
    :param most: how many at most
    """

def held(answer: Any, key: str) -> Any:
    """What an answer has under a key. Raises MalformedResponse if there is no such key."""

def own_project(manager: Any) -> Done:
    """The step that tells the ID of the project one is logged in to; None if the login does not say."""

KIND: Param
ID: Param
BODY: Param

def singular(kind: str) -> str:
    """'security-groups' -> 'security_group', the key of one of them in a body."""

class Neutron(Manager):
    """The collections of the Networking service, which are all alike. Source: Networking API reference."""
    def delete(self, kind: str, id: str) -> TupleWithMeta[Any]:
        """Delete one.

        :param kind: The collection, as "floatingips".
        :param id: ID of one of it.
        """
    def all(self, kind: str, query: dict[str, Any] | None = None) -> ListWithMeta[dict[str, Any]]:
        """All of a collection, or those that fit the filters."""
    def by_id(self, kind: str, ids: Iterable[str | None]) -> dict[str, dict[str, Any]]:
        """Those of these IDs, by ID. One that is not there is left out."""
    def one(self, kind: str, id: str) -> DictWithMeta[str, Any]:
        """One of a collection. Raises NotFound if there is none of this ID."""
    def create(self, kind: str, values: dict[str, Any]) -> DictWithMeta[str, Any]:
        """Make one."""
    def update(self, kind: str, id: str, values: dict[str, Any]) -> DictWithMeta[str, Any]:
        """Change one."""

@type_check_only
class AsyncNeutron(Manager):
    """`Neutron` as the asynchronous client has it. At run time there is no class of this name."""
    async def delete(self, kind: str, id: str) -> TupleWithMeta[Any]:
        """Delete one.

        :param kind: The collection, as "floatingips".
        :param id: ID of one of it.
        """
    async def all(self, kind: str, query: dict[str, Any] | None = None) -> ListWithMeta[dict[str, Any]]:
        """All of a collection, or those that fit the filters."""
    async def by_id(self, kind: str, ids: Iterable[str | None]) -> dict[str, dict[str, Any]]:
        """Those of these IDs, by ID. One that is not there is left out."""
    async def one(self, kind: str, id: str) -> DictWithMeta[str, Any]:
        """One of a collection. Raises NotFound if there is none of this ID."""
    async def create(self, kind: str, values: dict[str, Any]) -> DictWithMeta[str, Any]:
        """Make one."""
    async def update(self, kind: str, id: str, values: dict[str, Any]) -> DictWithMeta[str, Any]:
        """Change one."""

def neutron(manager: Any) -> Neutron:
    """The Networking service, by the client of a manager."""
