"""Reads reports: each recognised by what stands in it, each on its own, the lists of orders last.

The lists of orders come last so that of their million rows only those are looked at closer that another file names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from calculators.records import Report as Page
from calculators.reports.files import Opening, members, shown_name
from calculators.reports.found import Defect, Found, Report, Unread, Unsettled
from calculators.reports.progress import Progress, Tell, silent
from calculators.reports.sheet import Sheet, recognised
from calculators.reports.tally import Tally
from calculators.reports.trouble import Unreadable
from calculators.reports.wish import Wish


def read(files: Sequence[str], pages: Mapping[str, Page], wish: Wish, tell: Tell = silent) -> Found:
    """Read ``files`` by the columns that ``pages`` name, and ``tell`` how far it is.

    What cannot be read is told of; nothing is raised.
    """
    found, opening = Found(), Progress(files, tell).opened
    sheets = list(chain.from_iterable(_sheets(path, opening, pages, wish, found) for path in files))
    for sheet in sorted(sheets, key=lambda each: each.lists_orders):
        named = {defect.order_id for defect in found.defects}
        _read_into(found, sheet, Tally(sheet.name, pages[sheet.kind.name].columns, wish, named))
    places = {sheet.name: number for number, sheet in enumerate(sheets)}
    found.reports.sort(key=lambda report: places[report.file])
    return found


def _sheets(path: str, opening: Opening, pages: Mapping[str, Page], wish: Wish, found: Found) -> Iterator[Sheet]:
    """Yield every member of a file that is recognised; tell of the others."""
    try:
        for member in members(path, opening):
            try:
                yield recognised(member, pages, wish)
            except Unreadable as why:
                found.unread.append(Unread(member.name, str(why), why.headings))
    except Unreadable as why:
        found.unread.append(Unread(shown_name(path), str(why)))


def _read_into(found: Found, sheet: Sheet, tally: Tally) -> None:
    try:
        sheet.read(tally)
    except Unreadable as why:
        if not tally.rows:
            found.unread.append(Unread(sheet.name, str(why)))
            return
        tally.notes.append(str(why))
    if example := tally.days.settle(tally.wish.order):
        found.unsettled.append(Unsettled(sheet.name, example))
    found.reports.append(_report(sheet, tally))
    _add(tally, found)


def _report(sheet: Sheet, tally: Tally) -> Report:
    days = [written.day for written in tally.span.values() if written.day]
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


def _add(tally: Tally, found: Found) -> None:
    """Add what one file tells to what the others told. What an earlier one told in the same words counts once."""
    told = set(map(_told, found.defects))
    found.defects += [each for each in tally.defects if _told(each) not in told]
    found.orders = {**tally.orders, **found.orders} if found.orders else tally.orders
    found.items = {**tally.items, **found.items}
    found.stranded += tally.stranded
    found.removals += tally.removals
    found.statements += tally.statements


def _told(defect: Defect) -> tuple[str, ...]:
    day = defect.written.text if defect.written else ""
    return defect.defect, defect.order_id, defect.sku, defect.asin, defect.reason, day
