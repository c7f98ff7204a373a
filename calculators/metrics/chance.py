"""The chance of missing a target in a time to come, exactly, by the binomial distribution.

It assumes that each order to come goes wrong with the same chance, whatever becomes of the others, and that those
orders are judged by themselves. Orders that share a cause, such as a carrier's strike, go wrong together: then a miss
is likelier than this says where a miss is rare. The distribution is in every textbook of probability.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from calculators.dated import InForce
from calculators.metrics.reading import judge, percent_text

SMALLEST = Fraction(1, 10_000)
"""The smallest share that two decimals of a percentage can tell from none."""


@dataclass(frozen=True, slots=True)
class Chance:
    """``missing`` out of ``outcomes``: whole numbers, left as they are because reducing them takes longest.

    ``allowed`` is how many bad ones among the orders to come still meet the target.
    """

    allowed: int
    missing: int
    outcomes: int

    def share(self) -> Fraction:
        """Return the chance as an exact share."""
        return Fraction(self.missing, self.outcomes)

    def words(self) -> str:
        """Return the chance as a rounded percentage, which says 0 or 100 only where that is exact."""
        if 0 < self.missing * SMALLEST.denominator < self.outcomes:
            return f"under {percent_text(SMALLEST)} %"
        if 0 < (self.outcomes - self.missing) * SMALLEST.denominator < self.outcomes:
            return f"over {percent_text(1 - SMALLEST)} %"
        return f"{percent_text(self._rounded())} %"

    def _rounded(self) -> Fraction:
        wanted = SMALLEST.denominator
        return Fraction((2 * wanted * self.missing + self.outcomes) // (2 * self.outcomes), wanted)


def chance_of_missing(rate: Fraction, orders: int, target: InForce) -> Chance:
    """Return the chance that too many of ``orders`` go wrong, each with the chance ``rate``.

    Without orders there is nothing to miss. On the line of an "at least" target is not a miss.
    """
    allowed = judge(orders, 0, target, "bad").margin
    if allowed is None or allowed >= orders:
        return Chance(orders, 0, 1)
    outcomes = rate.denominator**orders
    return Chance(allowed, outcomes - _outcomes_with(allowed, rate, orders), outcomes)


def _outcomes_with(most: int, rate: Fraction, orders: int) -> int:
    """Count the outcomes with at most ``most`` bad ones, of ``rate.denominator ** orders`` equally likely ones.

    The sum of C(orders, k) * bad**k * good**(orders - k), with the power of ``good`` that all share taken out.
    """
    bad, good = rate.numerator, rate.denominator - rate.numerator
    total = ways = 0
    for count in range(most + 1):
        ways = ways * (orders - count + 1) * bad // count if count else 1
        total = total * good + ways
    shared: int = good ** (orders - most)
    return total * shared
