"""Whether a text is a notice to a seller at all, or ordinary mail that talks of such things."""

from __future__ import annotations

from collections import defaultdict

from calculators.notices.knowledge import Found
from calculators.notices.stage import stated

ORDINARY = ("newsletter", "help", "elsewhere", "buyer", "seller", "personal", "forum", "routine", "good-news")
_POINTS = {"elsewhere": 2.0, "buyer": 1.5, "seller": 1.5, "good-news": 1.25, "addressed": 0.4}
_SETTLED = 0.5
_LEAST = 0.4
_SAYS_LITTLE = ("threat", "verification", "under-review")
_ASKED_BY_NOTICES_TOO = ("seller", "personal", "help")


def kind_of(found: Found, *, settled: bool) -> str:
    """Return ``notice``, the kind of ordinary mail a text most looks like, or ``other``.

    Each sentence has one vote, shared by the kinds it speaks for. ``settled`` says that a reason was found beyond doubt.
    """
    votes = _votes(found)
    notice = votes.pop("notice", 0.0) + votes.pop("addressed", 0.0)
    if found.of("mail", "elsewhere") and not found.of("mail", "amazon"):
        return "elsewhere"
    best = max(ORDINARY, key=lambda kind: votes.get(kind, 0.0))
    if votes.get(best, 0.0) > notice + (_SETTLED if settled else 0):
        return best
    return "notice" if notice >= _LEAST or settled or found.of("stage", "threat") else "other"


def _votes(found: Found) -> dict[str, float]:
    votes: defaultdict[str, float] = defaultdict(float)
    for kinds in _spoken_for(found).values():
        for kind in kinds:
            votes[kind] += _POINTS.get(kind, 1.0) / len(kinds)
    if "reinstated" in stated(found):
        votes["good-news"] = 0.0
    for kind in ("buyer", "seller", "forum"):
        votes[kind] += votes["personal"] if votes[kind] else 0.0
    return votes


def _spoken_for(found: Found) -> dict[int, set[str]]:
    """Return the kinds that each sentence speaks for."""
    sentences = found.text.sentences
    spoken: defaultdict[int, set[str]] = defaultdict(set)
    for name, hits in stated(found).items():
        for hit in hits if name not in _SAYS_LITTLE else ():
            spoken[sentences[hit.first]].add("notice")
    for hit in found.of("mail", "enforcement"):
        spoken[sentences[hit.first]].add("notice")
    for hit in found.of("mail", "addressed"):
        spoken[sentences[hit.first]] |= {"addressed"} - {"addressed" if spoken[sentences[hit.first]] else ""}
    for kind in ORDINARY:
        for hit in found.of("mail", kind):
            if kind not in _ASKED_BY_NOTICES_TOO or not _asks(sentences[hit.first], found):
                spoken[sentences[hit.first]].add(kind)
    return spoken


def _asks(sentence: int, found: Found) -> bool:
    """A heading of a notice speaks in the seller's voice: "How do I reactivate my account?"."""
    return sentence in found.text.questions
