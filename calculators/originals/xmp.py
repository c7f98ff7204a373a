"""XMP, the note that many programs leave in PDFs and pictures: who made the file, when, and who saved it since."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from calculators.originals.facts import moment

_PROGRAMS = ("xmp:CreatorTool", "pdf:Producer", "stEvt:softwareAgent")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?[\d.]*(Z|[+-]\d\d:?\d\d)?")
_MOST = 1 << 20


@dataclass(frozen=True, slots=True)
class Note:
    """The programs that a note names, the first and the last moment, and the note itself."""

    programs: list[str]
    created: datetime | None = None
    changed: datetime | None = None
    text: str = ""


def read_note(data: bytes) -> Note:
    """Read the first note in ``data``."""
    start = data.find(b"<x:xmpmeta")
    end = data.find(b"</x:xmpmeta", start)
    if start < 0 or end < 0 or end - start > _MOST:
        return Note([])
    text = data[start:end].decode("utf-8", "replace")
    programs = [value for name in _PROGRAMS for value in _values(text, name)]
    return Note(programs, _moment(text, "xmp:CreateDate"), _moment(text, "xmp:ModifyDate"), text)


def _values(text: str, name: str) -> list[str]:
    """Return every value of ``name``, written as an attribute or as an element."""
    return [first or second for first, second in re.findall(rf'{name}(?:="([^"]*)"|>([^<]*)<)', text)]


def _moment(text: str, name: str) -> datetime | None:
    found = next((match for value in _values(text, name) if (match := _DAY.match(value))), None)
    if not found:
        return None
    digits = "".join(part or "00" for part in found.groups()[:6])
    return moment(digits, (found[7] or "").replace("Z", "+0000").replace(":", ""))
