"""Each defect with all that any file says of its order: its day, its store, and the items that may be at fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.reports.found import Channel, Defect, Found


@dataclass(frozen=True, slots=True)
class Case:
    """One defect of one order. ``day`` is that of the order where a list of orders has it, else the report's own."""

    defect: str
    order_id: str
    day: date | None
    skus: tuple[str, ...]
    asins: tuple[str, ...]
    carrier: str
    reason: str
    regions: tuple[str, ...]
    channel: Channel
    store: str
    words: str
    file: str

    @property
    def week(self) -> str:
        """The Monday of the week, as a day."""
        return (self.day - timedelta(days=self.day.weekday())).isoformat() if self.day else ""


def cases(found: Found) -> Iterator[Case]:
    """Yield every defect. An item that a report names is the one; else each item of the order may be."""
    for defect in found.defects:
        yield _case(defect, found)


def _case(defect: Defect, found: Found) -> Case:
    order = found.orders.get(defect.order_id)
    items = [] if defect.sku or defect.asin else found.items.get(defect.order_id, [])
    return Case(
        defect=defect.defect,
        order_id=defect.order_id,
        day=(order and order.day) or defect.day,
        skus=_each(defect.sku, *(item.sku for item in items)),
        asins=_each(defect.asin, *(item.asin for item in items)),
        carrier=defect.carrier,
        reason=defect.reason,
        regions=_each(defect.region, *(item.region for item in found.items.get(defect.order_id, []))),
        channel=defect.channel or (order.channel if order else ""),
        store=defect.store or (order.store if order else ""),
        words=defect.words,
        file=defect.file,
    )


def _each(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))
