"""nova aggregate-list, aggregate-show, aggregate-create, aggregate-update, aggregate-add-host, ..."""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

AGGREGATE: dict[str, Any] = {
    "id": 3,
    "uuid": "U",
    "name": "fast",
    "availability_zone": None,
    "hosts": ["c1", "c2"],
    "metadata": {"ssd": "true", "a": "1=2"},
}
LIST = "GET /v2.1/os-aggregates"
ACTION = "POST /v2.1/os-aggregates/3/action"
DETAILS = """\
+----+------+-------------------+------------+---------------------+------+
| Id | Name | Availability Zone | Hosts      | Metadata            | UUID |
+----+------+-------------------+------------+---------------------+------+
| 3  | fast | -                 | 'c1', 'c2' | 'a=1=2', 'ssd=true' | U    |
+----+------+-------------------+------------+---------------------+------+
"""


def listed(cloud: Cloud) -> None:
    """The cloud has the aggregate; looking it up by its name is one request, LIST."""
    cloud.answer({"aggregates": [AGGREGATE]})


@pytest.mark.parametrize(
    ("version", "out"),
    [
        ("2.40", """\
+----+------+-------------------+
| Id | Name | Availability Zone |
+----+------+-------------------+
| 3  | fast | -                 |
+----+------+-------------------+
"""),
        ("2.41", """\
+----+------+-------------------+------+
| Id | Name | Availability Zone | UUID |
+----+------+-------------------+------+
| 3  | fast | -                 | U    |
+----+------+-------------------+------+
"""),
    ],
)  # fmt: skip
def test_list(nova_command: Terminal, cloud: Cloud, version: str, out: str) -> None:
    listed(cloud)
    result = nova_command("aggregate-list", version=version)
    assert (result.code, result.out, result.err) == (0, out, "")
    assert requests(cloud) == [(LIST, None)]


@pytest.mark.parametrize(
    ("words", "request_", "said"),
    [
        (["show", "fast"], None, ""),
        (["update", "fast", "--name", "quick"], ("PUT /v2.1/os-aggregates/3", {"aggregate": {"name": "quick"}}),
         "Aggregate 3 has been successfully updated.\n"),
        (["update", "fast", "--availability-zone", "z", "--name", "q"],
         ("PUT /v2.1/os-aggregates/3", {"aggregate": {"name": "q", "availability_zone": "z"}}),
         "Aggregate 3 has been successfully updated.\n"),
        (["set-metadata", "fast", "new=x=y", "ssd", "a=other"],
         (ACTION, {"set_metadata": {"metadata": {"new": "x=y", "ssd": None, "a": "other"}}}),
         "Metadata has been successfully updated for aggregate 3.\n"),
        (["add-host", "fast", "c2"], (ACTION, {"add_host": {"host": "c2"}}),
         "Host c2 has been successfully added for aggregate 3 \n"),
        (["remove-host", "fast", "c1"], (ACTION, {"remove_host": {"host": "c1"}}),
         "Host c1 has been successfully removed from aggregate 3 \n"),
    ],
)  # fmt: skip
def test_what_prints_the_aggregate(
    nova_command: Terminal, cloud: Cloud, words: list[str], request_: Any, said: str
) -> None:
    listed(cloud)
    cloud.answer({"aggregate": AGGREGATE})
    result = nova_command(f"aggregate-{words[0]}", *words[1:])
    assert (result.code, result.out, result.err) == (0, said + DETAILS, "")
    assert requests(cloud) == [(LIST, None), *([request_] if request_ else [])]


@pytest.mark.parametrize(("words", "zone"), [(["fast"], None), (["fast", "z"], "z")])
def test_create(nova_command: Terminal, cloud: Cloud, words: list[str], zone: str | None) -> None:
    cloud.answer({"aggregate": {**AGGREGATE, "hosts": [], "metadata": {}}})
    result = nova_command("aggregate-create", *words, version="2.1")
    assert (
        result.out
        == """\
+----+------+-------------------+-------+----------+
| Id | Name | Availability Zone | Hosts | Metadata |
+----+------+-------------------+-------+----------+
| 3  | fast | -                 |       |          |
+----+------+-------------------+-------+----------+
"""
    )
    assert requests(cloud) == [("POST /v2.1/os-aggregates", {"aggregate": {"name": "fast", "availability_zone": zone}})]


def test_delete_by_number(nova_command: Terminal, cloud: Cloud) -> None:
    listed(cloud)
    cloud.answer({"aggregate": AGGREGATE})
    cloud.answer()
    result = nova_command("aggregate-delete", "3")
    assert (result.code, result.out, result.err) == (0, "Aggregate 3 has been successfully deleted.\n", "")
    assert [sent.line for sent in cloud.sent] == [LIST, "GET /v2.1/os-aggregates/3", "DELETE /v2.1/os-aggregates/3"]


def test_cache_images(nova_command: Terminal, cloud: Cloud) -> None:
    listed(cloud)
    cloud.answer({"images": [{"id": "I", "name": "one"}]})
    cloud.answer({"images": [{"id": "J", "name": "two"}]})
    cloud.answer(status=202)
    result = nova_command("aggregate-cache-images", "fast", "I", "two")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud)[-1] == ("POST /v2.1/os-aggregates/3/images", {"cache": [{"id": "I"}, {"id": "J"}]})


def test_cache_images_that_are_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    listed(cloud)
    cloud.answer({"images": []})
    cloud.answer({"images": []})
    result = nova_command("aggregate-cache-images", "fast", "nothing")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): Unable to find image(s): nothing (HTTP 404)\n"


def test_cache_images_is_there_since_2_81(nova_command: Terminal) -> None:
    result = nova_command("aggregate-cache-images", "fast", "I", version="2.80")
    assert result.code == 2
    assert "invalid choice: 'aggregate-cache-images'" in result.err


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["update", "fast"],
         "Either '--name <name>' or '--availability-zone <availability-zone>' must be specified."),
        (["set-metadata", "fast", "new=1", "ssd=true"], "metadata already exists"),
        (["set-metadata", "fast", "new"], "metadata key new does not exist hence can not be deleted"),
    ],
)  # fmt: skip
def test_what_is_refused_here(nova_command: Terminal, cloud: Cloud, words: list[str], error: str) -> None:
    listed(cloud)
    result = nova_command(f"aggregate-{words[0]}", *words[1:])
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (CommandError): {error}\n")
    assert requests(cloud) == [(LIST, None)]


@pytest.mark.parametrize(
    "words", [["show"], ["delete"], ["update", "--name", "n"], ["set-metadata", "a=b"], ["add-host", "h"]], ids=" ".join
)
def test_an_aggregate_that_is_not_there(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    cloud.route(LIST, {"aggregates": [AGGREGATE]})
    result = nova_command(f"aggregate-{words[0]}", "nothing", *words[1:])
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): No aggregate with a name or ID of 'nothing' exists.\n"


def test_what_the_server_refuses(nova_command: Terminal, cloud: Cloud) -> None:
    listed(cloud)
    cloud.answer({"conflictingRequest": {"code": 409, "message": "Host has it"}}, 409, x_compute_request_id="req-1")
    result = nova_command("aggregate-add-host", "fast", "h")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (Conflict): Host has it (HTTP 409) (Request-ID: req-1)\n"


def test_details(nova_command: Terminal, cloud: Cloud) -> None:
    listed(cloud)
    result = nova_command("aggregate-details", "fast")
    assert (result.code, result.out, result.err) == (0, DETAILS, "")
