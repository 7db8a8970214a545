"""nova boot"""

from __future__ import annotations

import sys

from novaclient import exceptions
from novaclient.cli import output
from novaclient.cli.block_devices import block_devices
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_flavor, find_image
from novaclient.cli.nics import form, nics
from novaclient.cli.servers import print_server
from novaclient.cli.values import content_of, key_value, pairs
from novaclient.cli.watch import watch
from novaclient.spec import LATEST, microversion_of
from novaclient.utils import env
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_create = ServerManager.create

_BLOCK_DEVICE = (
    "A disk. id: of the volume, snapshot or image it comes from; source: volume, snapshot, image or blank; "
    "dest: volume or local; bus: its bus (virtio, ide, ...); device: its name in the guest (vda, ...); "
    "size: in GiB (MiB for swap); format: file system (ext4, swap, ...); bootindex: its place in the boot order, 0 is "
    "first; type: disk, cdrom or floppy; shutdown: remove or preserve it when the server is deleted; "
    "tag: for the guest to know it by (2.32, 2.42 on); volume_type: of a volume that is made for it (2.67 on)."
)
_NIC = (
    "A network interface; may be given several times. net-id or net-name: the network; port-id: a port that exists; "
    "v4-fixed-ip, v6-fixed-ip: its address; tag: for the guest to know it by (2.32 to 2.36, 2.42 on). "
    "auto: a network that Nova picks or makes; none: no network (both alone, 2.37 on)."
)


def file_option(of: Any) -> Arg:
    """The option of files to inject, of an operation that takes them."""
    return Arg("--file", metavar="<dst-path=src-path>", action="append", dest="files", default=[], of=of,
               help="A file of this machine (src) to put into the guest (dst).")  # fmt: skip


def certificate_option(of: Any) -> Arg:
    """The option of certificates, of an operation that takes them; `certificate_ids` is what it means."""
    return Arg("--trusted-image-certificate-id", metavar="<trusted-image-certificate-id>", action="append",
               dest="trusted_image_certificates", default=[], of=of,
               help="ID of a certificate to verify the image's signature with. "
                    "Environment: OS_TRUSTED_IMAGE_CERTIFICATE_IDS, comma-separated.")  # fmt: skip


