"""nova list --limit -1: page by page, and each page printed when it comes, where the format lets it."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from novaclient.cli import writers
from novaclient.transport import body
from novaclient.v2.servers import Server
from tests.support.cloud import Answer, Cloud, Sent, running
from tests.support.terminal import Terminal

REFUSED = {"forbidden": {"code": 403, "message": "Enough."}}


def page(*names: str, **more: Any) -> dict[str, Any]:
    servers = [
        {"id": f"id-{name}", "name": name, "status": "ACTIVE", "OS-EXT-STS:power_state": 1, "addresses": {}, **more}
        for name in names
    ]
    return {"servers": servers}


def test_the_table_has_all_pages_in_its_own_order(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(page("d", "b"))
    cloud.answer(page("c", "a"))
    cloud.answer(page())
    lines = nova_command("list", "--limit", "-1").out.splitlines()
    assert [line.split()[3] for line in lines[3:-1]] == ["a", "b", "c", "d"]
    assert [sent.line for sent in cloud.sent] == [
        "GET /v2.1/servers/detail",
        "GET /v2.1/servers/detail?marker=id-b",
        "GET /v2.1/servers/detail?marker=id-a",
    ]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (["-f", "jsonl", "-c", "name"], '{"name": "d"}\n{"name": "b"}\n'),
        (["-f", "csv", "-c", "name,id"], "name,id\nd,id-d\nb,id-b\n"),
        (["-f", "csv"], "id,name,status,task_state,power_state,networks\n"
                        "id-d,d,ACTIVE,N/A,1,{}\nid-b,b,ACTIVE,N/A,1,{}\n"),
        (["-f", "value", "-c", "ID", "-c", "Name"], "id-d d\nid-b b\n"),
        (["-f", "json"], ""),
        (["-f", "yaml"], ""),
        ([], ""),
        (["-f", "jsonl", "--query", "[].name"], ""),
        (["-f", "jsonl", "-c", "fault"], ""),
    ],
)  # fmt: skip
def test_what_was_printed_when_the_second_page_is_refused(
    nova_command: Terminal, cloud: Cloud, words: list[str], printed: str
) -> None:
    cloud.answer(page("d", "b"))
    cloud.answer(REFUSED, status=403)
    result = nova_command("list", "--limit", "-1", *words)
    assert (result.out, result.code) == (printed, 1)
    assert "Enough." in result.err


def test_the_option_to_sort_wants_all_pages(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(page("d", "b"))
    cloud.answer(page("c", "a"))
    cloud.answer(page())
    result = nova_command("--sort", "name:desc", "list", "--limit", "-1", "-f", "value", "-c", "name")
    assert result.out == "d\nc\nb\na\n"


def test_pages_have_the_same_columns(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(page("d", "b", tags=["x"]))
    cloud.answer(page("c"))
    cloud.answer(page())
    result = nova_command("list", "--limit", "-1", "-f", "csv", "-c", "tags,name")
    assert result.out == 'tags,name\n"[""x""]",d\n"[""x""]",b\n,c\n'


def test_a_column_may_be_in_a_later_page_only(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(page("d", "b"))
    cloud.answer(page("c", fault={"code": 500}))
    cloud.answer(page())
    result = nova_command("list", "--limit", "-1", "-f", "value", "-c", "fault")
    assert (result.out, result.err) == ('null\nnull\n{"code": 500}\n', "")


def test_a_text_with_lines_stays_a_line_on_a_page_of_its_own(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(page("d", "b"))
    cloud.answer(page("a\nz"))
    cloud.answer(page())
    assert nova_command("list", "--limit", "-1", "-f", "value", "-c", "name").out == "d\nb\na\\nz\n"


@pytest.mark.parametrize("words", [[], ["-f", "jsonl"], ["-f", "csv"], ["--fields", "name,networks,task_state"]])
def test_large_pages_look_the_same(
    nova_command: Terminal, cloud: Cloud, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever library reads them, and whether all of a server is decoded or the columns alone."""
    printed = []
    for pays in (False, True):
        monkeypatch.setattr(body, "_pays", lambda size, pays=pays: pays)
        names = [f"vm-{n}" for n in range(100)]
        cloud.answer(page(*names, metadata={"k": "x" * 1000}, addresses={"n": [{"addr": "10.0.0.1"}], "e": []}))
        cloud.answer(page())
        printed.append(nova_command("list", "--limit", "-1", *words))
    assert printed[0] == printed[1]
    assert printed[0].code == 0
    assert printed[0].out.count("id-vm-") == 100
    if words == ["-f", "jsonl"]:
        assert json.loads(printed[0].out.splitlines()[0])["networks"] == {"e": [], "n": ["10.0.0.1"]}


