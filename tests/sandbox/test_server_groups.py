"""Server groups on the real cloud."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_life_of_a_server_group(real: Real, nova: Any, unique: str) -> None:
    made = real("server_groups.create", unique, "anti-affinity")
    try:
        assert made.members == []
        assert hasattr(made, "project_id") == real.since("2.13")
        if real.since("2.64"):
            assert (made.policy, made.rules) == ("anti-affinity", {})
        else:
            assert made.policies == ["anti-affinity"]
        assert real("server_groups.get", made.id) == made
        assert made in real("server_groups.list")
        assert made in real("server_groups.list", all_projects=True, limit=1000)
        assert made not in real("server_groups.list", offset=1000)
        assert real("server_groups.find", name=unique) == made
        assert real("server_groups.delete", made.id) == ()
    except BaseException:
        nova.server_groups.delete(made.id)
        raise
    with pytest.raises(exceptions.NotFound):
        real("server_groups.get", made.id)


def test_rules(nova: Any, unique: str) -> None:
    group = nova.server_groups.create(unique, "anti-affinity", {"max_server_per_host": "3"})
    assert group.rules == {"max_server_per_host": 3}
    assert group.delete() == ()
    with pytest.raises(exceptions.BadRequest, match="Only anti-affinity policy supports rules"):
        nova.server_groups.create(unique, "affinity", {"max_server_per_host": 3})


def test_whose_group(nova: Any, nova_demo: Any, unique: str) -> None:
    group = nova_demo.server_groups.create(unique, "soft-affinity")
    try:
        assert group not in nova.server_groups.list()
        assert group in nova.server_groups.list(all_projects=True)
        # Nova lists a plain user's own whatever is asked for
        assert group in nova_demo.server_groups.list(all_projects=True)
    finally:
        group.delete()
