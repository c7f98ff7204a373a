"""A plan of action from the seller's own facts, as text, boxes and files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from wtforms import Form

from calculators.errors import BadInput, QuestionError
from calculators.forms import Choice, Day, Given, Label, Line, Text, Whole, Words, group, listed, rows
from calculators.plan.compose import Composed
from calculators.plan.draft import Draft, Wish, draft
from calculators.plan.text import to_words
from calculators.playbook import Playbook
from calculators.tools import Question, Tool, check_numbers
from calculators.tools._letter import OwnWords, edits_of, files, reviewed, written
from calculators.tools._parts import answered

FORKS = (
    ("acknowledge", "Acknowledge: it happened, here is what we changed"),
    ("dispute", "Dispute: it did not happen, here is the proof"),
)
MOST_CLAIM = 5_000


class Cause(Form):
    """One root cause, or in a dispute one fact that the papers show."""

    text = Text("What went wrong, and why it could", required=False, most=MOST_CLAIM)
    exhibit = Label("Exhibit that shows it", "Its number in your list of exhibits.")


class Action(Form):
    """One corrective action: something that is done."""

    text = Text("What you did", required=False, most=MOST_CLAIM)
    done_on = Day("Day it was done")
    owner = Line("Who did it", "A role is enough: warehouse manager.")
    measure = Line("Result", "What changed, as a number: 214 units removed.")
    exhibit = Label("Exhibit that shows it")


class Measure(Form):
    """One preventive measure: something that is in force."""

    text = Text("What you do differently", required=False, most=MOST_CLAIM)
    in_force_since = Day("In force since")
    owner = Line("Who does it")
    measure = Line("How you measure it")
    exhibit = Label("Exhibit that shows it")


class Exhibit(Form):
    """One paper that goes with the plan."""

    n = Whole("Number", required=False)
    title = Line("What it is")
    file = Line("Name of the file")


class Facts(Form):
    """What the seller says: nothing else gets into the plan."""

    store_name = Line("Name of your store")
    letterhead = Text(
        "Letterhead", "Company, address, contact: one line each. It stands above the letter in files.", required=False
    )
    notice_day = Day("Day of the notice")
    asins = Words("ASINs in the notice", "With a space between them. Leave empty if it names none.")
    root_causes = rows(Cause, "Root causes")
    corrective = rows(Action, "Corrective actions: what you have done")
    preventive = rows(Measure, "Preventive measures: what now works differently")
    exhibits = rows(Exhibit, "Exhibits: the papers you send")
    numbers = listed(Given(), "Figures")


CHECKED = {"owner": "Whom Amazon can ask", "measure": "What it shows"}
DISPUTED: Mapping[str, Mapping[str, str]] = {
    "root_causes": {"text": "What a paper shows"},
    "corrective": {"text": "What can be verified, and how", "done_on": "Since when", **CHECKED},
    "preventive": {"text": "How you work", "in_force_since": "Since when", **CHECKED},
}
"""What the inputs of a row are called where the notice is disputed, so that nobody is asked for a confession."""

FIGURES = (("reason", "Those of this reason"), ("all", "All of them"))
VERSIONS = (("long", "Long: with results, figures and a table of exhibits"), ("short", "Short: for a small box"))


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the tool for the reasons that have a page."""
    reasons = [(name, reason.title) for name, reason in playbook.reasons.items()]

    class Input(Form):
        reason = Choice("Reason in your notice", reasons)
        fork = Choice(
            "Acknowledge or dispute", FORKS, "Never both in one text. The page of your reason helps you decide."
        )
        facts = group(Facts, "Facts")
        version = Choice("Length", VERSIONS, "Empty: long.", required=False)
        box_limit = Whole(
            "Characters that a box of your form takes", "If the form shows a number. We know of none.", required=False
        )
        figures = Choice(
            "Your figures",
            FIGURES,
            "Those that you entered in Check my numbers. The days are those of the window today: compare them.",
            required=False,
        )
        measured = Given()
        edits = rows(OwnWords, "Your own words")
        format = Choice("File", [("docx", "Word file")], required=False)
        disputed = DISPUTED

    yield Tool(
        name="draft-plan",
        title="Plan of action",
        form=Input,
        answer=answer,
        template="draft-plan.html",
        form_template="draft-plan-form.html",
        button="Show the plan",
        by_store=True,
        example=EXAMPLE if EXAMPLE["input"]["reason"] in playbook.reasons else None,
        shown=lambda question, _: _shown(question, Input),
        files=files("plan-of-action", _plan),
        carries={
            "fork": "case.fork",
            "facts-notice_day": "case.notice_day",
            "facts-asins": "case.asins",
            "measured": "check-numbers",
        },
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the plan as text and Markdown, its boxes, blanks and unproven claims, and the Word file if asked for."""
    made = drafted(question)
    limit = question.input.get("box_limit")
    answer = written(made.plan, docx=question.input.get("format") == "docx", limit=limit)
    return answer | {"unproven": list(made.unproven)}


def drafted(question: Question) -> Draft:
    """Return the draft that was asked for. Raises BadInput for a day that is still to come."""
    given = question.input
    facts = dict(given.get("facts", {}))
    _refuse_future(facts, question)
    facts["numbers"] = [*facts.get("numbers", ()), *_figures(question)]
    wish = Wish(question.store, given.get("version") == "short", edits_of(given))
    return draft(question.playbook.reasons[given["reason"]], given["fork"], facts, wish)


def _figures(question: Question) -> list[dict[str, Any]]:
    """Return the readings of the numbers entered elsewhere in the case, those of the reason or all of them."""
    given = question.input
    if not (given.get("figures") and given.get("measured")):
        return []
    tool = next(check_numbers.tools(question.playbook))
    found = answered(tool, given["measured"], question, tool.answer)
    readings = [] if isinstance(found, QuestionError) else found["readings"]
    wanted = question.playbook.reasons[given["reason"]].metrics
    return [each for each in readings if given["figures"] == "all" or each["metric"] in wanted]


def _shown(question: Question, form: type[Form]) -> dict[str, Any]:
    plan = _plan(question)
    names = _NAMES_IN_DISPUTE if question.input["fork"] == "dispute" else {}
    return {**reviewed(plan, form, names), "words": to_words(plan.letter)}


_NAMES_IN_DISPUTE = {
    f"facts-{rows}-0-{name}": words for rows, names in DISPUTED.items() for name, words in names.items()
}


def _plan(question: Question) -> Composed:
    return drafted(question).plan


def _refuse_future(facts: Mapping[str, Any], question: Question) -> None:
    days = {f"facts-{name}": value for name, value in facts.items() if isinstance(value, date)}
    for name in ("corrective", "preventive"):
        for number, row in enumerate(facts.get(name, ())):
            days |= {f"facts-{name}-{number}-{key}": value for key, value in row.items() if isinstance(value, date)}
    late = {
        name: "This day is still to come. A plan says what is done." for name, day in days.items() if day > question.day
    }
    if late:
        raise BadInput(next(iter(late.values())), late)


EXAMPLE: dict[str, Any] = {
    "title": "an invented shop with a late shipment rate over the target",
    "store": "US",
    "input": {
        "reason": "late-shipment",
        "fork": "acknowledge",
        "facts": {
            "store_name": "Example Lantern Shop",
            "notice_day": "2026-03-02",
            "root_causes": [
                {
                    "text": "Our handling time was one day while the carrier collects at 14:00. "
                    "38 of 96 orders came in after 14:00 and were confirmed a day late",
                    "exhibit": "1",
                }
            ],
            "corrective": [
                {
                    "text": "We raised the handling time of 120 SKUs from one day to two",
                    "done_on": "2026-03-03",
                    "owner": "operations manager",
                    "measure": "no late confirmation among 61 orders since",
                    "exhibit": "2",
                }
            ],
            "preventive": [
                {
                    "text": "The list of unshipped orders is read at 15:00 each working day and cleared before closing",
                    "in_force_since": "2026-03-04",
                    "owner": "warehouse lead",
                }
            ],
            "exhibits": [
                {"n": 1, "title": "Late orders by hour of the order", "file": "01_late-orders.pdf"},
                {"n": 2, "title": "Shipping settings before and after", "file": "02_settings.pdf"},
            ],
        },
    },
}
