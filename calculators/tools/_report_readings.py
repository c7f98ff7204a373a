"""Readings made of reports: of Amazon's own counts, and of lists of orders beside lists of defects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from calculators.dated import Dated, InForce
from calculators.errors import UnknownDay
from calculators.metrics.reading import Counts, judge, percent_text
from calculators.plain import exact, plain
from calculators.records import Metric
from calculators.reports.found import Channel, Found, Placed, Statement
from calculators.reports.rates import Share, alike, shares
from calculators.tools import Question
from calculators.tools._metric import reading_of

_AGREE = {"GOOD": ("meets", "on-the-line"), "BAD": ("misses", "on-the-line")}
"""Which verdicts of ours Amazon's own status agrees with. Its other words say nothing of a target."""


@dataclass(frozen=True)
class Listed:
    """A metric that lists can give: what counts in it, in which channels, and which parts Amazon alone can tell."""

    metric: str
    defects: Sequence[str]
    channels: Sequence[str]
    untold: Sequence[str] = ()


LISTED = (
    Listed(
        "order-defect-rate",
        ("negative-feedback", "a-to-z-claim"),
        ("MFN", "AFN", ""),
        ("chargebacks", "claims that were denied", "feedback that was removed"),
    ),
    Listed("late-shipment-rate", (), ("MFN", "")),
    Listed("cancellation-rate", (), ("MFN", "")),
)


_WORDS = {"negative-feedback": "negative feedback", "a-to-z-claim": "A-to-z claims"}
_TOLD_BY = {"seller-feedback": "negative-feedback", "seller-fulfilled-returns": "a-to-z-claim"}


@dataclass
class Readings:
    """The readings, the orders in the window of each metric, and what could not be read and why."""

    readings: list[dict[str, Any]] = field(default_factory=list)
    windows: list[dict[str, Any]] = field(default_factory=list)
    left_out: list[dict[str, Any]] = field(default_factory=list)


def readings_of(found: Found, question: Question) -> Readings:
    """Return every reading that the reports can give."""
    made = Readings()
    for statement in found.statements:
        _add_stated(statement, question, made)
    orders = alike(found)
    for listed in LISTED if orders else ():
        if metric := question.playbook.metrics.get(listed.metric):
            _add_listed(listed, metric, orders, found, question, made)
    return made


def stated(statement: Statement, question: Question) -> dict[str, Any]:
    """Return what Amazon says, made plain."""
    slug = statement.what.replace("_", "-")
    metric = question.playbook.metrics.get(slug)
    return {
        "file": statement.file,
        "metric": slug if metric else None,
        "title": metric.title if metric else statement.what.replace("_", " ").capitalize(),
        "store": statement.store,
        "channel": statement.channel,
        "total": statement.total,
        "counted": statement.counted,
        "rate": exact(statement.rate),
        "percent": percent_text(statement.rate),
        "target": exact(statement.target),
        "condition": statement.condition,
        "status": statement.status,
        "parts": dict(statement.parts),
        **_days(statement.first_day, statement.last_day),
    }


def _add_stated(statement: Statement, question: Question, made: Readings) -> None:
    metric = question.playbook.metrics.get(statement.what.replace("_", "-"))
    if metric is None or metric.target is None or not _is_rate(metric.target):
        return
    if statement.total is None and statement.rate is None:
        return
    asked = replace(question, store=statement.store or question.store)
    try:
        made.readings.append(_stated_reading(statement, metric, asked))
    except (UnknownDay, _NoCounts) as why:
        made.left_out.append({"file": statement.file, "metric": metric.name, "store": statement.store, "why": str(why)})


class _NoCounts(Exception):
    """A report that gives no counts, or some that contradict each other."""


