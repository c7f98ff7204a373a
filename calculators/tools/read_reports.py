"""The seller's own reports: what they tell, what they cannot tell, and which orders are behind each number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlencode

from wtforms import Form

import calculators
from calculators.errors import UnreadableFile
from calculators.forms import Choice, Files, Line, group
from calculators.playbook import Playbook
from calculators.reports.cases import Case, cases
from calculators.reports.days import Order
from calculators.reports.export import to_csv
from calculators.reports.found import Found, Removal, Report, Stranded, Unread
from calculators.reports.groups import Group, groups
from calculators.reports.kinds import kinds
from calculators.reports.read import read
from calculators.reports.wish import Wish
from calculators.tools import Question, Tool
from calculators.tools._report_readings import readings_of, stated

LISTS = "metric-downloads"
MOST_IDS = 1_000
MOST_ROWS = 500

_EXAMPLES = Path(calculators.__file__).parent.parent / "docs" / "assets" / "reports"


FIELDS = ("order_id", "order_day", "sku", "asin", "carrier", "defect_reason")
ORDER_COLUMN = "columns-order_id"


class Columns(Form):
    """The headings of a list nobody recognises, as they stand in the file."""

    order_id = Line("Heading of the order number")
    order_day = Line("Heading of the day of the order")
    sku = Line("Heading of the SKU")
    asin = Line("Heading of the ASIN")
    carrier = Line("Heading of the carrier")
    defect_reason = Line("Heading of the reason")


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the reader of the reports that have a page."""
    reports = [(name, playbook.reports[name].title) for name in kinds() if name in playbook.reports]
    metrics = [(name, each.title) for name, each in playbook.metrics.items() if LISTS in each.reports]

    class Input(Form):
        files = Files("Your reports", "Text, CSV, Excel, JSON, XML, gzip or zip. They stay on this device.")
        kind = Choice("What the file is", reports, "Only if we do not recognise it by itself.", required=False)
        date_order = Choice(
            "How days are written in it",
            [("day-first", "Day first: 22/11/2026"), ("month-first", "Month first: 11/22/2026")],
            "Only if we ask. A day such as 03/04/2026 can mean two days.",
            required=False,
        )
        metric = Choice(
            "Which metric a list from Account Health is about",
            metrics,
            "Such a list does not say so itself.",
            required=False,
        )
        columns = group(Columns, "Headings")

    yield Tool(
        name="read-reports",
        title="Read my reports",
        form=Input,
        answer=answer,
        template="read-reports.html",
        form_template="read-reports-form.html",
        button="Read them",
        by_store=True,
        live=False,
        example=_example(),
        shown=_shown,
        files={"csv": _csv},
        offers=lambda result: _offers([Unread(**each) for each in result["unread"]]),
    )


def _example() -> Mapping[str, Any] | None:
    """Return the example made of the files that the page offers, where these are at hand: when the site is built."""
    files = sorted(map(str, _EXAMPLES.glob("*.txt")))
    return {"title": "two invented reports", "day": "2026-11-22", "input": {"files": files}} if files else None


def answer(question: Question) -> dict[str, Any]:
    """Return what every file tells. Raises UnreadableFile when none can be read."""
    found = _found(question)
    if not found.reports:
        raise _unreadable(found.unread)
    return {
        "reports": [_report(each, question) for each in found.reports],
        "unread": [each._asdict() | {"headings": list(each.headings)} for each in found.unread],
        "asks": [{"field": "date_order", **each._asdict()} for each in found.unsettled],
        "orders": len(found.orders),
        **readings_of(found, question),
        "statements": [stated(each, question) for each in found.statements],
        "defects": [_group(each) for each in groups(cases(found))],
        "defect_orders": _defect_orders(found),
        "stock": [_stranded(each) for each in _by_removal(found.stranded)[:MOST_ROWS]],
        "removals": [_removal(each) for each in found.removals[:MOST_ROWS]],
    }


