"""The words of `nova boot` that have a grammar of their own: --nic, --block-device and the like."""

from __future__ import annotations

import argparse
import json
from types import SimpleNamespace
from typing import Any

from novaclient.api_versions import APIVersion
from novaclient.cli import block_devices, nics, values
from novaclient.exceptions import CommandError
from novaclient.v2 import boot
from tests.fuzz.bits import Bits, in_words

VERSIONS = ("2.1", "2.32", "2.36", "2.37", "2.42", "2.67", "2.104")
SEEDS = [
    bytes([6, 1]) + b"\x24net-id=6f70656e2d7374,v4-fixed-ip=10.0.0.9",
    bytes([6, 0, 1]) + b"\x35source=image,id=1,dest=volume,size=2,shutdown=preserve",
    bytes([5, 0, 0, 1]) + b"\x10size=1,format=ext4",
]


def one(data: bytes) -> None:
    """One command line."""
    bits = Bits(data)
    version = APIVersion(bits.one_of(VERSIONS))
    at = (version.ver_major, version.ver_minor)
    cloud: Any = SimpleNamespace(
        servers=SimpleNamespace(api_version=version),
        neutron=SimpleNamespace(find_network=lambda name: SimpleNamespace(id=name)),
    )
    wanted, devices, ephemeral, old = bits.texts(3), bits.texts(3), bits.texts(2), bits.texts(2)
    args = SimpleNamespace(boot_volume=None, snapshot=None, block_device=devices, ephemeral=ephemeral, swap=None)
    tried(lambda: sent(boot.networks(nics.nics(cloud, wanted))))
    tried(lambda: sent(block_devices.block_devices(args, at)))
    tried(lambda: sent(values.pairs(wanted)))
    tried(lambda: sent(boot.legacy_block_devices(values.pairs(old))))
    tried(lambda: sent(boot.personality({text: text for text in wanted})))


def tried(do: Any) -> None:
    """What is refused is refused in words."""
    try:
        do()
    except (CommandError, argparse.ArgumentTypeError) as error:
        in_words(error)


def sent(value: Any) -> None:
    """It can be sent."""
    json.dumps(value, allow_nan=False)
