"""Keystone, as it comes."""
# mypy: ignore-errors


def application(plan):
    from keystone.wsgi.api import application

    return application
