"""Stock in Amazon's warehouse that no offer sells, with the day on which Amazon removes it."""

from __future__ import annotations

from calculators.reports.found import Stranded
from calculators.reports.kinds import Row, Table, each_row
from calculators.reports.spelling import count_of
from calculators.reports.tally import Tally


def _take(row: Row, tally: Tally) -> str:
    if not (row.get("asin") or row.get("sku")):
        return "There is neither an ASIN nor a SKU."
    stranded = Stranded(
        asin=row.get("asin", ""),
        sku=row.get("sku", ""),
        reason=row.get("reason", ""),
        sellable=count_of(row.get("sellable", "")),
        unsellable=count_of(row.get("unsellable", "")),
        reserved=count_of(row.get("reserved", "")),
        inbound=count_of(row.get("inbound", "")),
        removal=tally.days.read(row.get("removal_day", "")),
    )
    tally.stranded.append(stranded)
    return ""


KIND = Table(
    name="stranded-inventory",
    needs=("stranded_day",),
    any_of=("removal_day", "reason"),
    begin=each_row(_take, day="stranded_day"),
)
