"""python-novaclient's own unit tests, run against this package."""
