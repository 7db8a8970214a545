"""What is said of the body of a request."""

from __future__ import annotations

import pytest

from tests.support.cloud import Cloud
from tests.support.faces import Face


@pytest.mark.parametrize("method", ["add_tag", "has_tag", "delete_tag"])
def test_without_a_body_no_type_is_named(face: Face, cloud: Cloud, method: str) -> None:
    """Nova answers 415 to a type that it does not know, though there is nothing of it."""
    cloud.answer(None, 204)
    face.call("2.26", lambda nova: getattr(nova.servers, method)("S", "red"))
    (sent,) = cloud.sent
    assert "content-type" not in {name.lower() for name in sent.headers}
