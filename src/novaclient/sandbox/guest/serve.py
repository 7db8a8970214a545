"""One process of the cloud: its WSGI applications behind cheroot, its workers in threads beside them."""
# mypy: ignore-errors

import faulthandler
import importlib
import os
import signal
import sys
import threading
import time
import traceback

from . import sqlite

# service: its module, which has application(plan) and perhaps start_workers(plan)
MODULES = {
    "keystone": ".keystone",
    "placement": ".placement",
    "glance": ".glance",
    "neutron": ".neutron",
    "nova": ".nova",
    "cinder": ".cinder",
}


class UnclosableBody:
    """`wsgi.input` that survives `close()`: Glance closes it, and with cheroot that is the keep-alive connection."""

    def __init__(self, body):
        self._body = body

    def __getattr__(self, name):
        return getattr(self._body, name)

    def __iter__(self):
        return iter(self._body)

    def close(self):
        pass


def keep_connection(application):
    def wrapped(environ, start_response):
        environ["wsgi.input"] = UnclosableBody(environ["wsgi.input"])
        return application(environ, start_response)

    return wrapped


def listen(plan, service, application):
    from cheroot import wsgi

    address = (plan.address, plan.ports[service])
    server = wsgi.Server(
        address,
        keep_connection(application),
        numthreads=plan.threads,
        server_name=plan.address,
        request_queue_size=128,
        timeout=120,
    )
    server.prepare()
    threading.Thread(target=server.serve, name=f"http-{service}", daemon=True).start()


def run_workers(plan, service, start_workers):
    """A cloud with an API and no workers accepts servers that never start: better that the process ends."""
    try:
        start_workers(plan)
        plan.say_ready(service)
    except BaseException:  # noqa: BLE001 - SystemExit too: several services exit on an error
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(3)


def serve(plan, services):
    faulthandler.register(signal.SIGUSR1)  # `kill -USR1` writes the stack of each thread to the log
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        sqlite.install()
        began = time.monotonic()
        for service in services:
            module = importlib.import_module(MODULES[service], __package__)
            listen(plan, service, module.application(plan))
            print(
                f"{service} listens on port {plan.ports[service]} after {time.monotonic() - began:.1f} s",
                flush=True,
            )
            workers = getattr(module, "start_workers", None)
            if workers is None:
                plan.say_ready(service)
            else:
                threading.Thread(target=run_workers, args=(plan, service, workers), daemon=True).start()
    except BaseException:  # noqa: BLE001 - SystemExit too: several services exit on an error
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(3)
    while not stop.wait(5) and plan.is_there():
        pass
    os._exit(0)  # the services' own threads are many and not daemons; SQLite's journal makes this safe
