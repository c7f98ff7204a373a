"""A plan of action, drafted from the seller's own facts and the template's fixed words, and from nothing else.

What is missing is a marked blank. A claim without an exhibit is listed as unproven. The same facts always give the
same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from calculators.plan.compose import Composed, compose, said_day
from calculators.plan.edits import Edit
from calculators.plan.spoken import Blank, Fact
from calculators.records import Letter, Reason

Fork = Literal["acknowledge", "dispute"]

CLAIMS = ("root_causes", "corrective", "preventive")
"""The lists of facts that claim something."""

DUE = {"corrective": "done_on", "preventive": "in_force_since"}
"""The lists of claims in which each row wants a day, and the name of that day."""

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


@dataclass(frozen=True, slots=True)
class Wish:
    """How a plan is wanted: for which ``store``, in the ``short`` version or the long one, with which ``edits``."""

    store: str = ""
    short: bool = False
    edits: tuple[Edit, ...] = ()


def draft(reason: Reason, fork: Fork, facts: Mapping[str, Any], wish: Wish | None = None) -> Draft:
    """Draft the plan for ``reason``.

    ``facts`` may hold ``store_name``, ``letterhead``, ``notice_day``, ``asins``, ``root_causes``, ``corrective``,
    ``preventive``, ``numbers`` and ``exhibits``; any of them may be absent. Days are dates, rows are mappings.
    """
    wish = wish or Wish()
    words = _words(reason.title, facts, wish.store) | {"short": wish.short}
    if fork == "dispute":
        words |= {name: [_known(row) for row in words[name]] for name in ("actions", "measures")}
    plan = compose(TEMPLATES[fork], f"Plan of action: {reason.title}", words, wish.store, wish.edits)
    return Draft(plan, tuple(_unproven(facts)))


def blank_plan(letter: Letter) -> Composed:
    """Return the plan of a letter's page with nothing filled in."""
    return compose(f"{letter.name}.j2", letter.title, _words(Blank("what the notice is about"), {}, ""))


def _words(about: str, facts: Mapping[str, Any], store: str) -> dict[str, Any]:
    def rows(name: str) -> list[dict[str, Any]]:
        return [told(row, DUE.get(name, ""), store, f"facts-{name}-{n}") for n, row in enumerate(facts.get(name, ()))]

    return {
        "reason": {"title": about if isinstance(about, Blank) else Fact(about, "reason")},
        "facts": facts,
        "letterhead": Fact(facts.get("letterhead", "").strip(), "facts-letterhead"),
        "store_name": _given(facts, "store_name", "name of your store"),
        "notice_day": said_day(facts.get("notice_day"), store, "facts-notice_day"),
        "asins": Fact(", ".join(facts.get("asins", ())), "facts-asins"),
        "causes": rows("root_causes") or [told({}, "", store, "facts-root_causes-0")],
        "actions": rows("corrective"),
        "measures": rows("preventive"),
        "no_action": told({}, DUE["corrective"], store, "facts-corrective-0"),
        "no_measure": told({}, DUE["preventive"], store, "facts-preventive-0"),
        "numbers": [_number(reading, store) for reading in facts.get("numbers", ())],
        "exhibits": [_exhibit(row, n) for n, row in enumerate(facts.get("exhibits", ()))],
    }


def _known(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a row says, and no blank for what it does not: what can be verified may need neither day nor name."""
    return {name: "" if name in ("day", "owner") and isinstance(said, Blank) else said for name, said in row.items()}


def _given(facts: Mapping[str, Any], name: str, wanted: str) -> Fact:
    source = f"facts-{name}"
    return Fact(facts[name], source) if facts.get(name) else Blank(wanted, source)


def _number(reading: Mapping[str, Any], store: str) -> dict[str, Any]:
    """Return a figure as the letter tells it, with the days that it covers."""
    name = str(reading.get("title") or reading.get("metric") or "figure").replace("-", " ")
    window = reading.get("window") or {}
    return {
        "name": Fact(name[:1].upper() + name[1:], "facts-numbers"),
        "percent": Fact(f"{reading.get('percent')} %", "facts-numbers") if reading.get("percent") else "",
        "rate": Fact(" of ".join(str(reading.get("rate") or "").split("/")), "facts-numbers"),
        "first_day": _window_day(window.get("first_day"), store),
        "last_day": _window_day(window.get("last_day"), store),
    }


def _window_day(day: Any, store: str) -> Fact:
    try:
        known = date.fromisoformat(day)
    except (TypeError, ValueError):
        known = None
    return said_day(known, store, "facts-numbers")


def _exhibit(row: Mapping[str, Any], number: int) -> dict[str, Fact]:
    at = f"facts-exhibits-{number}"
    return {
        "n": Fact(str(row.get("n", number + 1)), f"{at}-n"),
        "title": Fact(row["title"], f"{at}-title") if row.get("title") else Blank("what it shows", f"{at}-title"),
        "file": Fact(row.get("file", ""), f"{at}-file"),
    }


def told(row: Mapping[str, Any], when: str, store: str, at: str) -> dict[str, Any]:
    """Return a claim as the letter tells it; ``at`` is the name of its row in the form.

    A [day] or [owner] gap in the seller's sentence takes the row's day and owner; what the sentence then says itself
    is not said again behind it.
    """
    text = row.get("text", "")
    lacking = lacks(row, when)
    day = said_day(row.get(when), store, f"{at}-{when}")
    owner = Fact(row["owner"], f"{at}-owner") if row.get("owner") else Blank("who is responsible", f"{at}-owner")
    whole = stopped(_filled(text, {"day": day, "owner": owner}), str(row.get("exhibit", ""))) if text else ""
    return {
        "at": f"{at}-text",
        "text": Fact(whole, f"{at}-text"),
        "day": day if "[day]" not in text and (when in row or "day" in lacking) else "",
        "owner": "" if "[owner]" in text else owner,
        "measure": Fact(row.get("measure", "").rstrip("."), f"{at}-measure"),
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
