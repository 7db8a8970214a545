"""The parent of all services: it imports once what they have in common, forks them, and ends.

Forking shares those pages between the processes, and so halves both the time to start and the memory.
"""

import gc
import importlib
import os
import sys
import threading
from importlib.machinery import ModuleSpec
from typing import Any

from . import serve
from .plan import Plan

COMMON = (
    "alembic",
    "castellan",
    "cheroot.wsgi",
    "cryptography.fernet",
    "dogpile.cache",
    "glanceclient",
    "jsonpatch",
    "jsonschema",
    "keystoneauth1.loading",
    "keystoneauth1.session",
    "keystoneclient.v3.client",
    "keystonemiddleware.auth_token",
    "lxml.etree",
    "netaddr",
    "neutron_lib.api",
    "openstack",
    "os_brick",
    "oslo_cache",
    "oslo_concurrency.lockutils",
    "oslo_concurrency.processutils",
    "oslo_config.cfg",
    "oslo_db.api",
    "oslo_db.sqlalchemy.enginefacade",
    "oslo_log.log",
    "oslo_middleware",
    "oslo_policy.policy",
    "oslo_reports.guru_meditation_report",
    "oslo_service.backend",
    "osprofiler",
    "paste.deploy",
    "requests",
    "routes",
    "sqlalchemy",
    "sqlalchemy.dialects.sqlite",
    "sqlalchemy.orm",
    "stevedore",
    "webob",
)


class NoEventlet:
    """Nova refuses to run on native threads once anybody has imported eventlet, so nobody may before the fork."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if name.partition(".")[0] == "eventlet":
            raise ImportError("eventlet is not for the common part")
        return None


def import_common() -> None:
    refuse = NoEventlet()
    sys.meta_path.insert(0, refuse)
    try:
        for name in COMMON:
            try:
                importlib.import_module(name)
            except ImportError as error:  # only slower: each service imports what it needs
                print(f"not shared: {name}: {error}", flush=True)
    finally:
        sys.meta_path.remove(refuse)


def start(plan: Plan, name: str, services: list[str]) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        os.setsid()
        log = os.open(plan.state / "log" / f"{name}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(log, 1)
        os.dup2(log, 2)
        sys.argv = ["sandbox"]
        serve.serve(plan, services)  # type: ignore[no-untyped-call]
    finally:
        os._exit(1)


def main() -> None:
    plan = Plan.from_argv()
    os.chdir("/")  # the folder one happens to be in may be removed, or unmounted
    import_common()
    if threading.active_count() > 1:
        raise SystemExit("a common module started a thread: forking now could deadlock")
    gc.collect()
    gc.freeze()  # a collection in a child would write to, and so unshare, every page
    plan.record_processes({name: start(plan, name, services) for name, services in plan.processes.items()})


if __name__ == "__main__":
    main()
