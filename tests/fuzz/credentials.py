"""Who the user is: clouds.yaml, secure.yaml and the environment, whatever stands in them."""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

from keystoneauth1 import exceptions as keystone

from novaclient.auth import options
from novaclient.auth.login import login
from novaclient.exceptions import CommandError
from novaclient.shell import OpenStackComputeShell
from tests.fuzz.bits import Bits, in_words

VARIABLES = sorted({name for option in options.OPTIONS for name in option.env} - {"OS_CLOUD", "NOVA_ERROR_FORMAT"})
FLAGS = sorted({option.flags[0] for option in options.OPTIONS if option.metavar} - {"--os-cloud"})
FILE = b"""clouds:
  c:
    auth_type: v3password
    auth: {auth_url: 'http://127.0.0.1:9/v3', username: u, password: p, project_name: p}
    region_name: r
    compute_default_microversion: '2.90'
    verify: false
"""
SEEDS = [bytes([0, 0]) + FILE, bytes([1, 3, 1, 120, 1, 4, 1, 120]) + FILE]

_HOME = Path(tempfile.mkdtemp(prefix="novaclient-fuzz-"))


def one(data: bytes) -> None:
    """One file, and one environment."""
    bits = Bits(data)
    environment = {bits.one_of(VARIABLES): bits.text().replace("\0", "") for _ in range(bits.byte() % 5)}
    words = [word for _ in range(bits.byte() % 3) for word in (bits.one_of(FLAGS), bits.text())]
    (_HOME / "clouds.yaml").write_bytes(bits.rest())
    outside = {"PATH": os.environ.get("PATH", ""), "HOME": str(_HOME), "XDG_CONFIG_HOME": str(_HOME)}
    outside["OS_CLIENT_CONFIG_FILE"] = str(_HOME / "clouds.yaml")
    logging.disable()
    try:
        with mock.patch.dict(os.environ, {**outside, **environment}, clear=True):
            for cloud in ([], ["--os-cloud", "c"]):
                resolve([*words, *cloud])
    finally:
        logging.disable(logging.NOTSET)


def resolve(words: list[str]) -> None:
    """What is wrong is told in words."""
    try:
        args = OpenStackComputeShell().get_base_parser(words).parse_args(words)
        found: Any = login(args)
        assert found.session
    except (CommandError, keystone.ClientException) as error:
        in_words(error)
    except SystemExit as stop:
        # a wrong command line, and help
        if stop.code not in (0, 2):
            raise
