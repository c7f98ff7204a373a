"""Orders that still have to leave: which are late already, or about to be late or cancelled."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.reports.days import Written
from calculators.reports.found import Defect
from calculators.reports.kinds import Row, Table, each_row
from calculators.reports.markets import store_of_shop
from calculators.reports.spelling import count_of, is_yes
from calculators.reports.tally import Tally

_MARKS = {
    "near_late_shipment": "nearly-late",
    "near_cancellation": "nearly-cancelled",
    "buyer_wants_cancellation": "buyer-wants-cancellation",
}


def _take(row: Row, tally: Tally) -> str:
    if not row["order_id"]:
        return "There is no order number."
    ship_by = tally.days.read(row["ship_by"])
    if not ship_by and "days_late" not in row:
        return "The day by which to ship cannot be read."
    tally.defects += (_defect(name, row, tally) for name in _troubles(row, ship_by, tally))
    return ""


def _troubles(row: Row, ship_by: Written | None, tally: Tally) -> Iterator[str]:
    if _is_late(row, ship_by, tally):
        yield "late"
    yield from (name for mark, name in _MARKS.items() if is_yes(row.get(mark, "")))


def _is_late(row: Row, ship_by: Written | None, tally: Tally) -> bool:
    """Go by the days past the promise; older files lack them, then by the day on which the question is asked."""
    if row.get("days_late"):
        return bool(count_of(row["days_late"]))
    day = ship_by and not ship_by.open and (ship_by.day_first or ship_by.month_first)
    return bool(day and tally.wish.asked_on and day < tally.wish.asked_on)


def _defect(name: str, row: Row, tally: Tally) -> Defect:
    return Defect(
        name,
        row["order_id"],
        tally.file,
        tally.days.read(row.get("purchase_day", "")),
        sku=row.get("sku", ""),
        channel="MFN",
        store=store_of_shop(row.get("store", "")),
    )


KIND = Table(
    name="unshipped-orders",
    needs=("order_id", "ship_by"),
    begin=each_row(_take, day="purchase_day"),
)
