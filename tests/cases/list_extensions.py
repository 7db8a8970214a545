"""Extensions."""

from tests.cases.row import call, row

VOLUMES = {"alias": "os-volumes", "name": "Volumes", "description": " Volumes support.", "updated": "2014-12-03"}
MORE = {"alias": "os-more", "name": "More", "description": "First line.\nSecond line."}
NONE = {"alias": "os-none", "name": "None", "description": ""}

ROWS = [
    row("list_extensions.show_all", "2.1", call(), "GET /extensions", answer={"extensions": [VOLUMES, MORE, NONE]},
        gives=lambda found: [e.summary for e in found] == ["Volumes support.", "First line....", "??"]),
    row("list_extensions.show_all", "2.104", call(), "GET /extensions", answer={"extensions": []}),
    row("list_extensions.get", "2.1", call("os-volumes"), "GET /extensions/os-volumes", answer={"extension": VOLUMES},
        gives=lambda found: found.name == "Volumes"),
]  # fmt: skip
