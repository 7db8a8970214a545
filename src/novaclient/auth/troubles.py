"""What may help when a login fails: one sentence, for the error's `hint`. Imported only when one does."""

from __future__ import annotations

from novaclient import hints

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from novaclient.auth.login import Login

_BAD_REQUEST, _REFUSED = 400, 401


def of_login(error: Exception, options: Mapping[str, Any]) -> str:
    """What may help after an error of a login.

    :param options: what the kind of authentication was given, by keystoneauth1's names
    """
    url = options.get("auth_url")
    tls = hints.for_tls(str(error))
    # a file that is not there is told of well enough
    if tls or not url or isinstance(error, OSError):
        return tls
    status = getattr(error, "http_status", None)
    if status != _REFUSED or "expired" in str(error).lower():
        where = f"it is the login that fails, at {url}: Nova has not been asked for anything yet"
        # what servers do that wait for TLS
        guess = url.startswith("http:") and (status == _BAD_REQUEST or "Connection aborted" in str(error))
        return where + ("; is it https:// ?" if guess else "")
    if options.get("token"):
        return f"Keystone at {url} does not accept the token{_where(options)}: it may have expired"
    user = _named("user", options)
    if not user:
        return f"Keystone at {url} does not accept these credentials"
    return (
        f"Keystone at {url} does not let {user} log in{_where(options)}: is the password right, "
        "and has the user a role there?"
    )


def _where(options: Mapping[str, Any]) -> str:
    project = _named("project", options)
    return f" to {project}" if project else ""


def _named(what: str, options: Mapping[str, Any]) -> str:
    """A user or a project, as it was named; with its domain, without which a name means nothing."""
    if options.get(f"{what}_id"):
        return f"{what} {str(options[f'{what}_id'])!r}"
    name = options.get("username" if what == "user" else f"{what}_name")
    domain = options.get(f"{what}_domain_name") or options.get(f"{what}_domain_id")
    return f"{what} {str(name)!r}" + (f" of domain {str(domain)!r}" if domain else "") if name else ""


def of_endpoint(who: Login) -> str:
    """What there is, where the catalogue does not have the endpoint that is wanted."""
    access = who.auth.get_access(who.session) if hasattr(who.auth, "get_access") else None
    if access is None:
        return "this kind of authentication brings no catalogue: name Nova's URL by --os-endpoint-override"
    catalogue = _catalogue(access)
    wanted = who.client_args["service_type"]
    if not any(service["type"] == wanted for service in catalogue):
        if not (catalogue or access.project_scoped):
            return "this login is for no project, and so brings no catalogue: name one by --os-project-name"
        types = ", ".join(sorted({service["type"] or "" for service in catalogue})) or "nothing at all"
        return f"the catalogue of this login has no service of type {wanted}; it has {types}"
    return f"the catalogue has {_places(catalogue, wanted) or f'no endpoint of the {wanted} service'}"


def of_connection(who: Login) -> str:
    """Where the URL is from at which nothing answers, though the login went well."""
    access = who.auth.get_access(who.session) if hasattr(who.auth, "get_access") else None
    if access is None or who.client_args["endpoint_override"]:
        return ""
    places = _places(_catalogue(access), who.client_args["service_type"])
    return f"the URL is from the catalogue, which has {places}; --os-endpoint-type and --os-region-name choose"


def _catalogue(access: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = access.service_catalog.normalize_catalog() if access.has_service_catalog() else []
    return found


def _places(catalogue: list[dict[str, Any]], wanted: str) -> str:
    """Names, regions and interfaces of a type of service."""
    places: dict[str, list[str]] = {}
    for service in catalogue:
        for end in service["endpoints"] if service["type"] == wanted else ():
            place = f"{service['name'] or wanted} in region {end['region_name']}"
            places.setdefault(place, []).append(end["interface"])
    return "; ".join(f"{place} ({', '.join(sorted(names))})" for place, names in sorted(places.items()))
