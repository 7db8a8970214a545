"""Extensions: real packages in a folder of their own, seen by the installed command and by the library."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shell.conftest import Environment, Process, clean_environment
from tests.support.cloud import Cloud

CODE = '''\
from novaclient import api_versions, base, utils

NAME

class Thing(base.Resource):
    def __repr__(self):
        return f"<Thing: {self.name}>"


class ThingManager(base.ManagerWithFind):
    resource_class = Thing

    def list(self):
        return self._list("/os-things", "things")

    @api_versions.wraps("2.0", "2.49")
    def kind(self):
        return "old"

    @api_versions.wraps("2.50")
    def kind(self):
        return "new"


def __pre_parse_args__():
    print("before")


def __post_parse_args__(args):
    print("after", args.func.__name__, args.os_username)


@utils.arg("--upper", action="store_true", help="In capitals.")
@utils.arg("--late", metavar="<late>", start_version="2.60", help="Late.")
@utils.arg("--both", group="one", help="One of two.")
@utils.arg("--other", group="one", help="One of two.")
@utils.arg("word", metavar="<word>", nargs="?", help="A word.")
def do_thing_list(cs, args):
    """List things.

    At length.
    """
    utils.print_list(getattr(cs, ATTRIBUTE).list(), ["Name"])
    print(args.word, args.upper, args.one)


@api_versions.wraps("2.0", "2.49")
@utils.arg("--old", action="store_true")
def do_thing_kind(cs, args):
    """The kind of things."""
    print(getattr(cs, ATTRIBUTE).kind(), args.old)


@api_versions.wraps("2.50", "2.90")
@utils.arg("--new", action="store_true")
def do_thing_kind(cs, args):
    """The kind of things."""
    print(getattr(cs, ATTRIBUTE).kind(), args.new)


@utils.service_type("volume")
@utils.arg("--timeout", type=int, default=5)
def do_thing_service(cs, args):
    """The service of things."""
    print(cs.client.service_type, args.timeout)
'''
ENTRY_POINT = """\
[novaclient.extension]
things = things_extension
"""
THINGS = """\
+------+
| Name |
+------+
| one  |
+------+
"""


def module(folder: Path, name: str, attribute: str, extension_name: str = "") -> None:
    text = CODE.replace("ATTRIBUTE", repr(attribute))
    text = text.replace("NAME", f"extension_name = {extension_name!r}" if extension_name else "")
    (folder / f"{name}.py").write_text(text)


@pytest.fixture(params=["module", "named-module", "entry-point"])
def extension(request: pytest.FixtureRequest, tmp_path: Path, v3: Environment, cloud: Cloud) -> Environment:
    """The environment in which an extension is installed, in each of the ways."""
    folder = tmp_path / "lib"
    folder.mkdir()
    if request.param == "module":
        module(folder, "things_python_novaclient_ext", "things_python_novaclient_ext")
    elif request.param == "named-module":
        module(folder, "x_python_novaclient_ext", "things", "things")
    else:
        module(folder, "things_extension", "things")
        metadata = folder / "things-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: things\nVersion: 1.0\n")
        (metadata / "entry_points.txt").write_text(ENTRY_POINT)
    cloud.route("GET /v2.1/os-things", {"things": [{"name": "one"}]})
    return v3 | {"PYTHONPATH": str(folder)}


def test_commands_manager_and_hooks(process: Process, extension: Environment) -> None:
    result = process(extension, "thing-list", "--upper", "--both", "1", "word")
    expected = f"before\nafter do_thing_list demo\n{THINGS}word True 1\n"
    assert (result.returncode, result.stdout, result.stderr) == (0, expected, "")


@pytest.fixture
def as_module(tmp_path: Path, v3: Environment) -> Environment:
    folder = tmp_path / "lib"
    folder.mkdir()
    module(folder, "x_python_novaclient_ext", "things", "things")
    return v3 | {"PYTHONPATH": str(folder)}


def test_hooks_are_called_around_our_commands_too(process: Process, as_module: Environment) -> None:
    assert process(as_module, "list").stdout.startswith("before\nafter do_list demo\n+--")


@pytest.mark.parametrize(
    ("version", "words", "code", "printed"),
    [
        ("2.49", ["thing-kind", "--old"], 0, "old True"),
        ("2.50", ["thing-kind", "--new"], 0, "new True"),
        ("2.49", ["thing-kind", "--new"], 2, "error: unrecognized arguments: --new"),
        ("2.91", ["thing-kind"], 2, "error: argument <subcommand>: invalid choice: 'thing-kind'"),
        ("2.60", ["thing-list", "--late=x"], 0, THINGS),
        ("2.59", ["thing-list", "--late=x"], 2, "error: unrecognized arguments: --late=x"),
        ("2.90", ["thing-list", "--both", "1", "--other", "2"], 2, "error: argument --other: not allowed with"),
        ("2.90", ["thing-service"], 0, "volume 5"),
        ("2.90", ["--timeout", "9", "thing-service", "--timeout", "7"], 0, "volume 7"),
    ],
)
def test_microversions(
    process: Process, as_module: Environment, cloud: Cloud, version: str, words: list[str], code: int, printed: str
) -> None:
    cloud.route("GET /v2.1/os-things", {"things": [{"name": "one"}]})
    result = process(as_module, "--os-compute-api-version", version, *words)
    assert result.returncode == code
    assert printed in (result.stderr if code else result.stdout)


def test_help_and_completion(process: Process, as_module: Environment) -> None:
    text = process(as_module, "help").stdout
    assert "\n    thing-list                  List things.\n" in text
    text = process(as_module, "--os-compute-api-version", "2.90", "help").stdout
    assert "thing-kind The kind of things. (Supported by API versions '2.0' - '2.90')" in " ".join(text.split())
    assert "thing-kind" not in process(as_module, "--os-compute-api-version", "2.91", "help").stdout
    text = process(as_module, "help", "thing-list").stdout
    usage = "usage: nova thing-list [--upper] [--late <late>] [--both ONE | --other ONE] [<word>] List things."
    assert " ".join(text.split()).startswith(usage)
    assert "\n  --late <late>  Late. (Supported by API versions '2.60' - '2.latest')\n" in text
    assert {"thing-list", "thing-service", "--late"} <= set(process(as_module, "bash-completion").stdout.split())


def test_an_extension_that_is_broken_is_left_out(process: Process, as_module: Environment) -> None:
    Path(as_module["PYTHONPATH"], "broken_python_novaclient_ext.py").write_text("import nowhere\n")
    result = process(as_module, "thing-service")
    assert (result.returncode, result.stdout.splitlines()[-1]) == (0, "volume 5")
    text = "Extension broken_python_novaclient_ext is left out: ModuleNotFoundError: No module named 'nowhere'\n"
    assert result.stderr == text


NETWORKS = """
from novaclient import utils


