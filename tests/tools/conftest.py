"""A copy of what the generators read and write, to change as one likes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

MOONS = '''"""Moons."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import GET, POST, Param


class Moon(Resource):
    """A moon."""

    diameter = Field("OS-MOON:diameter", type="int", since="2.3", help="In kilometres.")


class MoonManager(ManagerWithFind, on_resource="shine"):
    """The operations on moons."""

    resource_class = Moon
    list = GET("/moons", key="moons", returns=Moon, help="List moons.")
    shine = POST(
        "/moons/{moon}/action",
        Param("moon", type="Moon | str", help="The moon."),
        Param("colour", "os-colour", default="white", help="Its colour."),
        wrap="shine", source="api-ref: Moons", help="Let a moon shine.",
    )
'''


class Tree:
    """The copy."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, name: str) -> Path:
        return self.root / name

    def read(self, name: str) -> str:
        return self.path(name).read_text()

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a text, which must be there once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        self.path(name).write_text(text.replace(old, new))

    def run(self, tool: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a generator: its output, and its exit code."""
        command = [sys.executable, str(self.path(tool)), *words]
        return subprocess.run(command, capture_output=True, text=True, cwd=self.root, check=False)

    def write(self, tool: str) -> None:
        """Have a generator write."""
        done = self.run(tool)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A copy of sources and tools with one noun more, moons, and all that is generated."""
    root = tmp_path_factory.mktemp("written")
    skip = shutil.ignore_patterns("__pycache__", "sandbox")
    shutil.copytree(ROOT / "src" / "novaclient", root / "src" / "novaclient", ignore=skip)
    shutil.copytree(ROOT / "tools", root / "tools", ignore=skip)
    made = Tree(root)
    made.path("src/novaclient/v2/moons.py").write_text(MOONS)
    made.replace("src/novaclient/v2/client.py", "MANAGERS = {", 'MANAGERS = {\n    "moons": ("moons", "MoonManager"),')
    made.write("tools/stubs.py")
    made.write("tools/docs.py")
    return made


@pytest.fixture
def tree(written: Tree, tmp_path: Path) -> Tree:
    """A copy of that to change."""
    shutil.copytree(written.root, tmp_path, dirs_exist_ok=True)
    return Tree(tmp_path)
