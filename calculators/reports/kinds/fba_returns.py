"""Units that buyers sent back from orders fulfilled by Amazon, with the buyer's reason and words."""

from __future__ import annotations

from calculators.reports.found import Defect
from calculators.reports.kinds import Row, Table, each_row
from calculators.reports.tally import Tally


def _take(row: Row, tally: Tally) -> str:
    if not row["order_id"]:
        return "There is no order number."
    defect = Defect(
        "fba-return",
        row["order_id"],
        tally.file,
        tally.days.read(row["return_day"]),
        sku=row.get("sku", ""),
        asin=row.get("asin", ""),
        reason=row["reason"].replace("_", " ").lower(),
        channel="AFN",
        words=row.get("comment", ""),
    )
    tally.defects.append(defect)
    return ""


KIND = Table(
    name="fba-returns",
    needs=("return_day", "order_id", "reason"),
    any_of=("condition", "fnsku"),
    begin=each_row(_take, day="return_day"),
)
