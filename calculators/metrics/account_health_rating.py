"""Account health rating, estimated: what orders give, and what open violations may take.

Amazon publishes what orders give and where the bands lie, and not what a violation takes. So with open violations the
estimate is an interval whose upper end alone is known. Source: ``docs/metrics/account-health-rating.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Band = Literal["healthy", "at-risk", "unhealthy"]


@dataclass(frozen=True, slots=True)
class Scale:
    """The figures Amazon publishes: where a score starts and ends, its bands, and what orders give."""

    start: int
    highest: int
    healthy: int
    at_risk: int
    points: int
    orders_for_points: int

    def band(self, score: int) -> Band:
        """Return the band a score lies in."""
        if score >= self.healthy:
            return "healthy"
        return "at-risk" if score >= self.at_risk else "unhealthy"

    def at_most(self, orders: int) -> int:
        """Return the score that ``orders`` without an open violation give."""
        return min(self.highest, self.start + self.points * (orders // self.orders_for_points))

    def orders_to_more(self, orders: int) -> int | None:
        """Return how many further orders bring the next points; None where the highest score is reached."""
        if self.at_most(orders) == self.highest:
            return None
        return self.orders_for_points - orders % self.orders_for_points


@dataclass(frozen=True, slots=True)
class Estimate:
    """The highest score there can be, its band, and both ends of what is possible."""

    score: int
    band: Band
    low: int
    high: int


def estimate(orders: int, open_violations: int, critical: int, scale: Scale) -> Estimate:
    """Estimate the score from successfully shipped orders and open violations; a critical one takes it to nought."""
    high = 0 if critical else scale.at_most(orders)
    low = 0 if open_violations else high
    return Estimate(high, scale.band(high), low, high)
