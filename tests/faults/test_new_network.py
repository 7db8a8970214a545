"""A network whose subnet cannot be made, whatever the reason, does not stay; or it is told that it does."""

from __future__ import annotations

from typing import Any

from novaclient import exceptions
from novaclient.testing import faults
from tests.faults.conftest import Way

MADE = faults.answer({"network": {"id": "N", "name": "net"}}, 201)
LINES = ["POST /v2.0/networks", "POST /v2.0/subnets", "DELETE /v2.0/networks/N"]


def create(nova: Any) -> Any:
    """Make a network with a subnet."""
    return nova.networks.create(label="net", cidr="192.0.2.0/24")


def test_the_answer_about_the_subnet_is_lost(way: Way, server: faults.Server) -> None:
    server.will(MADE, faults.reset("before"), faults.answer(None, 204))
    error = way.call(way.session(server), create)
    assert isinstance(error, exceptions.AmbiguousOutcome)
    assert [request.line for request in server.requests] == LINES
    assert error.hint == "look whether it was done before you send it again"


def test_the_network_cannot_be_deleted_either(way: Way, server: faults.Server) -> None:
    refusal = faults.answer({"NeutronError": {"type": "Conflict", "message": "in use"}}, 409)
    server.will(MADE, faults.answer({"NeutronError": {"type": "BadRequest", "message": "overlaps"}}, 400), refusal)
    error = way.call(way.session(server), create)
    assert (type(error), error.message) == (exceptions.BadRequest, "overlaps")
    assert [request.line for request in server.requests] == LINES
    assert error.hint == "the network N was made, and could not be deleted again"
