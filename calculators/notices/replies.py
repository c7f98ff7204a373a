"""Amazon's answer beside its notice and the seller's appeal: what is new, asked again, answered, left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from calculators.notices.asked import asked_for
from calculators.notices.decode import decode
from calculators.notices.knowledge import Found, knowledge_of
from calculators.notices.phrases import Hit
from calculators.notices.reasons import UNSPECIFIED
from calculators.notices.results import Decoded, Quote
from calculators.notices.threads import newest
from calculators.playbook import Playbook
from calculators.records import Stage

_KINDS = ("request", "part")
_PLAN = "plan-of-action"
_PLANNED = ("root-cause", "corrective-actions", "preventive-measures")
_NEAR = 12
_MOST_WHY = 6


@dataclass(frozen=True, slots=True)
class Point:
    """One thing asked for, in the words of the notice, of the answer and of the appeal, where they speak of it.

    ``wanting`` are the words by which the answer finds it insufficient, ``settled`` those by which it takes it as done.
    """

    item: str
    notice: Quote | None
    reply: Quote | None
    appeal: Quote | None
    wanting: Quote | None
    settled: Quote | None


@dataclass(frozen=True, slots=True)
class Compared:
    """What an answer asks for, against what was asked and sent before.

    ``why`` is what it finds wanting. ``other`` is the reason the answer gives where that is clearly another one, or "".
    """

    new: tuple[Point, ...]
    repeated: tuple[Point, ...]
    answered: tuple[Point, ...]
    unanswered: tuple[Point, ...]
    why: tuple[Quote, ...]
    reasons: tuple[str, str]
    stages: tuple[Stage, Stage]
    other: str


def compare_replies(notice: str, reply: str, appeal: str, playbook: Playbook) -> Compared:
    """Compare Amazon's ``reply`` with its ``notice``, and with the ``appeal`` between them if there is one (else "").

    A thing is asked for again when the reply asks for it or finds it wanting. It counts as answered when the reply
    says so; or when the reply wants other things, and the appeal, if there is one, speaks of it. Unanswered is what
    the appeal does not speak of. Older messages quoted below the reply or the appeal are not read.
    """
    reply, appeal = newest(reply), newest(appeal)
    first, second = decode(notice, playbook), decode(reply, playbook)
    find = knowledge_of(playbook).find
    answer = find(reply)
    points = _points(_asked(find(notice)), answer, _said(find(appeal)))
    wants = any(point.reply for point in points)
    done = second.stage == "reinstated"
    return Compared(
        new=tuple(point for point in points if not point.notice),
        repeated=tuple(point for point in points if point.notice and point.reply),
        answered=tuple(
            point
            for point in points
            if not point.reply and (done or point.settled or (wants and (point.appeal or not appeal)))
        ),
        unanswered=tuple(point for point in points if appeal and point.notice and not point.appeal),
        why=tuple(_why(answer)),
        reasons=(first.primary, second.primary),
        stages=(first.stage, second.stage),
        other=_other(first, second, playbook),
    )


def _points(asked: Mapping[str, Quote], answer: Found, said: Mapping[str, Quote]) -> list[Point]:
    wanting, settled = _wanting(answer), _settled(answer)
    again = {**wanting, **_asked_again(answer)}
    items = {**asked, **dict(sorted(again.items(), key=lambda each: each[1].start))}
    return [
        Point(item, asked.get(item), again.get(item), said.get(item), wanting.get(item), settled.get(item))
        for item in items
    ]


def _asked(found: Found) -> dict[str, Quote]:
    """Return what a notice asks for; where it names no request as one, everything it speaks of that could be sent."""
    hits = asked_for(found, _KINDS) or {item: hits[0] for item, hits in _items(found).items()}
    return {item: _around(hit, found) for item, hit in hits.items()}


def _asked_again(found: Found) -> dict[str, Quote]:
    settled = _settled(found)
    hits = asked_for(found, _KINDS)
    return {item: _around(hit, found) for item, hit in hits.items() if item not in settled}


def _said(found: Found) -> dict[str, Quote]:
    """Return what an appeal speaks of. One that gives a part of a plan is a plan."""
    said = {item: _around(hits[0], found) for item, hits in _items(found).items()}
    part = next((said[name] for name in _PLANNED if name in said), None)
    return {_PLAN: part, **said} if part else said


def _wanting(found: Found) -> dict[str, Quote]:
    return _in_sentences_of(_faults(found), found)


def _settled(found: Found) -> dict[str, Quote]:
    """Return what is taken as done: where nothing is wanting in the same sentence."""
    faulty = {found.text.sentences[hit.first] for hit in _faults(found)}
    return _in_sentences_of(
        (hit for hit in found.of("settled") if found.text.sentences[hit.first] not in faulty), found
    )


def _faults(found: Found) -> tuple[Hit, ...]:
    return (*found.of("wanting"), *found.of("stage", "insufficient"))


def _in_sentences_of(said: Iterable[Hit], found: Found) -> dict[str, Quote]:
    """Return each item that is spoken of in the same sentence as one of the hits, with the words around it."""
    sentences = {found.text.sentences[hit.first] for hit in said}
    return {
        item: _around(hit, found)
        for item, hits in _items(found).items()
        if (hit := next((each for each in hits if found.text.sentences[each.first] in sentences), None))
    }


def _items(found: Found) -> Mapping[str, tuple[Hit, ...]]:
    """Return every thing spoken of that can be asked for, in the order of the text."""
    items = {name: found.of(kind, name) for kind in _KINDS for name in found.names(kind)}
    return dict(sorted(items.items(), key=lambda each: each[1][0].first))


def _why(found: Found) -> Iterator[Quote]:
    """Yield what is found wanting, a sentence each."""
    seen: set[int] = set()
    for hit in sorted(_faults(found), key=lambda hit: hit.first):
        sentence = found.text.sentences[hit.first]
        if sentence not in seen and len(seen) < _MOST_WHY:
            seen.add(sentence)
            yield _around(hit, found)


def _around(hit: Hit, found: Found) -> Quote:
    """Return a hit with the words around it that belong to the same sentence."""
    sentences, first, last = found.text.sentences, hit.first, hit.last
    while first > max(0, hit.first - _NEAR) and sentences[first - 1] == sentences[hit.first]:
        first -= 1
    while last < min(len(sentences), hit.last + _NEAR) and sentences[last] == sentences[hit.first]:
        last += 1
    start, end = found.text.span(first, last)
    return Quote(start, end, found.text.raw[start:end])


def _other(first: Decoded, second: Decoded, playbook: Playbook) -> str:
    """Return the reason of the answer where it is surely another one than the notice's."""
    sure = bool(second.candidates) and second.candidates[0].found_by == "settled"
    known = {UNSPECIFIED, *(each.reason for each in first.candidates)}
    return second.primary if sure and second.primary in playbook.reasons and second.primary not in known else ""