def _stated_reading(statement: Statement, metric: Metric, question: Question) -> dict[str, Any]:
    total, counted = statement.total, statement.counted
    if total is None or counted is None:
        raise _NoCounts("The report gives no counts, only what Amazon says of them.")
    if counted > total:
        raise _NoCounts(f"The counts contradict each other: {counted:,} of {total:,}.")
    reading = _reading(total, counted, metric, question, statement.channel)
    if statement.first_day and statement.last_day:
        window = {"days": (statement.last_day - statement.first_day).days + 1, "counted_by": metric.counted_by}
        reading["window"] = window | _days(statement.first_day, statement.last_day)
    agree = _AGREE.get(statement.status)
    differs = agree is not None and reading["verdict"] not in (*agree, "no-data")
    return reading | {"amazon": stated(statement, question), "differs": differs}


def _reading(total: int, counted: int, metric: Metric, question: Question, channel: Channel) -> dict[str, Any]:
    def judged(target: InForce) -> dict[str, Any]:
        counts: Counts = "good" if target.value.measure == "at_least" else "bad"
        result: dict[str, Any] = plain(judge(total, counted, target, counts))
        return result

    beside = {"store": question.store, "channel": channel, "amazon": None, "differs": False}
    return reading_of(question, metric, judged) | beside | {"untold": [], "defect_days": []}


def _is_rate(target: Dated) -> bool:
    return any(each.value.measure in ("below", "at_least") for each in target.history())


def _add_listed(
    listed: Listed, metric: Metric, orders: Counter[Placed], found: Found, question: Question, made: Readings
) -> None:
    """Add the orders in the window of a metric and, where a list names the bad ones, the reading."""
    by_amazon = metric.name in {each.defect for each in found.defects}
    defects = {metric.name} if by_amazon else set(listed.defects)
    told = {metric.name} if by_amazon else defects & _told(found)
    untold = [] if by_amazon else [*(_WORDS[each] for each in listed.defects if each not in told), *listed.untold]
    first, last = _window(metric, question)
    for share in shares(orders, found, first, last, defects):
        if share.channel in listed.channels and question.store in ("", share.store or question.store):
            asked = replace(question, store=share.store or question.store)
            made.windows.append(_orders(share, metric, asked, found) | _days(first, last))
            if told:
                _add_share(share, metric, untold, asked, made)


def _told(found: Found) -> set[str]:
    """Return the kinds of defect that the files could name, whether or not they name one."""
    return {_TOLD_BY[report.kind] for report in found.reports if report.kind in _TOLD_BY}


def _add_share(share: Share, metric: Metric, untold: Sequence[str], question: Question, made: Readings) -> None:
    try:
        reading = _reading(share.total, len(share.days), metric, question, share.channel)
    except UnknownDay as why:
        made.left_out.append({"file": "", "metric": metric.name, "store": share.store, "why": str(why)})
        return
    if untold:
        reading["confidence"] = "low"
    made.readings.append(reading | {"untold": list(untold), "defect_days": [day.isoformat() for day in share.days]})


def _orders(share: Share, metric: Metric, question: Question, found: Found) -> dict[str, Any]:
    """Return how many orders a window holds, and the days that the lists of orders reach from and to."""
    lists = [each for each in found.reports if each.kind == "all-orders"]
    return {
        "metric": metric.name,
        "store": question.store,
        "channel": share.channel,
        "orders": share.total,
        "listed_from": min(each.first_day for each in lists if each.first_day).isoformat(),
        "listed_to": max(each.last_day for each in lists if each.last_day).isoformat(),
    }


def _window(metric: Metric, question: Question) -> tuple[date, date]:
    """Return the first and the last day that count today. Without a known lag the last is the day itself."""
    last = question.day - timedelta(days=_number(metric.lag, question))
    return last - timedelta(days=max(0, _number(metric.window, question) - 1)), last


def _number(dated: Dated | None, question: Question) -> int:
    try:
        return int(dated.on(question.day, question.store).value.amount) if dated else 0
    except UnknownDay:
        return 0


def _days(first: date | None, last: date | None) -> dict[str, str | None]:
    return {"first_day": first.isoformat() if first else None, "last_day": last.isoformat() if last else None}
