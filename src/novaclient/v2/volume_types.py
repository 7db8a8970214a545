"""Types of volumes, which are Cinder's.

compat: python-novaclient had them before 4.0. Nova is never asked for them.
"""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, Param
from novaclient.v2.elsewhere import BLOCK_STORAGE


class VolumeType(Resource):
    """A type of volumes: `id`, `name`, `extra_specs`..."""

    id = Field(help="ID.")
    name = Field(help="Name.")
    description = Field(type="str | None", help="Description.")
    extra_specs = Field(type="dict[str, str]", help="Extra specs.")
    is_public = Field(type="bool", help="Whether every project may use it.")

    def __repr__(self) -> str:
        return f"<VolumeType: {self.name}>"


_TYPE = Param("volume_type", type="VolumeType | str", help="The type, or its ID.")


class VolumeTypeManager(ManagerWithFind, on_resource="delete"):
    """The operations on types of volumes. Source: Block Storage API reference, Volume types."""

    resource_class = VolumeType

    list = GET("/types", key="volume_types", returns=VolumeType, service=BLOCK_STORAGE, help="List types.")
    get = GET("/types/{volume_type}", _TYPE, key="volume_type", returns=VolumeType, service=BLOCK_STORAGE,
              help="Show a type.")  # fmt: skip
    delete = DELETE("/types/{volume_type}", _TYPE, service=BLOCK_STORAGE, help="Delete a type.")
    create = POST("/types", Param("name", help="Its name."), wrap="volume_type", returns=VolumeType,
                  service=BLOCK_STORAGE, help="Make a type.")  # fmt: skip
