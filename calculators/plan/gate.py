"""The gate: what still speaks against sending, each thing with its own words, gravest first.

It looks at what the seller entered and at what the other parts of the playbook found. It knows nothing of whether a
plan is true, or whether it will be accepted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from calculators.plan.check import PlanCheck
from calculators.plan.draft import DUE, Draft, lacks
from calculators.plan.fork import PLANS
from calculators.records import Reason

OTHER_WAYS = ("acknowledge", "dispute", "find-proof", "ask-first")
"""The ways out that a letter can contradict."""

ROW_BLANKS = (": day", ": owner", ": who is responsible")
"""How the blanks end that a row without a day or an owner leaves."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a hold is about: its words, and what is missing or wrong about it."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """One reason not to send yet: its name, which ``templates/tools`` words, and what it is about."""

    hold: str
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Submission:
    """What is about to be sent, and what was found out about it.

    ``draft`` is absent where the seller wrote a text of their own; ``check`` is that of the text that would be sent.
    ``facts`` are those of the draft. ``reason`` is that of the plan, ``notice_reasons`` what the notice may be about,
    best first, empty where it says nothing clear. ``uncovered`` and ``missing`` come from the papers. ``answers`` are
    the seller's to the gate's own questions.
    """

    reason: Reason | None = None
    fork: str = ""
    decided: str = ""
    draft: Draft | None = None
    facts: Mapping[str, Any] | None = None
    check: PlanCheck | None = None
    notice_reasons: tuple[str, ...] = ()
    phishing: bool = False
    uncovered: tuple[Item, ...] = ()
    missing: tuple[Item, ...] = ()
    broken: tuple[Item, ...] = ()
    answers: Mapping[str, str] | None = None


def holds(sent: Submission) -> Iterator[Hold]:
    """Yield what speaks against sending ``sent``; nothing means that it is ready."""
    unwanted = _unwanted_plan(sent)
    yield from _about_the_notice(sent)
    yield from _about_the_way(sent)
    yield from unwanted
    yield from _when("broken-part", sent.broken)
    if not unwanted:
        yield from _about_the_draft(sent)
    yield from _when("uncovered", sent.uncovered)
    yield from _when("papers-missing", sent.missing)
    if not unwanted:
        yield from _when("blockers", _blockers(sent))
    if _answer(sent, "true") != "yes":
        yield Hold("not-confirmed")


def _about_the_notice(sent: Submission) -> Iterator[Hold]:
    if sent.phishing:
        yield Hold("phishing")
    if _answer(sent, "read_notice") != "yes":
        yield Hold("unread-notice")
    if _answer(sent, "other_appeal") != "no":
        yield Hold("other-appeal", (Item(_answer(sent, "other_appeal") or "unanswered"),))


def _about_the_way(sent: Submission) -> Iterator[Hold]:
    reason = sent.reason
    if reason and sent.notice_reasons and reason.name not in sent.notice_reasons:
        yield Hold("other-reason", (Item(sent.notice_reasons[0]),))
    if sent.decided == "professional":
        yield Hold("professional-first")
    if sent.fork and sent.decided in OTHER_WAYS and sent.decided != sent.fork and not _unwanted_plan(sent):
        yield Hold("wrong-fork", (Item(sent.decided, sent.fork),))


def _unwanted_plan(sent: Submission) -> tuple[Hold, ...]:
    """Return the one hold about a plan that nobody asked for; what is wrong within it does not matter then."""
    reason = sent.reason
    if not sent.fork or reason is None or reason.sends in PLANS:
        return ()
    return (Hold("no-plan-wanted", tuple(Item(item.text) for item in reason.send_instead)),)


def _about_the_draft(sent: Submission) -> Iterator[Hold]:
    if sent.draft is None:
        if sent.check is None and (sent.reason is None or sent.reason.sends in PLANS):
            yield Hold("nothing-written")
        return
    yield from _when("blanks", _blanks(sent.draft))
    if sent.fork == "acknowledge":
        yield from _when("incomplete", tuple(_incomplete(sent.facts or {})))
    yield from _when("unproven", tuple(Item(claim) for claim in sent.draft.unproven))


def _blanks(draft: Draft) -> tuple[Item, ...]:
    """Return the blanks that no row accounts for; a day or owner missing in a row is told with the row's words."""
    causes = draft.plan.fields[0].field
    blanks = draft.plan.blanks
    return tuple(Item(each) for each in blanks if each.startswith(causes) or not each.endswith(ROW_BLANKS))


def _incomplete(facts: Mapping[str, Any]) -> Iterator[Item]:
    """Yield each action or measure that says neither itself nor beside it when it was done, or who looks after it."""
    for name, due in DUE.items():
        for row in facts.get(name, ()):
            if row.get("text") and (lacking := lacks(row, due)):
                yield Item(row["text"], " and ".join(lacking))


def _blockers(sent: Submission) -> tuple[Item, ...]:
    """Return what the checker says would stop the text, save for the blanks of a draft, which are told by name."""
    found = sent.check.findings if sent.check else ()
    stopping = (each for each in found if each.level == "blocker" and not (sent.draft and _is_blank(each.quote)))
    return tuple(Item(each.message, each.quote) for each in stopping)


def _is_blank(quote: str) -> bool:
    return quote.startswith("[") and quote.endswith("]")


def _when(hold: str, items: tuple[Item, ...]) -> Iterator[Hold]:
    if items:
        yield Hold(hold, items)


def _answer(sent: Submission, question: str) -> str:
    return (sent.answers or {}).get(question, "")
