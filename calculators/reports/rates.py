"""What lists of orders and lists of defects say together: the orders in a window, and how many of them are named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from calculators.reports.found import Channel, Found, Placed


@dataclass(frozen=True, slots=True)
class Share:
    """Orders of one store and channel in a window, and the day of each order among them with a defect that is named."""

    store: str
    channel: Channel
    total: int
    days: tuple[date, ...]


def alike(found: Found) -> Counter[Placed]:
    """Return how many orders are alike in day, channel and store."""
    return Counter(found.orders.values())


def shares(
    orders_alike: Counter[Placed], found: Found, first: date, last: date, defects: Collection[str]
) -> Iterator[Share]:
    """Yield each store and channel with orders placed from ``first`` to ``last``; an order counts once.

    Orders from shops that are not Amazon's are left out: no metric counts them.
    """

    def within(placed: Placed) -> bool:
        return placed.amazon and placed.day is not None and first <= placed.day <= last

    total: Counter[tuple[str, Channel]] = Counter()
    days: dict[tuple[str, Channel], list[date]] = defaultdict(list)
    for placed, orders in orders_alike.items():
        if within(placed):
            total[placed.store, placed.channel] += orders
    for order_id in {each.order_id for each in found.defects if each.defect in defects}:
        order = found.orders.get(order_id)
        if order and order.day and within(order):
            days[order.store, order.channel].append(order.day)
    for (store, channel), orders in sorted(total.items()):
        yield Share(store, channel, orders, tuple(sorted(days[store, channel])))
