"""One file, looked at from its first byte to its last, and left as it is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from calculators.originals.facts import Facts
from calculators.originals.kinds import kind_of
from calculators.originals.pdf import read_pdf
from calculators.originals.pictures import read_gif, read_jpeg, read_png
from calculators.originals.signs import Sign, signs

PIECE = 1 << 20
MOST_READ = 64 << 20
"""Larger files are hashed, and not read any further."""

_DROPPED = re.compile(r"/dropped/[0-9]+-")
_READERS = {"pdf": read_pdf, "jpeg": read_jpeg, "png": read_png, "gif": read_gif}


@dataclass(frozen=True, slots=True)
class Original:
    """A file: its name as the seller knows it, kind, size, digest, what it says of itself, and what may be noticed.

    ``crc32`` is the checksum by which a zip knows it.
    """

    file: str
    kind: str
    size: int
    sha256: str
    crc32: int
    facts: Facts
    signs: tuple[Sign, ...]


def look(path: str) -> Original:
    """Look at the file at ``path``. Raises OSError or ValueError if there is none."""
    with open(path, "rb") as file:
        return look_at(shown_name(path), iter(lambda: file.read(PIECE), b""))


def look_at(name: str, pieces: Iterable[bytes]) -> Original:
    """Look at a file that comes in pieces."""
    digest, checksum, size, read = hashlib.sha256(), 0, 0, bytearray()
    for piece in pieces:
        digest.update(piece)
        checksum = crc32(piece, checksum)
        size += len(piece)
        if size <= MOST_READ:
            read += piece
    kind = kind_of(bytes(read[:PIECE]))
    facts = _READERS[kind](bytes(read)) if kind in _READERS and size <= MOST_READ else Facts()
    return Original(name, kind, size, digest.hexdigest(), checksum, facts, tuple(signs(name, kind, size, facts)))


def shown_name(path: str) -> str:
    """Return the seller's own name of a file: a dropped one was numbered by the page."""
    return _DROPPED.sub("", path, count=1)
