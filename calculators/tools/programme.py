"""Programmes with several rates of their own, such as premium shipping: each is held against its figure in the store.

A page of ``docs/metrics`` is a programme when its figures bear the names of these parts and it has no rate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from wtforms import Form

from calculators.dated import InForce
from calculators.errors import Unfinished, UnknownDay
from calculators.forms import EMPTY, Whole, refusal
from calculators.metrics.reading import judge
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.records import Metric
from calculators.tools import Question, Tool
from calculators.tools._metric import window_of


@dataclass(frozen=True, slots=True)
class Part:
    """One rate of a programme: the words for what it counts, and which input it is a share of."""

    label: str
    total: str = "parcels"


PARTS = {
    "on-time": Part("Parcels delivered on time"),
    "tracked": Part("Parcels with valid tracking"),
    "shipped-on-time": Part("Parcels shipped on time"),
    "buy-shipping": Part("Parcels with a label of Buy Shipping"),
    "cancelled": Part("Orders you cancelled", "orders"),
}
TOTALS = {"parcels": "Parcels of the programme in the window", "orders": "Orders of the programme in the window"}

EXAMPLES = {
    "premium-shipping": {"parcels": 120, "on_time": 112, "tracked": 120, "orders": 118, "cancelled": 1},
    "seller-fulfilled-prime": {"parcels": 120, "shipped_on_time": 119, "on_time": 114, "orders": 118, "cancelled": 0},
}


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer each programme."""
    for metric in playbook.metrics.values():
        if not metric.rate and PARTS.keys() & metric.figures.keys():
            yield _tool(metric)


def _tool(metric: Metric) -> Tool:
    return Tool(
        name=metric.name,
        title=metric.title,
        form=_form(metric),
        answer=lambda question: answer(question, metric),
        template="programme.html",
        by_store=True,
        example=_example(metric.name),
    )


def _example(name: str) -> Mapping[str, Any] | None:
    title = "an invented shop in the United Kingdom"
    return {"title": title, "store": "UK", "day": "2026-11-22", "input": EXAMPLES[name]} if name in EXAMPLES else None


def _form(metric: Metric) -> type[Form]:
    parts = {_input(name): part.label for name, part in PARTS.items() if name in metric.figures}
    labels = {"parcels": TOTALS["parcels"], **parts}
    if "cancelled" in labels:
        labels |= {"orders": TOTALS["orders"], "cancelled": labels.pop("cancelled")}
    return type("Input", (Form,), {name: Whole(label, required=False) for name, label in labels.items()})


def _input(name: str) -> str:
    return name.replace("-", "_")


def answer(question: Question, metric: Metric) -> dict[str, Any]:
    """Return a reading of each part filled in, and those for which no figure is known in the store.

    Raises Unfinished without any, BadInput where more are counted than there are, and UnknownDay where none is known.
    """
    filled = {name: part for name, part in PARTS.items() if _input(name) in question.input}
    if not filled:
        raise Unfinished(EMPTY, {"parcels": "Fill in the parcels, and what you want to check."})
    _refuse_impossible(question.input, filled)
    readings, unknown = list[dict[str, Any]](), list[tuple[Part, UnknownDay]]()
    for name, part in filled.items():
        try:
            found = metric.figures[name].on(question.day, question.store)
        except UnknownDay as error:
            unknown.append((part, error))
        else:
            readings.append({"part": name, "label": part.label, **_reading(question.input, name, part, found)})
    if not readings:
        raise unknown[0][1]
    return {
        "metric": metric.name,
        "readings": readings,
        "unknown": [{"label": part.label, "why": str(error)} for part, error in unknown],
        "window": window_of(question, metric),
    }


def _refuse_impossible(given: Mapping[str, Any], filled: Mapping[str, Part]) -> None:
    wrong = {}
    for name, part in filled.items():
        total, counted = given.get(part.total), given[_input(name)]
        if total is None:
            wrong[part.total] = EMPTY
        elif counted > total:
            wrong[_input(name)] = f"{part.label} ({counted}) cannot exceed {part.total} ({total}). Check both numbers."
    if wrong:
        raise refusal(wrong)


def _reading(given: Mapping[str, Any], name: str, part: Part, found: InForce) -> dict[str, Any]:
    """Return the reading. A figure that is a plain share allows exactly as many; more than all are never asked for."""
    value = found.value
    at_most = value.measure == "share"
    target = replace(found, value=replace(value, measure="at_least", amount=1 - value.amount)) if at_most else found
    reading = judge(given[part.total], given[_input(name)], target, "bad" if name == "cancelled" else "good")
    words = f"at most {value}" if at_most else str(value)
    enough = at_most or value.amount == 1
    verdict = "meets" if enough and reading.verdict == "on-the-line" else reading.verdict
    return {**plain(reading), "verdict": verdict, "target": {**plain(found), "words": words}}
