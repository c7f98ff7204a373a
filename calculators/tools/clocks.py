"""The clocks that run for a case, with a calendar file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.clocks import Running, Unknown, calendar, running
from calculators.errors import BadInput
from calculators.forms import Choice, Day, rows
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the clocks by the events that start one."""
    events = sorted({clock.starts for clock in playbook.clocks.values()})

    class Happened(Form):
        event = Choice("What happened", [(name, name.replace("-", " ").capitalize()) for name in events])
        day = Day("On which day", required=True)

    class Input(Form):
        events = rows(Happened, "What happened, and when")

    yield Tool(
        name="clocks",
        title="Your clocks",
        form=Input,
        answer=answer,
        template="clocks.html",
        form_template="clocks-form.html",
        button="Show the days",
        by_store=True,
        example={
            "title": "an account in the US, deactivated on 2 March 2026",
            "store": "US",
            "input": {"events": [{"event": "deactivation", "day": "2026-03-02"}]},
        },
        files={"ics": _calendar},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return every clock that runs, the first due at the top, those of unknown length, and the calendar file."""
    known, unknown = _clocks(question)
    return {
        "clocks": [_known(each) for each in known],
        "unknown": [{"clock": each.clock.name, "began": each.began.isoformat(), "why": each.why} for each in unknown],
        "ics": calendar(known, question.day),
    }


def _clocks(question: Question) -> tuple[list[Running], list[Unknown]]:
    events = question.input.get("events", [])
    for number, each in enumerate(events):
        if each["day"] > question.day:
            message = "This day is still to come. Write the day on which it happened."
            raise BadInput(message, {f"events-{number}-day": message})
    return running([(each["event"], each["day"]) for each in events], question.playbook, question.store)


def _known(each: Running) -> dict[str, Any]:
    rule = plain(each.length)
    return {
        "clock": each.clock.name,
        "title": each.clock.title,
        "summary": each.clock.summary,
        "kind": each.clock.kind,
        "began": each.began.isoformat(),
        "due": each.due.isoformat(),
        "length": rule["words"],
        "store": rule["store"],
        "source": rule["source"],
        "checked": rule["checked"],
        "confidence": rule["confidence"],
    }


def _calendar(question: Question, result: Mapping[str, Any]) -> tuple[str, str, bytes]:  # noqa: ARG001 - the signature of Tool.files
    return "clocks.ics", "text/calendar;charset=utf-8", result["ics"].encode()
