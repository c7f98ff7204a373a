"""A plan of action, drafted from the seller's own facts and the template's fixed words, and from nothing else.

What is missing is a marked blank. A claim without an exhibit is listed as unproven. The same facts always give the
same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from calculators.plan.document import Block, Bullets, Heading, Letter, Numbered, Paragraph, Runs, Table
from calculators.plan.spoken import Blank, speak
from calculators.plan.text import to_text
from calculators.records import Reason

Fork = Literal["acknowledge", "dispute"]

CLAIMS = {"root_causes": "root cause", "corrective": "corrective action", "preventive": "preventive measure"}
"""The lists of facts that claim something, and what one of them is called."""

TEMPLATES: dict[str, str] = {"acknowledge": "plan-of-action.j2", "dispute": "dispute-with-proof.j2"}

LETTER_STORES = ("US", "CA", "MX")
"""Stores where paper has the size called Letter; elsewhere it is A4."""


@dataclass(frozen=True, slots=True)
class Field:
    """One box of Amazon's form: what it asks for, and the text to paste."""

    field: str
    text: str

    @property
    def characters(self) -> int:
        """How many characters the text has."""
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted plan: the letter, its boxes, the blanks still open, and the claims without an exhibit."""

    letter: Letter
    fields: tuple[Field, ...]
    blanks: tuple[str, ...]
    unproven: tuple[str, ...]


def draft(reason: Reason, fork: Fork, facts: Mapping[str, Any], store: str = "") -> Draft:
    """Draft the plan for ``reason``.

    ``facts`` holds ``store_name``, ``notice_day``, ``asins``, ``root_causes``, ``corrective``, ``preventive``,
    ``numbers`` and ``exhibits`` as ``contracts`` names them; any of them may be absent.
    """
    words = {
        "reason": reason,
        "facts": facts,
        "notice_day": said_day(facts.get("notice_day"), store),
        "causes": [told(row, "", store) for row in facts.get("root_causes") or [{}]],
        "actions": [told(row, "done_on", store) for row in facts.get("corrective", ())],
        "measures": [told(row, "in_force_since", store) for row in facts.get("preventive", ())],
    }
    blocks = speak(TEMPLATES[fork], words)
    blanks = tuple(_blanks(blocks))
    page: Literal["A4", "Letter"] = "Letter" if store in LETTER_STORES else "A4"
    language = "en-US" if store in LETTER_STORES else "en-GB"
    letter = Letter(f"Plan of action: {reason.title}", language, page, blocks, draft=bool(blanks))
    return Draft(letter, tuple(_boxes(letter)), blanks, tuple(_unproven(facts)))


def said_day(day: Any, store: str = "") -> str | Blank:
    """Return a day with its month in words, in the order the store is used to; a blank when there is none."""
    if not isinstance(day, date):
        return Blank("day")
    month = f"{day:%B}"
    return f"{month} {day.day}, {day.year}" if store == "US" else f"{day.day} {month} {day.year}"


def stopped(words: str, exhibit: str = "") -> str:
    """Return ``words`` as a sentence that names its exhibit, with one mark at its end."""
    words = words.strip()
    mark = words[-1] if words.endswith((".", "!", "?", "…", "。")) else "."
    proof = f" (exhibit {exhibit})" if exhibit else ""
    return f"{words.removesuffix(mark)}{proof}{mark}"


def told(row: Mapping[str, Any], when: str, store: str = "") -> dict[str, Any]:
    """Return a claim as the letter tells it.

    A [day] or [owner] gap in the seller's sentence takes the row's day and owner; what the sentence then says itself
    is not said again behind it.
    """
    text = row.get("text", "")
    apart = {"day": said_day(row.get(when), store), "owner": row.get("owner") or Blank("who is responsible")}
    in_text = {name for name in apart if f"[{name}]" in text}
    for name in in_text:
        text = text.replace(f"[{name}]", apart[name] if row.get(when if name == "day" else name) else f"[{name}]")
    rest = {name: "" if name in in_text else value for name, value in apart.items()}
    return {"text": stopped(text, str(row.get("exhibit", ""))) if text else "", "measure": row.get("measure", "").rstrip("."), **rest}


def _blanks(blocks: Sequence[Block]) -> Iterator[str]:
    section = ""
    for block in blocks:
        if isinstance(block, Heading):
            section = "".join(run.text for run in block.runs if run.kind != "blank")
        for runs in _runs_of(block):
            yield from (f"{section}: {run.text}" for run in runs if run.kind == "blank")


def _runs_of(block: Block) -> Iterator[Runs]:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            yield runs
        case Bullets(items) | Numbered(items):
            yield from items
        case Table(header, rows):
            yield from header
            yield from (cell for row in rows for cell in row)


def _boxes(letter: Letter) -> Iterator[Field]:
    """Yield one box for each second-level heading, without the draft's mark: the boxes are pasted, not printed."""
    title: Runs = ()
    section: list[Block] = []
    for block in (*letter.blocks, Heading(2, ())):
        if isinstance(block, Heading) and block.level == 2:
            if title:
                body = Letter(letter.title, letter.language, letter.page, tuple(section), draft=False)
                yield Field("".join(run.text for run in title), to_text(body).strip())
            title, section = block.runs, []
        else:
            section.append(block)


def _unproven(facts: Mapping[str, Any]) -> Iterator[str]:
    known = {str(each.get("n")) for each in facts.get("exhibits", ())}
    for name in CLAIMS:
        for claim in facts.get(name, ()):
            exhibit = claim.get("exhibit", "")
            if claim.get("text") and (not exhibit or exhibit not in known):
                yield claim["text"]
