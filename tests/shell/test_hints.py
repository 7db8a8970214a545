"""A hint follows the error, after a blank line."""

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


def test_a_hint_follows_the_error(nova_command: Terminal, cloud: Cloud) -> None:
    message = "Quota exceeded for instances: Requested 1, but already used 10 of 10 instances"
    cloud.answer({"forbidden": {"message": message, "code": 403}}, 403)
    result = nova_command("list")
    assert result.code == 1
    assert result.err == (
        f"ERROR (Forbidden): {message} (HTTP 403)\n"
        "\n"
        "a quota of the project is used up: `nova limits` shows what is used, an administrator can raise it\n"
    )


def test_no_hint_no_blank_line(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"message": "no", "code": 404}}, 404)
    assert nova_command("list").err == "ERROR (NotFound): no (HTTP 404)\n"