@pytest.mark.parametrize("form", ["jsonl", "csv", "value"])
def test_the_first_row_does_not_wait_for_the_last_one_of_its_page(
    nova_command: Terminal, cloud: Cloud, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    lines = writers.LINES[form]

    def counted(rows: list[dict[str, Any]]) -> str:
        made.append(len(rows))
        return lines(rows)

    monkeypatch.setitem(writers.LINES, form, counted)
    for size in (250, 200, 0):
        cloud.answer(page(*(f"vm-{size}-{n}" for n in range(size))))
    result = nova_command("list", "--limit", "-1", "-f", form)
    assert made == [100, 100, 50, 100, 100]
    assert result.out.count("id-vm-") == 450
    assert len(result.out.splitlines()) == 450 + (form == "csv")


class Endless(Cloud):
    """Has as many pages as are wanted, and notes at each request what the client still has of the earlier ones."""

    SERVERS, PAGES, SETTLED, SIZE = 20, 24, 6, 4000

    def __init__(self) -> None:
        super().__init__()
        # how many pages ago came the oldest of what is alive
        self.ages: list[int] = []
        self.bytes: list[int] = []

    def take(self, sent: Sent) -> Answer:
        if "servers" not in sent.line:
            return super().take(sent)
        number = len(self.ages)
        self.ages.append(max((number - page for page in _pages_alive()), default=0))
        self.bytes.append(tracemalloc.get_traced_memory()[0])
        # as text: what is alive is to be the client's alone
        server = '{"id": "page-%d-%d", "name": "x", "addresses": {}, "metadata": {"k": "' + "x" * self.SIZE + '"}}'
        items = [server % (number, n) for n in range(self.SERVERS if number < self.PAGES else 0)]
        return Answer(b'{"servers": [%s]}' % ", ".join(items).encode())


def _pages_alive() -> Iterator[int]:
    for one in gc.get_objects():
        # a server, its answer, or the record that is printed
        found = one._pick(("id",))[0] if type(one) is Server else one.get("id") if type(one) is dict else None
        if isinstance(found, str) and found.startswith("page-"):
            yield int(found.split("-")[1])


@pytest.mark.parametrize("pays", [False, True])
@pytest.mark.parametrize("words", [["-f", "jsonl"], ["-f", "csv"], ["-f", "value"]])
def test_no_page_is_kept(
    capsys: pytest.CaptureFixture[str], cache_home: Path, words: list[str], pays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a page is asked for, the one before it is alive, and at most the one before that: not even the first."""
    monkeypatch.setattr(body, "_pays", lambda size: pays)
    with running(Endless()) as cloud:
        assert isinstance(cloud, Endless)
        tracemalloc.start()
        try:
            result = Terminal(cloud, capsys, cache_home)("list", "--limit", "-1", *words, "-c", "id,name")
        finally:
            tracemalloc.stop()
    assert (result.code, result.err) == (0, "")
    assert len(cloud.ages) == cloud.PAGES + 1
    assert 0 < max(cloud.ages) <= 2
    page_bytes = cloud.SIZE * cloud.SERVERS
    assert max(cloud.bytes) - max(cloud.bytes[: cloud.SETTLED]) < 3 * page_bytes
