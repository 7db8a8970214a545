"""A Cinder backend without storage: each operation succeeds and only Cinder's records remain."""
# mypy: ignore-errors

import io

from cinder import interface
from cinder.volume import driver

DEVICE = "sandbox"
IMAGE = b"\0" * 4096


@interface.volumedriver
class RecordsOnlyDriver(driver.CloneableImageVD, driver.MigrateVD, driver.BaseVD):
    VERSION = "1.0"
    SUPPORTED = True

    def do_setup(self, context):
        pass

    def check_for_setup_error(self):
        pass

    def local_path(self, volume):
        return "/dev/null"

    # volumes and snapshots

    def create_volume(self, volume):
        return {}

    def delete_volume(self, volume):
        pass

    def extend_volume(self, volume, new_size):
        pass

    def create_cloned_volume(self, volume, src_vref):
        return {}

    def create_snapshot(self, snapshot):
        return {}

    def delete_snapshot(self, snapshot):
        pass

    def create_volume_from_snapshot(self, volume, snapshot):
        return {}

    def revert_to_snapshot(self, context, volume, snapshot):
        pass

    def migrate_volume(self, context, volume, host):
        return True, None

    def retype(self, context, volume, new_type, diff, host):
        return True, None

    # images

    def clone_image(self, context, volume, image_location, image_meta, image_service):
        return {}, True

    def copy_image_to_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        pass

    def copy_volume_to_image(self, context, volume, image_service, image_meta):
        image_service.update(context, image_meta["id"], {}, io.BytesIO(IMAGE))

    # connections

    def ensure_export(self, context, volume):
        pass

    def create_export(self, context, volume, connector):
        return {}

    def remove_export(self, context, volume):
        pass

    def create_export_snapshot(self, context, snapshot, connector):
        return {}

    def remove_export_snapshot(self, context, snapshot):
        pass

    def initialize_connection(self, volume, connector, **kwargs):
        data = {"volume_id": volume["id"], "access_mode": "rw", "encrypted": False}
        return {"driver_volume_type": DEVICE, "data": data}

    def terminate_connection(self, volume, connector, **kwargs):
        pass

    def initialize_connection_snapshot(self, snapshot, connector, **kwargs):
        return {"driver_volume_type": DEVICE, "data": {"snapshot_id": snapshot["id"]}}

    def terminate_connection_snapshot(self, snapshot, connector, **kwargs):
        pass

    # what the scheduler wants to know

    def _update_volume_stats(self):
        self._stats = {
            "volume_backend_name": self.configuration.safe_get("volume_backend_name") or DEVICE,
            "vendor_name": "sandbox",
            "driver_version": self.VERSION,
            "storage_protocol": DEVICE,
            "total_capacity_gb": 100_000,
            "free_capacity_gb": 100_000,
            "reserved_percentage": 0,
            "provisioned_capacity_gb": 0,
            "max_over_subscription_ratio": "20.0",
            "thin_provisioning_support": True,
            "thick_provisioning_support": False,
            "multiattach": True,
            "QoS_support": False,
            "online_extend_support": True,
        }
