"""Exif, the note that cameras leave in pictures: the program, the moments, the camera, the place."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from datetime import datetime

from calculators.originals.facts import Facts, moment, unique

_MAKE, _MODEL, _SOFTWARE, _CHANGED, _MORE, _PLACE, _TAKEN, _COMMENT = (
    *(0x010F, 0x0110, 0x0131, 0x0132, 0x8769, 0x8825, 0x9003, 0x9286),
)
_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}
_MOST_ENTRIES = 500


def read_exif(data: bytes) -> Facts:
    """Read Exif data as it begins with its byte order. What is broken is left aside."""
    found = dict(_tags(data))
    text = {tag: value.split(b"\0")[0].decode("latin-1").strip() for tag, value in found.items() if tag != _COMMENT}
    return Facts(
        made_with=unique([text.get(_SOFTWARE, "")]),
        created=_moment(text.get(_TAKEN, "")),
        changed=_moment(text.get(_CHANGED, "")),
        camera=" ".join(unique([text.get(_MAKE, ""), text.get(_MODEL, "")])),
        place=_PLACE in found,
        words=found.get(_COMMENT, b"").replace(b"\0", b"").decode("latin-1"),
    )


def _tags(data: bytes) -> Iterator[tuple[int, bytes]]:
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        return
    try:
        places = [struct.unpack_from(f"{order}I", data, 4)[0]]
        for place in places:
            for tag, value in _entries(data, order, place):
                if tag == _MORE and len(places) == 1:
                    places.append(struct.unpack(f"{order}I", value)[0])
                yield tag, value
    except (struct.error, OverflowError):  # the note ends before it says, or points further than a browser can count
        return


def _entries(data: bytes, order: str, place: int) -> Iterator[tuple[int, bytes]]:
    (count,) = struct.unpack_from(f"{order}H", data, place)
    for number in range(min(count, _MOST_ENTRIES)):
        tag, kind, many = struct.unpack_from(f"{order}HHI", data, place + 2 + 12 * number)
        size = _BYTES.get(kind, 0) * many
        value = place + 10 + 12 * number
        start = value if size <= 4 else struct.unpack_from(f"{order}I", data, value)[0]
        yield tag, data[start : start + size]


def _moment(text: str) -> datetime | None:
    return moment(re.sub(r"\D", "", text))
