"""The generator of the reference: what it makes of a declaration, and that it tells stale pages."""

from __future__ import annotations

from tests.tools.conftest import Tree

TOOL = "tools/docs.py"
PAGE = "docs/reference/api/moons.md"
COMMANDS = "docs/reference/commands.md"
SOURCE = "src/novaclient/v2/moons.py"


def test_a_page_that_was_just_written_is_fresh(tree: Tree) -> None:
    assert tree.run(TOOL, "--check").returncode == 0


def test_a_changed_page_is_stale_and_check_leaves_it_alone(tree: Tree) -> None:
    tree.replace(PAGE, "# nova.moons", "# nova.suns")
    done = tree.run(TOOL, "--check")
    assert done.returncode == 1
    assert done.stdout == f"stale {PAGE} (+1 -1)\n\nRun `python {TOOL}`\n"
    assert "# nova.suns" in tree.read(PAGE)


def test_a_page_says_all_that_is_declared(tree: Tree) -> None:
    page = tree.read(PAGE)
    assert "| [`shine`](#shine) | Let a moon shine. | `POST /moons/{moon}/action` `shine` |" in page
    assert 'nova.moons.shine(moon, colour="white")' in page
    assert r"| `moon` | `Moon \| str` | *required* | path | The moon. |" in page
    assert '| `colour` | `str` | `"white"` | body `shine.os-colour` | Its colour. |' in page
    assert "Source: api-ref: Moons" in page
    assert 'On a `Moon`: `moon.shine(colour="white")`.' in page
    assert "| `diameter` | `int` | 2.3 and later | `OS-MOON:diameter` | In kilometres. |" in page
    assert "| [`nova.moons`](api/moons.md) | The operations on moons. | 2 |" in tree.read("docs/reference/api.md")


def test_a_new_parameter_makes_the_page_stale_and_appears_in_it(tree: Tree) -> None:
    tree.replace(
        SOURCE, "        wrap=", '        Param("phase", type="int", default=None, since="2.9"),\n        wrap='
    )
    done = tree.run(TOOL, "--check")
    assert done.stdout.startswith(f"stale {PAGE} (+")
    tree.write(TOOL)
    assert r"| `phase` | `int \| None` | `None` | 2.9 and later | body `shine.phase` |" in tree.read(PAGE)


def test_a_command_is_shown_with_its_usage_and_arguments(tree: Tree) -> None:
    tree.replace("src/novaclient/cli/index.py", "COMMANDS = {", 'COMMANDS = {\n    "moon-shine": "moons",')
    tree.path("src/novaclient/cli/moons.py").write_text('''
from novaclient.cli.command import Arg, command
from novaclient.v2.moons import MoonManager


@command(
    Arg("moon", metavar="<moon>", nargs="+", help="The moons | all of them."),
    Arg("--colour", metavar="<colour>", of=MoonManager.shine),
    Arg("--bright", group="light", action="store_true", help="More than <usual>."),
    Arg("--dim", group="light", action="store_true", since="2.5", help="Less."),
    op=MoonManager.shine,
)
def do_moon_shine(cs, args):
    """Let moons shine."""
''')
    tree.write(TOOL)
    page = tree.read(COMMANDS)
    assert "| [moon-shine](#nova-moon-shine) | Let moons shine. |" in page
    assert "nova moon-shine [--colour <colour>] [--bright | --dim] <moon> [<moon> ...]\n" in page
    assert r"| `<moon>` |  | The moons \| all of them. |" in page
    assert "| `--colour <colour>` |  | Its colour. |" in page
    assert "| `--bright` |  | More than &lt;usual>. |" in page
    assert "| `--dim` | 2.5 and later | Less. |" in page


def test_global_options_are_shown_with_their_environment(tree: Tree) -> None:
    page = tree.read(COMMANDS)
    assert "| `--os-auth-url <auth-url>` | `OS_AUTH_URL`, `NOVA_URL` | URL of Keystone. |" in page
    assert "| `--os-auth-system` | `--os-auth-type` |" in page
