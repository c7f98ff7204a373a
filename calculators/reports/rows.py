"""Blocks of lines become rows without quote marks: each row is one line again, and a cell is what stands between marks.

Most reports are written without quotes, and a block without any is taken as it is: that is the fast way. A quote mark
makes the slow way necessary, for its own line only.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from operator import itemgetter
from typing import Any

from calculators.reports.lines import QUOTE, Block

UNIT = "\x1f"
"""Parts the cells of rows that had quote marks: the one letter that stands in no cell."""
MOST_JOINED = 50
"""Lines that one quoted cell may run over. More than that is a quote mark that was never closed."""


_BREAKS = str.maketrans("\n" + UNIT, "  ")


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows: the number of the line each begins in, and its text, cells parted by ``mark``.

    ``ended`` says whether the last row ends as a line ends: if not, the file may have been cut off there.
    """

    numbers: Sequence[int]
    lines: list[str]
    mark: str
    ended: bool = True

    def cells(self, places: Sequence[int]) -> list[tuple[str, ...]]:
        """Return the cells at ``places`` (two or more) of every row. What a short row lacks is empty."""
        mark, last = self.mark, max(places) + 1
        take: Any = itemgetter(*places)
        try:
            return [take(line.split(mark, last)) for line in self.lines]
        except IndexError:
            lacking = [""] * last
            return [take(line.split(mark, last) + lacking) for line in self.lines]


def batches(blocks: Iterable[Block], mark: str, width: int, first: int) -> Iterator[Batch]:
    """Yield the rows of ``blocks``; ``first`` is the number of the first line, ``width`` the cells of the heading."""
    number, ended, waiting = first, True, list[str]()
    for block in blocks:
        lines, ended = [*waiting, *block.lines] if waiting else block.lines, block.ended
        if waiting or block.quoted:
            batch, waiting = _unquoted(lines, mark, width, number, final=False)
            yield replace(batch, ended=ended)
        else:
            lines = list(_parted(lines, mark, width)) if block.torn else lines
            yield Batch(range(number, number + len(lines)), lines, mark, ended)
        number += len(lines) - len(waiting)
    if waiting:
        batch, _ = _unquoted(waiting, mark, width, number, final=True)
        yield replace(batch, ended=ended)


def _parted(lines: Iterable[str], mark: str, width: int) -> Iterator[str]:
    """Yield the lines, parted at lone carriage returns where each part has the cells of a row; one may be missing."""
    for line in lines:
        parts = line.split("\r")
        rows = all(part.count(mark) + 2 >= width for part in parts)
        yield from parts if rows else [line]


def _unquoted(lines: list[str], mark: str, width: int, first: int, *, final: bool) -> tuple[Batch, list[str]]:
    """Return the rows of ``lines``, and the lines of a last one that may run on beyond them."""
    numbers, rows, at = list[int](), list[str](), 0
    while at < len(lines):
        cells, used = lines[at].split(mark), 1
        if QUOTE in lines[at]:
            cells, used = _row(lines[at : at + MOST_JOINED], mark, width, final=final)
            if not used:
                break
        numbers.append(first + at)
        rows.append(UNIT.join(cells))
        at += used
    return Batch(numbers, rows, UNIT), lines[at:]


def _row(lines: Sequence[str], mark: str, width: int, *, final: bool) -> tuple[list[str], int]:
    """Return the cells of the row that begins in the first line, and how many lines it takes; 0 if more are needed."""
    plain = lines[0].split(mark)
    if mark == "\t" and len(plain) >= width - 1:
        return [_bare(cell) for cell in plain], 1
    used, quotes = 1, lines[0].count(QUOTE)
    while quotes % 2 and used < len(lines):
        quotes += lines[used].count(QUOTE)
        used += 1
    if quotes % 2:
        return plain, int(final or used == MOST_JOINED)
    cells = _parsed("\n".join(lines[:used]), mark)
    # Lines that were joined into more cells than there are columns belong to a quote mark that was never closed.
    return (plain, 1) if used > 1 and len(cells) > width else (cells, used)


def _bare(cell: str) -> str:
    """Return a cell without the quote marks around it."""
    if len(cell) > 1 and cell[0] == cell[-1] == QUOTE:
        return cell[1:-1].replace(QUOTE * 2, QUOTE)
    return cell


def _parsed(text: str, mark: str) -> list[str]:
    try:
        cells = next(csv.reader(StringIO(text, newline="\n"), delimiter=mark), [])
    except csv.Error:
        cells = text.split(mark)
    return [cell.translate(_BREAKS) for cell in cells]
