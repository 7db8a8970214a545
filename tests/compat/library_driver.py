"""Calls the library as a program would, and reports what came of it. Runs in the genuine client's interpreter and
in ours: it may import nothing of this project but `novaclient`, which is then the one or the other.

Reads from stdin {"task": "describe"}, {"task": "missing", "names": [...]} or {"task": "call", "url": URL,
"calls": [CALL, ...]}, where a call is

    {"version": "2.90", "target": "servers.lock", "args": [...], "kwargs": {...}, "then": "attribute"}

`target` is a manager's method, or `Server.lock` for the method of a resource, whose first argument makes the
resource. Each call N has an endpoint of its own, URL/N/compute/v2.1. Prints a JSON list of reports.
"""

import datetime
import inspect
import io
import json
import sys

from keystoneauth1 import session, token_endpoint

from novaclient import base, client

try:
    from novaclient.api_versions import get_substitutions
except ImportError:
    get_substitutions = None

_HIDDEN = {"manager", "x_openstack_request_ids", "HUMAN_ID", "NAME_ATTR"}


def make_client(version, url, http=None):
    """A client with one endpoint for every service."""
    keystone = session.Session(auth=token_endpoint.Token(url, "a-token"), session=http)
    return client.Client(version, session=keystone)


# Describe


def describe():
    """Every public method of every manager and of its resource: [(since, until, [[name, has a default], ...])]."""
    cs = make_client("2.96", "http://127.0.0.1:9")
    managers = {name: value for name, value in vars(cs).items() if isinstance(value, base.Manager)}
    found = {}
    for name, manager in sorted(managers.items()):
        for method, variants in _methods(type(manager), base.HookableMixin):
            found[f"{name}.{method}"] = variants
        if manager.resource_class:
            for method, variants in _methods(manager.resource_class, base.Resource):
                found.setdefault(f"{name}:{manager.resource_class.__name__}.{method}", variants)
    return {"methods": found, "attributes": sorted(name for name in dir(cs) if name[0] != "_")}


def _methods(cls, stop):
    for name in dir(cls):
        function = getattr(cls, name)
        if name[0] == "_" or not inspect.isfunction(function) or hasattr(stop, name):
            continue
        yield name, _variants(function)


def _variants(function):
    name = getattr(function, "__id__", None)
    if name is None:
        return [["2.0", "2.latest", _parameters(function)]]
    return [
        [m.start_version.get_string(), m.end_version.get_string(), _parameters(m.func)] for m in get_substitutions(name)
    ]


def _parameters(function):
    return [
        [p.name, p.default is not p.empty]
        for p in list(inspect.signature(function).parameters.values())[1:]
        if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)
    ]


def missing(names):
    """Which of these attributes, methods of managers and methods of resources are not there."""
    cs = make_client("2.96", "http://127.0.0.1:9")
    return [name for name in names if not _is_there(cs, name)]


def _is_there(cs, name):
    manager, _, method = name.partition(".")
    manager, _, of_resource = manager.partition(":")
    found = getattr(cs, manager, None)
    if of_resource:
        found = found.resource_class
    return hasattr(found, method) if method else hasattr(cs, manager)


# Call


def call_all(url, calls):
    """Make the calls one after the other, over one connection."""
    import requests

    http = requests.Session()
    reports = [_call(call, f"{url}/{number}/compute/v2.1", http) for number, call in enumerate(calls)]
    http.close()
    return reports


def _call(call, url, http):
    try:
        cs = make_client(call["version"], url, http)
        owner, _, name = call["target"].rpartition(".")
        args = [_value(cs, arg) for arg in call["args"]]
        kwargs = {key: _value(cs, value) for key, value in call["kwargs"].items()}
        if ":" in owner:
            manager = getattr(cs, owner.partition(":")[0])
            target, args = _resource(manager, args[0]), args[1:]
        else:
            target = getattr(cs, owner)
        result = getattr(target, name)(*args, **kwargs)
        report = {"result": _summary(result)}
        if call.get("then"):
            report["then"] = _summary(getattr(result, call["then"]))
        return report
    except Exception as error:  # noqa: BLE001  every refusal is a result to compare
        return {"error": type(error).__name__, "text": str(error)}


def _resource(manager, given):
    return given if isinstance(given, base.Resource) else manager.resource_class(manager, dict(given), loaded=True)


def _value(cs, value):
    """Arguments that JSON cannot say are objects with one key that begins with `$`."""
    if isinstance(value, list):
        return [_value(cs, item) for item in value]
    if not isinstance(value, dict):
        return value
    key = next(iter(value), "")
    if not key.startswith("$"):
        return {name: _value(cs, item) for name, item in value.items()}
    if key == "$file":
        return io.StringIO(value[key])
    if key == "$bytes":
        return value[key].encode()
    if key == "$datetime":
        return datetime.datetime.fromisoformat(value[key])
    if key == "$tuple":
        return tuple(_value(cs, item) for item in value[key])
    manager = getattr(cs, key[1:])
    return manager.resource_class(manager, _value(cs, value[key]), loaded=True)


def _summary(value):
    """What a program could see of a result."""
    kind = type(value).__name__
    if isinstance(value, base.Resource):
        shown = {name: _summary(item) for name, item in vars(value).items() if name[0] != "_" and name not in _HIDDEN}
        return {
            "class": kind,
            "attributes": shown,
            "info": _summary(value._info),
            "loaded": value.is_loaded(),
            "request_ids": value.request_ids,
            "repr": _repr(value),
            "human_id": value.human_id,
        }
    if hasattr(value, "status_code"):
        return {"class": "Response", "status": value.status_code}
    made = {"class": kind}
    if hasattr(value, "request_ids"):
        made["request_ids"] = value.request_ids
    if isinstance(value, dict):
        return {**made, "items": {str(key): _summary(item) for key, item in value.items()}}
    if isinstance(value, (list, tuple)):
        return {**made, "items": [_summary(item) for item in value]}
    if kind == "generator":
        return {**made, "items": [_summary(item) for item in value]}
    return {**made, "value": value.decode() if isinstance(value, bytes) else str(value)} if value is not None else None


def _repr(value):
    try:
        return repr(value)
    except AttributeError as error:
        return f"raises AttributeError: {error}"


def main():
    """Do what stdin asks for."""
    work = json.load(sys.stdin)
    tasks = {
        "describe": describe,
        "missing": lambda: missing(work["names"]),
        "call": lambda: call_all(work["url"], work["calls"]),
    }
    print(json.dumps(tasks[work["task"]]()))


if __name__ == "__main__":
    main()
