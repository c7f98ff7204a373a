"""The gate before sending: "Not yet" with each reason and what to do about it, or "Ready"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from wtforms import Form

from calculators.errors import QuestionError, Unfinished
from calculators.forms import Choice, Given, Text
from calculators.notices import decode
from calculators.plain import plain
from calculators.plan.check import check_plan
from calculators.plan.draft import Draft
from calculators.plan.gate import Item, Submission, holds
from calculators.plan.text import to_words
from calculators.playbook import Playbook
from calculators.records import Reason
from calculators.tools import Question, Tool, cover_invoices, decide, draft_plan, evidence_list
from calculators.tools._parts import answered, entered

YES_NO = (("yes", "Yes"), ("no", "No"))
CLEAR = 0.5
"""The score from which on a reason may well be the notice's."""


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the gate for the reasons that have a page."""
    reasons = [(name, reason.title) for name, reason in playbook.reasons.items()]

    class Input(Form):
        reason = Choice("Reason in your notice", reasons, required=False)
        read_notice = Choice("Have you read the notice to its end?", YES_NO, required=False)
        other_appeal = Choice(
            "Is another appeal about this notice still open?",
            (("no", "No"), ("yes", "Yes"), ("unsure", "I am not sure")),
            "Account Health shows it as submitted or under review.",
            required=False,
        )
        true = Choice("Is every sentence true, and can you prove it?", YES_NO, required=False)
        text = Text(
            "Your letter, if you changed it or wrote it elsewhere",
            "Empty: the plan that you drafted here is looked at.",
            required=False,
        )
        notice = Text("The notice", "Helps to see whether your letter fits it.", required=False)
        override = Choice(
            "Send it although something is open?",
            (("yes", "Yes. I have read what is open, and it is my decision"),),
            "Leave this alone unless you know a reason that the list does not know.",
            required=False,
        )
        plan = Given()
        decision = Given()
        papers = Given()
        invoices = Given()

    yield Tool(
        name="before-you-send",
        title="Before you send",
        form=Input,
        answer=answer,
        template="before-you-send.html",
        form_template="before-you-send-form.html",
        button="May I send it?",
        by_store=True,
        example=EXAMPLE if "late-shipment" in playbook.reasons else None,
        carries={
            "notice": "decode-notice.text",
            "plan": "draft-plan",
            "decision": "decide",
            "papers": "evidence-list",
            "invoices": "cover-invoices",
        },
    )


def answer(question: Question) -> dict[str, Any]:
    """Return whether the letter is ready, what speaks against sending it, and what could be better.

    ``verdict`` is "ready", "not-yet", or "overridden" where the seller sends it all the same.
    """
    sent = _submission(question)
    found = list(holds(sent))
    overridden = found and question.input.get("override") == "yes"
    return {
        "verdict": "overridden" if overridden else "not-yet" if found else "ready",
        "ready": not found,
        "holds": plain(found),
        "hints": [] if any(each.hold == "no-plan-wanted" for each in found) else _hints(sent),
    }


def _submission(question: Question) -> Submission:
    broken: dict[str, QuestionError] = {}
    given = question.input
    plan = _part("plan", question, broken)
    draft = plan if isinstance(plan, Draft) else None
    drafted = entered(_tool(draft_plan, question), given["plan"]) if draft else {}
    reason = question.playbook.reasons.get(drafted.get("reason") or given.get("reason", ""))
    papers = _part("papers", _with_papers(question, reason), broken) or {"documents": ()}
    invoices = _part("invoices", question, broken) or {"asins": ()}
    text, notice = _text(question, draft), given.get("notice", "")
    named, facts = reason.name if reason else "", drafted.get("facts", {})
    return Submission(
        reason=reason,
        fork=drafted.get("fork", ""),
        decided=(_part("decision", question, broken) or {"way": ""})["way"],
        draft=None if given.get("text") else draft,
        facts=facts,
        check=check_plan(text, question.playbook, reason=named, notice=notice, facts=facts) if text else None,
        uncovered=tuple(_uncovered(invoices, drafted.get("facts", {}).get("asins", ()))),
        missing=tuple(_missing(papers)),
        broken=tuple(Item(name, str(error)) for name, error in broken.items()),
        answers={name: value for name, value in given.items() if isinstance(value, str)},
        **_of_notice(notice, question.playbook),
    )


PARTS: Mapping[str, tuple[Any, Any]] = {
    "plan": (draft_plan, draft_plan.drafted),
    "decision": (decide, decide.answer),
    "papers": (evidence_list, evidence_list.answer),
    "invoices": (cover_invoices, cover_invoices.last_found),
}
"""The parts of a case that the gate looks at: where each is entered, and what answers for it."""


def _tool(module: Any, question: Question) -> Tool:
    tool: Tool = next(module.tools(question.playbook))
    return tool


def _part(name: str, question: Question, broken: dict[str, QuestionError]) -> Any:
    """Return what a part's tool says to what was entered there, None where that is nothing yet; keep its error."""
    module, ask = PARTS[name]
    if not question.input.get(name):
        return None
    tool = _tool(module, question)
    found = answered(tool, question.input[name], question, ask)
    if isinstance(found, QuestionError):
        if not isinstance(found, Unfinished):
            broken[tool.name] = found
        return None
    return found


def _with_papers(question: Question, reason: Reason | None) -> Question:
    """Return the question with the notice beside the papers: what it asks for counts, even where none is listed yet."""
    given, notice = question.input, question.input.get("notice")
    papers = given.get("papers") or {}
    if not notice or not isinstance(papers, list | dict):
        return question
    known = {"notice": notice} | ({"reason": reason.name} if reason else {})
    beside = [*papers, *map(list, known.items())] if isinstance(papers, list) else known | papers
    return replace(question, input={**given, "papers": beside})


def _text(question: Question, draft: Draft | None) -> str:
    own: str = question.input.get("text", "")
    return own or (to_words(draft.plan.letter) if draft else "")


def _of_notice(notice: str, playbook: Playbook) -> dict[str, Any]:
    if not notice:
        return {}
    decoded = decode(notice, playbook)
    likely = tuple(each.reason for each in decoded.candidates if each.score >= CLEAR)
    return {"notice_reasons": likely, "phishing": decoded.phishing.verdict == "likely"}


def _uncovered(invoices: Mapping[str, Any], cited: Iterable[str]) -> Iterator[Item]:
    """Yield each ASIN with its gap in units; one that the letter names and nobody compared has no number."""
    gaps = {each["asin"]: each["gap"] for each in invoices["asins"]}
    for asin in dict.fromkeys([*gaps, *(cited if gaps else ())]):
        if asin not in gaps:
            yield Item(asin)
        elif gaps[asin]:
            yield Item(asin, str(gaps[asin]))


def _missing(papers: Mapping[str, Any]) -> Iterator[Item]:
    for each in papers["documents"]:
        if each["required"] and not each["have"]:
            yield Item(each["title"], each["evidence"])


def _hints(sent: Submission) -> list[dict[str, str]]:
    found = sent.check.findings if sent.check else ()
    return [{"message": each.message, "quote": each.quote} for each in found if each.level != "blocker"]


EXAMPLE: dict[str, Any] = {
    "title": "a plan that is nearly there, and a notice read only in part",
    "store": "US",
    "input": {
        "read_notice": "no",
        "other_appeal": "no",
        "true": "yes",
        "plan": draft_plan.EXAMPLE["input"],
        "papers": {"reason": "late-shipment", "have": ["metric-report"]},
    },
}
