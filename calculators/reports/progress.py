"""How far the reading has come, told to whoever waits for it: so many bytes of all files, of so many."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BufferedReader, FileIO
from pathlib import Path
from typing import Any

Tell = Callable[[int, int], object]
"""Hears how many bytes were read, and how many there are."""

_PIECE = 1 << 20


def silent(done: int, total: int) -> None:
    """Tell nobody."""


class Progress:
    """Opens the files and tells how far they were read. A file that is read again from its top tells nothing new."""

    def __init__(self, paths: Iterable[str], tell: Tell) -> None:
        self._tell = tell
        self._reached = dict.fromkeys(paths, 0)
        self._total = sum(map(_size, self._reached))

    def opened(self, path: str) -> BufferedReader:
        """Open one of the files to be read. Raises OSError."""
        return BufferedReader(_Told(path, self), _PIECE)

    def reach(self, path: str, place: int) -> None:
        """Hear that a file was read up to ``place``."""
        if place > self._reached[path]:
            self._reached[path] = place
            self._tell(sum(self._reached.values()), self._total)


class _Told(FileIO):
    """A file that says after each piece how far it was read."""

    def __init__(self, path: str, progress: Progress) -> None:
        super().__init__(path)
        self._path, self._progress = path, progress

    def readinto(self, buffer: Any) -> int:
        read = super().readinto(buffer)
        self._progress.reach(self._path, self.tell())
        return read


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0
