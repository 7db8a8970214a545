"""Client of the OpenStack Compute API (Nova): a Python library and the command `nova`.

Importing this package imports nothing else. `API_MIN_VERSION` and `API_MAX_VERSION`, the microversions this
client speaks, are made when first asked for.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from novaclient.api_versions import APIVersion

    API_MIN_VERSION: APIVersion
    API_MAX_VERSION: APIVersion

__version__ = "19.0.0"

# Nova's own bounds: nova/api/openstack/api_version_request.py, Nova 34.
_BOUNDS = {"API_MIN_VERSION": "2.1", "API_MAX_VERSION": "2.104"}


def __getattr__(name: str) -> object:
    if name not in _BOUNDS:
        raise AttributeError(f"module 'novaclient' has no attribute {name!r}")
    from novaclient.api_versions import APIVersion

    value = globals()[name] = APIVersion(_BOUNDS[name])
    return value