@command(
    Arg("--flavor", metavar="<flavor>", help="Name or ID of the flavor (see `nova flavor-list`)."),
    Arg("--image", metavar="<image>", help="Name or ID of the image to boot from."),
    Arg("--image-with", metavar="<key=value>", type=key_value, action="append", default=[],
        help="Boot from the image that has this property."),
    Arg("--boot-volume", metavar="<volume_id>", help="ID of the volume to boot from."),
    Arg("--snapshot", metavar="<snapshot_id>", help="ID of the volume snapshot to boot from; a volume is made of it."),
    Arg("--min-count", metavar="<number>", type=int, of=_create),
    Arg("--max-count", metavar="<number>", type=int, of=_create, gone=("--num-instances",)),
    Arg("--meta", metavar="<key=value>", action="append", default=[], help="An item of metadata."),
    file_option(_create),
    Arg("--key-name", metavar="<key-name>", default=env("NOVACLIENT_DEFAULT_KEY_NAME", default=None), of=_create),
    Arg("name", metavar="<name>", of=_create),
    Arg("--user-data", metavar="<user-data>", help="File with what the metadata service serves to the guest."),
    Arg("--availability-zone", metavar="<availability-zone>", of=_create),
    Arg("--security-groups", metavar="<security-groups>", help="Names of security groups, comma-separated."),
    Arg("--block-device-mapping", metavar="<dev-name=mapping>", action="append", default=[],
        help="A disk in the old form: <dev-name>=<id>:<type>:<size in GiB>:<delete on termination>."),
    Arg("--block-device", metavar="key1=value1[,key2=value2...]", action="append", default=[], help=_BLOCK_DEVICE),
    Arg("--swap", metavar="<swap_size>", help="Add a swap disk of this many MiB."),
    Arg("--ephemeral", metavar="size=<size>[,format=<format>]", action="append", default=[],
        help="Add an ephemeral disk of this many GiB, with this file system."),
    Arg("--hint", metavar="<key=value>", action="append", dest="scheduler_hints", type=key_value, default=[],
        of=_create, help="A hint for the scheduler; a key given again makes a list."),
    Arg("--nic", metavar=form(LATEST), action="append", dest="nics", default=[], help=_NIC),
    Arg("--config-drive", metavar="<value>", default=False, help="True to give the guest a configuration drive."),
    Arg("--poll", action="store_true", default=False, help="Wait until it runs, and show the progress."),
    Arg("--admin-pass", metavar="<value>", of=_create),
    Arg("--access-ip-v4", metavar="<value>", of=_create),
    Arg("--access-ip-v6", metavar="<value>", of=_create),
    Arg("--description", metavar="<description>", of=_create),
    Arg("--tags", metavar="<tags>", of=_create, help="Tags of the server, comma-separated."),
    Arg("--return-reservation-id", action="store_true", default=False, of=_create, param="reservation_id"),
    certificate_option(_create),
    Arg("--host", metavar="<host>", of=_create),
    Arg("--hypervisor-hostname", metavar="<hypervisor-hostname>", of=_create),
    Arg("--hostname", of=_create),
)  # fmt: skip
def do_boot(cs: Any, args: Any) -> None:
    """Boot a new server."""
    server = cs.servers.create(**boot_arguments(cs, args))
    if args.return_reservation_id:
        output.print_dict({"reservation_id": server})
        return
    print_server(cs, server)
    if args.poll:
        _wait(cs, args, server)


def _wait(cs: Any, args: Any, server: Any) -> None:
    most = _counts(args.min_count, args.max_count)[1]
    if most == 1 or not output.on_terminal():
        # compat: off a terminal the first server alone, as ever
        watch(cs.servers.get, server.id, "building", ["active"])
        return
    from novaclient.cli import progress
    from novaclient.cli.jobs import follow

    jobs = [
        follow(one.name, one.id, cs.servers.get, ["active"], percent=True)
        for one in _made_with(cs, args.name, server, most)
    ]
    progress.run_all(jobs, "Unable to boot all of the servers.", len(jobs))


def _made_with(cs: Any, name: str, server: Any, most: int) -> list[Any]:
    """The servers that one request has made; Nova tells only the first. Source: nova/compute/api.py (names)."""
    import re

    places = {f"{name}-{number + 1}": number for number in range(most)}
    found = [server]
    if server.name in places:
        # what is no letter or digit is any character: each database has special ones of its own
        named = f"^{re.sub('[^A-Za-z0-9]', '.', name)}-[0-9]+$"
        found += [
            one
            for one in cs.servers.list(search_opts={"name": named})
            if one.name in places and one.id != server.id and one.created >= server.created
        ]
    return sorted(found, key=lambda one: places.get(one.name, 0))


def boot_arguments(cs: Any, args: Any) -> dict[str, Any]:
    """What the options mean for `servers.create`. What needs no look-up is checked first."""
    if not args.flavor:
        raise exceptions.CommandError("you need to specify a Flavor ID.")
    version = microversion_of(cs.servers)
    least, most = _counts(args.min_count, args.max_count)
    given = filled(do_boot, args) | {
        "meta": pairs(args.meta),
        "min_count": least,
        "max_count": most,
        "userdata": content_of(args.user_data) if args.user_data else None,
        "security_groups": args.security_groups.split(",") if args.security_groups else None,
        "block_device_mapping": pairs(args.block_device_mapping),
        "block_device_mapping_v2": block_devices(args, version),
        "scheduler_hints": _hints(args.scheduler_hints),
        "config_drive": _config_drive(args.config_drive),
        "trusted_image_certificates": certificate_ids(args, version),
    }
    if getattr(args, "tags", None):
        given["tags"] = args.tags.split(",")
    if getattr(args, "files", None):
        given["files"] = files_to_inject(args.files)
    _check_source(args, given)
    given["image"] = _image(cs, args)
    given["flavor"] = find_flavor(cs, args.flavor)
    given["nics"] = nics(cs, args.nics)
    return given


