"""What Nova had by proxy, where it lives: Neutron, Glance and Cinder, asked for what a manager of old returns.

    list = ByVersion(
        GET("/os-floating-ip-pools", key="floating_ip_pools", returns=FloatingIPPool, until=PROXIED),
        Elsewhere("GET", "/v2.0/networks", steps=external_networks, service="network", since=MOVED, ...),
    )

Nova's proxies end with microversion 2.35, those for the metadata of images and for addresses of servers a little
later. What the other service says is put into the words that Nova's proxy used.
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import DictWithMeta, ListWithMeta, Manager
from novaclient.core import Done, bind
from novaclient.drive import flow, step
from novaclient.paging import Trail
from novaclient.spec import DELETE, GET, POST, PUT, Op, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from typing import Any


# The last microversion that has Nova's proxies, and the one after it.
PROXIED, MOVED = "2.35", "2.36"
# Source: release notes of Nova 21.0, "remove-nova-network"
IN_NEUTRON = "removed in Nova 21.0 (Ussuri); from microversion 2.36 on this is done in Neutron"
BLOCK_STORAGE = "block-storage"
# How many IDs go into one query string: servers take lines of some 8,000 characters.
AT_ONCE = 100


class Elsewhere(Op):
    """An operation that takes several requests to another service, or a translation of what it says.

    It is declared like any other, with the verb and the path of the request that matters. What is done say its
    `steps`: a flow's function, called with the manager and the arguments.
    """

    def __init__(
        self, method: str, path: str, *params: Param, steps: Callable[..., Generator[Any, Any, Any]], **facts: Any
    ) -> None:
        super().__init__(method, path, *params, **facts)
        self.steps = steps

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        bound = bind(self, manager, args, kwargs)
        return Done(None) if bound is None else self.steps(manager, **bound)


def every(
    page: Any, key: str, query: dict[str, Any], *where: Any, most: int | None = None
) -> Generator[Any, Any, ListWithMeta[dict[str, Any]]]:
    """The items of a listing, page after page; a `limit` in the query means one page.

    :param page: the operation that gets a page, which takes `where` and the query
    :param key: the key of the items in the answer
    :param most: how many at most
    """
    found: ListWithMeta[dict[str, Any]] = ListWithMeta([], None)
    one_page, trail = "limit" in query, Trail()
    if most:
        query = query | {"limit": most}
    while True:
        answer = yield step(page, *where, query)
        items = held(answer, key)
        found.extend(items)
        found.append_request_ids(answer.request_ids)
        if one_page or not items or not _has_more(answer) or (most and len(found) >= most):
            break
        query = query | {"marker": trail.follow(items[-1]["id"], f"{key}?marker={items[-1]['id']}")}
    if most:
        del found[most:]
    return found


def held(answer: Any, key: str) -> Any:
    """What an answer has under a key. Raises MalformedResponse if there is no such key."""
    if not isinstance(answer, dict) or key not in answer:
        raise exceptions.MalformedResponse(200, f"the answer has no '{key}'")
    return answer[key]


def _has_more(answer: dict[str, Any]) -> bool:
    links = [link for name, value in answer.items() if name.endswith("_links") for link in value]
    return bool(answer.get("next")) or any(link.get("rel") == "next" for link in links)


def own_project(manager: Any) -> Done:
    """The step that tells the ID of the project one is logged in to; None if the login does not say."""
    ask, known = manager.api.client.get_project_id, manager.api.project_id
    if not manager.is_async:
        return Done(ask() or known)

    async def asked() -> Any:
        import asyncio

        # it may have to log in first, which blocks
        return await asyncio.to_thread(ask) or known

    return Done(asked())


KIND = Param("kind", help='The collection, as "floatingips".')
ID = Param("id", help="ID of one of it.")
BODY = Param("body", "/", type="dict[str, Any]", help="What it is to be.")


def singular(kind: str) -> str:
    """'security-groups' -> 'security_group', the key of one of them in a body."""
    return kind[:-1].replace("-", "_")


class Neutron(Manager):
    """The collections of the Networking service, which are all alike. Source: Networking API reference."""

    _page = GET("/v2.0/{kind}", KIND, Param("query", type="dict[str, Any]", query=True), service="network",
                help="One page of a collection.")  # fmt: skip
    _show = GET("/v2.0/{kind}/{id}", KIND, ID, service="network", help="Show one of a collection.")
    _make = POST("/v2.0/{kind}", KIND, BODY, service="network", help="Make one.")
    _change = PUT("/v2.0/{kind}/{id}", KIND, ID, BODY, service="network", help="Change one.")
    delete = DELETE("/v2.0/{kind}/{id}", KIND, ID, service="network", help="Delete one.")

    @flow
    def all(self, kind: str, query: dict[str, Any] | None = None) -> Generator[Any, Any, ListWithMeta[dict[str, Any]]]:
        """All of a collection, or those that fit the filters."""
        return (yield from every(self._page, kind.replace("-", "_"), query or {}, kind))

    @flow
    def by_id(self, kind: str, ids: Iterable[str | None]) -> Generator[Any, Any, dict[str, dict[str, Any]]]:
        """Those of these IDs, by ID. One that is not there is left out."""
        wanted = sorted({item for item in ids if item})
        found: dict[str, dict[str, Any]] = {}
        for start in range(0, len(wanted), AT_ONCE):
            some = yield step(self.all, kind, {"id": wanted[start : start + AT_ONCE]})
            found.update((item["id"], item) for item in some)
        return found

    @flow
    def one(self, kind: str, id: str) -> Generator[Any, Any, DictWithMeta[str, Any]]:
        """One of a collection. Raises NotFound if there is none of this ID."""
        answer = yield step(self._show, kind, id)
        return DictWithMeta(held(answer, singular(kind)), answer.request_ids)

    @flow
    def create(self, kind: str, values: dict[str, Any]) -> Generator[Any, Any, DictWithMeta[str, Any]]:
        """Make one."""
        answer = yield step(self._make, kind, {singular(kind): values})
        return DictWithMeta(held(answer, singular(kind)), answer.request_ids)

    @flow
    def update(self, kind: str, id: str, values: dict[str, Any]) -> Generator[Any, Any, DictWithMeta[str, Any]]:
        """Change one."""
        answer = yield step(self._change, kind, id, {singular(kind): values})
        return DictWithMeta(held(answer, singular(kind)), answer.request_ids)


def neutron(manager: Any) -> Neutron:
    """The Networking service, by the client of a manager."""
    return Neutron(manager.api)
