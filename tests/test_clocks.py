"""Deadlines and waiting times."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from calculators.clocks import after
from calculators.dated import Source, Value
from tests.conftest import Ask

SOURCE = Source("A page", "https://example.org/page", date(2026, 1, 1), "high")


@pytest.mark.parametrize(
    ("measure", "amount", "due"),
    [
        ("days", 60, date(2027, 1, 26)),
        ("hours", 72, date(2026, 11, 30)),
        ("hours", 1, date(2026, 11, 28)),
        ("business_days", 1, date(2026, 11, 30)),
        ("business_days", 10, date(2026, 12, 11)),
        ("weeks", 2, date(2026, 12, 11)),
        ("months", 3, date(2027, 2, 27)),
        ("years", 1, date(2027, 11, 27)),
    ],
)
def test_a_length_after_a_friday(measure: str, amount: int, due: date) -> None:
    assert after(date(2026, 11, 27), Value(measure, Fraction(amount), SOURCE, "high")) == due


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert after(date(2027, 1, 31), Value("months", Fraction(1), SOURCE, "high")) == date(2027, 2, 28)


def test_the_wait_for_money_in_the_us_is_dated_from_the_deactivation(ask: Ask) -> None:
    events = [{"event": "deactivation", "day": "2026-11-02"}]
    clocks = ask("clocks", store="US", input={"events": events})["result"]["clocks"]
    money = next(each for each in clocks if each["clock"] == "funds-request")
    assert (money["due"], money["kind"]) == ("2027-01-01", "waiting")


def test_a_store_without_a_figure_sends_to_the_notice_and_never_guesses(ask: Ask) -> None:
    result = ask("clocks", store="FR", input={"events": [{"event": "deactivation", "day": "2026-11-02"}]})["result"]
    assert "funds-request" in {each["clock"] for each in result["unknown"]}
    assert "funds-request" not in {each["clock"] for each in result["clocks"]}


def test_the_calendar_keeps_its_ids_so_that_taking_it_again_doubles_nothing(ask: Ask) -> None:
    events = [{"event": "deactivation", "day": "2026-11-02"}]
    first = ask("clocks", store="US", input={"events": events})["result"]["ics"]
    again = ask("clocks", store="US", day="2026-12-01", input={"events": events})["result"]["ics"]
    ids = [[line for line in ics.splitlines() if line.startswith("UID:")] for ics in (first, again)]
    assert ids[0] == ids[1]
    assert first.startswith("BEGIN:VCALENDAR\r\n")
    assert first.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in first.split("\r\n"))


def test_an_event_still_to_come_is_refused_beside_its_row(ask: Ask) -> None:
    error = ask("clocks", store="US", input={"events": [{"event": "notice", "day": "2027-01-01"}]})["error"]
    assert "events-0-day" in error["fields"]
