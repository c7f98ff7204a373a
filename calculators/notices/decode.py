"""Decode a notice: what it is about, at what stage it is, what it asks for, and whether it is genuine."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from calculators.notices.asked import forks_of, quotes, requests_of, scope_of
from calculators.notices.cues import look
from calculators.notices.deadlines import deadlines_of
from calculators.notices.entities import entities_of
from calculators.notices.knowledge import Found, knowledge_of
from calculators.notices.language import store_of
from calculators.notices.learned import Learned, learned
from calculators.notices.mail import kind_of
from calculators.notices.phishing import suspicion_of
from calculators.notices.reasons import UNSPECIFIED, Judgement, judge
from calculators.notices.results import Candidate, Decoded
from calculators.notices.stage import NO_STAGE, stage_of
from calculators.notices.terms import terms_of
from calculators.notices.weights import weights_of
from calculators.playbook import Playbook


def decode(
    text: str, playbook: Playbook, *, chosen: str = "", refused: Collection[str] = (), by: Learned | None = None
) -> Decoded:
    """Decode ``text``, any text at all, by the records of ``playbook``. Offsets count the characters of ``text``.

    ``chosen`` is a reason that the seller took by hand: the rest follows from it. ``refused`` are reasons of which the
    seller said that they are not it. ``by`` are weights to read by instead of those that come with the package.
    """
    knowledge = knowledge_of(playbook)
    found = knowledge.find(text)
    suspicion = suspicion_of(found)
    weights = weights_of(found)
    reading = (by or learned()).read(look(found, suspicion, weights))
    judged = judge(found, weights, reading, knowledge)
    kind = kind_of(found, reading, suspicion, settled=judged[0].rung == "settled")
    if chosen or kind in refused:
        kind = "notice"
    judged = _by_hand(judged, chosen, refused)
    notice = kind == "notice"
    primary = chosen or _primary(kind, judged)
    reason = knowledge.reasons.get(primary)
    staged = stage_of(reading) if notice and found.text.words else NO_STAGE
    return Decoded(
        primary=primary,
        kind=kind,
        candidates=tuple(_candidate(each, found) for each in judged),
        stage=staged.stage,
        stage_evidence=quotes(staged.hits, found),
        scope=scope_of(found, reason.group if reason else "") if notice else "none",
        requests=requests_of(found) if notice else (),
        deadlines=deadlines_of(found.text) if notice else (),
        phishing=suspicion.verdict(kind),
        fork=forks_of(found) if notice else (),
        language=found.language,
        store=store_of(text),
        entities=entities_of(text),
        terms=terms_of(found),
    )


def _by_hand(judged: list[Judgement], chosen: str, refused: Collection[str]) -> list[Judgement]:
    """Return the judgements after the seller's own: the chosen reason first, without the refused ones."""
    kept = [each for each in judged if each.reason == chosen or each.reason not in refused]
    if not chosen:
        return kept
    own = next((each for each in kept if each.reason == chosen), Judgement(chosen, 0.0, "chosen", ()))
    return [replace(own, rung="chosen"), *(each for each in kept if each.reason != chosen)]


def _primary(kind: str, judged: list[Judgement]) -> str:
    if kind == "phishing":
        return "phishing"
    if kind != "notice":
        return "none"
    return judged[0].reason if judged else UNSPECIFIED


def _candidate(judged: Judgement, found: Found) -> Candidate:
    return Candidate(judged.reason, judged.score, quotes(judged.hits, found), judged.rung)
