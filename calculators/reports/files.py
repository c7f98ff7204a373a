"""A dropped file becomes members: itself, the one thing in a gzip, each thing in a zip, each sheet of a spreadsheet.

A member's bytes or text are read in pieces, as often as they are asked for, and never held as a whole.
"""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from io import BufferedIOBase
from pathlib import Path
from typing import IO, cast

from calculators.reports.characters import decoded
from calculators.reports.spreadsheet import is_spreadsheet, sheet_text, sheets
from calculators.reports.trouble import Unreadable

PIECE = 1 << 20
MOST_UNPACKED = 4 << 30
MOST_MEMBERS = 500

_DROPPED = re.compile(r"^/dropped/[0-9]+-")
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
Opened = Callable[[], AbstractContextManager[BufferedIOBase]]
Opening = Callable[[str], BufferedIOBase]

_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, NotImplementedError, RuntimeError)

_OTHER = {
    _ZIP: "a packed file inside a packed file. Unpack it and drop what is inside.",
    _GZIP: "a packed file inside a packed file. Unpack it and drop what is inside.",
    b"%PDF": "a PDF. Download the report as text or CSV.",
    b"\x89PNG": "a picture. Download the report as text or CSV.",
    b"\xff\xd8\xff": "a picture. Download the report as text or CSV.",
    b"\xd0\xcf\x11\xe0": "an older or locked Office file. Save it as CSV or as .xlsx without a password.",
    b"Rar!": "a RAR archive. Unpack it and drop what is inside.",
    b"7z\xbc\xaf": "a 7z archive. Unpack it and drop what is inside.",
}


@dataclass(frozen=True)
class Member:
    """Something to read: its name as the seller knows it, and its text in pieces."""

    name: str
    text: Callable[[], Generator[str]]


def shown_name(path: str) -> str:
    """Return the seller's own name of a file: a dropped one was numbered by the page."""
    return _DROPPED.sub("", path, count=1)


def plainly(path: str) -> BufferedIOBase:
    """Open a file to be read. Raises OSError."""
    return open(path, "rb")


def members(path: str, opening: Opening = plainly) -> Iterator[Member]:
    """Yield what is in the file at ``path``, which ``opening`` opens to be read. Raises Unreadable."""
    head = _head(path)
    if not head.strip():
        raise Unreadable("The file is empty. Download the report again.")
    if head.startswith(_GZIP):
        yield Member(shown_name(path), partial(_text, partial(_unzipped, opening, path)))
    elif head.startswith(_ZIP):
        yield from _packed(path, opening)
    else:
        yield Member(shown_name(path), partial(_text, partial(opening, path)))


def _head(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(1 << 12)
    except (OSError, ValueError):
        raise Unreadable("There is no such file, or it may not be read.") from None


def _packed(path: str, opening: Opening) -> Iterator[Member]:
    name = shown_name(path)
    try:
        with zipfile.ZipFile(path) as packed:
            inside = [each for each in packed.infolist() if not each.is_dir() and "__MACOSX" not in each.filename]
            sheet_names = sheets(packed) if is_spreadsheet(packed) else []
    except (*_BROKEN, OSError, ValueError):
        raise Unreadable("The zip file is broken or only half there. Download it again.") from None
    if len(inside) > MOST_MEMBERS:
        raise Unreadable(f"The zip file holds more than {MOST_MEMBERS} files. Unpack it and drop the reports.")
    for sheet in sheet_names:
        shown = name if len(sheet_names) == 1 else f"{name}/{Path(sheet).stem}"
        yield Member(shown, partial(_sheet, opening, path, sheet))
    for each in [] if sheet_names else inside:
        yield Member(f"{name}/{each.filename}", partial(_text, partial(_inside, opening, path, each.filename)))


@contextmanager
def _unzipped(opening: Opening, path: str) -> Iterator[BufferedIOBase]:
    with opening(path) as packed, gzip.GzipFile(fileobj=packed) as file:
        yield file


@contextmanager
def _inside(opening: Opening, path: str, name: str) -> Iterator[BufferedIOBase]:
    with opening(path) as whole, zipfile.ZipFile(cast(IO[bytes], whole)) as packed, packed.open(name) as file:
        yield cast(BufferedIOBase, file)


def _sheet(opening: Opening, path: str, sheet: str) -> Generator[str]:
    with opening(path) as whole, zipfile.ZipFile(cast(IO[bytes], whole)) as packed:
        yield from _unbroken(sheet_text(packed, sheet, PIECE))


def _text(opened: Opened) -> Generator[str]:
    yield from decoded(_unbroken(_pieces(opened)))


def _pieces(opened: Opened) -> Iterator[bytes]:
    size = 0
    with opened() as file:
        # What was unpacked before a break is given out before the break is met, which "read" would not do.
        while piece := file.read1(PIECE):
            if not size:
                _refuse_other(piece)
            size += len(piece)
            if size > MOST_UNPACKED:
                raise Unreadable(f"Only the first {MOST_UNPACKED >> 30} GB were read.")
            yield piece


def _unbroken[T: (str, bytes)](pieces: Iterator[T]) -> Iterator[T]:
    """Yield the pieces; where the packing breaks off, say so in words."""
    try:
        yield from pieces
    except _BROKEN:
        raise Unreadable("The packed file is locked, broken or only half there. Download it again.") from None
    except OSError:
        raise Unreadable("The file could not be read to its end. Drop it again.") from None


def _refuse_other(piece: bytes) -> None:
    for begin, what in _OTHER.items():
        if piece.startswith(begin):
            raise Unreadable(f"This is {what}")
