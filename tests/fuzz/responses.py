"""What a server may answer: status, headers and body of any kind, to any operation."""

from __future__ import annotations

import importlib
import json
from contextlib import suppress
from typing import Any

from novaclient import client, exceptions
from novaclient.base import Resource
from novaclient.core import Call
from novaclient.fields import Field
from novaclient.spec import Op
from novaclient.transport import body as transport_body
from novaclient.transport.aio import Response
from novaclient.v2.client import MANAGERS
from tests.fuzz.bits import Bits

SEEDS = [
    bytes([1, 0, 0])
    + b'{"servers": [{"id": "1", "name": "a", "status": "ACTIVE", "created": "2026-01-02T03:04:05Z"}]}',
    bytes([2, 3, 1]) + b'{"itemNotFound": {"code": 404, "message": "no"}}',
]
_STATUS = (200, 200, 200, 201, 202, 204, 400, 404, 413, 429, 500, 503)
_HEADERS: tuple[dict[str, str], ...] = (
    {"content-type": "application/json", "x-compute-request-id": "req-1"},
    {"content-type": "text/html", "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"},
    {"retry-after": "-1", "x-openstack-request-id": ""},
    {},
)


def operations() -> list[tuple[str, Op]]:
    """Every operation of the newest microversion."""
    found = []
    for attribute, (module, name) in MANAGERS.items():
        cls = getattr(importlib.import_module(f"novaclient.v2.{module}"), name)
        for cls_name in dir(cls):
            method = getattr(cls, cls_name)
            found += [(attribute, op) for op in getattr(method, "ops", ()) if op.exists_at((2, 104))]
    return found


OPERATIONS = operations()
# All keys that the fields of resources are read from.
KEYS = sorted({f.wire for _, op in OPERATIONS for f in vars(op.returns or object).values() if isinstance(f, Field)})
# It has no cloud.
NOVA: Any = client.Client("2.104", username="u", password="p", project_id="p", auth_url="http://127.0.0.1:9/v3")


def one(data: bytes) -> None:
    """One answer."""
    bits = Bits(data)
    attribute, op = OPERATIONS[(bits.byte() * 256 + bits.byte()) % len(OPERATIONS)]
    status, headers = bits.one_of(_STATUS), bits.one_of(_HEADERS)
    body = body_of(bits, op)
    response = Response(status, headers, "http://127.0.0.1:9/x")
    if status >= 400:
        told(exceptions.from_response(response, body, "/x", "GET"))
        return
    try:
        value = Call(op, getattr(NOVA, attribute), {}).result(response, body)
    except exceptions.MalformedResponse as error:
        told(error)
    else:
        read(value)


def body_of(bits: Bits, op: Op) -> Any:
    """The body: bytes as they come, or something like what the operation has for an answer."""
    how = bits.byte() % 3
    if how == 0:
        return transport_body.decoded(bits.rest(), op.key or "")
    fields = [f.wire for f in vars(op.returns).values() if isinstance(f, Field)] if is_resource(op) else []
    value = bits.value(fields or ["id", "name"])
    return {op.key or "x": value if how == 1 else [value]}


def is_resource(op: Op) -> bool:
    return isinstance(op.returns, type) and issubclass(op.returns, Resource)


def told(error: exceptions.ClientException) -> None:
    """What is done with an error."""
    assert isinstance(str(error), str)
    assert repr(error)


def read(value: Any) -> None:
    """What programs do with a value. AttributeError: the answer lacks it; ValueError: it is not of the field's type."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, Resource):
            item.set_loaded(True)
        with suppress(AttributeError):
            repr(item)
        with suppress(AttributeError):
            str(item)
        if isinstance(item, Resource):
            json.dumps(item.to_dict())
            for name, field in vars(type(item)).items():
                if isinstance(field, (Field, property)):
                    with suppress(AttributeError, ValueError):
                        getattr(item, name)
