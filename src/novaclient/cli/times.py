"""Times in options."""

from __future__ import annotations

from novaclient.exceptions import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def check_times(args: Any) -> None:
    """Refuse `--changes-since` and `--changes-before` with what is no time in ISO 8601. Raises CommandError."""
    for name in ("changes_since", "changes_before"):
        text = getattr(args, name, None)
        if not text:
            continue
        from datetime import datetime

        try:
            datetime.fromisoformat(text)
        except ValueError:
            raise CommandError(f"Invalid {name.replace('_', '-')} value: {text}") from None
