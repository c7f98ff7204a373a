"""Text in pieces becomes blocks of whole lines, whichever way the lines end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from calculators.reports.trouble import Unreadable

MOST_LINE = 1 << 20


class Block(NamedTuple):
    """Whole lines, with a line feed between them and none at the end. The last line of a file may lack its end."""

    text: str
    ended: bool = True


def blocks(pieces: Iterator[str]) -> Iterator[Block]:
    """Yield ``pieces`` as blocks. Raises Unreadable at a line that is longer than any row of a report."""
    rest, old_mac = "", None
    for piece in pieces:
        if old_mac is None:
            old_mac = "\r" in piece and "\n" not in piece
        text = rest + (piece.replace("\r", "\n") if old_mac else piece)
        end = text.rfind("\n") + 1
        rest = text[end:]
        if end:
            yield Block(_same_ends(text[:end])[:-1])
        if len(rest) > MOST_LINE:
            raise Unreadable("A line is longer than any row of a report. The rest was not read.")
    if rest:
        yield Block(_same_ends(rest), ended=False)


def _same_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", " ") if "\r" in text else text
