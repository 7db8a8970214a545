"""nova image-create, backup."""

from tests.cli.given import ACTION, GET, ID, IMAGE_ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

IMAGE = f"GET /v2.1/v2/images/{IMAGE_ID}"
TABLE = f"""\
+----------+--------------------------------------+
| Property | Value                                |
+----------+--------------------------------------+
| id       | {IMAGE_ID} |
| name     | snap                                 |
| server   | {ID} |
| status   | active                               |
| tags     | []                                   |
+----------+--------------------------------------+
"""
SNAP = {"id": IMAGE_ID, "name": "snap", "status": "active", "tags": [], "server": {"id": ID}, "links": []}


def test_image_create(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202, location=f"http://glance/v2/images/{IMAGE_ID}")
    result = nova_command("image-create", ID, "snap", version="2.44")
    assert requests(cloud) == [(GET, None), (ACTION, {"createImage": {"name": "snap", "metadata": {}}})]
    assert (result.code, result.out) == (0, "")


def test_image_create_until_it_is(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud, **{"OS-EXT-STS:task_state": None})
    cloud.answer({"image_id": IMAGE_ID}, status=202)
    cloud.route(IMAGE, SNAP)
    a_server(cloud, **{"OS-EXT-STS:task_state": None})
    result = nova_command("image-create", ID, "snap", "--metadata", "a=1", "--poll", "--show", version="2.45")
    assert requests(cloud) == [
        (GET, None),
        (ACTION, {"createImage": {"name": "snap", "metadata": {"a": "1"}}}),
        (IMAGE, None),
        (GET, None),
        (IMAGE, None),
    ]
    assert result.out == "\n\rServer snapshotting... 100% complete\nFinished\n" + TABLE


def test_image_create_with_wrong_metadata(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("image-create", ID, "snap", "--metadata", "a")
    assert (result.code, cloud.sent) == (1, [])
    assert result.err == "ERROR (ArgumentTypeError): 'a' is not in the format of 'key=value'\n"


def test_backup_before_it_tells_the_image(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("backup", ID, "snap", "daily", "2", version="2.44")
    body = {"createBackup": {"name": "snap", "backup_type": "daily", "rotation": "2"}}
    assert requests(cloud) == [(GET, None), (ACTION, body)]
    assert (result.code, result.out) == (0, "")


def test_backup(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"image_id": IMAGE_ID}, status=202)
    cloud.answer(SNAP)
    result = nova_command("backup", ID, "snap", "daily", "2", version="2.45")
    assert [sent.line for sent in cloud.sent] == [GET, ACTION, IMAGE]
    assert result.out == TABLE


def test_backup_with_a_word_for_a_number(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"badRequest": {"code": 400, "message": "Invalid input for field rotation"}}, status=400)
    result = nova_command("backup", ID, "snap", "daily", "two")
    assert (result.code, result.err) == (1, "ERROR (BadRequest): Invalid input for field rotation (HTTP 400)\n")
