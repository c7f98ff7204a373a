"""Check my numbers: every rate with a target on one form, worst first; only those filled in are answered.

What is counted by orders, by parcels and by units is never added up, nor are seller-fulfilled orders and Amazon's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from wtforms import Form

from calculators.dated import InForce
from calculators.errors import UnknownDay
from calculators.forms import EMPTY, Choice, Whole, group, refusal
from calculators.metrics.own_line import WORST_FIRST, Standing, own_line, share_used, standing
from calculators.metrics.reading import judge
from calculators.metrics.what_if import MORE, Change, WhatIf, what_if
from calculators.plain import exact, plain
from calculators.playbook import Playbook
from calculators.records import Metric, Rate
from calculators.tools import Question, Tool
from calculators.tools._metric import more_than_all, reading_of

NAME = "check-numbers"
APART = {
    "order-defect-rate": {"mfn": "seller-fulfilled orders (MFN)", "afn": "orders that Amazon fulfils (AFN)"},
    "late-shipment-rate": {
        "": 'the last {{ figure("metrics/late-shipment-rate#window") }}',
        "short": 'the last {{ figure("metrics/late-shipment-rate#short-window") }}',
    },
    "valid-tracking-rate": {"": "weakest category"},
    "on-time-delivery-rate-legacy": {"": "recommended only"},
}
"""Rates that stand on the form more than once, or need a word more: the end of each input's name, and those words."""

STATUSES = {"good": "Good", "fair": "Fair or at risk", "bad": "Bad or critical", "none": "None: no data"}
AGREES: Mapping[Standing, tuple[str, ...]] = {
    "meets": ("good",),
    "near": ("good", "fair"),
    "on-the-line": ("good", "fair", "bad"),
    "misses": ("bad",),
    "no-data": ("none",),
}
"""Amazon's status and ours say the same; on the line, no status contradicts us."""

