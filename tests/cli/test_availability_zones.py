"""nova availability-zone-list"""

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

DETAIL, NAMES = "GET /v2.1/os-availability-zone/detail", "GET /v2.1/os-availability-zone"


def service(active: bool = True, available: bool = True) -> dict[str, object]:
    """The state of a service."""
    return {"active": active, "available": available, "updated_at": "2015-01-01T00:00:00.000000"}


def test_zones_are_trees(nova_command: Terminal, cloud: Cloud) -> None:
    hosts = {
        "b": {"nova-compute": service(active=False)},
        "a": {"nova-scheduler": service(), "nova-conductor": service(available=False)},
    }
    cloud.answer(
        {
            "availabilityZoneInfo": [
                {"zoneName": "internal", "zoneState": {"available": True}, "hosts": hosts},
                {"zoneName": "nova", "zoneState": {"available": False}, "hosts": {}},
            ]
        }
    )
    result = nova_command("availability-zone-list")
    assert (result.code, result.err) == (0, "")
    assert result.out == """\
+---------------------+-----------------------------------------+
| Name                | Status                                  |
+---------------------+-----------------------------------------+
| internal            | available                               |
| |- a                |                                         |
| | |- nova-scheduler | enabled :-) 2015-01-01T00:00:00.000000  |
| | |- nova-conductor | enabled XXX 2015-01-01T00:00:00.000000  |
| |- b                |                                         |
| | |- nova-compute   | disabled :-) 2015-01-01T00:00:00.000000 |
| nova                | not available                           |
+---------------------+-----------------------------------------+
"""  # fmt: skip
    assert [sent.line for sent in cloud.sent] == [DETAIL]


def test_users_see_names_and_states(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(status=403)
    cloud.answer({"availabilityZoneInfo": [{"zoneName": "nova", "zoneState": {"available": True}, "hosts": None}]})
    assert nova_command("availability-zone-list").out == """\
+------+-----------+
| Name | Status    |
+------+-----------+
| nova | available |
+------+-----------+
"""  # fmt: skip
    assert [sent.line for sent in cloud.sent] == [DETAIL, NAMES]


def test_no_zones_are_a_header(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"availabilityZoneInfo": []})
    assert nova_command("availability-zone-list").out == """\
+------+--------+
| Name | Status |
+------+--------+
+------+--------+
"""  # fmt: skip


def test_a_refusal_of_both_is_that_of_the_first(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"forbidden": {"code": 403, "message": "Not the details."}}, 403)
    cloud.answer({"computeFault": {"code": 500, "message": "Broken."}}, 500)
    result = nova_command("availability-zone-list")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (Forbidden): Not the details. (HTTP 403)\n"
