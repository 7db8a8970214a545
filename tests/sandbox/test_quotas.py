"""Quotas and quota classes on the real cloud. The project is one that no other test uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from novaclient import exceptions
from novaclient.testing import Cloud
from tests.support.real import Real


@pytest.fixture
def project(admin_session: Any, sandbox: Cloud, unique: str) -> Iterator[str]:
    """The ID of a new project."""
    url = f"{sandbox.auth_url}/projects"
    made = admin_session.post(url, json={"project": {"name": unique, "domain_id": "default"}}).json()["project"]
    yield made["id"]
    admin_session.delete(f"{url}/{made['id']}")


def test_quotas_of_a_project_and_of_a_user(real: Real, project: str, admin_session: Any) -> None:
    defaults = real("quotas.defaults", project)
    assert real("quotas.get", project).cores == defaults.cores
    assert real("quotas.get", project, detail=True).cores == {"in_use": 0, "reserved": 0, "limit": defaults.cores}
    changed = real("quotas.update", project, cores=7, ram=None, force=True)
    assert (changed.cores, changed.ram) == (7, defaults.ram)

    user = admin_session.get_user_id()
    assert real("quotas.update", project, user_id=user, cores=5).cores == 5
    assert real("quotas.get", project, user).cores == 5
    assert real("quotas.get", project).cores == 7
    assert real("quotas.delete", project, user_id=user) == ()
    assert real("quotas.get", project, user_id=user).cores == 7
    with pytest.raises(exceptions.BadRequest):
        real("quotas.update", project, cores=-2)
    assert real("quotas.delete", project) == ()
    assert real("quotas.get", project).cores == defaults.cores

    if not real.since("2.36"):
        assert real("quotas.update", project, floating_ips=3).floating_ips == 3
    elif not real.since("2.57"):
        with pytest.raises(exceptions.BadRequest):
            real("quotas.update", project, floating_ips=3)
    else:
        with pytest.raises(TypeError):
            real("quotas.update", project, injected_files=3)


def test_on_the_resource(nova: Any, project: str) -> None:
    assert nova.quotas.get(project).update(cores=3).cores == 3
    assert nova.quotas.get(project).cores == 3


def test_quotas_of_a_class(real: Real, nova: Any) -> None:
    before = nova.quota_classes.get("default")
    assert real("quota_classes.get", "default").id == "default"
    try:
        assert real("quota_classes.update", "default", key_pairs=before.key_pairs + 1).key_pairs == before.key_pairs + 1
        assert nova.quota_classes.get("default").key_pairs == before.key_pairs + 1
    finally:
        assert before.update(key_pairs=before.key_pairs).key_pairs == before.key_pairs


def test_not_for_everybody(nova_demo: Any, sandbox: Cloud, project: str) -> None:
    session = nova_demo.client.session
    assert nova_demo.quotas.get(session.get_project_id()).cores
    with pytest.raises(exceptions.Forbidden):
        nova_demo.quotas.get(project)
    with pytest.raises(exceptions.Forbidden):
        nova_demo.quotas.update(session.get_project_id(), cores=1)
    with pytest.raises(exceptions.Forbidden):
        nova_demo.quota_classes.get("default")
