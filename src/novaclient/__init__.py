"""Client of the OpenStack Compute API (Nova): a Python library and the command `nova`.

Importing this package imports nothing else. Its modules are imported when first asked for, and `API_MIN_VERSION` and
`API_MAX_VERSION`, the microversions this client speaks, are made then.
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
        return _module(__name__, name)
    from novaclient.api_versions import APIVersion

    value = globals()[name] = APIVersion(_BOUNDS[name])
    return value


def _module(package: str, name: str) -> object:
    """compat: a module of a package, for programs that import another one of its modules, and take this to be there."""
    full_name = f"{package}.{name}"
    if name[:1] != "_":
        import sys

        try:
            __import__(full_name)
            return sys.modules[full_name]
        except ModuleNotFoundError as error:
            if error.name != full_name:
                raise
    raise AttributeError(f"module {package!r} has no attribute {name!r}")
