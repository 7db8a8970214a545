"""Nova's own fake hypervisor, with what it lacks to live through a restart and two hosts in one process."""
# mypy: ignore-errors

import io
import time
import uuid

from nova import context as nova_context
from nova import objects
from nova.compute import power_state, task_states, vm_states
from nova.image import glance
from nova.virt import block_device, fake, node

NODES = uuid.UUID("7f0b8a52-9d0e-4c57-8a3c-0d6a51b1a8f4")
GONE = (vm_states.BUILDING, vm_states.ERROR, vm_states.SHELVED_OFFLOADED)
SNAPSHOT = b"\0" * 4096


class Hypervisor(fake.FakeDriver):
    """A FakeDriver whose guests outlive the process."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._started = time.time()

    def init_host(self, host):
        # The guests live in memory only: take them back from the database, or each would be found dead.
        super().init_host(host)
        for instance in objects.InstanceList.get_by_host(
            nova_context.get_admin_context(), host, expected_attrs=["flavor"]
        ):
            if instance.vm_state not in GONE:
                state = instance.power_state or power_state.RUNNING
                self.instances[instance.uuid] = fake.FakeInstance(instance.name, state, instance.uuid)
                flavor = instance.flavor
                self.resources.claim(flavor.vcpus, flavor.memory_mb, flavor.root_gb)

    def pause(self, instance):
        self._set_state(instance, power_state.PAUSED)

    def unpause(self, instance):
        self._set_state(instance, power_state.RUNNING)

    def suspend(self, context, instance):
        self._set_state(instance, power_state.SUSPENDED)

    def resume(self, context, instance, *args, **kwargs):
        self._set_state(instance, power_state.RUNNING)

    def _set_state(self, instance, state):
        # FakeDriver does nothing here, and Nova's periodic comparison would then undo the change.
        if instance.uuid in self.instances:
            self.instances[instance.uuid].state = state

    def post_live_migration(self, context, instance, block_device_info, migrate_data=None):
        # FakeDriver leaves the guest on the host it came from.
        self.destroy(context, instance, network_info=None, block_device_info=block_device_info)

    def snapshot(self, context, instance, image_id, update_task_state):
        # FakeDriver uploads nothing, and the image would stay `queued` for ever.
        super().snapshot(context, instance, image_id, self._pending_then(update_task_state))
        facts = {
            "disk_format": "raw",
            "container_format": "bare",
            "status": "active",
            "properties": {"instance_uuid": instance.uuid},
        }
        glance.API().update(context, image_id, facts, data=io.BytesIO(SNAPSHOT), purge_props=False)

    @staticmethod
    def _pending_then(update_task_state):
        # FakeDriver skips the state that comes before the upload.
        def update(task_state):
            update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
            update_task_state(task_state=task_state, expected_state=task_states.IMAGE_PENDING_UPLOAD)

        return update

    def get_host_uptime(self):
        # FakeDriver has none; the answer is the text of uptime(1), which Nova passes on as it is.
        minutes, _ = divmod(int(time.time() - self._started), 60)
        return f" {time.strftime('%H:%M:%S')} up {minutes} min,  0 users,  load average: 0.00, 0.00, 0.00"


class StableNodes:
    """FakeDriver's node UUIDs are random in each process, and Nova refuses a compute host whose node changed."""

    def __getattr__(self, name):
        return str(uuid.uuid5(NODES, name))


class EveryHost(str):
    """Equal to each host's name."""

    __hash__ = str.__hash__

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class OwnHost:
    """A view of Nova's configuration in which every host is the local one."""

    def __init__(self, conf):
        self._conf = conf

    def __getattr__(self, name):
        value = getattr(self._conf, name)
        return EveryHost(value) if name == "host" else value


def prepare():
    """Offer the driver, and change what Nova keeps once a process although two computes live in this one."""
    fake.SandboxDriver = Hypervisor  # Nova looks for drivers below `nova.virt` only
    fake.uuids = StableNodes()
    # One state path, two nodes: an identity file could name only one of them. The driver's own UUIDs are stable.
    node.read_local_node_uuid = lambda: str(uuid.uuid5(NODES, "local"))
    # Detaching a volume asks if the guest's host is CONF.host, which here is neither of the two.
    block_device.CONF = OwnHost(block_device.CONF)
