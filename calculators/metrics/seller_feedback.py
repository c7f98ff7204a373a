"""Seller feedback: what the public score shows, and what it leaves out.

The public score divides the positive ratings by all ratings; the order defect rate divides the negative ones by
all orders. Most buyers leave no rating, and what they think is unknown. Source: ``docs/metrics/seller-feedback.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from calculators.metrics.reading import Interval


@dataclass(frozen=True, slots=True)
class Feedback:
    """Ratings left on ``orders``: five or four stars are positive, three neutral, two or one negative."""

    orders: int
    positive: int
    neutral: int
    negative: int

    @property
    def ratings(self) -> int:
        """How many buyers left a rating."""
        return self.positive + self.neutral + self.negative

    @property
    def silent(self) -> int:
        """How many orders have no rating."""
        return self.orders - self.ratings

    def visible_share(self) -> Fraction | None:
        """Return the public score: positive ratings among all ratings; None without ratings."""
        return Fraction(self.positive, self.ratings) if self.ratings else None

    def feedback_share(self) -> Fraction | None:
        """Return the share of orders with a rating; None without orders."""
        return Fraction(self.ratings, self.orders) if self.orders else None

    def satisfied(self) -> Interval | None:
        """Return the least and the most satisfied buyers there can be: no silent one, or every silent one."""
        if not self.orders:
            return None
        return Interval(
            Fraction(self.positive, self.orders),
            Fraction(self.positive + self.silent, self.orders),
        )