def _found(question: Question) -> Found:
    given = question.input
    wish = Wish(
        asked_on=question.asked_on,
        order=cast("Order | None", given.get("date_order")),
        kind=given.get("kind", ""),
        columns=given.get("columns", {}),
        counted_in=given.get("metric", ""),
    )
    return read(given["files"], question.playbook.reports, wish, question.tell)


def _unreadable(unread: Sequence[Unread]) -> UnreadableFile:
    words, offers = " ".join(f"{each.file}: {each.why}" for each in unread), _offers(unread)
    asked = {ORDER_COLUMN: "Which of these is the order number?"} if offers else {}
    return UnreadableFile(words, {"files": words, **asked}, offers)


def _offers(unread: Sequence[Unread]) -> Mapping[str, Sequence[str]]:
    """Return the headings of tables nobody knows, for each input that may be answered with one of them."""
    headings = list(dict.fromkeys(chain.from_iterable(each.headings for each in unread)))
    return {f"columns-{name}": headings for name in FIELDS} if headings else {}


def _report(report: Report, question: Question) -> dict[str, Any]:
    page = question.playbook.reports[report.kind]
    return {
        "file": report.file,
        "kind": report.kind,
        "title": page.title,
        "rows": report.rows,
        "orders": report.orders,
        "first_day": report.first_day.isoformat() if report.first_day else None,
        "last_day": report.last_day.isoformat() if report.last_day else None,
        "skipped": [each._asdict() for each in report.skipped],
        "skipped_count": report.skipped_count,
        "notes": list(report.notes),
        "cannot_tell": [str(item) for item in page.cannot_tell],
    }


def _defect_orders(found: Found) -> dict[str, int]:
    """Return how many orders have a defect of each kind; an order counts once."""
    return Counter(defect for defect, _ in {(each.defect, each.order_id) for each in found.defects})


def _group(group: Group) -> dict[str, Any]:
    return {
        "defect": group.defect,
        "by": group.by,
        "value": group.value,
        "orders": len(group.orders),
        "order_ids": list(group.orders)[:MOST_IDS],
        "words": group.words,
    }


def _by_removal(stranded: Sequence[Stranded]) -> list[Stranded]:
    return sorted(stranded, key=lambda each: (each.removal_day is None, str(each.removal_day), each.sku))


def _stranded(each: Stranded) -> dict[str, Any]:
    return {
        "asin": each.asin,
        "sku": each.sku,
        "reason": each.reason,
        "sellable": each.sellable,
        "unsellable": each.unsellable,
        "reserved": each.reserved,
        "inbound": each.inbound,
        "removal_day": each.removal_day.isoformat() if each.removal_day else None,
    }


def _removal(each: Removal) -> dict[str, Any]:
    return {
        "order_id": each.order_id,
        "kind": each.kind,
        "status": each.status,
        "sku": each.sku,
        "condition": each.condition,
        "requested": each.requested,
        "cancelled": each.cancelled,
        "destroyed": each.destroyed,
        "shipped": each.shipped,
        "open": each.still_open,
        "day": each.day.isoformat() if each.day else None,
    }


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:  # noqa: ARG001 - the signature of Tool.shown
    return {"healing": _healing}


def _healing(reading: Mapping[str, Any]) -> str:
    """Return what the forecast's form takes over from a reading, as a link carries it."""
    defects = [(f"defects-{n}", day) for n, day in enumerate(reading["defect_days"][:MOST_ROWS])]
    per_day = round(reading["total"] / reading["window"]["days"])
    pairs = [("metric", reading["metric"]), ("store", reading["store"]), ("orders_per_day", str(per_day)), *defects]
    return urlencode(pairs)


def _csv(question: Question, result: Mapping[str, Any]) -> tuple[str, str, bytes]:  # noqa: ARG001 - the signature of Tool.files
    """Return every defect as a file. The reports are read once more: no answer carries all of them."""
    all_cases: Iterator[Case] = cases(_found(question))
    return "defects.csv", "text/csv;charset=utf-8", to_csv(all_cases)
