"""Decode a notice: what it is about, at what stage it is, what it asks for, and whether it is genuine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from calculators.notices.deadlines import Deadline, deadlines_of
from calculators.notices.entities import Entities, entities_of
from calculators.notices.knowledge import Found, knowledge_of
from calculators.notices.language import language_of, store_of
from calculators.notices.mail import kind_of
from calculators.notices.phishing import Phishing, phishing_of
from calculators.notices.phrases import Hit
from calculators.notices.reasons import UNSPECIFIED, Judgement, Rung, judge
from calculators.notices.stage import Staged, stage_of
from calculators.playbook import Playbook
from calculators.records import Stage

Scope = Literal["account", "offers", "listing", "funds", "review", "none"]
Fork = Literal["acknowledge", "dispute"]


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
    settled = bool(judged) and judged[0].rung == "settled"
    kind = "phishing" if phishing.verdict == "likely" else kind_of(found, settled=settled)
    primary = _primary(kind, judged)
    staged = stage_of(found, knowledge.reasons.get(primary), primary) if kind == "notice" else Staged("none", ())
    return Decoded(
        primary,
        kind,
        tuple(_candidate(each, found) for each in judged),
        staged.stage,
        _quotes(staged.hits, found),
        _scope(found, staged.stage),
        _requests(found) if kind == "notice" else (),
        deadlines_of(found.text) if kind == "notice" else (),
        phishing,
        (),
        language_of(found.text),
        store_of(text),
        entities_of(text),
    )


def _primary(kind: str, judged: list[Judgement]) -> str:
    if kind == "phishing":
        return "phishing"
    if kind != "notice":
        return "none"
    return judged[0].reason if judged else UNSPECIFIED


def _candidate(judged: Judgement, found: Found) -> Candidate:
    return Candidate(judged.reason, judged.score, _quotes(judged.hits, found), judged.rung)


def _quotes(hits: Iterable[Hit], found: Found) -> tuple[Quote, ...]:
    spans = (found.text.span(hit.first, hit.last) for hit in hits)
    return tuple(Quote(start, end, found.text.raw[start:end]) for start, end in spans)


def _scope(found: Found, stage: Stage) -> Scope:
    if stage == "none":
        return "none"
    if found.of("stage", "review"):
        return "review"
    if found.of("stage", "offers"):
        return "offers"
    return {"listing-removed": "listing", "funds-held": "funds"}.get(stage, "account")  # type: ignore[return-value]


def _requests(found: Found) -> tuple[Request, ...]:
    first = {item: found.of("request", item)[0] for item in found.names("request")}
    return tuple(
        Request(item, *_plain(hit, found)) for item, hit in sorted(first.items(), key=lambda each: each[1].first)
    )


def _plain(hit: Hit, found: Found) -> tuple[int, int, str]:
    start, end = found.text.span(hit.first, hit.last)
    return start, end, found.text.raw[start:end]
