"""The bytes of an answer -> data: whatever reads them, the data is what the standard library makes of them."""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from novaclient.transport import body

JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False, allow_infinity=False) | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)
FILLING = " " * 100_000


@pytest.fixture
def msgspec_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """msgspec reads whatever is large."""
    monkeypatch.setattr(body, "_BREAK_EVEN", 0)


@pytest.fixture(params=["msgspec", "json"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Either library reads, if the answer is large."""
    monkeypatch.setattr(body, "_pays", lambda size: request.param == "msgspec")
    return


@given(JSON)
def test_both_read_alike(value: Any) -> None:
    text = json.dumps(value).encode()
    assert repr(body._by_msgspec(text, ())) == repr(json.loads(text))


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b"", None),
        (b"null", None),
        (b"<html>Bad Gateway</html>", None),
        (b'{"a": 1', None),
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b"[1e400, -0, 12345678901234567890123]", [float("inf"), 0, 12345678901234567890123]),
        (rb'["\ud83d"]', ["\ud83d"]),
        ('{"a": "é"}'.encode("utf-16"), {"a": "é"}),
        (b"\xef\xbb\xbf[1]", [1]),
        (b'{"a": "\xe9"}', {"a": "\ufffd"}),
    ],
)
def test_odd_answers(content: bytes, value: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert body.decoded(content) == value
    monkeypatch.setattr(body, "_LARGE", 0)
    assert body.decoded(content) == value


@pytest.mark.usefixtures("msgspec_reads")
def test_items_are_left_undecoded() -> None:
    server = {"id": "a", "name": None, "metadata": {"k": FILLING}}
    answer = body.decoded(json.dumps({"servers": [server], "servers_links": [1], "x": 2}).encode(), ("servers",))
    assert answer["servers_links"] == [1]
    (item,) = answer["servers"]
    assert isinstance(item, msgspec.Raw)
    assert body.record(item) == server
    assert body.pick(item, ("name", "status", "id"), "-") == (None, "-", "a")


@pytest.mark.usefixtures("msgspec_reads")
@pytest.mark.parametrize(
    "answer",
    [[1], {"x": []}, {"servers": {}}, {"servers": [None]}, {"servers": [{}]}, {"servers": [1]}, {"servers": ["é"]}],
)
def test_what_is_no_list_of_objects_is_decoded(answer: Any) -> None:
    answer = answer if isinstance(answer, list) else answer | {"filling": FILLING}
    content = json.dumps(answer, ensure_ascii=False).encode() + FILLING.encode()
    assert body.decoded(content, ("servers",)) == answer


@pytest.mark.usefixtures("msgspec_reads")
def test_what_msgspec_refuses_in_an_item_is_still_picked() -> None:
    content = b'{"servers": [{"id": "a", "size": 1e400}]}' + FILLING.encode()
    (item,) = body.decoded(content, ("servers",))["servers"]
    assert body.pick(item, ("id", "size")) == ("a", float("inf"))
    assert body.record(item) == {"id": "a", "size": float("inf")}


@pytest.mark.usefixtures("msgspec_reads")
def test_no_broken_item_is_left_for_later() -> None:
    """A broken answer is an error of the call that got it, never of the attribute that was read at last."""
    whole = json.dumps({"servers": [{"id": 'a"é\\', "n": [1, 2.5, -3e9, True, None, {"k": "v"}]}, {"id": "b"}]})
    symbols, chance = b'{}[]",:\\0123456789-+.eEtrufalsn \x00\x1f\x7f\xc3', random.Random(0)
    left = 0
    for _ in range(8_000):
        broken = bytearray(whole.encode())
        for _ in range(chance.randint(1, 3)):
            broken[chance.randrange(len(broken))] = chance.choice(symbols)
        answer = body._records(bytes(broken), "servers") if _is_json(broken) else _refused(bytes(broken))
        for item in answer["servers"] if answer else ():
            assert body.record(item) == json.loads(bytes(item))
            left += 1
    assert left > 500


KEYS = ("id", "n")
IN_PART = ("servers", KEYS, "-")
ITEMS = some.dictionaries(some.sampled_from(["id", "n", "other", "links"]), JSON) | JSON


@pytest.mark.usefixtures("reader")
def test_only_what_is_read_is_decoded() -> None:
    servers = [{"id": "a", "other": FILLING, "n": None}, {"id": "b"}]
    answer = body.decoded(json.dumps({"servers": servers, "servers_links": [1]}).encode(), IN_PART)
    assert answer["servers"] == [("a", None), ("b", "-")]
    assert answer["servers_links"] == [1]


@given(some.lists(ITEMS), some.dictionaries(some.sampled_from(["servers_links", "x", "servers"]), JSON))
def test_a_part_is_that_of_the_whole(items: list[Any], others: dict[str, Any]) -> None:
    content = json.dumps({"servers": items} | others).encode()
    whole = json.loads(content)
    for answer in (body._in_part(content, *IN_PART) or whole, body._by_msgspec(content, IN_PART)):
        assert repr(_in_part(answer["servers"])) == repr(_in_part(whole["servers"]))
        assert repr(answer.get("servers_links")) == repr(whole.get("servers_links"))


def test_no_part_of_what_is_broken() -> None:
    content = json.dumps({"servers": [{"id": 'a"\\', "n": [1, {"k": "v"}]}, {"id": "b"}], "servers_links": []}).encode()
    symbols, chance = b'{}[]",:\\0123456789-+.eEtrufalsn \x00\x1f\x7f', random.Random(0)
    whole = 0
    for _ in range(8_000):
        broken = bytearray(content)
        for _ in range(chance.randint(1, 3)):
            broken[chance.randrange(len(broken))] = chance.choice(symbols)
        parts = body._in_part(bytes(broken), *IN_PART), body._by_msgspec(bytes(broken), IN_PART)
        if not _is_json(broken):
            assert parts == (None, None)
        elif parts[0] is not None:
            # what has no list there has a part nowhere
            expected = _in_part(json.loads(bytes(broken))["servers"])
            assert [_in_part(part["servers"]) for part in parts] == [expected] * 2
            whole += 1
    assert whole > 500


def _in_part(items: Any) -> Any:
    """What is read of items, however they are kept, and whether they are any; other things are as they are."""
    if not isinstance(items, list):
        return items
    return [
        (tuple(item.get(key, "-") for key in KEYS) if isinstance(item, dict) else item, bool(item)) for item in items
    ]


def _is_json(content: bytearray) -> bool:
    try:
        json.loads(content)
    except ValueError:
        return False
    return True


def _refused(content: bytes) -> None:
    assert content.isascii() is False or body._by_msgspec(content, ("servers",)) is None


@pytest.mark.parametrize("was", [True, False])
def test_the_collector_is_as_it_was(was: bool) -> None:
    (gc.enable if was else gc.disable)()
    try:
        body.decoded(b"[1]" + FILLING.encode())
        body.decoded(b"[1" + FILLING.encode())
        assert gc.isenabled() is was
    finally:
        gc.enable()


def test_msgspec_is_imported_once_it_pays_and_can_be_missing() -> None:
    program = """
import json, sys
from novaclient.resource import Resource, picks
from novaclient.transport import body
page = json.dumps({"servers": [{"id": "x" * 1_000_000}]}).encode()
if sys.argv[1:] == ["typing"]:
    import typing
elif sys.argv[1:]:
    sys.modules["msgspec"] = None
seen = []
for _ in range(6):
    assert len(body.decoded(page, ("servers",))["servers"]) == 1
    seen.append(bool(sys.modules.get("msgspec")))
print(seen)
"""

    def run(*words: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", program, *words], capture_output=True, text=True, check=True
        ).stdout

    assert run() == "[False, False, True, True, True, True]\n"
    assert run("typing") == "[False, True, True, True, True, True]\n"
    assert run("without") == "[False, False, False, False, False, False]\n"


@pytest.mark.parametrize(("first", "taken"), [("", False), ("import typing", True)])
def test_only_a_bare_process_imports_msgspec_without_what_it_can_do_without(first: str, taken: bool) -> None:
    program = f"""
import sys
{first}
from novaclient.resource import Resource, picks
from novaclient.transport import body
body._BREAK_EVEN = 0
assert body.decoded(b'[' + b'1,' * 50_000 + b'1]')[0] == 1
print("typing_extensions" in sys.modules)
import typing_extensions
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == f"{taken}\n"
