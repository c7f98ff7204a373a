"""A plan of action, drafted from the seller's own facts and the template's fixed words, and from nothing else.

What is missing is a marked blank. A claim without an exhibit is listed as unproven. The same facts always give the
same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from calculators.plan.compose import Composed, compose, said_day
from calculators.plan.spoken import Blank
from calculators.records import Letter, Reason

Fork = Literal["acknowledge", "dispute"]

CLAIMS = ("root_causes", "corrective", "preventive")
"""The lists of facts that claim something."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = re.compile(
    rf"""\b(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}
    |\d{{1,2}}(?:st|nd|rd|th)?(?:[ ]of)?[ ]{_MONTH}|{_MONTH}[ ]\d{{1,2}})\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A day as one may write it in a sentence."""

TEMPLATES: dict[str, str] = {"acknowledge": "plan-of-action.j2", "dispute": "dispute-with-proof.j2"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted plan, and its claims without an exhibit."""

    plan: Composed
    unproven: tuple[str, ...]


def draft(reason: Reason, fork: Fork, facts: Mapping[str, Any], store: str = "") -> Draft:
    """Draft the plan for ``reason``.

    ``facts`` may hold ``store_name``, ``notice_day``, ``asins``, ``root_causes``, ``corrective``, ``preventive``,
    ``numbers`` and ``exhibits``; any of them may be absent. Days are dates, rows are mappings.
    """
    plan = compose(TEMPLATES[fork], f"Plan of action: {reason.title}", _words(reason.title, facts, store), store)
    return Draft(plan, tuple(_unproven(facts)))


def blank_plan(letter: Letter) -> Composed:
    """Return the plan of a letter's page with nothing filled in."""
    return compose(f"{letter.name}.j2", letter.title, _words(Blank("what the notice is about"), {}, ""))


def _words(about: str, facts: Mapping[str, Any], store: str) -> dict[str, Any]:
    return {
        "reason": {"title": about},
        "facts": facts,
        "notice_day": said_day(facts.get("notice_day"), store),
        "causes": [told(row, "", store) for row in facts.get("root_causes") or [{}]],
        "actions": [told(row, "done_on", store) for row in facts.get("corrective", ())],
        "measures": [told(row, "in_force_since", store) for row in facts.get("preventive", ())],
    }


def told(row: Mapping[str, Any], when: str, store: str = "") -> dict[str, Any]:
    """Return a claim as the letter tells it.

    A [day] or [owner] gap in the seller's sentence takes the row's day and owner; what the sentence then says itself
    is not said again behind it.
    """
    text = row.get("text", "")
    lacking = lacks(row, when)
    day = said_day(row.get(when), store)
    owner = row.get("owner") or Blank("who is responsible")
    return {
        "text": stopped(_filled(text, {"day": day, "owner": owner}), str(row.get("exhibit", ""))) if text else "",
        "day": day if "[day]" not in text and (when in row or "day" in lacking) else "",
        "owner": "" if "[owner]" in text else owner,
        "measure": row.get("measure", "").rstrip("."),
    }


def lacks(row: Mapping[str, Any], when: str) -> list[str]:
    """Return what a claim lacks of "day" and "owner". A day in its own sentence is as good as one beside it."""
    day = row.get(when) or _DAY.search(row.get("text", ""))
    return ["day"] * (not day) + ["owner"] * (not row.get("owner"))


def _filled(text: str, known: Mapping[str, str]) -> str:
    for gap, value in known.items():
        if not isinstance(value, Blank):
            text = text.replace(f"[{gap}]", value)
    return text


def stopped(words: str, exhibit: str = "") -> str:
    """Return ``words`` as a sentence that names its exhibit, with one mark at its end."""
    words = words.strip()
    mark = words[-1] if words.endswith((".", "!", "?", "…", "。")) else "."
    proof = f" (exhibit {exhibit})" if exhibit else ""
    return f"{words.removesuffix(mark)}{proof}{mark}"


def _unproven(facts: Mapping[str, Any]) -> Iterator[str]:
    known = {str(each.get("n")) for each in facts.get("exhibits", ())}
    for name in CLAIMS:
        for claim in facts.get(name, ()):
            if claim.get("text") and str(claim.get("exhibit", "")) not in known:
                yield claim["text"]
