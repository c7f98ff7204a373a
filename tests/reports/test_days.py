"""Days as reports write them: read where they can mean one day, asked where they can mean two."""

from __future__ import annotations

from datetime import date

import pytest

from calculators.reports.days import Days, Order

THE_FIFTH = date(2026, 3, 5)


def settled(texts: list[str], asked: Order | None = None) -> tuple[list[date | None], str]:
    days = Days()
    written = [days.read(text) for text in texts]
    left = days.settle(asked)
    return [each.day if each else None for each in written], left


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05",
        "2026-03-05T23:59Z",
        "2026-03-05T08:04:21+00:00",
        "2026-03-05 12:12:12 UTC",
        "2026/3/5",
        "2026/03/05 7:08",
        "2026年3月5日",
        "05-Mar-2026",
        "5 March 2026",
        "5. März 2026 18:30",
        "5 mars 2026",
        "05-mrt-26",
        "Mar 5, 2026",
        "March 5, 2026, 10:11 PM",
        "05.03.2026",
        "5.3.26",
        " 2026-03-05 ",
        "46086",
        "46086.75",
    ],
)
def test_a_day_that_can_mean_one_day_is_read(text: str) -> None:
    assert settled([text]) == ([THE_FIFTH], "")


@pytest.mark.parametrize(
    "text",
    ["", "Date", "112-1234567-1234567", "2026-13-05", "2026-02-30", "31/31/26", "1826-03-05", "12345", "5 Foo 2026"],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert Days().read(text) is None


def test_a_day_that_can_mean_two_days_is_asked() -> None:
    assert settled(["03/05/26", "03/05/2026"]) == ([None, None], "03/05/26")


def test_the_answer_to_the_question_decides() -> None:
    assert settled(["03/05/26"], "month-first")[0] == [THE_FIFTH]
    assert settled(["05/03/26"], "day-first")[0] == [THE_FIFTH]


def test_one_day_that_shows_the_order_decides_for_the_file_even_against_the_answer() -> None:
    assert settled(["05/03/26", "25/03/26"], "month-first") == ([THE_FIFTH, date(2026, 3, 25)], "")


def test_the_same_number_twice_is_no_question() -> None:
    assert settled(["05/05/26"]) == ([date(2026, 5, 5)], "")


def test_a_file_that_shows_both_orders_is_asked_and_keeps_what_is_clear() -> None:
    assert settled(["25/03/26", "03/25/26", "03/05/26"]) == ([date(2026, 3, 25), date(2026, 3, 25), None], "03/05/26")
