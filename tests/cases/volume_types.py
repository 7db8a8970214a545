"""Types of volumes."""

from novaclient.base import Resource
from tests.cases.row import call, row

FAST = {"id": "T", "name": "fast", "extra_specs": {}, "is_public": True}


def shown(kind):
    """What a row gives."""
    return (kind.id, repr(kind)) == ("T", "<VolumeType: fast>")


ROWS = [
    row("volume_types.list", "2.1", call(), "GET /types", answer={"volume_types": [FAST]},
        gives=lambda kinds: shown(kinds[0])),
    row("volume_types.get", "2.104", call("T"), "GET /types/T", answer={"volume_type": FAST}, gives=shown),
    row("volume_types.create", "2.1", call("fast"), "POST /types", {"volume_type": {"name": "fast"}},
        answer={"volume_type": FAST}, gives=shown),
    row("volume_types.delete", "2.1", call(Resource(None, {"id": "T"})), "DELETE /types/T", status=202,
        gives=lambda result: result == ()),
]  # fmt: skip
