"""Which papers a case needs, where each of them is, and what makes it pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from zlib import crc32

from calculators.page import Item
from calculators.playbook import Playbook
from calculators.records import Evidence, Reason

State = Literal["have", "coming", "missing"]


@dataclass(frozen=True, slots=True)
class Noted:
    """What the seller noted of a paper: where it is, of whom and when it was asked for, a note."""

    state: State = "missing"
    asked_from: str = ""
    asked_on: date | None = None
    note: str = ""


NOTHING = Noted()


@dataclass(frozen=True, slots=True)
class Document:
    """A paper of a case.

    ``asked`` says whether this notice asks for it, ``quote`` in which words where they are known. ``required`` papers
    are asked for here or always asked for with this reason. ``properties`` are what makes it pass.
    """

    paper: Evidence
    what_for: str
    required: bool
    asked: bool
    quote: str
    properties: tuple[str, ...]
    noted: Noted

    @property
    def have(self) -> bool:
        """Whether it is at hand."""
        return self.noted.state == "have"


def documents(
    reason: Reason,
    noted: Mapping[str, Noted],
    playbook: Playbook,
    day: date,
    store: str = "",
    asked: Mapping[str, str] | None = None,
) -> Iterator[Document]:
    """Yield the papers of a case: those ``asked`` for in the notice, by name with its words, then those of the reason.

    A paper of the reason that begins with "If" is not always asked for.
    """
    named = {name: quote for name, quote in (asked or {}).items() if name in playbook.evidence}
    usual = _usual(reason, playbook)
    for name in dict.fromkeys([*named, *usual]):
        paper, item = playbook.evidence[name], usual.get(name)
        yield Document(
            paper=paper,
            what_for=playbook.fill(item, day, store) if item else paper.summary,
            required=name in named or not (item and item.text.startswith("If ")),
            asked=name in named,
            quote=named.get(name, ""),
            properties=tuple(playbook.fill(each, day, store) for each in paper.properties),
            noted=noted.get(name, NOTHING),
        )


def still_missing(found: Iterable[Document], *, asked_only: bool = False) -> list[Document]:
    """Return the needed papers that are not at hand; with ``asked_only`` those this notice itself asks for."""
    return [each for each in found if (each.asked if asked_only else each.required) and not each.have]


def exhibits(found: Iterable[Document], order: Sequence[str] = ()) -> dict[str, int]:
    """Return the number of each paper at hand or on its way.

    ``order`` names those that have one already, and a number once given stays: a letter may speak of it. So a paper
    that is missing again leaves its number empty, and a new one is put at the end.
    """
    packed = [each.paper.name for each in found if each.noted.state != "missing"]
    numbers = {name: number for number, name in enumerate(dict.fromkeys([*order, *packed]), 1)}
    return {name: numbers[name] for name in sorted(packed, key=numbers.__getitem__)}


def mark_of(paper: str, wanted: str) -> str:
    """Return a short mark of what a paper has to show. New words have a new mark, so that they are looked at anew."""
    return f"{crc32(f'{paper}: {wanted}'.encode()):08x}"


def _usual(reason: Reason, playbook: Playbook) -> dict[str, Item]:
    """Return the item of the reason's page in which each paper is named first."""
    links = ((link.removeprefix("evidence/"), item) for item in reason.evidence for link in item.links)
    found: dict[str, Item] = {}
    for name, item in links:
        if name in playbook.evidence:
            found.setdefault(name, item)
    return found
