"""A seller's own line inside Amazon's, and what a change would do."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from calculators.dated import InForce, Source, Value
from calculators.metrics.own_line import own_line, share_used, standing
from calculators.metrics.reading import judge
from calculators.metrics.what_if import what_if

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

SOURCE = Source("A page", "https://example.org/page", date(2026, 1, 1), "high")


def target(measure: str, amount: str) -> InForce:
    return InForce(Value(measure, Fraction(amount), SOURCE, "high"), date(2020, 1, 1), "everywhere")


BELOW = target("below", "0.01")
AT_LEAST = target("at_least", "0.95")
totals = strategies.integers(0, 3_000)
percents = strategies.integers(0, 100)


@pytest.mark.parametrize(("line", "words"), [(BELOW, "under 0.8 %"), (AT_LEAST, "at least 96 %")])
def test_the_own_line_leaves_a_part_of_what_the_target_allows(line: InForce, words: str) -> None:
    assert str(own_line(line, 80).value) == words


@pytest.mark.parametrize(
    ("bad", "expected"), [(7, "meets"), (8, "near"), (9, "near"), (10, "misses"), (0, "meets"), (1000, "misses")]
)
def test_between_both_lines_is_near_a_below_target(bad: int, expected: str) -> None:
    assert standing(judge(1000, bad, BELOW, "bad"), own_line(BELOW, 80)) == expected


@pytest.mark.parametrize(("good", "expected"), [(970, "meets"), (960, "near"), (951, "near"), (950, "on-the-line")])
def test_between_both_lines_is_near_an_at_least_target(good: int, expected: str) -> None:
    assert standing(judge(1000, good, AT_LEAST, "good"), own_line(AT_LEAST, 80)) == expected


@given(totals, totals, percents)
def test_near_is_always_a_rate_that_meets_the_target(total: int, bad: int, percent: int) -> None:
    hypothesis.assume(bad <= total)
    reading = judge(total, bad, BELOW, "bad")
    found = standing(reading, own_line(BELOW, percent))
    assert found == reading.verdict or (found == "near" and reading.verdict == "meets")
    assert found != "near" or share_used(reading) >= Fraction(percent, 100)
    assert standing(reading, None) == reading.verdict


@given(totals, totals)
def test_a_miss_uses_up_all_that_is_allowed(total: int, bad: int) -> None:
    hypothesis.assume(total > 0 and bad <= total)
    reading = judge(total, bad, BELOW, "bad")
    assert (share_used(reading) >= 1) == (reading.verdict == "misses")


@given(totals, totals, strategies.sampled_from([(BELOW, "bad"), (AT_LEAST, "good")]))
def test_a_change_is_judged_as_if_it_had_been_typed(total: int, bad: int, kind: tuple) -> None:
    hypothesis.assume(bad <= total)
    line, counts = kind
    reading = judge(total, bad if counts == "bad" else total - bad, line, counts)
    found = {each.change: (each.reading.total, each.reading.bad) for each in what_if(reading)}
    assert found["more-clean"] == (total + 100, bad)
    assert found.get("one-more-bad") == ((total, bad + 1) if bad < total else None)
    assert found.get("one-fewer-bad") == ((total, bad - 1) if bad else None)
    assert all(each.reading.counts == counts and each.reading.target == line for each in what_if(reading))
