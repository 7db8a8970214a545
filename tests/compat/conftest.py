"""What the tests beside the genuine client share."""

from tests.support.genuine import genuine  # noqa: F401  a fixture
