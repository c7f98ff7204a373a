"""A template and facts become a letter, with its open blanks and its boxes to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from calculators.plan.document import Block, Bullets, Heading, Letter, Numbered, Paragraph, Runs, Table
from calculators.plan.edits import Edit, Passage, edited
from calculators.plan.spoken import Blank, Fact, speak
from calculators.plan.text import to_text

LETTER_PAPER = ("US", "CA", "MX")
"""Stores where paper has the size called Letter; elsewhere it is A4."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of Amazon's form: what it asks for, and the text to paste."""

    field: str
    text: str

    @property
    def characters(self) -> int:
        """How many characters the text has."""
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter, its boxes, the blanks still open, its passages, and the edits whose passage is gone."""

    letter: Letter
    fields: tuple[Box, ...]
    blanks: tuple[str, ...]
    passages: tuple[Passage, ...] = ()
    gone: tuple[Edit, ...] = ()


def compose(
    template: str, title: str, words: Mapping[str, Any], store: str = "", edits: Iterable[Edit] = ()
) -> Composed:
    """Speak ``template`` with ``words``, then in the seller's own. While a blank is open, the letter is a draft."""
    spoken = edited(speak(template, words), edits)
    blocks = spoken.blocks
    blanks = tuple(_blanks(blocks))
    page: Literal["A4", "Letter"] = "Letter" if store in LETTER_PAPER else "A4"
    language = "en-US" if store in LETTER_PAPER else "en-GB"
    letter = Letter(title, language, page, blocks, draft=bool(blanks))
    return Composed(letter, tuple(_boxes(letter)), blanks, spoken.passages, spoken.gone)


def said_day(day: Any, store: str = "", source: str = "") -> Fact:
    """Return a day with its month in words, in the order the store is used to; a blank when there is none.

    ``source`` names the input in which it is given.
    """
    if not isinstance(day, date):
        return Blank("day", source)
    month = f"{day:%B}"
    return Fact(f"{month} {day.day}, {day.year}" if store == "US" else f"{day.day} {month} {day.year}", source)


def _blanks(blocks: tuple[Block, ...]) -> Iterator[str]:
    section = ""
    for block in blocks:
        if isinstance(block, Heading):
            section = "".join(run.text for run in block.runs if run.kind != "blank")
        for runs in _runs_of(block):
            yield from (f"{section}: {run.text}" if section else run.text for run in runs if run.kind == "blank")


def _runs_of(block: Block) -> Iterator[Runs]:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            yield runs
        case Bullets(items) | Numbered(items):
            yield from items
        case Table(header, rows):
            yield from header
            yield from (cell for row in rows for cell in row)


def _boxes(letter: Letter) -> Iterator[Box]:
    """Yield one box for each second-level heading, without the draft's mark: boxes are pasted, not printed."""
    title: Runs = ()
    section: list[Block] = []
    for block in (*letter.blocks, Heading(2, ())):
        if isinstance(block, Heading) and block.level == 2:
            if title:
                body = Letter(letter.title, letter.language, letter.page, tuple(section), draft=False)
                yield Box("".join(run.text for run in title), to_text(body).strip())
            title, section = block.runs, []
        else:
            section.append(block)
