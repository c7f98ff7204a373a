"""No page promises what nobody can keep, and none makes light of what is hard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.truth import Book, Check, Problem
from scripts.truth._negation import warned
from scripts.truth._prose import sentences

_YOURS = r"(?:you|it|your (?:account|listings?|offers?|money|funds|balance))"
_BACK = r"(?:be (?:\w+ )?(?:reinstated|reactivated|unblocked|accepted|paid out)|come back|get (?:it|your \w+) back)"

PROMISES = {
    "a guarantee": r"(?<!A-to-z )guarant\w+",
    "a certainty": r"(?:100|(?:a )?hundred) ?(?:%|per ?cent)|risk-free|money-back|always works|never fails|foolproof",
    "a sure result": rf"{_YOURS} (?:will|shall) {_BACK}|(?:is|are) (?:sure|certain|bound) to",
    "a success rate": r"success rates?|rate of success|succeeds? in \w+ (?:of|out of)",
    "a promise of ours": r"we (?:can |will )?(?:ensure|assure|promise)",
    "a proven way": r"proven (?:plan|template|method|appeal|letter|way|formula)s?",
    "making light of it": r"(?:simply|simple|just)(?! as)",
}
"""What is promised, and how to know it."""

_PROMISES = {name: re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE) for name, pattern in PROMISES.items()}


def problems(book: Book) -> Iterator[Problem]:
    """Yield each sentence that promises and does not deny."""
    for passage in book.prose:
        for start, sentence in sentences(passage.own_words):
            for name, pattern in _PROMISES.items():
                match = pattern.search(" ".join(sentence.split()))
                if match and not warned(passage, match):
                    yield Problem(passage.file, passage.line_at(start), f'"{match[0]}" is {name}. Take it out.')


CHECK = Check(problems=problems)
