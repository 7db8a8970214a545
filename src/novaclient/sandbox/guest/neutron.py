"""Neutron's API; its agents are replaced by the mechanism driver in `ml2`."""
# mypy: ignore-errors

import sys


def application(plan):
    sys.argv = ["neutron-api"]  # it parses the command line; its files come from OS_NEUTRON_CONFIG_FILES
    from neutron import policy
    from neutron.wsgi.api import application

    # The first request would make the rules; any that comes meanwhile finds none that allows it to see anything.
    policy.init()
    return application
