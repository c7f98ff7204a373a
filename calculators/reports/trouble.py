"""Why a file, or the rest of it, cannot be read."""

from __future__ import annotations

from calculators.errors import PlaybookError


class Unreadable(PlaybookError):
    """A file cannot be read, or not beyond this place. The message says why and what to do."""
