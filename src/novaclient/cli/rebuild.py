"""nova rebuild"""

from __future__ import annotations

from novaclient.cli.boot import certificate_ids, certificate_option, file_option, files_to_inject
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_image, find_server
from novaclient.cli.servers import SERVER, print_server
from novaclient.cli.values import content_of, pairs
from novaclient.cli.watch import watch
from novaclient.exceptions import CommandError
from novaclient.spec import microversion_of
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_rebuild = ServerManager.rebuild

# argument -> the one that unsets what it sets, and what is said of both together
_UNSETTING = {
    "key_name": ("key_unset", "Cannot specify '--key-unset' with '--key-name'."),
    "user_data": ("user_data_unset", "Cannot specify '--user-data-unset' with '--user-data'."),
    "trusted_image_certificates": (
        "trusted_image_certificates_unset",
        "Cannot specify '--trusted-image-certificates-unset' with '--trusted-image-certificate-id' or with "
        "OS_TRUSTED_IMAGE_CERTIFICATE_IDS env variable set.",
    ),
}


@command(
    SERVER,
    Arg("image", metavar="<image>", help="Name or ID of the image."),
    Arg("--rebuild-password", metavar="<rebuild-password>", default=None, of=_rebuild, param="password"),
    Arg("--poll", action="store_true", default=False, help="Wait until it is rebuilt, and show the progress."),
    Arg("--minimal", action="store_true", default=False, help="Do not look up the names of flavor and image."),
    Arg("--preserve-ephemeral", action="store_true", default=False, of=_rebuild),
    Arg("--name", metavar="<name>", default=None, of=_rebuild),
    Arg("--description", metavar="<description>", default=None, of=_rebuild, help="New description."),
    Arg("--meta", metavar="<key=value>", action="append", default=[], help="An item of metadata, in place of all old."),
    file_option(_rebuild),
    Arg("--key-name", metavar="<key-name>", default=None, of=_rebuild, help="Name of its new key pair."),
    Arg("--key-unset", action="store_true", default=False, of=_rebuild, param="key_name",
        help="Leave it without a key pair."),
    Arg("--user-data", metavar="<user-data>", default=None, of=_rebuild, param="userdata",
        help="File with what the metadata service serves to the guest from now on."),
    Arg("--user-data-unset", action="store_true", default=False, of=_rebuild, param="userdata",
        help="Remove its user data."),
    certificate_option(_rebuild),
    Arg("--trusted-image-certificates-unset", action="store_true", default=False, of=_rebuild,
        param="trusted_image_certificates", help="Forget the IDs of certificates it has."),
    Arg("--hostname", default=None, of=_rebuild, help="New host name of the guest."),
    Arg("--access-ip-v4", metavar="<value>", default=None, of=_rebuild),
    Arg("--access-ip-v6", metavar="<value>", default=None, of=_rebuild),
)  # fmt: skip
def do_rebuild(cs: Any, args: Any) -> None:
    """Make a server anew from an image: what was on its disk is gone."""
    options = rebuild_arguments(cs, args)
    server = find_server(cs, args.server)
    server = server.rebuild(find_image(cs, args.image), **options)
    print_server(cs, server, args.minimal)
    if args.poll:
        watch(cs.servers.get, server.id, "rebuilding", ["active"])


def rebuild_arguments(cs: Any, args: Any) -> dict[str, Any]:
    """What the options mean for `servers.rebuild`."""
    options: dict[str, Any] = {
        "password": args.rebuild_password,
        "preserve_ephemeral": args.preserve_ephemeral,
        "name": args.name,
        "meta": pairs(args.meta),
    }
    if getattr(args, "files", None):
        options["files"] = files_to_inject(args.files)
    # Everything else stays as it is unless it is given.
    for name in ("description", "hostname", "access_ip_v4", "access_ip_v6"):
        if getattr(args, name, None) is not None:
            options[name] = getattr(args, name)
    certificates = certificate_ids(args, microversion_of(cs.servers))
    for name, (unset, clash) in _UNSETTING.items():
        value = certificates if name == "trusted_image_certificates" else getattr(args, name, None)
        if value and getattr(args, unset, False):
            raise CommandError(clash)
        if value or getattr(args, unset, False):
            options[name] = value or None
    if "user_data" in options:
        path = options.pop("user_data")
        options["userdata"] = content_of(path) if path else None
    return options
