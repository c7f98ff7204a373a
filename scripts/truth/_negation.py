"""Does a page forbid, deny or only ask what a sentence names?"""

from __future__ import annotations

import re

from scripts.truth._prose import Passage

_NOT = re.compile(
    r"\b(?:(?:do|does|did|must|may|should|shall|need|is|are|was|will|can)\s?not|\w+n[’']t|never|no|nor|nobody|none"
    r"|neither|without|forbid\w*|refus\w*|against|instead of|rather than)\b",
    re.IGNORECASE,
)
_FORBIDDING = re.compile(r"\b(?:not|never|none|refused|leave out|walk away|harms?|gives? a fake away)\b", re.IGNORECASE)
"""Headings under which a list names what nobody should do."""

_CONDITION = re.compile(r"^(?:if|when|while|as|since|because|where)\b[^,]*,", re.IGNORECASE)


def warned(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether the page warns of what ``match`` found in a sentence that is written in single spaces."""
    if match.string.endswith("?") or _FORBIDDING.search(passage.heading):
        return True
    before = match.string[: match.start()]
    return bool(_NOT.search(_CONDITION.sub("", before)))
