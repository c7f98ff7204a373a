"""The seller feedback report: ratings of one to three stars. One and two stars make an order defective."""

from __future__ import annotations

import re

from calculators.reports.found import Defect
from calculators.reports.kinds import Row, Table, each_row
from calculators.reports.tally import Tally

_NEGATIVE = ("1", "2")
_STARS = ("1", "2", "3", "4", "5")


def _take(row: Row, tally: Tally) -> str:
    rating, order_id = row["rating"].removesuffix(".0"), row["order_id"]
    if not order_id:
        return "There is no order number."
    if rating not in _STARS:
        return "The rating is no number from 1 to 5."
    if rating in _NEGATIVE:
        day, reason = tally.days.read(row.get("day", "")), f"{rating} star{'s' * (rating != '1')}"
        words = row.get("comment", "")
        tally.defects.append(Defect("negative-feedback", order_id, tally.file, day, reason=reason, words=words))
    return ""


KIND = Table(
    name="seller-feedback",
    needs=("order_id", "rating"),
    begin=each_row(_take, day="day"),
    usual={
        "day": (0, re.compile(r".*[0-9].*")),
        "rating": (1, re.compile(r"[1-5]")),
        "comment": (2, re.compile(r".*")),
        "order_id": (4, re.compile(r"[0-9]{3}-[0-9]{7}-[0-9]{7}")),
    },
)
