"""Whether the invoices cover the sales: units, days and what a paper must show, for each ASIN."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from calculators.errors import BadInput, Unfinished, UnknownDay
from calculators.invoices.cover import Case, Cover, cover
from calculators.invoices.papers import Account, Line, Sale, Window
from calculators.invoices.paste import INVOICES, SALES, Pasted, read_pasted
from calculators.invoices.problems import paper_kind
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool
from calculators.tools._invoice_form import EXAMPLE, Input

AGE = "evidence/invoice#age"

BOXES = {"sales": (SALES, ("asin", "units")), "invoices": (INVOICES, ("asin", "day", "units"))}
"""The fields of each box, and those without which a row says nothing."""

FEW = 6
"""As many ASINs as one looks at one by one."""

COLUMNS = {"asin": "ASIN", "units": "Units", "day": "Date"}


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
        shown=lambda _, result: {"problems": _once(result["asins"]), "quiet": _quiet(result["asins"])},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return each ASIN with its units sold, documented and missing, and what may get its papers refused."""
    given = question.input
    _refuse_future(given, question.day)
    rule = _rule(question)
    window = Window(given["notice_day"] - timedelta(rule["days"]), given["notice_day"])
    read = {box: _pasted(box, text, question) for box, text in given.get("pasted", {}).items()}
    case = Case(
        sales=[Sale(**_typed(row)) for row in _rows("sales", given, read)],
        lines=[Line(n, **_typed(row)) for n, row in enumerate(_rows("invoices", given, read), 1)],
        window=window,
        account=Account(**given.get("account", {})),
    )
    if not case.sales:
        message = "Enter the units you sold: as rows, or pasted from a spreadsheet."
        raise Unfinished(message, {"sales": message})
    asins = list(dict.fromkeys(asin.upper() for asin in given.get("asins", ())))
    return {
        **_compared(case, asins),
        "window": {**rule, "first_day": window.first.isoformat(), "last_day": window.last.isoformat()},
        "left_out": [
            {"box": box, "row": each.row, "why": each.why} for box, pasted in read.items() for each in pasted.skipped
        ],
        "unused": {box: list(pasted.unused) for box, pasted in read.items() if pasted.unused},
    }


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


def _rows(box: str, given: Mapping[str, Any], read: Mapping[str, Pasted]) -> list[Mapping[str, Any]]:
    """Return the rows typed and the rows pasted. Rows read from a file would join them here."""
    return [*given.get(box, ()), *(read[box].rows if box in read else ())]


def _typed(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**row, "asin": row["asin"].strip().upper()}


def _pasted(box: str, text: str, question: Question) -> Pasted:
    """Read a box. Raises BadInput beside it when nothing in it can be read, and asks how to read an unclear day."""
    fields, needed = BOXES[box]
    read = read_pasted(text, fields, needed, question.day, question.input.get("date_order"))
    if read.unclear:
        message = f"Is {read.unclear} the day or the month first? Choose, and the rows are read."
        raise BadInput(message, {"date_order": message})
    if read.missing:
        named = ", ".join(COLUMNS[field] for field in needed)
        wanted = " and ".join(COLUMNS[field] for field in read.missing)
        message = f"No column for {wanted} was found. Write headings in the first row: {named}."
        raise Unfinished(message, {f"pasted-{box}": message})
    if not read.rows:
        message = (
            f"No row could be read. {read.skipped[0].why if read.skipped else 'There is nothing below the headings.'}"
        )
        raise Unfinished(message, {f"pasted-{box}": message})
    return read


def _refuse_future(given: Mapping[str, Any], today: date) -> None:
    days = {"notice_day": given["notice_day"]}
    for box in BOXES:
        days |= {f"{box}-{n}-day": row["day"] for n, row in enumerate(given.get(box, ())) if "day" in row}
    late = {
        name: f"{day} is still to come. Write the day that stands on it." for name, day in days.items() if day > today
    }
    if late:
        raise BadInput(next(iter(late.values())), late)
