"""A list of the orders that were counted against a metric: from Account Health, or any list the seller says is one."""

from __future__ import annotations

from calculators.reports.found import Defect
from calculators.reports.kinds import Row, Table, each_row
from calculators.reports.spelling import is_yes
from calculators.reports.tally import Tally

_LISTED = "listed"
"""A defect whose metric nobody named."""


def _take(row: Row, tally: Tally) -> str:
    if not row["order_id"]:
        return "There is no order number."
    if "no_valid_tracking" in row and not is_yes(row["no_valid_tracking"]):
        return ""
    defect = Defect(
        tally.wish.counted_in or _metric(row),
        row["order_id"],
        tally.file,
        tally.days.read(row.get("order_day", "") or row.get("shipped_day", "")),
        sku=row.get("sku", ""),
        asin=row.get("asin", ""),
        carrier=row.get("carrier", ""),
        reason=row.get("defect_reason") or row.get("defect", ""),
    )
    tally.defects.append(defect)
    return ""


def _metric(row: Row) -> str:
    if "no_valid_tracking" in row:
        return "valid-tracking-rate"
    return "invoice-defect-rate" if "shipment_id" in row and "defect" in row else _LISTED


KIND = Table(
    name="metric-downloads",
    needs=("order_id",),
    any_of=("defect", "defect_reason", "no_valid_tracking"),
    begin=each_row(_take, day="order_day"),
    by_hand=True,
)
