"""Stock the seller asked Amazon to send back or to destroy, and what became of it."""

from __future__ import annotations

from calculators.reports.found import Removal
from calculators.reports.kinds import Row, Table, each_row
from calculators.reports.spelling import count_of
from calculators.reports.tally import Tally


def _take(row: Row, tally: Tally) -> str:
    if not row["order_id"]:
        return "There is no number of a removal order."
    removal = Removal(
        order_id=row["order_id"],
        kind=row.get("kind", ""),
        status=row.get("status", ""),
        sku=row.get("sku", ""),
        condition=row.get("condition", ""),
        requested=count_of(row["requested"]),
        cancelled=count_of(row.get("cancelled", "")),
        destroyed=count_of(row.get("destroyed", "")),
        shipped=count_of(row.get("shipped", "")),
        written=tally.days.read(row["request_day"]),
    )
    tally.removals.append(removal)
    return ""


KIND = Table(
    name="removal-orders",
    needs=("request_day", "order_id", "requested"),
    begin=each_row(_take, day="request_day"),
)
