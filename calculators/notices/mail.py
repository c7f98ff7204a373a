"""Whether a text is a notice to a seller at all, a false one, or ordinary mail that talks of such things."""

from __future__ import annotations

from collections import defaultdict

from calculators.notices.cues import stated
from calculators.notices.knowledge import Found
from calculators.notices.learned import Reading
from calculators.notices.phishing import Suspicion
from calculators.notices.words import listed

ORDINARY = ("newsletter", "help", "elsewhere", "buyer", "seller", "personal", "forum", "routine", "good-news")
_POINTS = {"elsewhere": 2.0, "buyer": 1.5, "seller": 1.5, "good-news": 1.25}
_TOO_FEW = 3
"""Of fewer words than this only a rule can say something."""
_YOU = listed(
    "you your yours ihr ihre ihrem ihren ihrer sie votre vos vous su sus tu tus usted tuo tua tuoi tue "
    "suo sua suoi 您 你 様"
)
"""Words by which a mail speaks to its reader."""
_SAYS_LITTLE = ("threat", "verification", "under-review", "insufficient", "complaint", "edit-wanted")
_ASKED_BY_NOTICES_TOO = ("seller", "personal", "help")

VOTED, MOST_VOTED = 0.2, 4.0
"""What each sentence of ordinary mail is worth beside what the learned reader says, and up to how many."""
QUIET = 0.25
"""How much surer than of ordinary mail one has to be to speak of a notice: a false alarm frightens."""
SIGNED, MOST_SIGNED = 0.1, 4.0
"""What a point of signs of a false message is worth, up to how many: little, since the signs themselves are learned."""


def kind_of(found: Found, reading: Reading, suspicion: Suspicion, *, settled: bool) -> str:
    """Return ``notice``, ``phishing``, the kind of ordinary mail a text most looks like, or ``other``.

    ``settled`` says that phrases name a reason beyond doubt.
    """
    if found.of("mail", "elsewhere") and not found.of("mail", "amazon"):
        return "elsewhere"
    votes = _votes(found)
    if len(found.text.words) < _TOO_FEW:
        said = votes.get("notice") or votes.get("addressed") or found.of("stage", "threat")
        return "notice" if settled or said else "other"
    ordinary = max(ORDINARY, key=lambda kind: votes.get(kind, 0.0))
    voted = votes.get(ordinary, 0.0)
    margins = reading.margins("kind")
    margins["none"] += VOTED * min(voted, MOST_VOTED) + QUIET
    margins["phishing"] += SIGNED * min(suspicion.points, MOST_SIGNED)
    best = max(margins, key=lambda kind: (margins[kind], kind))
    if best != "none":
        return best
    return ordinary if voted else "other"


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
    you = _spoken_to(found)
    for name, hits in stated(found).items():
        for hit in hits if name not in _SAYS_LITTLE else ():
            spoken[sentences[hit.first]].add("notice" if sentences[hit.first] in you else "addressed")
    for hit in found.of("mail", "enforcement"):
        spoken[sentences[hit.first]].add("notice")
    for hit in found.of("mail", "addressed"):
        spoken[sentences[hit.first]].add("addressed")
    for kind in ORDINARY:
        for hit in found.of("mail", kind):
            if kind not in _ASKED_BY_NOTICES_TOO or not _asks(sentences[hit.first], found):
                spoken[sentences[hit.first]].add(kind)
    for kinds in spoken.values():
        if "notice" in kinds:
            kinds.discard("addressed")
    return spoken


def _spoken_to(found: Found) -> set[int]:
    """Return the sentences that speak to the reader."""
    return {found.text.sentences[at] for at, word in enumerate(found.text.words) if word in _YOU}


def _asks(sentence: int, found: Found) -> bool:
    """A heading of a notice speaks in the seller's voice: "How do I reactivate my account?"."""
    return sentence in found.text.questions
