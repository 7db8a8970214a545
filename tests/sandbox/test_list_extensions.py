"""Extensions on the real cloud."""

from __future__ import annotations

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_extensions(real: Real) -> None:
    aliases = [extension.alias for extension in real("list_extensions.show_all")]
    assert "os-volumes" in aliases
    assert real("list_extensions.get", "os-volumes").summary == "Volumes support."
    with pytest.raises(exceptions.NotFound):
        real("list_extensions.get", "os-no-such-thing")
