"""nova credentials, endpoints: what Keystone answered when one logged in"""

from __future__ import annotations

import sys

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.exceptions import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


def access_of(cs: Any) -> Any:
    """What Keystone said at the login, as keystoneauth1 has it. Raises CommandError where there is no Keystone."""
    session = cs.client.session
    get_access = getattr(cs.client.auth or session.auth, "get_access", None)
    if get_access is None:
        raise CommandError("This kind of authentication asks no Keystone, which would know users and endpoints")
    return get_access(session)


@command(
    Arg("--wrap", metavar="<integer>", type=int, default=64, help="Wrap values at this many characters; 0: do not."),
    Arg("--show-token", action="store_true", default=False,
        help="Show the token itself, which lets whoever sees it act as this user; without it, a hash of it."),
    past="Keystone's; `openstack token issue` is like it",
)  # fmt: skip
def do_credentials(cs: Any, args: Any) -> None:
    """Show whose token Keystone gave, what for and until when."""
    access = access_of(cs)
    user = {
        "id": access.user_id,
        "name": access.username,
        "username": access.username,
        "roles": [{"name": name} for name in access.role_names],
    }
    if access.user_domain_id:
        # Keystone v2.0 had no domains
        user["domain_id"] = access.user_domain_id
    token = {
        "id": access.auth_token,
        "expires": access.expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "user_id": access.user_id,
        "tenant_id": access.project_id,
        "project_id": access.project_id,
        "project_name": access.project_name,
    }
    if not args.show_token:
        from novaclient.redaction import redacted

        token = redacted({"token": token})["token"]
    output.print_dict(user, "User Credentials", wrap=args.wrap, name="user")
    output.print_dict(token, "Token", wrap=args.wrap, name="token")


@command(past="Keystone's; `openstack catalog list` is like it")
def do_endpoints(cs: Any, args: Any) -> None:
    """Show the endpoints of all services: those of the region one works in, if one is named."""
    wanted = cs.client.region_name
    for service in access_of(cs).service_catalog.catalog:
        name = service.get("name") or service["type"]
        regions = _by_region(service["endpoints"])
        shown = [endpoint for endpoint in regions if wanted in (None, endpoint["region"])]
        if len(regions) > 1 and not shown:
            what = output.one_line(f"{name} has no endpoint in {wanted}! Available endpoints for this service:")
            print(f"WARNING: {what}", file=sys.stderr)
        for endpoint in shown or regions:
            output.print_dict(endpoint, name, raw={"name": name, "type": service["type"], **endpoint})


def _by_region(endpoints: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One item for each region, with all its URLs, as Keystone v2.0 has them: in v3 each interface is an endpoint."""
    regions: dict[Any, dict[str, Any]] = {}
    for endpoint in endpoints:
        name = endpoint.get("region") or endpoint.get("region_id")
        region = regions.setdefault(name, {"region": name})
        if "interface" not in endpoint:
            region.update(endpoint)
            continue
        region[f"{endpoint['interface']}URL"] = endpoint["url"]
        if endpoint["interface"] == "public":
            region["id"] = endpoint["id"]
    return list(regions.values())
