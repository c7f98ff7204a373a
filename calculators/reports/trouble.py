"""Why a file, or the rest of it, cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

from calculators.errors import PlaybookError


class Unreadable(PlaybookError):
    """A file cannot be read, or not beyond this place. The message says why and what to do.

    ``headings`` are those of a table nobody knows: the seller can say what they are.
    """

    def __init__(self, message: str, headings: Sequence[str] = ()) -> None:
        self.headings = tuple(headings)
        super().__init__(message)