CHANGES: Mapping[Change, str] = {
    "one-more-bad": "One more bad {unit}",
    "one-fewer-bad": "One bad {unit} fewer",
    "more-clean": "{more} more clean {unit}s",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One rate on the form: the name of its inputs, the metric, what it divides, and what sets it apart."""

    name: str
    metric: Metric
    rate: Rate
    apart: str

    @property
    def title(self) -> str:
        """The rate's name and what sets it apart, with figures still to be drawn."""
        return f"{self.metric.title}, {self.apart}" if self.apart else self.metric.title


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer one form of all rates that have a target."""
    lines = lines_of(playbook)
    if lines:
        yield Tool(
            name=NAME,
            title="Check my numbers",
            form=_form(lines),
            answer=lambda question: answer(question, lines),
            template="check-numbers.html",
            form_template="check-numbers-form.html",
            by_store=True,
            example=EXAMPLE,
        )


EXAMPLE = {
    "title": "five rates of one shop, with a warning line at 80 % of what Amazon allows",
    "store": "UK",
    "day": "2026-11-22",
    "input": {
        "own_line": 80,
        "order_defect_rate_mfn": {"total": 540, "counted": 7, "status": "good"},
        "order_defect_rate_afn": {"total": 1200, "counted": 4},
        "cancellation_rate": {"total": 90, "counted": 2},
        "valid_tracking_rate": {"total": 310, "counted": 301},
        "on_time_delivery_rate": {"total": 130, "counted": 117},
    },
}


def lines_of(playbook: Playbook) -> list[Line]:
    """Return every rate that has a target, those counted by orders first."""
    metrics = [playbook.metrics[name] for name in {**APART, **playbook.metrics} if name in playbook.metrics]
    lines = [line for metric in metrics for line in _lines(metric)]
    return sorted(lines, key=lambda line: (line.metric.unit != "order", line.metric.unit))


def _lines(metric: Metric) -> Iterator[Line]:
    if metric.rate and metric.target:
        for end, words in APART.get(metric.name, {"": ""}).items():
            name = f"{metric.name}-{end}".rstrip("-").replace("-", "_")
            yield Line(name, _over(metric, f"{end}-window"), metric.rate, words)


def _over(metric: Metric, window: str) -> Metric:
    """Return the metric over another of its windows, where its page has one of that name."""
    return replace(metric, window=metric.figures[window]) if window in metric.figures else metric


def _form(lines: list[Line]) -> type[Form]:
    own = Whole(
        "Your own warning line, in percent of what Amazon allows",
        "80 warns you when four fifths of the room are used up. Leave it empty for none.",
        required=False,
        most=100,
    )
    fields = {line.name: group(_numbers(line), line.metric.title) for line in lines}
    return type("Input", (Form,), {"own_line": own, **fields})


def _numbers(asked: Line) -> type[Form]:
    class Numbers(Form):
        line = asked
        total = Whole(asked.rate.total.label, required=False)
        counted = Whole(asked.rate.counted.label, required=False)
        status = Choice("What Amazon shows there", STATUSES.items(), required=False)

    return Numbers


def answer(question: Question, lines: list[Line]) -> dict[str, Any]:
    """Return a reading of each rate filled in, worst first, and the rates for which no target is known.

    Raises UnknownDay where no target is known for any of them.
    """
    filled = [line for line in lines if line.name in question.input]
    _refuse_impossible(question.input, filled or lines[:1])
    readings, unknown = [], []
    for line in filled:
        try:
            readings.append(_reading(question, line))
        except UnknownDay as error:
            unknown.append((line, error))
    if not readings:
        raise unknown[0][1]
    return {
        "standings": dict(Counter(each["standing"] for each in readings)),
        "readings": sorted(readings, key=_worst_first),
        "unknown": [{"line": line.name, "title": line.metric.title, "why": str(error)} for line, error in unknown],
    }


def _worst_first(reading: Mapping[str, Any]) -> tuple[int, Fraction]:
    return WORST_FIRST.index(reading["standing"]), -Fraction(reading["used"])


def _refuse_impossible(given: Mapping[str, Any], lines: list[Line]) -> None:
    wrong = {
        f"{line.name}-{name}": message
        for line in lines
        for name, message in _wrong(line.rate, given.get(line.name, {}))
    }
    if wrong:
        raise refusal(wrong)


def _wrong(rate: Rate, given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    missing = [name for name in ("total", "counted") if name not in given]
    yield from ((name, EMPTY) for name in missing)
    if not missing and given["counted"] > given["total"]:
        yield "counted", more_than_all(rate, given["total"], given["counted"])


def _reading(question: Question, line: Line) -> dict[str, Any]:
    given = question.input[line.name]

    def judged(target: InForce) -> dict[str, Any]:
        reading = judge(given["total"], given["counted"], target, line.rate.counts)
        own = own_line(target, question.input["own_line"]) if "own_line" in question.input else None
        stands = standing(reading, own)
        return {
            "line": line.name,
            "title": question.playbook.fill(line.title, question.day, question.store),
            "unit": line.metric.unit,
            "forecast": line.metric == question.playbook.metrics[line.metric.name],
            **plain(reading),
            "standing": stands,
            "used": exact(share_used(reading)),
            "own_line": str(own.value) if own else None,
            "amazon": _amazon(given.get("status"), stands),
            "what_if": [_changed(each, line.metric.unit) for each in what_if(reading)],
        }

    return reading_of(question, line.metric, judged)


def _amazon(status: str | None, stands: Standing) -> dict[str, Any] | None:
    if status is None:
        return None
    return {"status": status, "words": STATUSES[status], "differs": status not in AGREES[stands]}


def _changed(each: WhatIf, unit: str) -> dict[str, Any]:
    reading = plain(each.reading)
    return {
        "change": each.change,
        "words": CHANGES[each.change].format(unit=unit, more=MORE),
        **{key: reading[key] for key in ("rate", "percent", "verdict", "margin")},
    }
