"""Figures by store and day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from calculators.dated import Dated, Source, Value
from calculators.errors import UnknownDay

SOURCE = Source("A page", "https://example.org/page", date(2026, 1, 1), "high")


def below(text: str) -> Value:
    return Value("below", Fraction(text), SOURCE, "high")


DATED = Dated(
    {
        "everywhere": {date(2020, 1, 1): below("0.01"), date(2024, 1, 1): below("0.02")},
        "JP": {date(2022, 8, 23): below("0.03")},
    }
)


def test_the_next_first_day_ends_the_former_value() -> None:
    assert DATED.on(date(2023, 12, 31)).value.amount == Fraction("0.01")
    assert DATED.on(date(2024, 1, 1)).value.amount == Fraction("0.02")


def test_a_store_of_its_own_wins_over_everywhere() -> None:
    found = DATED.on(date(2026, 1, 1), "JP")
    assert (found.value.amount, found.store, found.since) == (Fraction("0.03"), "JP", date(2022, 8, 23))
    assert DATED.on(date(2026, 1, 1), "US").store == "everywhere"


def test_a_day_before_the_first_known_one_is_an_error_and_never_a_guess() -> None:
    with pytest.raises(UnknownDay, match="The first rule we know is of 2020-01-01") as raised:
        DATED.on(date(2019, 12, 31))
    assert "day" in raised.value.fields


def test_a_store_without_a_figure_is_an_error_that_lists_the_known_ones() -> None:
    only_japan = Dated({"JP": DATED.stores["JP"]})
    with pytest.raises(UnknownDay, match=r"No figure is known for FR\. Known: JP"):
        only_japan.on(date(2026, 1, 1), "FR")
    with pytest.raises(UnknownDay, match="This figure differs by store"):
        only_japan.on(date(2026, 1, 1))


@pytest.mark.parametrize(
    ("measure", "amount", "words"),
    [
        ("below", "0.01", "under 1 %"),
        ("below", "0.025", "under 2.5 %"),
        ("at_least", "0.95", "at least 95 %"),
        ("share", "0.935", "93.5 %"),
        ("days", "60", "60 days"),
        ("days", "1", "1 day"),
        ("business_days", "7", "7 business days"),
        ("hours", "72", "72 hours"),
        ("count", "1000", "1,000"),
    ],
)
def test_a_value_says_itself_in_words(measure: str, amount: str, words: str) -> None:
    assert str(Value(measure, Fraction(amount), SOURCE, "high")) == words


def test_money_says_its_currency() -> None:
    assert str(Value("money", Fraction("245"), SOURCE, "high", currency="GBP")) == "245 GBP"
