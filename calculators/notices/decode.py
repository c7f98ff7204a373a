"""Decode a notice: what it is about, at what stage it is, what it asks for, and whether it is genuine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from calculators.notices.deadlines import Deadline, deadlines_of
from calculators.notices.entities import Entities, entities_of
from calculators.notices.knowledge import Found, knowledge_of
from calculators.notices.language import store_of
from calculators.notices.mail import kind_of
from calculators.notices.phishing import Phishing, phishing_of
from calculators.notices.phrases import Hit
from calculators.notices.reasons import UNSPECIFIED, Judgement, Rung, judge
from calculators.notices.stage import Staged, stage_of, stated
from calculators.notices.weights import sections_of
from calculators.playbook import Playbook
from calculators.records import Stage

Scope = Literal["account", "offers", "listing", "funds", "review", "none"]
Fork = Literal["acknowledge", "dispute"]

_SCOPES: dict[Scope, tuple[str, ...]] = {
    "review": ("review",),
    "offers": ("offers",),
    "account": ("deactivated", "stopped", "farewell"),
    "listing": ("listing-removed", "edit-wanted"),
    "funds": ("funds-held",),
}
"""Whom the words strike; the first that was said holds."""
_USUAL: dict[str, Scope] = {"performance": "offers", "product": "listing", "intellectual-property": "listing"}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text, and the characters between which they stand."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reason the notice may give, from 0 to 1, with the words that speak for it and the rung that found it."""

    reason: str
    score: float
    evidence: tuple[Quote, ...]
    found_by: Rung


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked for, and the words that ask."""

    item: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class ForkHint:
    """Words that offer to acknowledge the finding or to dispute it."""

    fork: Fork
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """Everything read out of one notice. ``primary`` is a reason, ``none`` or ``phishing``."""

    primary: str
    kind: str
    candidates: tuple[Candidate, ...]
    stage: Stage
    stage_evidence: tuple[Quote, ...]
    scope: Scope
    requests: tuple[Request, ...]
    deadlines: tuple[Deadline, ...]
    phishing: Phishing
    fork: tuple[ForkHint, ...]
    language: str
    store: str | None
    entities: Entities


def decode(text: str, playbook: Playbook) -> Decoded:
    """Decode ``text``, any text at all, by the records of ``playbook``. Offsets count the characters of ``text``."""
    knowledge = knowledge_of(playbook)
    found = knowledge.find(text)
    phishing = phishing_of(found)
    judged = judge(found, knowledge)
    kind = "phishing" if phishing.verdict == "likely" else _kind(found, judged)
    primary = _primary(kind, judged)
    reason = knowledge.reasons.get(primary)
    staged = stage_of(found, reason, primary) if kind == "notice" else Staged("none", ())
    return Decoded(
        primary,
        kind,
        tuple(_candidate(each, found) for each in judged),
        staged.stage,
        quotes(staged.hits, found),
        _scope(found, staged.stage, reason.group if reason else "") if kind == "notice" else "none",
        _requests(found) if kind == "notice" else (),
        deadlines_of(found.text) if kind == "notice" else (),
        phishing,
        _forks(found) if kind == "notice" else (),
        found.language,
        store_of(text),
        entities_of(text),
    )


def _kind(found: Found, judged: list[Judgement]) -> str:
    named = bool(judged) and judged[0].reason != UNSPECIFIED
    return kind_of(found, named=named, settled=named and judged[0].rung == "settled")


def _primary(kind: str, judged: list[Judgement]) -> str:
    if kind == "phishing":
        return "phishing"
    if kind != "notice":
        return "none"
    return judged[0].reason if judged else UNSPECIFIED


def _candidate(judged: Judgement, found: Found) -> Candidate:
    return Candidate(judged.reason, judged.score, quotes(judged.hits, found), judged.rung)


def quotes(hits: Iterable[Hit], found: Found) -> tuple[Quote, ...]:
    """Return the words of ``hits`` in the text they were found in."""
    return tuple(Quote(*_words(hit, found)) for hit in hits)


def _scope(found: Found, stage: Stage, group: str) -> Scope:
    said = stated(found)
    for scope, cues in _SCOPES.items():
        if any(cue in said for cue in cues):
            return scope
    return "none" if stage == "none" else _USUAL.get(group, "account")


def _requests(found: Found) -> tuple[Request, ...]:
    """Each thing asked for once, where it is asked for: not where a paper already sent is spoken of."""
    sections, sentences = sections_of(found), found.text.sentences
    asking = {sentences[hit.first] for hit in found.of("asks")}
    first: dict[str, Hit] = {}
    for item in found.names("request"):
        for hit in found.of("request", item):
            if sections[hit.first] == "ask" or sentences[hit.first] in asking:
                first.setdefault(item, hit)
    ranked = sorted(first.items(), key=lambda each: each[1].first)
    return tuple(Request(item, *_words(hit, found)) for item, hit in ranked)


def _forks(found: Found) -> tuple[ForkHint, ...]:
    hits = [hit for fork in found.names("fork") for hit in found.of("fork", fork)[:2]]
    return tuple(_fork(hit, found) for hit in sorted(hits, key=lambda hit: hit.first))


def _fork(hit: Hit, found: Found) -> ForkHint:
    return ForkHint("dispute" if hit.label[1] == "dispute" else "acknowledge", *_words(hit, found))


def _words(hit: Hit, found: Found) -> tuple[int, int, str]:
    start, end = found.text.span(hit.first, hit.last)
    return start, end, found.text.raw[start:end]
