"""Return requests for orders the seller shipped, with A-to-z claims marked."""

from __future__ import annotations

from calculators.reports.found import Defect
from calculators.reports.kinds import Row, Table, each_row
from calculators.reports.spelling import is_yes
from calculators.reports.tally import Tally


def _take(row: Row, tally: Tally) -> str:
    if not row["order_id"]:
        return "There is no order number."
    names = ["return", *["a-to-z-claim"] * is_yes(row.get("a_to_z_claim", ""))]
    tally.defects += (_defect(name, row, tally) for name in names)
    return ""


def _defect(name: str, row: Row, tally: Tally) -> Defect:
    return Defect(
        name,
        row["order_id"],
        tally.file,
        tally.days.read(row.get("order_day", "") or row["request_day"]),
        sku=row.get("sku", ""),
        asin=row.get("asin", ""),
        carrier=row.get("carrier", ""),
        reason=row.get("reason", ""),
        channel="MFN",
    )


KIND = Table(
    name="seller-fulfilled-returns",
    needs=("order_id", "request_day"),
    any_of=("reason", "a_to_z_claim"),
    begin=each_row(_take, day="request_day"),
)
