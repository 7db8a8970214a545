"""Where the versions of an endpoint are asked for."""

import asyncio
from typing import Any

import pytest

from novaclient import aio, client
from tests.support.cloud import Cloud
from tests.support.faces import Async, Face, Sync

VERSION = {"id": "v2.1", "version": "2.104", "min_version": "2.1"}


def ask(face: Face, path: str, do: Any) -> Any:
    """Do something with a client whose endpoint has this path."""
    endpoint = face.url + path
    made = face.session()
    if isinstance(face, Sync):
        with made.session:
            return do(client.Client("2.1", session=made, endpoint_override=endpoint))

    async def main() -> Any:
        async with aio.AsyncClient("2.1", session=made, endpoint_override=endpoint) as nova:
            return await do(nova)

    assert isinstance(face, Async)
    return asyncio.run(main())


@pytest.mark.parametrize(
    ("path", "root"),
    [
        ("/v2.1", "/"),
        ("/v2/project", "/"),
        ("/compute/v2.1", "/compute"),
        ("/compute/v2.1/project", "/compute"),
        ("/compute", "/compute"),
        ("/v2.1-proxy", "/v2.1-proxy"),
    ],
)
def test_all_versions_are_listed_above_the_endpoint(face: Face, cloud: Cloud, path: str, root: str) -> None:
    cloud.answer({"versions": [VERSION]})
    [version] = ask(face, path, lambda nova: nova.versions.list())
    assert version.version == "2.104"
    assert [sent.line for sent in cloud.sent] == [f"GET {root}"]


def test_the_current_version_is_above_an_endpoint_that_has_no_document(face: Face, cloud: Cloud) -> None:
    cloud.answer(status=404)
    cloud.answer({"version": VERSION})
    assert ask(face, "/v2.1/project", lambda nova: nova.versions.get_current()).id == "v2.1"
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/project", "GET /v2.1/"]
