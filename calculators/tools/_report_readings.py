"""Readings made of reports: of Amazon's own counts, and of lists of orders beside lists of defects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from typing import Any

from calculators.dated import Dated, InForce
from calculators.errors import UnknownDay
from calculators.metrics.reading import Counts, judge, percent_text
from calculators.plain import exact, plain
from calculators.records import Metric
from calculators.reports.found import Channel, Found, Statement
from calculators.reports.rates import Share, alike, shares
from calculators.tools import Question
from calculators.tools._metric import reading_of

_AGREE = {"GOOD": ("meets", "on-the-line", "no-data"), "BAD": ("misses", "on-the-line", "no-data")}
"""Which verdicts of ours Amazon's own status agrees with. Its other words say nothing of a target."""

_TOLD_BY = {"negative-feedback": "seller-feedback", "a-to-z-claim": "seller-fulfilled-returns"}
"""Which report names the orders with a defect."""
_WORDS = {"negative-feedback": "negative feedback", "a-to-z-claim": "A-to-z claims"}


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


Made = tuple[str, dict[str, Any]]
"""Something made of reports, and the list it belongs to: readings, windows, or what is left out."""


def readings_of(found: Found, question: Question) -> dict[str, list[dict[str, Any]]]:
    """Return every reading that the reports give, the orders in each metric's window, and what is left out and why."""
    made: dict[str, list[dict[str, Any]]] = {"readings": [], "windows": [], "left_out": []}
    for name, each in chain(_of_statements(found, question), _of_lists(found, question)):
        made[name].append(each)
    return made


def stated(statement: Statement, question: Question) -> dict[str, Any]:
    """Return what Amazon says, made plain."""
    metric = _metric(statement, question)
    return {
        "file": statement.file,
        "metric": metric.name if metric else None,
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


def _metric(statement: Statement, question: Question) -> Metric | None:
    return question.playbook.metrics.get(statement.what.replace("_", "-"))


def _of_statements(found: Found, question: Question) -> Iterator[Made]:
    for statement in found.statements:
        metric = _metric(statement, question)
        given = statement.total is not None or statement.rate is not None
        if metric and metric.target and _is_rate(metric.target) and given:
            asked = replace(question, store=statement.store or question.store)
            yield _of_statement(statement, metric, asked)


def _of_statement(statement: Statement, metric: Metric, question: Question) -> Made:
    total, counted = statement.total, statement.counted
    if total is None or counted is None:
        return _left_out(metric, question, "The report gives no counts, only what Amazon says of them.")
    if counted > total:
        return _left_out(metric, question, f"The counts contradict each other: {counted:,} of {total:,}.")
    name, reading = _judged(metric, total, counted, question, statement.channel)
    if name == "readings":
        reading["amazon"] = stated(statement, question)
        reading["differs"] = reading["verdict"] not in _AGREE.get(statement.status, [reading["verdict"]])
        reading["window"] = _stated_window(statement, metric) or reading["window"]
    return name, reading


def _stated_window(statement: Statement, metric: Metric) -> dict[str, Any] | None:
    first, last = statement.first_day, statement.last_day
    if first is None or last is None:
        return None
    return {"days": (last - first).days + 1, "counted_by": metric.counted_by, **_days(first, last)}


def _judged(metric: Metric, total: int, counted: int, question: Question, channel: Channel) -> Made:
    """Return a reading as the other tools give it, with what stands beside it; or why there is none."""

    def judged(target: InForce) -> dict[str, Any]:
        counts: Counts = "good" if target.value.measure == "at_least" else "bad"
        result: dict[str, Any] = plain(judge(total, counted, target, counts))
        return result

    try:
        reading = reading_of(question, metric, judged)
    except UnknownDay as why:
        return _left_out(metric, question, str(why))
    beside = {"store": question.store, "channel": channel, "amazon": None, "differs": False}
    return "readings", reading | beside | {"untold": [], "defect_days": []}


def _left_out(metric: Metric, question: Question, why: str) -> Made:
    return "left_out", {"metric": metric.name, "store": question.store, "why": why}


def _is_rate(target: Dated) -> bool:
    return any(each.value.measure in ("below", "at_least") for each in target.history())


def _of_lists(found: Found, question: Question) -> Iterator[Made]:
    orders = alike(found)
    for listed in LISTED if orders else ():
        metric = question.playbook.metrics.get(listed.metric)
        window = metric and _window(metric, question)
        if metric and window:
            defects, untold = _counted(listed, found)
            for share in shares(orders, found, *window, defects):
                if share.channel in listed.channels and question.store in ("", share.store or question.store):
                    asked = replace(question, store=share.store or question.store)
                    yield "windows", _orders(share, metric, asked, found) | _days(*window)
                    if defects:
                        yield _of_share(share, metric, untold, asked)


def _counted(listed: Listed, found: Found) -> tuple[set[str], list[str]]:
    """Return the kinds of defect that count and that a file could name, and what no file tells.

    A list from Account Health, which names the very orders Amazon counted, is better than all others.
    """
    if listed.metric in {each.defect for each in found.defects}:
        return {listed.metric}, []
    kinds = {report.kind for report in found.reports}
    told = {each for each in listed.defects if _TOLD_BY[each] in kinds}
    return told, [*(_WORDS[each] for each in listed.defects if each not in told), *listed.untold]


def _of_share(share: Share, metric: Metric, untold: Sequence[str], question: Question) -> Made:
    name, reading = _judged(metric, share.total, len(share.days), question, share.channel)
    if name == "readings":
        reading |= {"untold": list(untold), "defect_days": [day.isoformat() for day in share.days]}
        reading["confidence"] = "low" if untold else reading["confidence"]
    return name, reading


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


def _window(metric: Metric, question: Question) -> tuple[date, date] | None:
    """Return the first and the last day that count today. Without a known lag the last is the day itself."""
    days = _number(metric.window, question)
    last = question.day - timedelta(days=_number(metric.lag, question))
    return (last - timedelta(days=days - 1), last) if days else None


def _number(dated: Dated | None, question: Question) -> int:
    try:
        return int(dated.on(question.day, question.store).value.amount) if dated else 0
    except UnknownDay:
        return 0


def _days(first: date | None, last: date | None) -> dict[str, str | None]:
    return {"first_day": first.isoformat() if first else None, "last_day": last.isoformat() if last else None}
