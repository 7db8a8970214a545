"""What the tests of other programs do with this library comes to the same as with the genuine one: its doubles by
`unittest.mock`, and the errors that they make to be raised."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.genuine import Driver

DRIVER = Path(__file__).with_name("double_driver.py")

# what is called on the double of a manager, right and wrong
CALLS = [
    "get('x')", "get()", "get('x', 'y')", "list()", "list(True, {}, 'm', 5, ['a'], ['b'])", "list(bogus=1)",
    "delete('x')", "delete()", "create('n', 'i', 'f', nics=[])", "create('n', 'i')", "resize('s')",
    "resize('s', 'f')", "find(name='n')",
    "live_migrate('s', 'h', 'auto')", "live_migrate('a', 'b', 'c', 'd')", "evacuate('s', 'h', force=True)",
    "update(server='s', name='n')", "interface_attach('s', 'p', 'n', 'f', tag='t')", "set_meta('s', {})",
    "rebuild('s', 'i', password='p', key_name='k')", "unshelve('s', availability_zone='z')", "migrate('s', host='h')",
    "reboot('s', reboot_type='HARD')", "no_such_method()",
]  # fmt: skip

DOUBLES = [
    *(f"type(mock.create_autospec(servers.ServerManager, instance=True).{call}).__name__" for call in CALLS),
    *(f"type(mock.create_autospec(made().servers).{call}).__name__" for call in CALLS),
    "mock.create_autospec(servers.ServerManager).list(mock.sentinel.self) and 1",
    "mock.create_autospec(servers.ServerManager).list() and 1",
    "mock.create_autospec(keypairs.KeypairManager, instance=True).create('k', 'key') and 1",
    "mock.create_autospec(keypairs.KeypairManager, instance=True).create('k', 'key', 'a', 'b', 'c') and 1",
    "mock.create_autospec(flavors.FlavorManager, instance=True).create('f', 1, 2, 3) and 1",
    "mock.create_autospec(servers.Server, instance=True).delete() and 1",
    "mock.create_autospec(servers.Server).no_such_method",
    "mock.Mock(spec=servers.Server).no_such_method",
    "hasattr(mock.Mock(spec=servers.Server), 'networks')",
    "type(mock.create_autospec(client.Client)('2.1', session=1)).__name__",
    "mock.create_autospec(client.Client)('2.1', 'a', 'b', 'c', 'd', 'e')",
    "mock.create_autospec(client.Client)()",
    "type(mock.Mock(spec=v2.Client)).__name__",
    "type(mock.Mock(spec=made()).servers).__name__",
    "type(mock.create_autospec(made()).servers.get('x')).__name__",
    "patched(servers.ServerManager, 'get', 'x')",
    "patched(servers.ServerManager, 'list', search_opts={})",
    "patched(servers.ServerManager, 'create', 'n', 'i', 'f')",
    "patched(servers.ServerManager, 'rebuild', 's', 'i', name='n')",
    "patched(servers.ServerManager, 'get')",
    "patched(servers.ServerManager, 'list', bogus=1)",
    "copy.copy(servers.ServerManager.get) is servers.ServerManager.get",
    "copy.deepcopy(servers.ServerManager.find) is servers.ServerManager.find",
    "pickle.loads(pickle.dumps(servers.ServerManager.get)) is servers.ServerManager.get",
    "inspect.isfunction(servers.ServerManager.get), inspect.ismethod(made().servers.get)",
    "inspect.getfullargspec(servers.ServerManager.get).args, inspect.getfullargspec(made().servers.get).args",
    *(
        # Mistral asks for these, and refuses words of a workflow that are not among them
        f"inspect.getfullargspec(made().{method}).varkw, bool(inspect.signature(made().{method}).parameters)"
        for method in (
            "keypairs.create", "server_groups.create", "quotas.update", "services.enable", "services.force_down",
            "servers.live_migrate", "servers.evacuate", "servers.get", "servers.create", "flavors.create",
        )
    ),
    *(
        f"made().servers.get_{kind}.__name__, inspect.getfullargspec(made().servers.get_{kind}).args"
        for kind in ("vnc_console", "spice_console", "rdp_console", "serial_console")
    ),
    "dict(inspect.getmembers(servers.ServerManager, inspect.isfunction)).keys() >= {'get', 'list', 'find', 'rebuild'}",
    "functools.wraps(made().servers.get)(print).__name__",
    "with_http(lambda nova: nova.servers.get('S').name)",
    "with_http(lambda nova: nova.servers.delete('S'))",
    "with_http(lambda nova: nova.servers.rebuild('S', 'i').name)",
    "with_api(lambda manager: servers.Server(manager, {'id': 'S'}).status)",
    "with_api(lambda manager: (servers.Server(manager, {'id': 'S'}).status, manager.get.call_count)[1])",
]  # fmt: skip

ERRORS = [
    f"raised(exceptions.{name}, {arguments})"
    for name in ("ClientException", "NotFound", "Conflict", "Forbidden", "BadRequest", "OverLimit", "Unauthorized")
    for arguments in (
        "404", "404, 'gone'", "''", "'text'", "None", "code=404", "404, message='m', details='d', request_id='r'",
        "404, 'm', 'd', 'r', 'u', 'GET'", "", "message='m'", "404, bogus=1",
    )
] + ["raised(exceptions.OverLimit, 413, retry_after='5')", "raised(exceptions.CommandError, 'no')"]  # fmt: skip


def test_doubles_and_errors_are_those_of_the_genuine_client(genuine: Path) -> None:
    work = [*DOUBLES, *ERRORS]
    theirs, mine = [Driver(interpreter, DRIVER, work) for interpreter in (genuine, sys.executable)]
    expected = dict(zip(work, theirs.report(), strict=True))
    assert dict(zip(work, mine.report(), strict=True)) == expected
    # and not because each of them fails
    assert sum(not value.endswith("Error") for value in expected.values()) > len(work) / 2
