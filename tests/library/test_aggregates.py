"""The methods of an aggregate are the manager's."""

from __future__ import annotations

from tests.support.cloud import Cloud
from tests.support.faces import Face

AGGREGATE = {"aggregate": {"id": 1, "name": "fast"}}
URL = "/os-aggregates/1"
CALLS = [
    ("update", {"name": "slow"}, f"PUT {URL}", {"aggregate": {"name": "slow"}}),
    ("add_host", "h", f"POST {URL}/action", {"add_host": {"host": "h"}}),
    ("remove_host", "h", f"POST {URL}/action", {"remove_host": {"host": "h"}}),
    ("set_metadata", {"a": "b"}, f"POST {URL}/action", {"set_metadata": {"metadata": {"a": "b"}}}),
    ("cache_images", ["I"], f"POST {URL}/images", {"cache": [{"id": "I"}]}),
]


def test_on_the_resource(face: Face, cloud: Cloud) -> None:
    for method, argument, line, body in CALLS:
        cloud.clear()
        cloud.answer(AGGREGATE)
        face.call(
            "2.81",
            lambda nova, m=method, a=argument: getattr(nova.aggregates.resource_class(nova.aggregates, {"id": 1}), m)(
                a
            ),
        )
        assert [(sent.line, sent.body) for sent in cloud.sent] == [(line, body)]
