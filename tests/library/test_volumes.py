"""What the rows of volumes cannot show: the older name of an argument, and where its warning points."""

from __future__ import annotations

import pytest

from tests.support.cloud import Cloud
from tests.support.faces import Face


@pytest.mark.parametrize(("method", "verb"), [("get_server_volume", "GET"), ("delete_server_volume", "DELETE")])
def test_attachment_id(face: Face, cloud: Cloud, method: str, verb: str) -> None:
    cloud.answer({"volumeAttachment": {"id": "V"}})
    with pytest.warns(UserWarning, match="attachment_id is deprecated") as warned:
        face.call("2.1", lambda nova: getattr(nova.volumes, method)("S", attachment_id="V"))
    assert [sent.line for sent in cloud.sent] == [f"{verb} /servers/S/os-volume_attachments/V"]
    assert [warning.filename for warning in warned] == [__file__]
