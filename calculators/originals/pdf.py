"""PDF: how many pages, which programs wrote it, when, how often, and what was laid over its pages.

A file is a row of numbered objects. Whoever saves a change writes the changed objects after the old ones, so that of
two with the same number the later one holds, and each save leaves its own end mark. Objects may stand packed in
others. Only this much is read; text and pictures are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import pairwise

from calculators.originals.facts import Facts, moment, unique
from calculators.originals.unpack import unpacked
from calculators.originals.xmp import Note, read_note

_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_BODY = re.compile(rb"stream#(\d+)#")
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_ENTRY = re.compile(
    rb"/(Creator|Producer|CreationDate|ModDate)\s*(\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>)",
    re.DOTALL,
)
_DATE = re.compile(r"D:(\d{4,14})(?:([+-]\d\d)'?(\d\d)?)?")
_MARK = re.compile(
    rb"/Subtype\s*/(Highlight|FreeText|Ink|Stamp|Square|Circle|Line|StrikeOut|Underline|Squiggly|Redact)\b"
)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}

Objects = Mapping[int, bytes]


def read_pdf(data: bytes) -> Facts:
    """Read what a PDF says of itself. What is locked or broken is left out."""
    streams: list[bytes] = []
    bare = b"".join(_without_streams(data, streams))
    objects = dict(_objects(bare, streams))
    locked = b"/Encrypt" in bare
    about = {} if locked else _about(_referred("Info", bare, objects))
    root = _referred("Root", bare, objects)
    note = _note(_referred("Metadata", root, objects), streams)
    everything = b"\n".join(objects.values())
    return Facts(
        pages=_number("Count", _referred("Pages", root, objects)),
        made_with=unique([about.get("Creator", ""), about.get("Producer", ""), *note.programs]),
        created=_moment(about.get("CreationDate", "")) or note.created,
        changed=max(filter(None, [_moment(about.get("ModDate", "")), note.changed]), default=None),
        saves=sum(int(place) > 0 for place in _END.findall(bare)),
        signatures=everything.count(b"/ByteRange"),
        marks=unique(sorted(found.decode() for found in set(_MARK.findall(everything)))),
        only_pictures=bool(re.search(rb"/Subtype\s*/Image\b", everything)) and b"/Font" not in everything,
        locked=locked,
        whole=b"%%EOF" in data[-2048:],
    )


def _without_streams(data: bytes, streams: list[bytes]) -> Iterator[bytes]:
    """Yield what stands between the bodies of streams, with a number in place of each body."""
    place = 0
    while (start := data.find(b"stream", place)) >= 0 and (end := data.find(b"endstream", start + 6)) >= 0:
        yield data[place:start] + f"stream#{len(streams)}#".encode()
        streams.append(data[start + 6 : end].lstrip(b"\r\n"))
        place = end + len(b"endstream")
    yield data[place:]


def _objects(bare: bytes, streams: list[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield objects by number, in the order of the file."""
    found = list(_OBJECT.finditer(bare))
    bounds = [*(each.start() for each in found), len(bare)]
    for each, end in zip(found, bounds[1:], strict=True):
        body = bare[each.end() : end]
        yield int(each[1]), body
        if b"/ObjStm" in body:
            yield from _packed_objects(body, _stream(body, streams))


def _packed_objects(body: bytes, data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the objects packed in a stream. It begins with their numbers and places."""
    first = _number("First", body) or 0
    numbers = [int(each) for each in re.findall(rb"\d{1,10}", data[:first])]
    places = [first + place for place in numbers[1::2]] + [len(data)]
    for number, (start, end) in zip(numbers[::2], pairwise(places), strict=False):
        yield number, data[start:end]


def _stream(body: bytes, streams: list[bytes]) -> bytes:
    """Return the stream of an object, unpacked if it is packed in the usual way."""
    found = _BODY.search(body)
    if not found or int(found[1]) >= len(streams):
        return b""
    data = streams[int(found[1])]
    return unpacked(data) if b"/FlateDecode" in body else data


def _referred(key: str, body: bytes, objects: Objects) -> bytes:
    """Return the object to which the last ``key`` of ``body`` refers."""
    found = re.findall(rf"/{key}\s+(\d{{1,10}})\s+\d+\s+R".encode(), body)
    return objects.get(int(found[-1]), b"") if found else b""


def _number(key: str, body: bytes) -> int | None:
    found = re.search(rf"/{key}\s+(\d{{1,9}})\b".encode(), body)
    return int(found[1]) if found else None


def _note(body: bytes, streams: list[bytes]) -> Note:
    return read_note(_stream(body, streams))


def _about(body: bytes) -> dict[str, str]:
    return {key.decode(): _text(value) for key, value in _ENTRY.findall(body)}


def _text(value: bytes) -> str:
    """Return a string of a PDF, which is written in brackets or as hexadecimal digits."""
    if value.startswith(b"<"):
        digits = re.sub(rb"[<>\s]", b"", value).decode()
        data = bytes.fromhex(digits + "0" * (len(digits) % 2))
    else:
        data = _ESCAPED.sub(lambda found: _unescaped(found[1]), value[1:-1])
    return data[2:].decode("utf-16-be", "replace") if data.startswith(b"\xfe\xff") else data.decode("latin-1")


def _unescaped(escape: bytes) -> bytes:
    return bytes([int(escape, 8) & 0xFF]) if escape.isdigit() else _LETTERS.get(escape, escape)


def _moment(text: str) -> datetime | None:
    found = _DATE.match(text)
    return moment(found[1], f"{found[2]}{found[3] or '00'}" if found[2] else "") if found else None
