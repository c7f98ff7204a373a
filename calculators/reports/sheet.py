"""One member of a file: what kind of report it is, and how it is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from calculators.records import Report
from calculators.reports.files import Member
from calculators.reports.heading import LOOKED_AT, Heading, find_heading, likely_headings
from calculators.reports.kinds import Document, Table, kinds
from calculators.reports.lines import MOST_LINE, Block, blocks
from calculators.reports.rows import Batch, batches
from calculators.reports.tally import Tally
from calculators.reports.trouble import Unreadable
from calculators.reports.wish import Wish

MOST_WHOLE = 64 << 20
"""Letters of a report that is read as a whole."""

_ENOUGH = 1 << 15
"""Letters at the top of a file that are enough to tell what it is."""

_NOTHING = "There is nothing in it but white space. Download the report again."
_WEB_PAGE = "This is a web page and no report. You were probably logged out: log in and download the report again."
_PIECE_OF_A_PAGE = re.compile(r"<(head|body|div|table|script|style|meta|title|form|p|span)\b")
_NO_REPORT = "It is not a report that is known here."
_NO_KNOWN_TABLE = "Its headings are those of no report that is known here. Say which column holds the order number."
_TOO_LARGE = "It is too large for a report of this kind."
_CUT_OFF = "The file ends in the middle of this row."


@dataclass(frozen=True, slots=True)
class Sheet:
    """A member that was recognised, and what reads it. Reading may raise Unreadable half way."""

    name: str
    kind: Table | Document
    read: Callable[[Tally], None]

    @property
    def lists_orders(self) -> bool:
        """Whether it is a list of all orders."""
        return isinstance(self.kind, Table) and self.kind.lists_orders


def recognised(member: Member, pages: Mapping[str, Report], wish: Wish) -> Sheet:
    """Return what a member is, by the columns that ``pages`` name. Raises Unreadable."""
    top = _top(member)
    begin = top.lstrip()[:_ENOUGH].lower()
    if begin.startswith("<") and ("<html" in begin or _PIECE_OF_A_PAGE.match(begin)):
        raise Unreadable(_WEB_PAGE)
    known = [kind for kind in kinds().values() if kind.name in pages]
    for kind in known:
        if isinstance(kind, Document) and begin.startswith(kind.begins):
            return Sheet(member.name, kind, partial(_read_document, member, kind))
    lines = [line for block in blocks(iter([top[:MOST_LINE]])) for line in block.lines][:LOOKED_AT]
    tables = [kind for kind in known if isinstance(kind, Table)]
    if heading := find_heading(lines, tables, pages, wish):
        return Sheet(member.name, heading.kind, partial(_read_table, member, heading))
    headings = likely_headings(lines)
    raise Unreadable(_NO_KNOWN_TABLE if headings else _NO_REPORT, headings)


def _top(member: Member) -> str:
    """Return the text at the top of a member. Raises Unreadable."""
    top = ""
    with closing(member.text()) as text:
        try:
            while len(top) < _ENOUGH and (piece := next(text, "")):
                top += piece
        except Unreadable:
            if not top:
                raise
    if not top.strip():
        raise Unreadable(_NOTHING)
    return top


def _read_document(member: Member, kind: Document, tally: Tally) -> None:
    whole = ""
    with closing(member.text()) as text:
        for piece in text:
            whole += piece
            if len(whole) > MOST_WHOLE:
                raise Unreadable(_TOO_LARGE)
    if not kind.take(whole, tally):
        raise Unreadable(_NO_REPORT)


def _read_table(member: Member, heading: Heading, tally: Tally) -> None:
    tally.heading = heading.cells
    tally.notes += [f'The heading "{cell}" stands more than once. The first is read.' for cell in heading.doubled()]
    take = heading.kind.begin(heading.places, tally)
    with closing(member.text()) as text:
        below = _below(blocks(text), heading.above)
        for batch in batches(below, heading.mark, len(heading.cells), heading.above + 1):
            take(_whole(batch, tally))


def _below(given: Iterable[Block], above: int) -> Iterator[Block]:
    """Yield the blocks without the first lines."""
    for block in given:
        if len(block.lines) > above:
            yield block._replace(lines=block.lines[above:]) if above else block
        above = max(0, above - len(block.lines))


def _whole(batch: Batch, tally: Tally) -> Batch:
    """Return the batch without a last row that was cut off: a row may be one cell short, and the last line unended."""
    if batch.ended or not batch.lines or batch.lines[-1].count(batch.mark) + 2 >= len(tally.heading):
        return batch
    tally.skip(batch.numbers[-1], _CUT_OFF)
    return Batch(batch.numbers[:-1], batch.lines[:-1], batch.mark)
