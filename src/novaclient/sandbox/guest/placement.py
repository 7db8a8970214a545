"""Placement, as it comes."""
# mypy: ignore-errors


def application(plan):
    from placement.wsgi.api import application

    return application
