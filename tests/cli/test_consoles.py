"""nova console-log, get-vnc-console, get-spice-console, get-rdp-console, get-serial-console, get-mks-console."""

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

URL = f"POST /v2.1/servers/{ID}/remote-consoles"


@pytest.mark.parametrize(("words", "length"), [([], None), (["--length", "2"], "2")])
def test_log(nova_command: Terminal, cloud: Cloud, words: list[str], length: str | None) -> None:
    a_server(cloud)
    cloud.answer({"output": "Linux\nlogin: "})
    result = nova_command("console-log", *words, ID)
    assert requests(cloud) == [(GET, None), (ACTION, {"os-getConsoleOutput": {"length": length}})]
    assert (result.code, result.out) == (0, "Linux\nlogin: \n")


@pytest.mark.parametrize(
    ("words", "action", "kind"),
    [
        (["get-vnc-console", ID, "novnc"], "os-getVNCConsole", "novnc"),
        (["get-vnc-console", ID, "xvpvnc"], "os-getVNCConsole", "xvpvnc"),
        (["get-spice-console", ID, "spice-html5"], "os-getSPICEConsole", "spice-html5"),
        (["get-rdp-console", ID, "rdp-html5"], "os-getRDPConsole", "rdp-html5"),
        (["get-serial-console", ID], "os-getSerialConsole", "serial"),
    ],
)
def test_consoles_until_2_5(nova_command: Terminal, cloud: Cloud, words: list[str], action: str, kind: str) -> None:
    a_server(cloud)
    cloud.answer({"console": {"type": kind, "url": "http://console/?token=t"}})
    result = nova_command(*words, version="2.5")
    assert requests(cloud) == [(GET, None), (ACTION, {action: {"type": kind}})]
    assert [line.split() for line in result.out.splitlines() if line[0] == "|"] == [
        ["|", "Type", "|", "Url", "|"],
        ["|", kind, "|", "http://console/?token=t", "|"],
    ]


@pytest.mark.parametrize(
    ("words", "version", "protocol", "kind"),
    [
        (["get-vnc-console", ID, "novnc"], "2.6", "vnc", "novnc"),
        (["get-vnc-console", ID, "xvpvnc"], "2.6", "vnc", "xvpvnc"),
        (["get-spice-console", ID, "spice-html5"], "2.6", "spice", "spice-html5"),
        (["get-spice-console", ID, "spice-direct"], "2.99", "spice", "spice-direct"),
        (["get-rdp-console", ID, "rdp-html5"], "2.6", "rdp", "rdp-html5"),
        (["get-serial-console", ID, "--console-type", "serial"], "2.6", "serial", "serial"),
        (["get-mks-console", ID], "2.8", "mks", "webmks"),
    ],
)
def test_consoles(
    nova_command: Terminal, cloud: Cloud, words: list[str], version: str, protocol: str, kind: str
) -> None:
    a_server(cloud)
    cloud.answer({"remote_console": {"protocol": protocol, "type": kind, "url": "ws://h:6083/?token=t"}})
    result = nova_command(*words, version=version)
    assert requests(cloud) == [(GET, None), (URL, {"remote_console": {"protocol": protocol, "type": kind}})]
    assert [line.split() for line in result.out.splitlines() if line[0] == "|"] == [
        ["|", "Type", "|", "Url", "|"],
        ["|", kind, "|", "ws://h:6083/?token=t", "|"],
    ]


@pytest.mark.parametrize(
    ("words", "version", "error"),
    [
        (["get-vnc-console", ID, "bogus"], "2.6", 'UnsupportedConsoleType): Unsupported console_type "bogus"'),
        (["get-spice-console", ID, "spice-direct"], "2.98", 'UnsupportedConsoleType): Unsupported console_type'),
        (["get-serial-console", ID, "--console-type", "x"], "2.6",
         "CommandError): Invalid parameter value for 'console_type', currently supported 'serial'."),
    ],
)  # fmt: skip
def test_unknown_types(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, error: str) -> None:
    a_server(cloud)
    result = nova_command(*words, version=version)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"ERROR ({error}")


def test_mks_too_early(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("get-mks-console", ID, version="2.7")
    assert (result.code, cloud.sent) == (2, [])
