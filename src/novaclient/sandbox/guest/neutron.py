"""Neutron's API; its agents are replaced by the mechanism driver in `ml2`."""
# mypy: ignore-errors

import sys


def application(plan):
    sys.argv = ["neutron-api"]  # it parses the command line; its files come from OS_NEUTRON_CONFIG_FILES
    from neutron.wsgi.api import application

    return application
