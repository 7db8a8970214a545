"""Client of the OpenStack Compute API (Nova).

Importing this package imports nothing heavy: `API_MIN_VERSION` and `API_MAX_VERSION` are made on first use.
"""

__version__ = "19.0.0"
