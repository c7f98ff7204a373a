"""One tool for each metric that divides one count by another. The metric's page names the counts.

A metric with a module of its own in this folder is left to that module.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from wtforms import Form

from calculators.errors import BadInput
from calculators.forms import Whole
from calculators.metrics.reading import judge
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.records import Metric, Rate
from calculators.tools import Question, Tool
from calculators.tools._metric import example_of, more_than_all, reading_of


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer a tool for each metric with a rate, a target and no module of its own."""
    for metric in playbook.metrics.values():
        if metric.rate and metric.target and not _has_module(metric):
            yield _tool(metric, metric.rate)


def _has_module(metric: Metric) -> bool:
    return find_spec(f"{__package__}.{metric.name.replace('-', '_')}") is not None


def _tool(metric: Metric, rate: Rate) -> Tool:
    return Tool(
        name=metric.name,
        title=metric.title,
        form=_form(rate),
        answer=lambda question: _answer(question, metric, rate),
        template="reading.html",
        form_template="rate-form.html",
        by_store=True,
        aliases={rate.total.name: "total", rate.counted.name: "counted"},
        example=example_of(metric),
    )


def _form(rate: Rate) -> type[Form]:
    class Input(Form):
        total = Whole(rate.total.label, f"{' → '.join(rate.where)}. {rate.total.hint}")
        counted = Whole(rate.counted.label, rate.counted.hint)

    return Input


def _answer(question: Question, metric: Metric, rate: Rate) -> dict[str, Any]:
    total, counted = question.input["total"], question.input["counted"]
    if counted > total:
        message = more_than_all(rate, total, counted)
        raise BadInput(message, {"counted": message})
    return reading_of(question, metric, lambda target: plain(judge(total, counted, target, rate.counts)))
