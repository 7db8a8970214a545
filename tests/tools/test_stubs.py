"""The generator of stubs: what it makes of a declaration, and that it tells stale stubs."""

from __future__ import annotations

from tests.tools.conftest import Tree

TOOL = "tools/stubs.py"
STUB = "src/novaclient/v2/moons.pyi"
SOURCE = "src/novaclient/v2/moons.py"


def test_a_stub_that_was_just_written_is_fresh(tree: Tree) -> None:
    assert tree.run(TOOL, "--check").returncode == 0


def test_a_changed_stub_is_stale_and_check_leaves_it_alone(tree: Tree) -> None:
    tree.replace(STUB, "class Moon(Resource):", "class Sun(Resource):")
    changed = tree.read(STUB)
    done = tree.run(TOOL, "--check")
    assert done.returncode == 1
    assert done.stdout == f"stale {STUB} (+1 -1)\n\nRun `python {TOOL}`\n"
    assert tree.read(STUB) == changed


def test_a_missing_stub_is_stale(tree: Tree) -> None:
    tree.path(STUB).unlink()
    assert f"stale {STUB} (+" in tree.run(TOOL, "--check").stdout


def test_a_stub_of_nothing_is_stale_and_removed(tree: Tree) -> None:
    gone, by_hand = (tree.path(f"src/novaclient/v2/{name}.pyi") for name in ("gone", "by_hand"))
    gone.write_text(tree.read(STUB))
    by_hand.write_text("moons: int\n")
    assert "stale src/novaclient/v2/gone.pyi (+0 -" in tree.run(TOOL, "--check").stdout
    tree.write(TOOL)
    assert (gone.exists(), by_hand.exists()) == (False, True)


def test_an_operation_is_a_method_of_manager_and_resource_in_both_faces(tree: Tree) -> None:
    stub = tree.read(STUB)
    assert "    def list(self) -> ListWithMeta[Moon]:" in stub
    assert "    async def list(self) -> ListWithMeta[AsyncMoon]:" in stub
    assert '    def shine(self, moon: Moon | str, colour: str = "white") -> TupleWithMeta[Any]:' in stub
    assert '    async def shine(self, moon: AsyncMoon | str, colour: str = "white") -> TupleWithMeta[Any]:' in stub
    assert '    def shine(self, colour: str = "white") -> TupleWithMeta[Any]:' in stub
    assert "    def find(self, **kwargs: Any) -> Moon:" in stub
    assert "    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncMoon]:" in stub
    assert '    diameter: int\n    """In kilometres. (2.3 and later)"""' in stub
    assert "    moons: MoonManager\n" in tree.read("src/novaclient/v2/client.pyi")
    assert "    moons: AsyncMoonManager\n" in tree.read("src/novaclient/aio.pyi")


def test_a_new_parameter_makes_the_stub_stale_and_appears_in_it(tree: Tree) -> None:
    tree.replace(
        SOURCE, "        wrap=", '        Param("phase", type="int", default=None, since="2.9"),\n        wrap='
    )
    done = tree.run(TOOL, "--check")
    assert (done.returncode, f"stale {STUB}" in done.stdout) == (1, True)
    tree.write(TOOL)
    stub = tree.read(STUB)
    assert stub.count('colour: str = "white", phase: int | None = None') == 4
    assert "@overload" not in stub  # what takes the new parameter takes all calls without it


def test_signatures_that_exclude_each_other_are_overloads_the_newest_first(tree: Tree) -> None:
    tree.replace(
        SOURCE, '        Param("colour"', '        Param("phase", type="int", since="2.9"),\n        Param("colour"'
    )
    tree.write(TOOL)
    stub = tree.read(STUB)
    newest = stub.index('def shine(self, moon: Moon | str, phase: int, colour: str = "white")')
    oldest = stub.index('def shine(self, moon: Moon | str, colour: str = "white")')
    assert newest < oldest
    assert stub.count("@overload") == 8


def test_a_parameter_that_is_given_by_name_only_comes_after_a_star(tree: Tree) -> None:
    tree.replace(
        SOURCE, '        Param("colour"', '        Param("phase", type="int", keyword=True),\n        Param("colour"'
    )
    tree.write(TOOL)
    assert 'def shine(self, moon: Moon | str, colour: str = "white", *, phase: int)' in tree.read(STUB)


def test_a_required_parameter_after_one_that_is_not_is_an_error(tree: Tree) -> None:
    tree.replace(SOURCE, "        wrap=", '        Param("phase"),\n        wrap=')
    done = tree.run(TOOL)
    assert done.returncode == 1
    assert "the required `phase` comes after `colour`, which has a default" in done.stderr


def test_a_builtin_that_a_method_hides_is_named_in_full(tree: Tree) -> None:
    tree.replace(SOURCE, '"os-colour", default="white"', '"os-colour", type="list[str]", default=None')
    tree.write(TOOL)
    assert "colour: builtins.list[str] | None = None" in tree.read(STUB)


def test_an_answer_can_be_told(tree: Tree) -> None:
    tree.replace(SOURCE, 'wrap="shine",', 'wrap="shine", answer="ListWithMeta[str]",')
    tree.write(TOOL)
    assert '    def shine(self, colour: str = "white") -> ListWithMeta[str]:' in tree.read(STUB)
