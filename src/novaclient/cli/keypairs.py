"""nova keypair-list, keypair-show, keypair-add, keypair-delete"""

from __future__ import annotations

import os

from novaclient import exceptions, utils
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.pages import tell_of_rest
from novaclient.cli.values import standard_input
from novaclient.spec import microversion_of
from novaclient.v2.keypairs import KeypairManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# What OpenSSH's ssh-keygen takes by default. RSA, as the keys that Nova made: `get-password` needs it, and every guest
# knows it.
_RSA_BITS = 3072


@command(
    Arg("--user", metavar="<user-id>", default=None, of=KeypairManager.list, param="user_id"),
    Arg("--marker", metavar="<marker>", default=None, of=KeypairManager.list),
    Arg("--limit", metavar="<limit>", type=int, default=None, of=KeypairManager.list),
)
def do_keypair_list(cs: Any, args: Any) -> None:
    """List the key pairs of a user."""
    params = {"user": "user_id", "marker": "marker", "limit": "limit"}
    keypairs = cs.keypairs.list(**{param: getattr(args, name) for name, param in params.items() if name in args})
    columns = ["Name", "Type", "Fingerprint"]
    if microversion_of(cs.keypairs) < (2, 2):
        columns.remove("Type")
    output.print_list(keypairs, columns)
    names.remember("keypairs", keypairs)
    tell_of_rest(keypairs, "key pairs", getattr(args, "limit", None), marker="name")


@command(
    Arg("keypair", metavar="<keypair>", help="Name of the key pair."),
    Arg("--user", metavar="<user-id>", default=None, of=KeypairManager.get, param="user_id"),
)
def do_keypair_show(cs: Any, args: Any) -> None:
    """Show a key pair."""
    if "user" in args:
        keypair = cs.keypairs.get(args.keypair, args.user)
    else:
        keypair = utils.find_resource(cs.keypairs, args.keypair)
    shown = keypair.to_dict()
    public_key = shown.pop("public_key", None)
    output.print_dict(shown, raw=keypair)
    output.print_text(f"Public key: {public_key}")


@command(
    Arg("name", metavar="<name>", help="Name of the key pair."),
    Arg("--pub-key", metavar="<pub-key>", default=None,
        help="File with the public key, `-` for stdin. Without it a pair is made, and the private key printed."),
    Arg("--key-type", metavar="<key-type>", default="ssh", of=KeypairManager.create),
    Arg("--user", metavar="<user-id>", default=None, of=KeypairManager.create, param="user_id"),
)  # fmt: skip
def do_keypair_add(cs: Any, args: Any) -> None:
    """Give a public key to Nova, for the servers that will be booted with it."""
    names = {"key_type": "key_type", "user": "user_id"}
    options = {param: getattr(args, name) for name, param in names.items() if name in args}
    private_key = None
    public_key = _read(args.pub_key) if args.pub_key else None
    if not args.pub_key and microversion_of(cs.keypairs) >= (2, 92):
        # since then Nova makes no keys
        if args.key_type != "ssh":
            raise exceptions.CommandError(
                f"A key pair of type {args.key_type} needs --pub-key from microversion 2.92 on"
            )
        private_key, public_key = generate()
    keypair = cs.keypairs.create(args.name, public_key, **options)
    if not args.pub_key:
        private_key = private_key or keypair.private_key
        output.print_text(str(private_key), {"private_key": private_key})


def _read(path: str) -> str:
    try:
        if path == "-":
            text = standard_input()
        else:
            with open(os.path.expanduser(path), encoding="utf-8") as file:
                text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise exceptions.CommandError(f"Can't open or read '{path}': {error}") from None
    if not text.strip():
        raise exceptions.CommandError(f"There is no public key in '{path}'")
    return text


def generate() -> tuple[str, str]:
    """A new pair: the private key as PEM, and the public key as OpenSSH has it."""
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

    key = rsa.generate_private_key(public_exponent=65537, key_size=_RSA_BITS)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
    return private.decode("ascii"), f"{public.decode('ascii')} Generated-by-Nova"


@command(
    Arg("name", metavar="<name>", names="keypairs", help="Name of the key pair."),
    Arg("--user", metavar="<user-id>", default=None, of=KeypairManager.delete, param="user_id"),
)
def do_keypair_delete(cs: Any, args: Any) -> None:
    """Delete a key pair. Servers that were booted with it keep it."""
    if "user" in args:
        cs.keypairs.delete(args.name, args.user)
    else:
        cs.keypairs.delete(utils.find_resource(cs.keypairs, args.name))
