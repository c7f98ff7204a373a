"""JPEG, PNG and GIF: how large the picture is and what stands beside it. The picture itself is not looked at."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace

from calculators.originals.exif import read_exif
from calculators.originals.facts import Facts, unique
from calculators.originals.unpack import unpacked
from calculators.originals.xmp import read_note

_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_ALONE = {0x01, *range(0xD0, 0xD9)}
_SCAN = 0xDA
_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_MOST_TEXT = 1 << 20


def read_jpeg(data: bytes) -> Facts:
    """Read the segments that stand before the picture."""
    segments = list(_segments(data))
    height, width = next((_pair(">HH", body[1:]) for marker, body in segments if marker in _SIZES), (None, None))
    exif = next((body[len(_EXIF) :] for _, body in segments if body.startswith(_EXIF)), b"")
    note = next((body for _, body in segments if body.startswith(_XMP)), b"")
    whole = any(marker == _SCAN and b"\xff\xd9" in body for marker, body in segments)
    return replace(_noted(read_exif(exif), note), width=width, height=height, whole=whole)


def read_png(data: bytes) -> Facts:
    """Read the chunks beside the picture."""
    chunks = list(_chunks(data))
    width, height = next((_pair(">II", body) for name, body in chunks if name == b"IHDR"), (None, None))
    exif = read_exif(next((body for name, body in chunks if name == b"eXIf"), b""))
    texts = [_text(name, body) for name, body in chunks if name in (b"tEXt", b"zTXt", b"iTXt")]
    software = [words for key, words in texts if key == "Software"]
    said = " ".join([exif.words, *(f"{key} {words}" for key, words in texts)])
    noted = _noted(exif, said.encode())
    made_with = unique([*noted.made_with, *software])
    return replace(
        noted, width=width, height=height, made_with=made_with, words=said, whole=chunks[-1:] == [(b"IEND", b"")]
    )


def read_gif(data: bytes) -> Facts:
    """Read the size of the picture."""
    width, height = _pair("<HH", data[6:])
    return Facts(width=width, height=height, whole=data.endswith(b";"))


def _pair(layout: str, data: bytes) -> tuple[int | None, int | None]:
    """Return the two numbers with which ``data`` begins, if it is long enough."""
    if len(data) < struct.calcsize(layout):
        return None, None
    first, second = struct.unpack_from(layout, data)
    return first, second


def _noted(facts: Facts, note: bytes) -> Facts:
    """Put together what Exif and XMP say."""
    found = read_note(note)
    return replace(
        facts,
        made_with=unique([*facts.made_with, *found.programs]),
        created=facts.created or found.created,
        changed=max(filter(None, [facts.changed, found.changed]), default=None),
        words=f"{facts.words} {found.text}".strip(),
    )


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments by their marker. The last is the picture, and all that follows it."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker, size = data[place + 1], int.from_bytes(data[place + 2 : place + 4])
        if marker == _SCAN:
            yield marker, data[place:]
            return
        if marker in _ALONE or marker == 0xFF:
            place += 1 if marker == 0xFF else 2
            continue
        yield marker, data[place + 4 : place + 2 + size]
        place += 2 + size


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place + 12 <= len(data):
        size, name = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        yield name, data[place + 8 : place + 8 + size]
        place += 12 + size


def _text(name: bytes, body: bytes) -> tuple[str, str]:
    """Return the keyword and the words of a text chunk; packed words are unpacked to a size that a note may have."""
    key, _, rest = body.partition(b"\0")
    packed = name == b"zTXt" or (name == b"iTXt" and rest[:1] == b"\1")
    if name == b"iTXt":
        rest = rest[2:].split(b"\0", 2)[-1]
    elif name == b"zTXt":
        rest = rest[1:]
    if packed:
        rest = unpacked(rest)
    return key.decode("latin-1"), rest[:_MOST_TEXT].decode("utf-8", "replace")
