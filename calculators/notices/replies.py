"""Amazon's answer beside its notice and the seller's appeal: what is new, asked again, answered, left out."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.notices.asked import quotes
from calculators.notices.decode import decode
from calculators.notices.knowledge import Found, knowledge_of
from calculators.notices.results import Decoded, Quote
from calculators.playbook import Playbook
from calculators.records import Stage


@dataclass(frozen=True, slots=True)
class Point:
    """One thing asked for, in the words of the notice, of the answer and of the appeal, where they speak of it."""

    item: str
    notice: Quote | None
    reply: Quote | None
    appeal: Quote | None


@dataclass(frozen=True, slots=True)
class Compared:
    """What an answer asks for, against what was asked and sent before. ``why`` is what it finds wanting."""

    new: tuple[Point, ...]
    repeated: tuple[Point, ...]
    answered: tuple[Point, ...]
    unanswered: tuple[Point, ...]
    why: tuple[Quote, ...]
    reasons: tuple[str, str]
    stages: tuple[Stage, Stage]


def compare_replies(notice: str, reply: str, appeal: str, playbook: Playbook) -> Compared:
    """Compare Amazon's ``reply`` with its ``notice``, and with the ``appeal`` between them if there is one (else "").

    A thing counts as answered when the appeal speaks of it and the reply does not ask again; without an appeal, when
    the reply still asks for something, but no longer for this. Unanswered is what the appeal does not speak of.
    """
    first, second = decode(notice, playbook), decode(reply, playbook)
    asked, again = _asked(first), _asked(second)
    said = _spoken_of(knowledge_of(playbook).find(appeal))
    points = {item: Point(item, asked.get(item), again.get(item), said.get(item)) for item in {**asked, **again}}
    open_still = [point for point in points.values() if point.notice and not point.reply]
    return Compared(
        new=tuple(point for point in points.values() if not point.notice),
        repeated=tuple(point for point in points.values() if point.notice and point.reply),
        answered=tuple(point for point in open_still if (point.appeal if appeal else again)),
        unanswered=tuple(point for point in points.values() if appeal and point.notice and not point.appeal),
        why=_wanting(knowledge_of(playbook).find(reply)),
        reasons=(first.primary, second.primary),
        stages=(first.stage, second.stage),
    )


def _asked(decoded: Decoded) -> dict[str, Quote]:
    return {each.item: Quote(each.start, each.end, each.quote) for each in decoded.requests}


def _spoken_of(found: Found) -> dict[str, Quote]:
    return {item: quotes(found.of("request", item)[:1], found)[0] for item in found.names("request")}


def _wanting(found: Found) -> tuple[Quote, ...]:
    return quotes(found.of("stage", "insufficient"), found)
