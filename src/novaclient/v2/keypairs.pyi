# Made by `python tools/stubs.py` out of `keypairs.py`: change that, not this.
from collections.abc import AsyncGenerator, Generator
from datetime import datetime
from typing import Any, overload, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param

class Keypair(Resource):
    """A key pair of a user. Its ID is its name."""

    name: str
    """Name."""
    type: str
    """"ssh" or "x509". (2.2 and later)"""
    fingerprint: str
    """Fingerprint of the public key."""
    public_key: str
    """Public key."""
    private_key: str
    """Private key; only in the answer that made the pair. (until 2.91)"""
    user_id: str
    """ID of the user it belongs to."""
    created_at: str | None
    """When it was made, as text; only of one that is shown alone."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at: str | None
    """Always None."""
    deleted: bool
    """Always false."""
    deleted_at: str | None
    """Always None."""
    @property
    def id(self) -> Any:
        """Its name."""
    def delete(self, user_id: str | None = None) -> TupleWithMeta[Any]:
        """Delete a key pair."""

@type_check_only
class AsyncKeypair(Resource):
    """`Keypair` as the asynchronous client has it. At run time there is no class of this name."""

    name: str
    """Name."""
    type: str
    """"ssh" or "x509". (2.2 and later)"""
    fingerprint: str
    """Fingerprint of the public key."""
    public_key: str
    """Public key."""
    private_key: str
    """Private key; only in the answer that made the pair. (until 2.91)"""
    user_id: str
    """ID of the user it belongs to."""
    created_at: str | None
    """When it was made, as text; only of one that is shown alone."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at: str | None
    """Always None."""
    deleted: bool
    """Always false."""
    deleted_at: str | None
    """Always None."""
    @property
    def id(self) -> Any:
        """Its name."""
    async def delete(self, user_id: str | None = None) -> TupleWithMeta[Any]:
        """Delete a key pair."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

USER: Param

class KeypairManager(ManagerWithFind):
    """The operations on key pairs. Source: API reference, Keypairs (keypairs)."""

    keypair_prefix: str
    is_alphanum_id_allowed: bool
    def get(self, keypair: Keypair | str, user_id: str | None = None) -> Keypair:
        """Show a key pair.

        :param keypair: The key pair, or its name.
        :param user_id: ID of the user who owns it (admin only). (2.10 and later)
        """
    @overload
    def create(self, name: str, public_key: str, key_type: str = "ssh", user_id: str | None = None) -> Keypair:
        """Import a public key, or (until 2.91) create a pair.

        :param name: Name of the key pair.
        :param public_key: The public key. (2.92 and later)
        :param key_type: "ssh" or "x509". (2.2 and later)
        :param user_id: ID of the user who is to own it (admin only). (2.10 and later)
        """
    @overload
    def create(
        self, name: str, public_key: str | None = None, key_type: str = "ssh", user_id: str | None = None
    ) -> Keypair:
        """Import a public key, or (until 2.91) create a pair.

        :param name: Name of the key pair.
        :param public_key: The public key; without one Nova makes a pair. (until 2.91)
        :param key_type: "ssh" or "x509". (2.2 and later)
        :param user_id: ID of the user who is to own it (admin only). (2.10 and later)
        """
    def delete(self, key: Keypair | str, user_id: str | None = None) -> TupleWithMeta[Any]:
        """Delete a key pair.

        :param key: The key pair, or its name.
        :param user_id: ID of the user who owns it (admin only). (2.10 and later)
        """
    def list(
        self, user_id: str | None = None, marker: str | None = None, limit: int | str | None = None
    ) -> ListWithMeta[Keypair]:
        """List key pairs.

        :param user_id: ID of the user who owns it (admin only). (2.10 and later)
        :param marker: Name of the key pair after which to begin. (2.35 and later)
        :param limit: How many at most; the server has a limit of its own. (2.35 and later)
        """
    def iter(
        self, user_id: str | None = None, marker: str | None = None, limit: int | str | None = None
    ) -> Generator[Keypair]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    def find(self, **kwargs: Any) -> Keypair:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Keypair]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncKeypairManager(ManagerWithFind):
    """`KeypairManager` as the asynchronous client has it. At run time there is no class of this name."""

    keypair_prefix: str
    is_alphanum_id_allowed: bool
    async def get(self, keypair: AsyncKeypair | str, user_id: str | None = None) -> AsyncKeypair:
        """Show a key pair.

        :param keypair: The key pair, or its name.
        :param user_id: ID of the user who owns it (admin only). (2.10 and later)
        """
    @overload
    async def create(
        self, name: str, public_key: str, key_type: str = "ssh", user_id: str | None = None
    ) -> AsyncKeypair:
        """Import a public key, or (until 2.91) create a pair.

        :param name: Name of the key pair.
        :param public_key: The public key. (2.92 and later)
        :param key_type: "ssh" or "x509". (2.2 and later)
        :param user_id: ID of the user who is to own it (admin only). (2.10 and later)
        """
    @overload
    async def create(
        self, name: str, public_key: str | None = None, key_type: str = "ssh", user_id: str | None = None
    ) -> AsyncKeypair:
        """Import a public key, or (until 2.91) create a pair.

        :param name: Name of the key pair.
        :param public_key: The public key; without one Nova makes a pair. (until 2.91)
        :param key_type: "ssh" or "x509". (2.2 and later)
        :param user_id: ID of the user who is to own it (admin only). (2.10 and later)
        """
    async def delete(self, key: AsyncKeypair | str, user_id: str | None = None) -> TupleWithMeta[Any]:
        """Delete a key pair.

        :param key: The key pair, or its name.
        :param user_id: ID of the user who owns it (admin only). (2.10 and later)
        """
    async def list(
        self, user_id: str | None = None, marker: str | None = None, limit: int | str | None = None
    ) -> ListWithMeta[AsyncKeypair]:
        """List key pairs.

        :param user_id: ID of the user who owns it (admin only). (2.10 and later)
        :param marker: Name of the key pair after which to begin. (2.35 and later)
        :param limit: How many at most; the server has a limit of its own. (2.35 and later)
        """
    def iter(
        self, user_id: str | None = None, marker: str | None = None, limit: int | str | None = None
    ) -> AsyncGenerator[AsyncKeypair]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    async def find(self, **kwargs: Any) -> AsyncKeypair:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncKeypair]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
