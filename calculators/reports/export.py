"""Defects as a CSV file that a spreadsheet opens without running anything that stands in it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from calculators.reports.cases import Case

_HEADINGS = (
    *("Defect", "Order", "Day of the order", "Week of", "SKU", "ASIN", "Carrier", "Reason", "Region", "Channel"),
    *("Store", "Words", "File"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that a spreadsheet takes for a formula."""


def to_csv(cases: Iterable[Case]) -> bytes:
    """Return all defects, one a row. The mark at the top tells a spreadsheet that it is UTF-8."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(_HEADINGS)
    writer.writerows([harmless(cell) for cell in _cells(case)] for case in cases)
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _cells(case: Case) -> Sequence[str]:
    return (
        case.defect,
        case.order_id,
        case.day.isoformat() if case.day else "",
        case.week,
        " ".join(case.skus),
        " ".join(case.asins),
        case.carrier,
        case.reason,
        " ".join(case.regions),
        case.channel,
        case.store,
        case.words,
        case.file,
    )
