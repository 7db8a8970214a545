"""Glance, as it comes."""
# mypy: ignore-errors


def application(plan):
    from glance.wsgi.api import application

    return application
