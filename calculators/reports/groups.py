"""Who did it: defects grouped by what they have in common, each group with the orders behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from calculators.reports.cases import Case

MOST_WORDS = 3
MOST_LETTERS = 160


@dataclass(slots=True)
class Group:
    """The orders with one kind of defect that have one thing in common, and what some of their buyers wrote."""

    defect: str
    by: str
    value: str
    orders: dict[str, None] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    def add(self, case: Case) -> None:
        """Count an order once, and keep a few of the words."""
        self.orders[case.order_id] = None
        if case.words and len(self.words) < MOST_WORDS:
            self.words.append(case.words[:MOST_LETTERS])


def groups(cases: Iterable[Case]) -> list[Group]:
    """Return the groups by kind of defect and by what they have in common: the largest first, weeks in their order."""
    found: dict[tuple[str, str, str], Group] = {}
    for case in cases:
        for by, value in _shared(case):
            key = (case.defect, by, value)
            (found.get(key) or found.setdefault(key, Group(*key))).add(case)
    return sorted(found.values(), key=_place)


def _shared(case: Case) -> Iterator[tuple[str, str]]:
    yield from (("asin", asin) for asin in case.asins)
    yield from (("sku", sku) for sku in case.skus)
    yield from (("region", region) for region in case.regions)
    alone = {"reason": case.reason, "carrier": case.carrier, "channel": case.channel, "week": case.week}
    yield from ((by, value) for by, value in alone.items() if value)


def _place(group: Group) -> tuple[str, str, int, str]:
    return group.defect, group.by, 0 if group.by == "week" else -len(group.orders), group.value
