"""When a rate heals by itself, day by day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from wtforms import Form

from calculators.errors import BadInput, Unfinished
from calculators.forms import Choice, Day, Given, Whole, listed
from calculators.metrics.chance import chance_of_missing
from calculators.metrics.reading import Reading, bad_line, percent_text
from calculators.metrics.recovery import Healing, Window, heal
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.records import Metric
from calculators.tools import Question, Tool
from calculators.tools._curve import curve

MOST_AHEAD = 100_000
"""Orders to come; the exact chance of more takes too long on a phone."""


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the forecast for each metric that counts bad orders in a window of known length."""
    metrics = [(name, metric.title) for name, metric in playbook.metrics.items() if _heals(metric)]

    class Input(Form):
        metric = Choice("Which rate", metrics)
        orders_per_day = Whole("Orders a day, on average", "Of the kind that the rate counts.", required=False)
        orders_by_day = Given()
        orders_ahead = Whole(
            "Orders to come in the next month",
            "To see how likely a miss is if orders go wrong as often as now.",
            required=False,
            most=MOST_AHEAD,
        )
        defects = listed(Day("Day of an order that counts as bad"), "Orders that count as bad", "The day of the order.")

    yield Tool(
        name="recover",
        title="When it heals",
        form=Input,
        answer=answer,
        template="recover.html",
        form_template="recover-form.html",
        button="Show the day",
        by_store=True,
        shown=_drawn,
        example={
            "title": "nine orders a day, six bad ones in September and October, 270 orders to come",
            "store": "US",
            "day": "2026-11-22",
            "input": {
                "metric": "order-defect-rate",
                "orders_per_day": 9,
                "orders_ahead": 270,
                "defects": ["2026-09-12", "2026-09-14", "2026-09-20", "2026-10-02", "2026-10-15", "2026-10-30"],
            },
        },
    )


def _heals(metric: Metric) -> bool:
    return bool(metric.window and metric.target and metric.rate and metric.rate.counts == "bad")


def answer(question: Question) -> dict[str, Any]:
    """Return the clean orders needed today, the day it heals without another defect, and every day between."""
    given = question.input
    metric = question.playbook.metrics[given["metric"]]
    assert metric.target is not None, "only metrics with a target are offered"
    defects = given.get("defects", [])
    _refuse_future(defects, question.day)
    target = metric.target.on(question.day, question.store)
    window = _window(metric, question)
    days = heal(_orders(given), defects, window, target, question.day)
    one_more = heal(_orders(given), [*defects, question.day], window, target, question.day)
    return {
        "metric": metric.name,
        "clean_orders_needed": days[0].reading.clean_needed,
        "recovers_on": days[-1].day.isoformat(),
        "target": plain(target),
        "window": {"days": window.days, "ends_days_ago": window.lag},
        "days": [_day(each) for each in days],
        "one_more": {"recovers_on": one_more[-1].day.isoformat()},
        "chance": _chance(days[0].reading, given.get("orders_ahead")),
    }


def _chance(today: Reading, ahead: int | None) -> dict[str, Any] | None:
    if ahead is None or today.rate is None:
        return None
    found = chance_of_missing(today.rate, ahead, today.target)
    return {"orders": ahead, "rate": f"{today.counted}/{today.total}", "allowed": found.allowed, "words": found.words()}


def _drawn(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    target = question.playbook.metrics[result["metric"]].target
    assert target is not None, "only metrics with a target are offered"
    rates = [Fraction(day["rate"]) if day["rate"] else None for day in result["days"]]
    return {"curve": curve(rates, bad_line(target.on(question.day, question.store)))}


def _day(each: Healing) -> dict[str, Any]:
    reading = each.reading
    return {
        "day": each.day.isoformat(),
        "rate": f"{reading.counted}/{reading.total}" if reading.total else None,
        "percent": percent_text(reading.rate),
        "verdict": reading.verdict,
    }


def _window(metric: Metric, question: Question) -> Window:
    assert metric.window is not None, "only metrics with a window are offered"
    days = int(metric.window.on(question.day, question.store).value.amount)
    lag = int(metric.lag.on(question.day, question.store).value.amount) if metric.lag else 0
    return Window(days, lag)


def _orders(given: Mapping[str, Any]) -> Callable[[date], int]:
    """Return how many orders a day has: what is given, nothing on a day left out between, else the average."""
    by_day = _by_day(given.get("orders_by_day", {}))
    if not by_day and "orders_per_day" not in given:
        message = "Say how many orders a day has on average."
        raise Unfinished(message, {"orders_per_day": message})
    first, last = min(by_day, default=date.max), max(by_day, default=date.min)
    average = given.get("orders_per_day", sum(by_day.values()) // max((last - first).days + 1, 1))
    return lambda day: by_day.get(day, 0) if first <= day <= last else average


def _by_day(given: Any) -> dict[date, int]:
    message = 'Expected days with whole numbers of orders, such as {"2026-11-01": 12}.'
    try:
        days = {date.fromisoformat(day): count for day, count in given.items()}
    except (AttributeError, TypeError, ValueError):
        raise BadInput(message, {"orders_by_day": message}) from None
    if any(isinstance(count, bool) or not isinstance(count, int) or count < 0 for count in days.values()):
        raise BadInput(message, {"orders_by_day": message})
    return days


def _refuse_future(defects: list[date], today: date) -> None:
    late = {f"defects-{number}": day for number, day in enumerate(defects) if day > today}
    if late:
        message = "This day is still to come."
        raise BadInput(message, dict.fromkeys(late, message))
