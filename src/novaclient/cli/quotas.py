"""nova quota-show, quota-defaults, quota-update, quota-delete, quota-class-show, quota-class-update"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient.cli import output
from novaclient.cli.actions import WarningAction
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.projects import TENANT, project_of
from novaclient.v2.quota_classes import QuotaClassSetManager
from novaclient.v2.quotas import QuotaSetManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# all there ever were, in the order of the table
_QUOTAS = (
    "instances",
    "cores",
    "ram",
    "floating_ips",
    "fixed_ips",
    "metadata_items",
    "injected_files",
    "injected_file_content_bytes",
    "injected_file_path_bytes",
    "key_pairs",
    "security_groups",
    "security_group_rules",
    "server_groups",
    "server_group_members",
)
# of these Neutron took over
_DEPRECATED = frozenset({"floating_ips", "fixed_ips", "security_groups", "security_group_rules"})


def _options(update: Any) -> Iterable[Arg]:
    """An option for each quota that the operation changes."""
    for name in _QUOTAS:
        words = name.replace("_", "-")
        how: dict[str, Any] = {"action": WarningAction} if name in _DEPRECATED else {}
        yield Arg(f"--{words}", metavar=f"<{words}>", type=int, default=None, of=update, **how)


def print_quotas(quotas: Any) -> None:
    """Print quotas as a table."""
    limits = quotas.to_dict()
    rows = [SimpleNamespace(quota=name, limit=limits[name]) for name in _QUOTAS if name in limits]
    output.print_list(rows, ["Quota", "Limit"])


@command(
    TENANT,
    Arg("--user", metavar="<user-id>", default=None, of=QuotaSetManager.get, param="user_id"),
    Arg("--detail", action="store_true", default=False, of=QuotaSetManager.get),
)
def do_quota_show(cs: Any, args: Any) -> None:
    """Show the quotas of a project, or of a user in it."""
    print_quotas(cs.quotas.get(project_of(cs, args.tenant), user_id=args.user, detail=args.detail))


@command(TENANT)
def do_quota_defaults(cs: Any, args: Any) -> None:
    """Show the quotas of a project that has none of its own."""
    print_quotas(cs.quotas.defaults(project_of(cs, args.tenant)))


@command(
    Arg("tenant", metavar="<tenant-id>", of=QuotaSetManager.update, param="tenant_id"),
    Arg("--user", metavar="<user-id>", default=None, of=QuotaSetManager.update, param="user_id"),
    *_options(QuotaSetManager.update),
    Arg("--force", action="store_true", default=None, of=QuotaSetManager.update),
)
def do_quota_update(cs: Any, args: Any) -> None:
    """Change the quotas of a project, or of a user in it."""
    _update(cs.quotas, filled(do_quota_update, args))


@command(
    Arg("--tenant", metavar="<tenant-id>", required=True, of=QuotaSetManager.delete, param="tenant_id"),
    Arg("--user", metavar="<user-id>", of=QuotaSetManager.delete, param="user_id"),
)
def do_quota_delete(cs: Any, args: Any) -> None:
    """Return a project, or a user in it, to the default quotas."""
    cs.quotas.delete(args.tenant, user_id=args.user)


@command(Arg("class_name", metavar="<class>", of=QuotaClassSetManager.get))
def do_quota_class_show(cs: Any, args: Any) -> None:
    """Show the quotas of a class."""
    print_quotas(cs.quota_classes.get(args.class_name))


@command(Arg("class_name", metavar="<class>", of=QuotaClassSetManager.update), *_options(QuotaClassSetManager.update))
def do_quota_class_update(cs: Any, args: Any) -> None:
    """Change the quotas of a class."""
    _update(cs.quota_classes, filled(do_quota_class_update, args))


def _update(manager: Any, given: dict[str, Any]) -> None:
    """Send the quotas; if there are none, nothing."""
    if any(given.get(name) is not None for name in _QUOTAS):
        manager.update(**given)
