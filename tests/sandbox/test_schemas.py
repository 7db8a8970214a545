"""The test data about Nova are what the Nova of the sandbox says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from novaclient.sandbox import install, paths
from novaclient.testing import Cloud

TOOL = Path(__file__).parents[2] / "tools" / "schemas.py"


def test_the_schemas_are_up_to_date(sandbox: Cloud) -> None:
    data = paths.data_folder()
    python = install.find(data, install.requirements_key()) / "bin" / "python"
    if not python.exists():
        python = next((data / "venvs").glob("[!.]*/bin/python"))
    result = subprocess.run([sys.executable, TOOL, python, "--check"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
