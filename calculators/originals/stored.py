"""A zip whose members are stored as they are, told as pieces: our own bytes, and files that nobody has to open again.

What a zip says of a member – its size and checksum – is known from looking at the file. So the packet is put
together where the files lie, and no file is held in memory. One day stands on all members: the same files give the
same bytes. The layout is that of PKWARE's application note 6.3, without its extensions for more than 4 gigabytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from zlib import crc32

type Piece = bytes | PurePath

MOST_BYTES = 4_000_000_000
MOST_MEMBERS = 65_000
"""What fits into a zip without extensions, rounded down."""

_FIRST_DAY = 0x0021
"""1 January 1980, the first day that a zip knows."""
_VERSION = 20
_LOCAL, _CENTRAL, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the zip: its name in plain letters, its size and checksum, and its bytes or where they lie."""

    name: str
    size: int
    crc32: int
    body: Piece

    @property
    def about(self) -> bytes:
        """What stands of it both before its body and in the list at the end."""
        sizes = (self.crc32, self.size, self.size)
        return struct.pack("<HHHHHIIIHH", _VERSION, 0, 0, 0, _FIRST_DAY, *sizes, len(self.name), 0)


def member(name: str, body: bytes) -> Member:
    """Return a member made of bytes of our own."""
    return Member(name, len(body), crc32(body), body)


def stored(members: Iterable[Member]) -> Iterator[Piece]:
    """Yield the pieces of the zip in their order. Raises ValueError where they do not fit into one."""
    place, listed = 0, []
    for each in members:
        head = _LOCAL + each.about + each.name.encode("ascii")
        listed.append(_entry(each, place))
        place += len(head) + each.size
        if place > MOST_BYTES or len(listed) > MOST_MEMBERS:
            raise ValueError("These files do not fit into one packet.")
        yield head
        yield each.body
    entries = b"".join(listed)
    count = len(listed)
    yield entries + _END + struct.pack("<HHHHIIH", 0, 0, count, count, len(entries), place, 0)


def _entry(each: Member, place: int) -> bytes:
    made_by = struct.pack("<H", _VERSION)
    rest = struct.pack("<HHHII", 0, 0, 0, 0, place)
    return _CENTRAL + made_by + each.about + rest + each.name.encode("ascii")
