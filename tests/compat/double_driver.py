"""Makes the doubles that programs' tests make of this library, by `unittest.mock`, and tells what comes of them.

Reads a list of expressions from stdin; prints for each the text of its value, or the type of its error.
Runs in the genuine client's interpreter and in ours: it may import nothing of this project but `novaclient`.
"""

import copy
import functools
import inspect
import json
import pickle
import sys
import warnings
from unittest import mock

from novaclient import client, exceptions
from novaclient.v2 import client as v2
from novaclient.v2 import flavors, keypairs, servers

_SERVER = {"id": "S", "name": "vm", "status": "ACTIVE"}
NAMES = {
    "copy": copy, "functools": functools, "inspect": inspect, "pickle": pickle,
    "mock": mock, "client": client, "exceptions": exceptions, "v2": v2,
    "flavors": flavors, "keypairs": keypairs, "servers": servers,
}  # fmt: skip


def _made():
    return client.Client("2.60", "user", "pw", "project", auth_url="http://127.0.0.1:9")


def _patched(target, name, *args, **kwargs):
    """What a method's double was called with, by a client that knows nothing of it."""
    with mock.patch.object(target, name, autospec=True) as double:
        getattr(_made().servers, name)(*args, **kwargs)
    (call,) = double.call_args_list
    return [type(arg).__name__ for arg in call.args], call.kwargs


def _with_http(do):
    """What a client comes to whose HTTP client is a mock."""
    made = _made()
    made.client = mock.MagicMock()
    for verb in ("get", "post", "put", "delete"):
        getattr(made.client, verb).return_value = (mock.Mock(headers={}, status_code=200), {"server": _SERVER})
    return do(made)


def _with_api(do):
    """What a manager comes to whose client is a mock."""
    manager = servers.ServerManager(mock.Mock())
    manager.get = mock.Mock(return_value=servers.Server(manager, _SERVER, loaded=True))
    return do(manager)


def _raised(cls, *args, **kwargs):
    error = cls(*args, **kwargs)
    return repr(error), error.args, str(error)


def main():
    """Evaluate what stdin holds."""
    warnings.simplefilter("ignore")
    functions = {"made": _made, "patched": _patched, "with_http": _with_http, "with_api": _with_api, "raised": _raised}
    found = []
    for expression in json.load(sys.stdin):
        try:
            found.append(repr(eval(expression, {**NAMES, **functions})))
        except Exception as error:  # noqa: BLE001  its type is what is told
            found.append(type(error).__name__)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
