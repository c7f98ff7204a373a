"""What a file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found in a file. What is not known, or has no meaning for its kind, is empty.

    ``made_with`` are the programs it names. ``saves`` counts how often a PDF was written to; ``signatures`` are those
    among them that only sign. ``marks`` are the kinds of notes laid over its pages. ``whole`` is false if its end is
    missing. ``words`` is text beside the picture in which a program may say that it is a screenshot.
    """

    pages: int | None = None
    width: int | None = None
    height: int | None = None
    made_with: tuple[str, ...] = ()
    created: datetime | None = None
    changed: datetime | None = None
    saves: int = 1
    signatures: int = 0
    marks: tuple[str, ...] = ()
    only_pictures: bool = False
    locked: bool = False
    whole: bool = True
    camera: str = ""
    place: bool = False
    words: str = ""


def unique(names: list[str]) -> tuple[str, ...]:
    """Return names once each, without empty ones."""
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def moment(digits: str, zone: str = "") -> datetime | None:
    """Return the moment of "20260302101112" in a zone such as "+0100"; without a zone, as if in world time."""
    try:
        found = datetime.strptime(f"{digits:0<14}"[:14], "%Y%m%d%H%M%S") if len(digits) >= 8 else None
        offset = datetime.strptime(zone, "%z").utcoffset() if zone else None
    except ValueError:
        return None
    if found is None:
        return None
    return (found - offset if offset else found).replace(tzinfo=UTC)
