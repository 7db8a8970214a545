"""Redaction: a secret under its name survives in no nesting and no spelling, and what is none stays."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novaclient import redaction

NAMES = st.sampled_from(
    ["adminPass", "admin_pass", "password", "OS-EXT-SRV-ATTR:user_data", "user_data", "private_key", "privateKey",
     "client_secret", "application_credential_secret", "passcode", "auth_token", "refresh_token", "x-auth-token"]
)  # fmt: skip
# a canary among characters that are quoted, escaped, and ends of something
SECRETS = st.text("""a"'\\\n &=;{}[]<>,.:é\x1b%""", max_size=6).map(lambda text: f"{text}canary{text}")
ROUND = st.recursive(
    st.none() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=4), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def bodies(draw: st.DrawFn) -> Any:
    """JSON with a secret somewhere in it."""
    body: Any = {draw(NAMES): draw(SECRETS), "other": draw(ROUND)}
    for _ in range(draw(st.integers(0, 5))):
        body = [draw(ROUND), body] if draw(st.booleans()) else {"in": body, "n": draw(ROUND)}
    return body


@pytest.fixture(autouse=True)
def _forget() -> None:
    redaction._known.clear()


@given(bodies())
def test_no_nesting_saves_it(body: Any) -> None:
    assert "canary" not in json.dumps(redaction.redacted(body))


@given(bodies(), st.integers(0, 2))
def test_no_text_of_it_saves_it(body: Any, wrapped: int) -> None:
    redaction._known.clear()
    text = json.dumps(body)
    for _ in range(wrapped):
        text = json.dumps({"message": text})
    assert "canary" not in redaction.redacted_text(text)
    if not wrapped:
        assert "canary" not in redaction.redacted_text(f"{body!r}")


@given(NAMES.filter(lambda name: ":" not in name), st.text("a.é%&= ", max_size=4).map(lambda text: f"canary{text}"))
def test_no_query_saves_it(name: str, secret: str) -> None:
    redaction._known.clear()
    assert "canary" not in redaction.redacted_text(f"GET /x?a=1&{urlencode({name: secret})}&b=2 HTTP/1.1")


@given(SECRETS)
def test_what_was_masked_once_is_masked_everywhere(secret: str) -> None:
    redaction.redacted({"password": secret})
    assert "canary" not in redaction.redacted_text(
        f"the server says: {secret} is wrong; {json.dumps([secret])} {[secret]!r}"
    )


@given(ROUND)
def test_what_is_no_secret_stays(body: Any) -> None:
    redaction._known.clear()
    assert redaction.redacted(body) == body


PIECES = [
    "\\", '"token": [', '"token"', "'token': '", '\\"token\\": \\"', "token=", "://", "://a:", "x-auth-token: ", " a",
    "a:", "-----BEGIN ", "-----BEGIN PRIVATE KEY-----",
    "field/attribute ", "field/attribute a. Value: ", '"', "%3d", "@", " ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_comes_to_an_end(piece: str) -> None:
    """What looks for an end in vain, from everywhere in a long text, takes minutes."""
    for beginning in ("", '"token": ', "http://u:"):
        assert redaction.redacted_text(beginning + piece * (200_000 // len(piece)))


def test_what_has_no_end_is_masked_to_its_end() -> None:
    assert redaction.redacted_text('{"personality": [{"contents": "canary') == '{"personality": "***"'


def test_the_password_in_a_url_may_have_an_at_sign() -> None:
    assert redaction.redacted_text("at http://u:can@ary@h/x, say a@b") == "at http://u:***@h/x, say a@b"
