"""Access of projects to flavors."""

from tests.cases.row import call, row

ACCESS = {"flavor_access": [{"flavor_id": "F", "tenant_id": "P"}]}


def right(found):
    """Whether the answer is P's access to F."""
    return [repr(access) for access in found] == ["<FlavorAccess flavor id: F, tenant id: P>"]


ROWS = [
    row("flavor_access.list", "2.1", call(flavor="F"), "GET /flavors/F/os-flavor-access", answer=ACCESS, gives=right),
    row("flavor_access.list", "2.1", call(flavor="F"), "GET /flavors/F/os-flavor-access", answer={"flavor_access": []},
        gives=lambda found: found == []),
    row("flavor_access.list", "2.1", call(), raises=NotImplementedError, match="Unknown list options."),
    row("flavor_access.list", "2.1", call(tenant="P"), raises=NotImplementedError, match="Unknown list options."),
    row("flavor_access.list", "2.1", call("F"), raises=TypeError, match="takes 1 positional argument but 2"),
    row("flavor_access.add_tenant_access", "2.1", call("F", "P"), "POST /flavors/F/action",
        {"addTenantAccess": {"tenant": "P"}}, answer=ACCESS, gives=right),
    row("flavor_access.remove_tenant_access", "2.1", call("F", "P"), "POST /flavors/F/action",
        {"removeTenantAccess": {"tenant": "P"}}, answer={"flavor_access": []}, gives=lambda found: found == []),
]  # fmt: skip
