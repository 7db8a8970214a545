"""Key pairs: public keys that Nova gives to the servers it boots."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field, Time
from novaclient.paging import Pages
from novaclient.spec import DELETE, GET, POST, Param, set_at_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Keypair(Resource):
    """A key pair of a user. Its ID is its name."""

    name = Field(help="Name.")
    type = Field(since="2.2", help='"ssh" or "x509".')
    fingerprint = Field(help="Fingerprint of the public key.")
    public_key = Field(help="Public key.")
    private_key = Field(until="2.91", help="Private key; only in the answer that made the pair.")
    user_id = Field(help="ID of the user it belongs to.")
    created_at = Field(type="str | None", help="When it was made, as text; only of one that is shown alone.")
    created_at_utc = Time("created_at", help="When it was made.")
    updated_at = Field(type="str | None", help="Always None.")
    deleted = Field(type="bool", help="Always false.")
    deleted_at = Field(type="str | None", help="Always None.")

    def __repr__(self) -> str:
        return f"<Keypair: {self.id}>"

    def _add_details(self, info: dict[str, Any]) -> None:
        # a list wraps each key pair once more; and Nova's number of it is nothing to ask for it by
        vars(self).update((k, v) for k, v in (info.get("keypair") or info).items() if k != "id")

    @property
    def id(self) -> Any:
        """Its name."""
        return self.name


USER = Param("user_id", default=None, since="2.10", query=True, help="ID of the user who owns it (admin only).")


class KeypairManager(ManagerWithFind, on_resource="delete"):
    """The operations on key pairs. Source: API reference, Keypairs (keypairs)."""

    resource_class = Keypair
    keypair_prefix = "os-keypairs"
    is_alphanum_id_allowed = True

    get = GET(
        "/os-keypairs/{keypair}",
        Param("keypair", type="Keypair | str", help="The key pair, or its name."),
        USER,
        key="keypair", returns=Keypair, help="Show a key pair.",
    )  # fmt: skip
    create = POST(
        "/os-keypairs",
        Param("name", help="Name of the key pair."),
        Param("public_key", default=None, until="2.91", help="The public key; without one Nova makes a pair."),
        Param("public_key", since="2.92", help="The public key."),
        Param("key_type", "type", default="ssh", since="2.2", keep=set_at_all, help='"ssh" or "x509".'),
        Param("user_id", default=None, since="2.10", help="ID of the user who is to own it (admin only)."),
        wrap="keypair", returns=Keypair, help="Import a public key, or (until 2.91) create a pair.",
    )  # fmt: skip
    delete = DELETE(
        "/os-keypairs/{key}",
        Param("key", type="Keypair | str", help="The key pair, or its name."),
        USER,
        help="Delete a key pair.",
    )
    list = GET(
        "/os-keypairs",
        USER,
        Param("marker", default=None, since="2.35", query=True, encode=str,
              help="Name of the key pair after which to begin."),
        Param("limit", type="int | str", default=None, since="2.35", query=True, encode=int,
              help="How many at most; the server has a limit of its own."),
        key="keypairs", returns=Keypair, help="List key pairs.",
    )  # fmt: skip
    iter = Pages("list", marker="name")
