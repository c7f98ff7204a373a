"""No page advises how to get around a decision. A sentence that forbids it, or asks about it, may name it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.truth import Book, Check, Problem
from scripts.truth._negation import warned
from scripts.truth._prose import sentences

_ACCOUNT = r"(?:new|second|another|other|fresh|different|friend's|relative's|aged|bought) (?:\w+ ){0,2}?accounts?"
_PAPER = r"(?:invoices?|papers?|documents?|bills?|scans?|reports?|certificates?|receipts?|dates? on)"
_CONNECTION = r"(?:vpns?|vps|prox(?:y|ies)|(?:virtual|remote) (?:\w+s?)|hidden networks?|anti-?detect\w*)"
_LINKED = r"(?:ip|address(?:es)?|devices?|identity|links?|ownership|connection|location|fingerprints?)"
_REVIEW = r"(?:review|rating)s?"
_PERSON = r"(?:else|other person|friend|relative|partner|wife|husband|mother|father|brother|sister)['’]s"

ADVICE = {
    "another account": rf"(?:open|create|register|start|set up|buy|rent|borrow|use) (?:\w+ ){{0,3}}?{_ACCOUNT}",
    "another name": rf"(?:in|under|using|with|use) (?:\w+ ){{0,2}}?{_PERSON} (?:name|identity|passport|bank|card)",
    "a hidden connection": rf"(?:use|rent|buy|log in \w+|connect \w+|through|over) (?:\w+ ){{0,3}}?{_CONNECTION}",
    "hiding": rf"(?:hide|mask|disguise|conceal|spoof) (?:\w+ ){{0,3}}?{_LINKED}",
    "not being found": r"(?:avoid|escape|prevent) (?:being )?(?:detect|link)(?:ed|ion|ing)",
    "a way around": r"(?:get around|bypass|circumvent|evade)",
    "changed papers": rf"(?:edit|alter|change|correct|retouch|retype|forge|fake|backdate) (?:\w+ ){{0,3}}?{_PAPER}",
    "changed reviews": rf"(?:ask|offer|pay|refund) (?:\w+ ){{0,6}}?(?:remove|change|raise) (?:\w+ ){{0,2}}?{_REVIEW}",
}
"""What harms a seller who follows it, as it reads when somebody advises it."""

_ADVICE = {name: re.compile(rf"\b{pattern}\b", re.IGNORECASE) for name, pattern in ADVICE.items()}


def problems(book: Book) -> Iterator[Problem]:
    """Yield each sentence that advises to evade."""
    for passage in book.prose:
        for start, sentence in sentences(passage.own_words):
            for name, pattern in _ADVICE.items():
                match = pattern.search(" ".join(sentence.split()))
                if match and not warned(passage, match):
                    yield Problem(passage.file, passage.line_at(start), _told(name, match[0]))


def _told(name: str, words: str) -> str:
    return f'"{words}" reads as advice ({name}). Forbid it in the same sentence, or take it out.'


CHECK = Check(problems=problems)
