"""The seller's own figures over time: readings of several days, each against the target of its day."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from io import StringIO
from itertools import groupby
from typing import Any

from wtforms import Form

from calculators.dated import InForce
from calculators.errors import BadInput, Unfinished, UnknownDay
from calculators.forms import EMPTY, Choice, Day, Line, Whole, rows
from calculators.metrics.reading import Counts, bad_line, judge, percent_text
from calculators.plain import exact, plain
from calculators.playbook import Playbook
from calculators.records import Metric
from calculators.reports.export import harmless
from calculators.stores import STORES
from calculators.tools import Question, Tool
from calculators.tools._timeline import Point, timeline

NEEDED = ("metric", "day", "counted", "total")


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the readings of the rates that have a target."""
    metrics = [(name, metric.title) for name, metric in playbook.metrics.items() if metric.rate and metric.target]

    class Kept(Form):
        metric = Choice("Which rate", metrics, required=False)
        day = Day("Day you looked at it")
        counted = Whole("Counted", "The number above the line, such as defective orders.", required=False)
        total = Whole("Out of", "The number below the line, such as all orders.", required=False)
        store = Choice("Store", STORES.items(), required=False)
        source = Line("Where the figures are from", "Account Health, or the name of a report.")

    class Input(Form):
        kept = rows(Kept, "Your readings")

    yield Tool(
        name="readings",
        title="Your figures over time",
        form=Input,
        answer=answer,
        template="readings.html",
        form_template="readings-form.html",
        button="Show them over time",
        example=EXAMPLE if "order-defect-rate" in playbook.metrics else None,
        shown=_shown,
        files={"csv": _csv},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the readings of each rate in each store by day, and how many rows are not filled in yet.

    Of two readings of one day the later row counts. Raises BadInput for days to come, and for more counted than all.
    """
    given = question.input.get("kept", [])
    whole = [row for row in given if all(name in row for name in NEEDED)]
    if not whole:
        raise Unfinished(EMPTY, {"kept": "Keep a reading on the page of a rate, or add one here."})
    _refuse(given, question.day)
    newest = {(row["metric"], row.get("store", ""), row["day"]): row for row in whole}
    ordered = sorted(newest.items(), key=lambda each: each[0])
    return {
        "series": [
            _series(question.playbook.metrics[metric], store, [row for _, row in group])
            for (metric, store), group in groupby(ordered, key=lambda each: each[0][:2])
        ],
        "unfinished": len(given) - len(whole),
    }


def _refuse(given: Sequence[Mapping[str, Any]], today: date) -> None:
    wrong = {}
    for number, row in enumerate(given):
        if row.get("day", today) > today:
            wrong[f"kept-{number}-day"] = "This day is still to come. Write the day you looked at it."
        if row.get("counted", 0) > row.get("total", row.get("counted", 0)):
            wrong[f"kept-{number}-counted"] = f"{row['counted']} cannot exceed {row['total']}. Check both numbers."
    if wrong:
        raise BadInput(next(iter(wrong.values())), wrong)


def _series(metric: Metric, store: str, given: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    readings = [_reading(metric, store, row) for row in given]
    return {
        "metric": metric.name,
        "title": metric.title,
        "store": store,
        "readings": readings,
        "change": _change([each["rate"] for each in readings if each["rate"]]),
    }


def _reading(metric: Metric, store: str, row: Mapping[str, Any]) -> dict[str, Any]:
    total, counted = row["total"], row["counted"]
    said = {"day": row["day"].isoformat(), "source": row.get("source", ""), "counted": counted, "total": total}
    target = _target(metric, store, row["day"])
    if not target:
        rate = Fraction(counted, total) if total else None
        return {**said, "rate": exact(rate, total), "percent": percent_text(rate), "verdict": "", "target": None}
    reading = plain(judge(total, counted, target, _counts(metric)))
    return {**said, **{name: reading[name] for name in ("rate", "percent", "verdict", "target")}}


def _target(metric: Metric, store: str, day: date) -> InForce | None:
    try:
        return metric.target.on(day, store) if metric.target else None
    except UnknownDay:
        return None


def _counts(metric: Metric) -> Counts:
    return metric.rate.counts if metric.rate else "bad"


def _change(rates: Sequence[str]) -> str:
    """Tell whether a rate rose, fell or stayed from its first reading to its last; "" for fewer than two."""
    if len(rates) < 2:
        return ""
    first, last = Fraction(rates[0]), Fraction(rates[-1])
    return "rose" if last > first else "fell" if last < first else "stayed"


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"drawings": [timeline(list(_points(question.playbook, series))) for series in result["series"]]}


def _points(playbook: Playbook, series: Mapping[str, Any]) -> Iterator[Point]:
    metric = playbook.metrics[series["metric"]]
    for each in series["readings"]:
        if each["rate"]:
            day = date.fromisoformat(each["day"])
            yield Point(day, Fraction(each["rate"]), _line(metric, series["store"], day))


def _line(metric: Metric, store: str, day: date) -> Fraction | None:
    target = _target(metric, store, day)
    if not target:
        return None
    return bad_line(target) if _counts(metric) == "bad" else 1 - bad_line(target)


HEADINGS = ("Day", "Rate of", "Store", "Counted", "Out of", "Rate", "Percent", "Verdict", "Target", "Source")


def _csv(question: Question, result: Mapping[str, Any]) -> tuple[str, str, bytes]:  # noqa: ARG001 - the signature of Tool.files
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for series in result["series"]:
        for each in series["readings"]:
            writer.writerow([harmless(cell) for cell in _cells(series, each)])
    # The mark at the top tells a spreadsheet that it is UTF-8.
    return "my-figures.csv", "text/csv;charset=utf-8", out.getvalue().encode("utf-8-sig")


def _cells(series: Mapping[str, Any], each: Mapping[str, Any]) -> Sequence[str]:
    return (
        each["day"],
        series["title"],
        series["store"],
        str(each["counted"]),
        str(each["total"]),
        f"{each['counted']} of {each['total']}",  # a spreadsheet would take 7/540 for a day
        each["percent"] or "",
        each["verdict"],
        each["target"]["words"] if each["target"] else "",
        each["source"],
    )


EXAMPLE: dict[str, Any] = {
    "title": "an invented shop that looked four times",
    "day": "2026-11-22",
    "input": {
        "kept": [
            {"metric": "order-defect-rate", "day": day, "counted": bad, "total": total, "store": "US", "source": source}
            for day, bad, total, source in (
                ("2026-09-01", 9, 560, "Account Health"),
                ("2026-09-22", 7, 548, "Account Health"),
                ("2026-10-13", 6, 545, "performance report"),
                ("2026-11-20", 4, 541, "Account Health"),
            )
        ]
    },
}
