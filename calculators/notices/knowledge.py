"""All phrases of a playbook and of the tables in one book, compiled once for each playbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calculators.notices.language import language_of, languages_of
from calculators.notices.phrases import Book, Hit, Label
from calculators.notices.tables import Table, forks, mails, replies, requests, sentences, signs, stages, terms
from calculators.notices.words import Text, read
from calculators.playbook import Playbook
from calculators.records import Phrases, Reason

_TABLES: Mapping[str, Table] = {
    "heading": sentences.HEADINGS,
    "because": {"": sentences.BECAUSE},
    "boilerplate": {"": sentences.BOILERPLATE},
    "aside": {"": sentences.ASIDES},
    "negation": {"": sentences.NEGATIONS},
    "stage": stages.CUES,
    "mail": mails.CUES,
    "request": requests.ITEMS,
    "asks": {"": requests.ASKS},
    "fork": forks.CUES,
    "sign": signs.CUES,
    "term": terms.TERMS,
    "part": replies.PARTS,
    "wanting": {"": replies.WANTING},
    "settled": {"": replies.SETTLED},
}


@dataclass(frozen=True)
class Found:
    """A text, its language, and the phrases found in it by kind and name: ``("stage", "final")``."""

    text: Text
    language: str
    hits: Mapping[tuple[str, str], tuple[Hit, ...]]

    def of(self, kind: str, name: str = "") -> tuple[Hit, ...]:
        """Return the hits of one name of a table."""
        return self.hits.get((kind, name), ())

    def names(self, kind: str) -> list[str]:
        """Return the names of a table of which at least one phrase was found."""
        return sorted(name for table, name in self.hits if table == kind)


@dataclass(frozen=True)
class Knowledge:
    """What the decoder knows of one playbook."""

    book: Book
    reasons: Mapping[str, Reason]

    def find(self, raw: str) -> Found:
        """Read ``raw`` and find every phrase in it that belongs to a language it is written in."""
        text = read(raw)
        main, spoken = language_of(text), languages_of(text)
        hits: dict[tuple[str, str], list[Hit]] = {}
        for hit in self.book.find(text):
            kind, name, language = hit.label
            if language in ("", main) or (language in spoken and kind != "mail"):
                hits.setdefault((kind, name), []).append(hit)
        return Found(text, main, {label: tuple(each) for label, each in hits.items()})


_latest: list[tuple[Playbook, Knowledge]] = []


def knowledge_of(playbook: Playbook) -> Knowledge:
    """Return the compiled phrases of ``playbook``; the last playbook's are kept."""
    if not _latest or _latest[0][0] is not playbook:
        reasons = playbook.reasons
        _latest[:] = [(playbook, Knowledge(Book(_phrases(playbook)), reasons))]
    return _latest[0][1]


def _phrases(playbook: Playbook) -> Iterator[tuple[Label, str]]:
    for name, reason in playbook.reasons.items():
        for language, phrases in {"": reason.phrases, **reason.languages}.items():
            yield from _of_reason(name, phrases, language)
    for kind, table in _TABLES.items():
        for name, each in table.items():
            yield from (((kind, name, ""), phrase) for phrase in each)
    for language, each in mails.PERSONAL.items():
        yield from ((("mail", "personal", language), phrase) for phrase in each)


def _of_reason(name: str, phrases: Phrases, language: str) -> Iterator[tuple[Label, str]]:
    for kind in ("settles", "hints", "excludes"):
        yield from (((kind, name, language), phrase) for phrase in getattr(phrases, kind))
