"""What comes out of a notice, as small frozen values. Every quote is the text between its offsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from calculators.notices.deadlines import Deadline
from calculators.notices.entities import Entities
from calculators.notices.phishing import Phishing
from calculators.records import Stage

Scope = Literal["account", "offers", "listing", "funds", "review", "none"]
Fork = Literal["acknowledge", "dispute"]
Rung = Literal["settled", "hints", "learned", "chosen"]


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
class Term:
    """A turn of phrase that stands in many notices and wants explaining, by its name in the table."""

    term: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """Everything read out of one notice.

    ``primary`` is a reason, ``none`` or ``phishing``; ``kind`` is ``notice``, ``phishing`` or a kind of ordinary mail.
    """

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
    terms: tuple[Term, ...]
