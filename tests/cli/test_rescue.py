"""nova rescue, unrescue."""

from tests.cli.given import ACTION, GET, ID, IMAGE_ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


def test_rescue_shows_the_password(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"adminPass": "s3cret"})
    result = nova_command("rescue", ID)
    assert requests(cloud) == [(GET, None), (ACTION, {"rescue": None})]
    assert (
        result.out
        == """\
+-----------+--------+
| Property  | Value  |
+-----------+--------+
| adminPass | s3cret |
+-----------+--------+
"""
    )


def test_rescue_with_an_image(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"id": IMAGE_ID, "name": "rescue-me"})
    a_server(cloud)
    cloud.answer({"adminPass": "pw"})
    assert nova_command("rescue", ID, "--password", "pw", "--image", IMAGE_ID).code == 0
    assert requests(cloud) == [
        (f"GET /v2.1/v2/images/{IMAGE_ID}", None),
        (GET, None),
        (ACTION, {"rescue": {"adminPass": "pw", "rescue_image_ref": IMAGE_ID}}),
    ]


def test_rescue_in_a_cloud_that_tells_no_passwords(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=200)
    result = nova_command("rescue", ID)
    assert (result.code, result.out, result.err) == (0, "", "")


def test_rescue_with_an_image_that_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"images": []})
    result = nova_command("rescue", ID, "--image", "nothing")
    assert (result.code, result.err) == (1, "ERROR (CommandError): No Image matching nothing. (HTTP 404)\n")


def test_unrescue(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("unrescue", ID)
    assert requests(cloud) == [(GET, None), (ACTION, {"unrescue": None})]
    assert (result.code, result.out) == (0, "")