def _counts(least: int | None, most: int | None) -> tuple[int, int]:
    for name, number in (("min_count", least), ("max_count", most)):
        if number is not None and number < 1:
            raise exceptions.CommandError(f"{name} should be >= 1")
    if least is not None and most is not None and least > most:
        raise exceptions.CommandError("min_count should be <= max_count")
    return least or 1, most or least or 1


def files_to_inject(texts: list[str]) -> dict[str, str]:
    """What `--file` means: path in the guest -> content. Raises CommandError."""
    files = {}
    for text in texts:
        inside, equals, path = text.partition("=")
        if not equals:
            raise exceptions.CommandError(
                f"Invalid file argument '{text}'. File arguments must be of the form '--file <dst-path=src-path>'"
            )
        files[inside] = content_of(path)
    return files


def _hints(items: list[tuple[str, str]]) -> dict[str, Any]:
    hints: dict[str, Any] = {}
    for key, value in items:
        earlier = hints.get(key)
        if earlier is None:
            hints[key] = value
        else:
            hints[key] = [*([earlier] if isinstance(earlier, str) else earlier), value]
    return hints


def _config_drive(value: Any) -> bool | None:
    text = str(value).lower()
    if text in ("true", "1"):
        return True
    if text in ("false", "0", "", "none"):
        return None
    raise exceptions.CommandError("The value of the '--config-drive' option must be a boolean value.")


def certificate_ids(args: Any, version: Any) -> list[str] | None:
    """The IDs of trusted certificates, out of the option or the environment. Raises UnsupportedAttribute."""
    if getattr(args, "trusted_image_certificates", None):
        ids: list[str] = args.trusted_image_certificates
        return ids
    text = env("OS_TRUSTED_IMAGE_CERTIFICATE_IDS")
    if text and version < (2, 63):
        raise exceptions.UnsupportedAttribute("OS_TRUSTED_IMAGE_CERTIFICATE_IDS", "2.63")
    return text.split(",") if text else None


def _check_source(args: Any, given: dict[str, Any]) -> None:
    """A server boots from one thing, and its disks are described in one form."""
    sources = [source for source in (args.image or args.image_with, args.boot_volume, args.snapshot) if source]
    disks = given["block_device_mapping_v2"] or given["block_device_mapping"]
    if len(sources) > 1 or not (sources or disks):
        raise exceptions.CommandError(
            "you need to specify at least one source ID (Image, Snapshot, or Volume), a block device mapping or "
            "provide a set of properties to match against an image"
        )
    if given["block_device_mapping"] and given["block_device_mapping_v2"]:
        raise exceptions.CommandError(
            "you can't mix old block devices (--block-device-mapping) with the new ones (--block-device, "
            "--boot-volume, --snapshot, --ephemeral, --swap)"
        )


def _image(cs: Any, args: Any) -> Any:
    if args.image:
        return find_image(cs, args.image)
    if not args.image_with:
        return None
    wanted = dict(args.image_with)
    fitting = [i for i in cs.glance.list() if all(i.to_dict().get(k) == v for k, v in wanted.items())]
    if not fitting:
        raise exceptions.CommandError("No images match the property expected by --image-with")
    if len(fitting) > 1:
        others = ", ".join(image.id for image in fitting[1:])
        text = f"WARNING: {len(fitting)} images fit --image-with; the first is used, not {others}"
        print(output.one_line(text), file=sys.stderr)
    return fitting[0]
