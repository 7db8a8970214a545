"""Texts in URLs, and JSON: the short ways and the library's agree."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any
from urllib import parse

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from novaclient import quick_json, urls

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=50)
TEXTS = st.text() | st.text("abcXYZ019-._~/ :%é")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@UNTIMED
@given(TEXTS, st.sampled_from(["", "/", ":@!$&'()*+,;=~"]))
def test_quote(text: str, safe: str) -> None:
    assert urls.quote(text, safe=safe) == parse.quote(text, safe=safe)


@UNTIMED
@given(st.lists(st.tuples(TEXTS, st.integers() | st.booleans() | TEXTS)))
def test_urlencode(pairs: list[tuple[str, Any]]) -> None:
    assert urls.urlencode(pairs) == parse.urlencode(pairs)


@UNTIMED
@given(JSON)
def test_json(value: Any) -> None:
    text = quick_json.dumps(value)
    assert text == json.dumps(value)
    assert quick_json.loads(text.encode()) == value
    assert quick_json.loads(json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")) == value


@pytest.mark.parametrize(
    "text", [b"", b" ", b"{", b"[1] x", b"{'a': 1}", b'"\x01"', b"nul", b"[1,]", b"\xff", b"[" * 9]
)
def test_what_is_no_json(text: bytes) -> None:
    with pytest.raises(ValueError) as ours:  # noqa: PT011
        quick_json.loads(text)
    with pytest.raises(ValueError) as theirs:  # noqa: PT011
        json.loads(text)
    assert (type(ours.value), str(ours.value)) == (type(theirs.value), str(theirs.value))


@pytest.mark.parametrize("text", [b'{"servers": [{"a": 1}, {"a"', b'{"servers": [{"a": 1}], "x"', b'{"a', b"[1,"])
def test_what_is_no_json_in_a_process_that_has_not_imported_the_rest(text: bytes) -> None:
    program = f"""
import sys
from novaclient import quick_json
assert "json" not in sys.modules
for read in (lambda text: quick_json.loads_list(text, "servers", list), quick_json.loads):
    try:
        print(read({text!r}))
    except ValueError as error:
        print(type(error).__name__)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    first, second = done.stdout.splitlines()
    assert (done.stderr, first in ("None", "JSONDecodeError"), second) == ("", True, "JSONDecodeError")


@pytest.mark.parametrize("text", [b"NaN", b"-Infinity", b" [1e400] \n", "[1]".encode("utf-16"), "\ufeff1".encode()])
def test_what_json_takes_beside_the_standard(text: bytes) -> None:
    assert repr(quick_json.loads(text)) == repr(json.loads(text))


def test_what_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="Object of type object is not JSON serializable"):
        quick_json.dumps([object()])


@pytest.mark.parametrize(
    "fast_part",
    [
        "None",
        "SimpleNamespace()",
        "SimpleNamespace(make_scanner=attrgetter('some_hook'), make_encoder=lambda: 1, encode_basestring_ascii=1)",
    ],
)
def test_a_python_whose_fast_part_is_another(fast_part: str) -> None:
    program = f"""
import sys
from operator import attrgetter
from types import SimpleNamespace
import json
sys.modules["_json"] = {fast_part}
from novaclient import quick_json
assert quick_json.loads(b'{{"servers": []}}') == {{"servers": []}}
assert quick_json.loads_list(b'{{"servers": [{{"a": 1}}]}}', "servers", list) is None
print(quick_json.dumps({{"a": [1]}}))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ('{"a": [1]}\n', "")
