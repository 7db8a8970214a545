"""Nova in one process: API, conductor, scheduler and the compute hosts.

Oslo's in-process transport (`fake:/`) is why they share one: it reaches no other process.
"""
# mypy: ignore-errors

import sys
import time

CONTROLLER = "controller"
_running = []


def application(plan):
    sys.argv = ["nova", "--config-file", plan.config("nova.conf")]
    from nova import monkey_patch

    monkey_patch.patch(backend="threading")
    from nova.api.openstack import wsgi_app

    return wsgi_app.init_application("osapi_compute", "nova-api-os-compute")


def start_workers(plan):
    import nova.conf
    import os_brick
    import os_vif
    from nova import context
    from nova.compute import rpcapi as compute
    from nova.conductor import rpcapi as conductor
    from nova.objects import host_mapping
    from nova.scheduler import rpcapi as scheduler

    from . import hypervisor

    conf = nova.conf.CONF
    os_brick.setup(conf)
    os_vif.initialize()
    while not plan.seeded():  # from the conductor on, all sign in
        time.sleep(0.05)
    _start(CONTROLLER, "nova-conductor", topic=conductor.RPC_TOPIC)
    _start(CONTROLLER, "nova-scheduler", topic=scheduler.RPC_TOPIC)
    hypervisor.prepare()
    for host in plan.computes:
        conf.set_override("host", host)  # several modules of Nova read it while a compute service is made
        _start(host, "nova-compute", topic=compute.RPC_TOPIC, topic_alt=compute.RPC_TOPIC_ALT)
    conf.clear_override("host")
    host_mapping.discover_hosts(context.get_admin_context())


def _start(host, binary, **kwargs):
    from nova import service

    made = service.Service.create(host=host, binary=binary, **kwargs)
    made.start()
    _running.append(made)
