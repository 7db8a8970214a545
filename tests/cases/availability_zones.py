"""Availability zones."""

from tests.cases.row import call, row

ZONES = {"availabilityZoneInfo": [{"zoneName": "nova", "zoneState": {"available": True}, "hosts": None}]}

ROWS = [
    row("availability_zones.list", "2.1", call(), "GET /os-availability-zone/detail", answer=ZONES,
        gives=lambda zones: [repr(zone) for zone in zones] == ["<AvailabilityZone: nova>"]),
    row("availability_zones.list", "2.104", call(False), "GET /os-availability-zone", answer=ZONES),
    # compat: only True asks for the details
    row("availability_zones.list", "2.1", call(detailed=1), "GET /os-availability-zone", answer=ZONES),
    row("availability_zones.find", "2.1", call(zoneName="nova"), "GET /os-availability-zone/detail", answer=ZONES,
        gives=lambda zone: zone.zoneState == {"available": True}),
]  # fmt: skip
