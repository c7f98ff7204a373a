"""Order defect rate: orders with at least one defect, divided by all orders of the window.

A defect is a seller feedback of one or two stars, an A-to-z claim that was not denied, or a service chargeback.
One order counts once, however many defects it has. Source: the page ``docs/metrics/order-defect-rate.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from calculators.metrics.reading import Interval


@dataclass(frozen=True, slots=True)
class DefectiveOrders:
    """How many orders have at least one defect: certainly at least ``fewest``, at most ``most``."""

    fewest: int
    most: int

    def interval(self, orders: int) -> Interval | None:
        """Return both ends of the rate, or None when they are one or there are no orders."""
        if not orders or self.fewest == self.most:
            return None
        return Interval(Fraction(self.fewest, orders), Fraction(self.most, orders))


def defective_orders(orders: int, parts: Sequence[int], overlap: int | None = None) -> DefectiveOrders:
    """Count the orders with a defect from the number of orders with each kind of defect.

    ``overlap`` is how many defects fell on an order that already had one. Without it the answer is a range: every
    defect on an order of its own at one end, as many as possible on the same orders at the other.
    """
    if overlap is not None:
        exact = sum(parts) - overlap
        return DefectiveOrders(exact, exact)
    return DefectiveOrders(max(parts, default=0), min(orders, sum(parts)))
