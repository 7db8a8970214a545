"""Cinder in one process: API, volume and scheduler, over the in-process transport."""
# mypy: ignore-errors

import sys
import threading

_running = []


def application(plan):
    from cinder import monkey_patch

    monkey_patch.patch("threading")
    sys.argv = ["cinder", "--config-file", plan.config("cinder.conf")]
    from cinder.wsgi import wsgi

    return wsgi.initialize_application()


def start_workers(plan):
    import os_brick
    from cinder import service
    from oslo_config import cfg

    os_brick.setup(cfg.CONF)
    one_at_a_time = threading.Lock()

    class Service(service.Service):
        def report_state(self):
            # `service_id` is one attribute of the class, so of two services only the last one made would report.
            with one_at_a_time:
                service.Service.service_id = self.origin_service_id
                super().report_state()

    # The volume service first: the scheduler waits up to a minute for word from it.
    for backend in cfg.CONF.enabled_backends:
        host = f"{cfg.CONF.host}@{backend}"
        _start(Service, host=host, service_name=backend, binary="cinder-volume", coordination=False)
    _start(Service, host=cfg.CONF.host, binary="cinder-scheduler")


def _start(kind, **kwargs):
    made = kind.create(**kwargs)
    made.start()
    _running.append(made)
