"""Whether the invoices cover the sales: units, days and what a paper must show, for each ASIN."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

from calculators.errors import BadInput, Unfinished, UnknownDay
from calculators.invoices.cover import Case, Cover, cover
from calculators.invoices.papers import Account, Line, Sale, Window
from calculators.invoices.problems import paper_kind
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool
from calculators.tools._invoice_form import EXAMPLE, Input
from calculators.tools._invoice_rows import BOXES, Row, entered
from calculators.tools._parts import sums_in

AGE = "evidence/invoice#age"

FEW = 6
"""As many ASINs as one looks at one by one."""

EDGE = 10
"""Of a hundred steps of the strip of days, as many lie before the days that count, and as many after."""

MOST_TOLD = 500
"""Rows left out that are told one by one."""


class Sold(NamedTuple):
    """What units were sold of, on which day, and in which order where that is told."""

    asin: str
    day: date | None
    order: str


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the comparison."""
    yield Tool(
        name="cover-invoices",
        title="Do the invoices cover the sales?",
        form=Input,
        answer=answer,
        template="cover-invoices.html",
        form_template="cover-invoices-form.html",
        button="Compare",
        example=EXAMPLE if "invoice" in playbook.evidence else None,
        shown=_shown,
        put_in=lambda _, result: {"found": json.dumps(_sums(result))},
        carries={"asins": "case.asins"},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return each ASIN with its units sold, documented and missing, and what may get its papers refused."""
    given = question.input
    _refuse_future(given, question.day)
    rule = _rule(question)
    window = Window(given["notice_day"] - timedelta(rule["days"]), given["notice_day"])
    sold, bought = (entered(box, question) for box in BOXES)
    lines = [Line(n, **_spelled(row)) for n, row in enumerate(bought.rows(), 1)]
    case = Case(_sales(sold.sources), lines, window, Account(**given.get("account", {})))
    if not case.sales:
        message = "Enter the units you sold: as rows, pasted from a spreadsheet, or from a file."
        raise Unfinished(message, {"sales": message})
    left_out = [*sold.left_out, *bought.left_out]
    return {
        **_compared(case, list(dict.fromkeys(asin.upper() for asin in given.get("asins", ())))),
        "window": {**rule, "first_day": window.first.isoformat(), "last_day": window.last.isoformat()},
        "left_out": left_out[:MOST_TOLD],
        "left_out_count": len(left_out),
        "unused": {"sales": sold.unused, "invoices": bought.unused},
        "unread": [*sold.unread, *bought.unread],
    }


def _sales(sources: Iterable[Iterable[Row]]) -> list[Sale]:
    """Return what was sold. An order that stands in two reports, because their days overlap, was sold once."""
    units: Counter[Sold] = Counter()
    for rows in sources:
        here = _sold(rows)
        overlap = {sold: count for sold, count in (here & units).items() if sold.order}
        units.update(here)
        units.subtract(overlap)
    return [Sale(sold.asin, count, sold.day) for sold, count in units.items()]


def _sold(rows: Iterable[Row]) -> Counter[Sold]:
    """Count the units of one source. Cancelled items and those of another shop were not sold."""
    units: Counter[Sold] = Counter()
    for row in map(_spelled, rows):
        if "cancel" not in row.get("status", "").lower() and not row.get("shop", "").lower().startswith("non-amazon"):
            units[Sold(row["asin"], row.get("day"), row.get("order", ""))] += row["units"]
    return units


def _compared(case: Case, cited: list[str]) -> dict[str, Any]:
    found = cover(case, cited)
    judged = [each for each in found if cited or each.entered]
    counted = {line.n for line in case.counted()}
    return {
        "covered": all(each.covered for each in judged),
        "asins": [_asin(each) for each in found],
        "lines": [_line(line, counted=line.n in counted) for line in case.lines],
        "not_cited": [asin for asin in case.asins() if cited and asin not in cited],
    }


def _asin(each: Cover) -> dict[str, Any]:
    return {
        "asin": each.asin,
        "entered": each.entered,
        "sold": each.sold,
        "documented": each.documented,
        "gap": each.gap,
        "spare": each.spare,
        "not_counted": each.not_counted,
        "sold_outside": each.sold_outside,
        "problems": [
            {"problem": found.name, "lines": list(found.lines), **plain(dict(found.facts))} for found in each.problems
        ],
    }


def _line(line: Line, *, counted: bool) -> dict[str, Any]:
    shown = {name: getattr(line, name) for name in ("n", "asin", "units", "supplier", "number")}
    return {**shown, "day": line.day.isoformat(), "kind": paper_kind(line), "counted": counted}


def last_found(question: Question) -> dict[str, Any]:
    """Return the answer or, where the sales were in files that are no longer at hand, the gaps it found then."""
    found = question.input.get("found")
    try:
        return answer(question)
    except Unfinished:
        if not isinstance(found, list):
            raise
        return {"asins": sums_in(found)}


def _sums(result: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{name: each[name] for name in ("asin", "sold", "documented", "gap")} for each in result["asins"]]


def _shown(_: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    lines, listed = {line["n"]: line for line in result["lines"]}, _once(result["asins"])
    lines_of: dict[str, list[Mapping[str, Any]]] = {}
    for line in result["lines"]:
        lines_of.setdefault(line["asin"], []).append(line)
    return {
        "problems": {asin: [_with_lines(each, lines) for each in found] for asin, found in listed.items()},
        "quiet": set(_quiet(result["asins"])),
        "lines_of": lines_of,
        "at": _places(result["lines"], result["window"]),
    }


def _with_lines(problem: Mapping[str, Any], lines: Mapping[int, Any]) -> dict[str, Any]:
    return {**problem, "lines": [lines[n] for n in problem["lines"]]}


def _places(lines: Iterable[Mapping[str, Any]], window: Mapping[str, Any]) -> dict[str, int]:
    """Return where each day stands on a strip of a hundred steps. The days that count take those in the middle."""
    first, last = (date.fromisoformat(window[each]) for each in ("first_day", "last_day"))
    days = {line["day"] for line in lines}
    share = {day: Fraction((date.fromisoformat(day) - first).days, max((last - first).days, 1)) for day in days}
    return {day: min(max(EDGE + round((100 - 2 * EDGE) * each), 2), 98) for day, each in share.items()}


def _once(asins: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Return the problems by ASIN; one that several ASINs share stands once, under no name."""
    found: dict[str, dict[str, Any]] = {}
    for each in asins:
        for problem in each["problems"]:
            same = found.setdefault(json.dumps(problem | {"lines": []}), problem | {"lines": [], "asins": []})
            same["lines"] += problem["lines"]
            same["asins"].append(each["asin"])
    listed: dict[str, list[dict[str, Any]]] = {"": []}
    for problem in found.values():
        listed.setdefault(problem["asins"][0] if len(problem["asins"]) == 1 else "", []).append(problem)
    return listed


def _quiet(asins: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the ASINs that need no eye where there are many."""
    return [each["asin"] for each in asins if not each["gap"] and not each["problems"]] if len(asins) > FEW else []


def _rule(question: Question) -> dict[str, Any]:
    """Return how many days count: those the notice names, or those of the rule in force when it arrived."""
    if own := question.input.get("days"):
        return {"days": own, "source": None}
    try:
        rule = question.playbook.figure(AGE).on(question.input["notice_day"], question.store)
    except UnknownDay as error:
        raise UnknownDay(str(error), {"notice_day": str(error)}) from error
    return {**plain(rule), "days": int(rule.value.amount)}


def _spelled(row: Row) -> dict[str, Any]:
    return {**row, "asin": row["asin"].strip().upper()}


def _refuse_future(given: Mapping[str, Any], today: date) -> None:
    days = {"notice_day": given["notice_day"]}
    for box in BOXES:
        days |= {f"{box.name}-{n}-day": row["day"] for n, row in enumerate(given.get(box.name, ())) if "day" in row}
    late = {
        name: f"{day} is still to come. Write the day that stands on it." for name, day in days.items() if day > today
    }
    if late:
        raise BadInput(next(iter(late.values())), late)
