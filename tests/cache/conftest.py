"""The command line, run in this process, as in tests/shell."""

from tests.shell.conftest import _home, nova, process, v2, v3  # noqa: F401  fixtures
