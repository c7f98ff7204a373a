"""Text in pieces becomes blocks of whole lines, whichever way the lines end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from calculators.reports.trouble import Unreadable

QUOTE = '"'
MOST_LINE = 1 << 20


class Block(NamedTuple):
    """Whole lines without their ends, and whether a quote mark stands in any. The last line may lack its end.

    In a ``torn`` one a carriage return is left that may stand within a line, or end it.
    """

    lines: list[str]
    quoted: bool
    ended: bool = True
    torn: bool = False


def blocks(pieces: Iterator[str]) -> Iterator[Block]:
    """Yield ``pieces`` as blocks. Raises Unreadable at a line that is longer than any row of a report."""
    rest, old_mac = "", None
    for piece in pieces:
        if old_mac is None:
            old_mac = "\r" in piece and "\n" not in piece
        if old_mac:
            piece = piece.replace("\r", "\n")
        quoted = QUOTE in piece or QUOTE in rest
        if "\r" in piece or "\r" in rest:
            piece, rest = (rest + piece).replace("\r\n", "\n"), ""
        torn = "\r" in piece
        lines = piece.split("\n")
        lines[0] = rest + lines[0]
        rest = lines.pop()
        if lines:
            yield Block(lines, quoted, torn=torn)
        if len(rest) > MOST_LINE:
            raise Unreadable("A line is longer than any row of a report. The rest was not read.")
    if rest.strip():
        yield Block([rest], QUOTE in rest, ended=False, torn="\r" in rest)
