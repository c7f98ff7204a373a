"""Files for the tests: the fixtures, in folders named after the right answer, and the same in other forms."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
FIXTURES = sorted(path for path in FOLDER.glob("*/*") if path.suffix in (".txt", ".csv", ".json", ".xml"))
TABLES = [path for path in FIXTURES if path.suffix in (".txt", ".csv")]

Change = Callable[[str], bytes]


def mark_of(text: str) -> str:
    return next(mark for mark in "\t;," if mark in text)


def rows_of(text: str) -> list[list[str]]:
    """The cells of a fixture. Only one of them has a quoted cell, and that one holds no line break."""
    import csv
    from io import StringIO

    quoted = mark_of(text) != "\t"
    return list(
        csv.reader(StringIO(text), delimiter=mark_of(text), quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)
    )


def written(rows: Sequence[Sequence[str]], mark: str = ",", *, quote_all: bool = False, end: str = "\n") -> str:
    def cell(text: str) -> str:
        if quote_all or mark in text or '"' in text or "\n" in text:
            return '"' + text.replace('"', '""') + '"'
        return text

    return "".join(mark.join(map(cell, row)) + end for row in rows)


CHANGES: dict[str, Change] = {
    "with a mark": lambda text: text.encode("utf-8-sig"),
    "in utf-16": lambda text: text.encode("utf-16"),
    "in utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "in windows-1252": lambda text: text.encode("cp1252"),
    "with windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "with old line ends": lambda text: text.replace("\n", "\r").encode(),
    "without the last line end": lambda text: text.removesuffix("\n").encode(),
    "with empty lines at the end": lambda text: (text + "\n\n").encode(),
    "packed as gzip": lambda text: gzip.compress(text.encode()),
}

TABLE_CHANGES: dict[str, Change] = {
    "with commas": lambda text: written(rows_of(text), ",").encode(),
    "with semicolons": lambda text: written(rows_of(text), ";").encode(),
    "with tabs": lambda text: written(rows_of(text), "\t").encode(),
    "with every cell quoted": lambda text: written(rows_of(text), ",", quote_all=True).encode(),
    "with every cell quoted between tabs": lambda text: written(rows_of(text), "\t", quote_all=True).encode(),
    "with lines about itself on top": lambda text: ("A report\nmade for a test\n\n" + text).encode(),
    "with capital headings": lambda text: (text.partition("\n")[0].upper() + "\n" + text.partition("\n")[2]).encode(),
}


def spreadsheet(path: Path, sheets: Sequence[Sequence[Sequence[str]]], extra: str = "") -> Path:
    """Write rows as the simplest spreadsheet there is: half of the texts shared, half of them in their cells."""
    strings: list[str] = []

    def cell(row: int, column: int, text: str) -> str:
        place = f"{_letters(column)}{row}"
        if (row + column) % 2:
            strings.append(text)
            return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{_escaped(text)}</t></is></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        for number, rows in enumerate(sheets, 1):
            filled = (
                (row, [cell(row, column, text) for column, text in enumerate(cells, 1) if text])
                for row, cells in enumerate(rows, 1)
            )
            lines = "".join(f'<row r="{row}">{"".join(cells)}</row>' for row, cells in filled)
            packed.writestr(
                f"xl/worksheets/sheet{number}.xml", f"{extra}<worksheet><sheetData>{lines}</sheetData></worksheet>"
            )
        shared = "".join(f"<si><t>{_escaped(text)}</t><rPh><t>reading</t></rPh></si>" for text in strings)
        packed.writestr("xl/sharedStrings.xml", f"<sst>{shared}</sst>")
    return path


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def order_rows(orders: Sequence[tuple[str, str]]) -> str:
    """A small list of orders: number and day."""
    heading = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\n"
    return heading + "".join(
        f"{number}\t{day}\tShipped\tMerchant\tAmazon.com\tLANTERN-1\tB000EXAMP1\n" for number, day in orders
    )


def leaves(value: Any) -> Iterator[str]:
    """Every text in an answer."""
    if isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    elif isinstance(value, str):
        yield value


def without_names(answer: Any, *names: str) -> Any:
    """An answer with the names of files replaced, to compare what was read."""
    text = json.dumps(answer, sort_keys=True)
    for name in names:
        text = text.replace(json.dumps(name)[1:-1], "FILE")
    return json.loads(text)
