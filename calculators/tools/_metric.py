"""What the tools of all metrics share: the target on the day, the window, the worked example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from calculators.dated import Dated, InForce
from calculators.errors import UnknownDay
from calculators.records import Metric, Rate
from calculators.tools import Question


def reading_of(
    question: Question, metric: Metric, judged: Callable[[InForce], dict[str, Any]], target: Dated | None = None
) -> dict[str, Any]:
    """Return a reading as the door gives it: ``judged`` by the metric's target on the question's day."""
    dated = target or metric.target
    assert dated is not None, "a metric is judged only where its page has a target"
    reading, window = judged(dated.on(question.day, question.store)), window_of(question, metric)
    return {"metric": metric.name, **reading, "window": window, "heals_by": _heals_by(question.day, reading, window)}


def _heals_by(day: date, reading: Mapping[str, Any], window: Mapping[str, Any] | None) -> str | None:
    """Return the day by which all bad ones of today's window have left it: then at the latest a missed target is met.

    It holds if no more go wrong. Where a target is met, or the window is not known, there is no such day.
    """
    if reading["verdict"] != "misses" or window is None:
        return None
    return (day + timedelta(days=window["days"])).isoformat()


def window_of(question: Question, metric: Metric) -> dict[str, Any] | None:
    """Return the days a metric looks at, as far as they are known."""
    days = _number(metric.window, question)
    if days is None:
        return None
    window: dict[str, Any] = {"days": days, "counted_by": metric.counted_by}
    lag = _number(metric.lag, question)
    if lag is not None:
        last = question.day - timedelta(days=lag)
        window |= {"ends_days_ago": lag, "last_day": last, "first_day": last - timedelta(days=days - 1)}
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in window.items()}


def _number(dated: Dated | None, question: Question) -> int | None:
    try:
        return int(dated.on(question.day, question.store).value.amount) if dated else None
    except UnknownDay:
        return None


def more_than_all(rate: Rate, total: int, counted: int) -> str:
    """Return what is said when more are counted than there are."""
    return f"{rate.counted.label} ({counted}) cannot exceed {rate.total.label} ({total}). Check both numbers."


def example_of(metric: Metric) -> Mapping[str, Any] | None:
    """Return the first worked example of a metric's page as a question, its numbers as numbers."""
    if not metric.examples:
        return None
    first = metric.examples[0]
    return {
        "title": first.title,
        "store": first.store,
        "day": first.day,
        "input": {name: int(value) for name, value in first.input.items()},
    }
