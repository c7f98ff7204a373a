"""A spreadsheet (.xlsx) becomes the text that its own "save as text" would write: a line a row, tabs between cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO
from zipfile import ZipFile

from calculators.reports.markup import listen
from calculators.reports.trouble import Unreadable

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_STRINGS = "xl/sharedStrings.xml"
_MOST_STRINGS = 2_000_000
_MOST_COLUMNS = 1_000
_MOST_ROWS = 1 << 20
_BREAKS = str.maketrans("\t\r\n", "   ")


def is_spreadsheet(packed: ZipFile) -> bool:
    """Return whether the zip is a spreadsheet. Raises Unreadable for other Office files."""
    names = packed.namelist()
    if "mimetype" in names or "word/document.xml" in names:
        raise Unreadable("This is a document of another program. Save the table as CSV or .xlsx.")
    return "xl/workbook.xml" in names


def sheets(packed: ZipFile) -> list[str]:
    """Return the places of the sheets in the zip."""
    return sorted(name for name in packed.namelist() if _SHEET.fullmatch(name))


def sheet_text(packed: ZipFile, sheet: str, piece: int) -> Iterator[str]:
    """Yield the text of one sheet, read ``piece`` bytes at a time."""
    rows = _Rows(_strings(packed, piece))
    with packed.open(sheet) as file:
        for _ in listen(_pieces(file, piece), rows):
            yield "".join(rows.lines)
            rows.lines.clear()


def _strings(packed: ZipFile, piece: int) -> list[str]:
    if _STRINGS not in packed.namelist():
        return []
    found = _Strings()
    with packed.open(_STRINGS) as file:
        for _ in listen(_pieces(file, piece), found):
            if len(found.strings) > _MOST_STRINGS:
                raise Unreadable("This spreadsheet is too large to be read. Save it as CSV.")
    return found.strings


def _pieces(file: IO[bytes], piece: int) -> Iterator[bytes]:
    while data := file.read(piece):
        yield data


@dataclass
class _Strings:
    """Hears the texts that cells share. Readings of Japanese names beside them are left out."""

    strings: list[str] = field(default_factory=list)
    open: set[str] = field(default_factory=set)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 - the signature of Listener
        self.open.add(name)
        if name == "si":
            self.strings.append("")

    def end(self, name: str) -> None:
        self.open.discard(name)

    def text(self, text: str) -> None:
        if "t" in self.open and "rPh" not in self.open and self.strings:
            self.strings[-1] += text.translate(_BREAKS)


@dataclass
class _Rows:
    """Hears rows and cells, and writes a line for each row at its own number."""

    strings: list[str]
    lines: list[str] = field(default_factory=list)
    row: int = 0
    cells: dict[int, str] = field(default_factory=dict)
    kind: str = ""
    column: int = 0
    inside: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "row":
            self._skip_to(attributes.get("r", ""))
        elif name == "c":
            self.kind = attributes.get("t", "")
            self.column = _column(attributes.get("r", "")) or self.column + 1
            self.cells[self.column] = ""
        self.inside = name in ("v", "t")

    def end(self, name: str) -> None:
        self.inside = False
        if name == "row":
            last = min(max(self.cells, default=0), _MOST_COLUMNS)
            self.lines.append("\t".join(self.cells.get(column, "") for column in range(1, last + 1)) + "\n")
            self.cells, self.column = {}, 0
        elif name == "c":
            self.cells[self.column] = self._shared(self.cells[self.column])

    def text(self, text: str) -> None:
        if self.inside:
            self.cells[self.column] = self.cells.get(self.column, "") + text.translate(_BREAKS)

    def _skip_to(self, number: str) -> None:
        """Write an empty line for each row that is left out before row ``number``."""
        self.row += 1
        if number.isdigit() and self.row < int(number) <= _MOST_ROWS:
            self.lines.append("\n" * (int(number) - self.row))
            self.row = int(number)

    def _shared(self, text: str) -> str:
        if self.kind != "s":
            return text
        return self.strings[int(text)] if text.isdigit() and int(text) < len(self.strings) else ""


def _column(place: str) -> int:
    """Return the number of a column from the place of a cell: C7 stands in column 3."""
    number = 0
    for letter in re.match("[A-Z]{0,3}", place)[0]:  # type: ignore[index]
        number = number * 26 + ord(letter) - 64
    return number
