"""Reads reports: each recognised by what stands in it, each on its own, the lists of orders last.

The lists of orders come last so that of their million rows only those are looked at closer that another file names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from calculators.records import Report as Page
from calculators.reports.days import Order
from calculators.reports.files import Member, members, shown_name
from calculators.reports.found import Defect, Found, Report, Unread, Unsettled
from calculators.reports.heading import LOOKED_AT, Heading, Named, find_heading, likely_headings
from calculators.reports.kinds import Document, Table, kinds
from calculators.reports.lines import MOST_LINE, Block, blocks
from calculators.reports.rows import Batch, batches
from calculators.reports.tally import Tally
from calculators.reports.trouble import Unreadable

MOST_WHOLE = 64 << 20
"""Letters of a report that is read as a whole."""

_ENOUGH = 1 << 15
"""Letters at the top of a file that are enough to tell what it is."""

_NOTHING = "There is nothing in it but white space. Download the report again."
_WEB_PAGE = "This is a web page and no report. You were probably logged out: log in and download the report again."
_NO_DOCUMENT = "It is not a report that is known here."
_NO_REPORT = "Its headings are those of no report that is known here. Say which column holds the order number."
_TOO_LARGE = "It is too large for a report of this kind."
_CUT_OFF = "The file ends in the middle of this row."


@dataclass(frozen=True)
class Wish:
    """What the seller says beside the files: the day, in which order days are written, and what a list is."""

    asked_on: date | None = None
    order: Order | None = None
    named: Named = field(default_factory=Named)
    counted_in: str = ""


@dataclass(frozen=True)
class _Sheet:
    """A member that was recognised, and what reads it into a tally."""

    name: str
    kind: Table | Document
    read: Callable[[Tally], None]


def read(files: Sequence[str], pages: Mapping[str, Page], wish: Wish) -> Found:
    """Read ``files`` by the columns that ``pages`` name. What cannot be read is told of; nothing is raised."""
    found = Found()
    sheets = list(_sheets(files, pages, wish, found))
    for sheet in sorted(sheets, key=lambda each: isinstance(each.kind, Table) and each.kind.lists_orders):
        _read_sheet(sheet, pages, wish, found)
    places = {sheet.name: number for number, sheet in enumerate(sheets)}
    found.reports.sort(key=lambda report: places[report.file])
    return found


def _sheets(files: Sequence[str], pages: Mapping[str, Page], wish: Wish, found: Found) -> Iterator[_Sheet]:
    """Yield every member of every file that is recognised; tell of the others."""
    for path in files:
        try:
            for member in members(path):
                yield from _recognised(member, pages, wish, found)
        except Unreadable as why:
            found.unread.append(Unread(shown_name(path), str(why)))


def _recognised(member: Member, pages: Mapping[str, Page], wish: Wish, found: Found) -> Iterator[_Sheet]:
    try:
        top = _top(member)
        begin = top.lstrip()[:_ENOUGH].lower()
        if begin.startswith("<") and "<html" in begin:
            raise Unreadable(_WEB_PAGE)
        if begin.startswith(("{", "[", "<")):
            yield _document(member, begin[0])
        else:
            yield from _table(member, _lines(top), pages, wish, found)
    except Unreadable as why:
        found.unread.append(Unread(member.name, str(why)))


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


def _lines(top: str) -> list[str]:
    return [line for block in blocks(iter([top[:MOST_LINE]])) for line in block.lines][:LOOKED_AT]


def _document(member: Member, begin: str) -> _Sheet:
    kind = next(each for each in kinds().values() if isinstance(each, Document) and begin in each.begins)
    return _Sheet(member.name, kind, partial(_read_document, member, kind))


def _table(
    member: Member, lines: Sequence[str], pages: Mapping[str, Page], wish: Wish, found: Found
) -> Iterator[_Sheet]:
    tables = [kind for kind in kinds().values() if isinstance(kind, Table)]
    heading = find_heading(lines, tables, pages, wish.named)
    if heading:
        yield _Sheet(member.name, heading.kind, partial(_read_table, member, heading))
    elif headings := likely_headings(lines):
        found.unread.append(Unread(member.name, _NO_REPORT, headings))
    else:
        found.unread.append(Unread(member.name, _NO_DOCUMENT))


def _read_document(member: Member, kind: Document, tally: Tally) -> None:
    whole = ""
    with closing(member.text()) as text:
        for piece in text:
            whole += piece
            if len(whole) > MOST_WHOLE:
                raise Unreadable(_TOO_LARGE)
    if not kind.take(whole, tally):
        raise Unreadable(_NO_DOCUMENT)


def _read_table(member: Member, heading: Heading, tally: Tally) -> None:
    tally.heading = heading.cells
    take = heading.kind.begin(heading.places, tally)
    with closing(member.text()) as text:
        below = _below(blocks(text), heading.above)
        for batch in batches(below, heading.mark, len(heading.cells), heading.above + 1):
            take(_whole(batch, heading, tally))


def _below(given: Iterable[Block], above: int) -> Iterator[Block]:
    """Yield the blocks without the first lines."""
    for block in given:
        if len(block.lines) > above:
            yield block._replace(lines=block.lines[above:]) if above else block
        above = max(0, above - len(block.lines))


def _whole(batch: Batch, heading: Heading, tally: Tally) -> Batch:
    """Return the batch without a last row that was cut off: a row may be one cell short, and the last line unended."""
    if batch.ended or not batch.lines or batch.lines[-1].count(batch.mark) + 2 >= len(heading.cells):
        return batch
    tally.skip(batch.numbers[-1], _CUT_OFF)
    return Batch(batch.numbers[:-1], batch.lines[:-1], batch.mark)


def _read_sheet(sheet: _Sheet, pages: Mapping[str, Page], wish: Wish, found: Found) -> None:
    named = {defect.order_id for defect in found.defects}
    tally = Tally(
        sheet.name,
        pages[sheet.kind.name].columns,
        asked_on=wish.asked_on,
        named=named,
        counted_in=wish.counted_in,
    )
    try:
        sheet.read(tally)
    except Unreadable as why:
        if not tally.rows:
            found.unread.append(Unread(sheet.name, str(why)))
            return
        tally.notes.append(str(why))
    if example := tally.days.settle(wish.order):
        found.unsettled.append(Unsettled(sheet.name, example))
    found.reports.append(_report(sheet, tally))
    _add(tally, found)


def _report(sheet: _Sheet, tally: Tally) -> Report:
    days = sorted(written.day for written in tally.span.values() if written.day)
    days += [day for each in tally.statements for day in (each.first_day, each.last_day) if day]
    return Report(
        file=sheet.name,
        kind=sheet.kind.name,
        rows=tally.rows,
        orders=len(tally.order_ids) or len(tally.orders),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        skipped=tuple(tally.skipped),
        skipped_count=tally.skipped_count,
        notes=tuple(tally.notes),
    )


def _told(defect: Defect) -> tuple[str, ...]:
    day = defect.written.text if defect.written else ""
    return defect.defect, defect.order_id, defect.sku, defect.asin, defect.reason, day


def _add(tally: Tally, found: Found) -> None:
    """Add what one file tells to what the others told. What an earlier one told in the same words counts once."""
    told = set(map(_told, found.defects))
    found.defects += [each for each in tally.defects if _told(each) not in told]
    found.orders = {**tally.orders, **found.orders} if found.orders else tally.orders
    found.items = {**tally.items, **found.items}
    found.stranded += tally.stranded
    found.removals += tally.removals
    found.statements += tally.statements