@utils.arg("network", metavar="<network>", help="The network.")
@utils.arg("cidr", metavar="<cidr>")
def do_network_create(cs, args):
    \"\"\"Make a network of the provider's own.\"\"\"
    print("theirs", args.network, args.cidr)


def do_list(cs, args):
    print("theirs")
"""


def test_a_command_of_2015_is_the_extensions_that_has_one_of_the_name(process: Process, as_module: Environment) -> None:
    Path(as_module["PYTHONPATH"], "networks_python_novaclient_ext.py").write_text(NETWORKS)
    for words in (["network-create", "n", "c"], ["network-create", "n", "--debug", "c"]):
        result = process(as_module, *words)
        assert (result.returncode, result.stdout.splitlines()[-1]) == (0, "theirs n c")
    for words in (["help", "network-create"], ["network-create", "--help"]):
        assert process(as_module, *words).stdout.startswith("usage: nova network-create <network> <cidr>\n\nMake a")
    own, past = process(as_module, "help").stdout.split("Commands of 2015:")
    assert "\n    network-create " in own
    assert "\n    network-create " not in past
    assert process(as_module, "network-list", "--help").stdout.startswith("usage: nova network-list")
    assert "theirs" not in process(as_module, "list").stdout


COLOUR = """
from novaclient import utils
from novaclient.v2 import shell


def __pre_parse_args__():
    utils.add_arg(shell.do_list, "--colour", default="grey", metavar="<colour>", help="Its colour.")
    utils.add_arg(shell.do_list, "--late", action="store_true", start_version="2.60")


def __post_parse_args__(args):
    print(args.func.__name__, args.colour, getattr(args, "late", "never"))
"""


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (["list"], "do_list grey False"),
        (["list", "--colour", "red", "--late"], "do_list red True"),
        (["--os-compute-api-version", "2.59", "list", "--colour=red"], "do_list red never"),
    ],
)
def test_an_extension_gives_an_argument_to_our_command(
    process: Process, v3: Environment, tmp_path: Path, words: list[str], printed: str
) -> None:
    (tmp_path / "colour_python_novaclient_ext.py").write_text(COLOUR)
    result = process(v3 | {"PYTHONPATH": str(tmp_path)}, *words)
    assert (result.returncode, result.stdout.splitlines()[0]) == (0, printed)


LIBRARY = """
import json
from novaclient import client
found = client.discover_extensions("2.90", only="anything")
nova = client.Client("2.90", extensions=found)
print(json.dumps([[e.name, e.module.__name__, e.manager_class.__name__, repr(e)] for e in found]))
print(nova.things.kind())
"""


def test_the_librarys_extensions(as_module: Environment) -> None:
    environment = clean_environment() | as_module
    printed = subprocess.check_output([sys.executable, "-c", LIBRARY], env=environment, text=True).splitlines()
    assert json.loads(printed[0]) == [["things", "x_python_novaclient_ext", "ThingManager", "<Extension 'things'>"]]
    assert printed[1] == "new"
