"""A text as folded words that remember where they stood. Everything else in this package reads words, never characters.

White space, tags, quote marks, soft hyphens and capitals carry no meaning here, so a notice that was re-wrapped,
quoted with ``>`` or copied out of a page of HTML has the same words as before, at other places.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import pairwise

_HIDDEN = r"[\u00ad\u200b-\u200d\u2060\ufeff\ufe0f]|=\r?\n"
_APOSTROPHE = r"['’‘`´]|&(?:apos|rsquo|lsquo|\#0?39|\#[xX]27|\#8217);"
_LETTER = r"[^\W_]|&(?:[aeiouyncsAEIOUYNC](?:uml|acute|grave|circ|tilde|cedil)|szlig|[ao]elig|oslash|aring);"
_CJK = r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]"
_TAGS = (
    "a|abbr|article|b|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|img"
    "|li|link|main|meta|ol|p|pre|s|section|small|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul"
)
_JOINED = rf"(?:{_APOSTROPHE})(?=(?i:s|t|re|ve|ll|d|m)\b)"
"""An apostrophe inside a word: "seller's", but not "l'article", which is two words."""

_TOKEN = re.compile(
    rf"""
    (?P<tag></?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>|<!--[^<>]{{0,2000}}-->)
  | (?P<cjk>{_CJK})
  | (?P<word>\d+(?:[.,]\d+)+(?![^\W_]) | (?!{_CJK})(?:{_LETTER})(?:(?!{_CJK})(?:{_LETTER}|{_HIDDEN}|{_JOINED}))*)
  | (?P<entity>&(?:[a-zA-Z]{{2,8}}|\#\d{{1,6}}|\#x[0-9a-fA-F]{{1,6}});)
  | (?P<stop>[.!?…](?=[\s"'”’»)\]<]|$|(?<=[a-z)].)[A-Z]) | [。！？；;•‣◦▪●] | --+ | [—–-](?=\s))
    """,
    re.VERBOSE,
)
_DROPPED = re.compile(rf"(?:{_HIDDEN}|{_APOSTROPHE})+")

_SPELLINGS = (
    ("authoris", "authoriz"),
    ("organis", "organiz"),
    ("recognis", "recogniz"),
    ("licens", "licenc"),
    ("fulfill", "fulfil"),
    ("cancell", "cancel"),
    ("labell", "label"),
    ("catalogue", "catalog"),
    ("behaviour", "behavior"),
    ("colour", "color"),
    ("defence", "defense"),
    ("cheque", "check"),
    ("enrol", "enroll"),
    ("ß", "ss"),
)
"""American and British spellings of words that notices use, folded to one."""


@dataclass(frozen=True)
class Text:
    """The words of a text: the folded word, where it starts and ends in the text as sent, and its sentence.

    ``questions`` are the sentences that end with a question mark.
    """

    raw: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    questions: frozenset[int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters from word ``first`` up to and not including word ``last``."""
        return self.starts[first], self.ends[last - 1]

    def at(self, character: int) -> int:
        """Return the number of the last word that starts at or before ``character``."""
        return max(0, bisect_right(self.starts, character) - 1)

    def sentence(self, word: int) -> tuple[int, int]:
        """Return the first word and the word after the last one of the sentence that ``word`` stands in."""
        number = self.sentences[word]
        return bisect_left(self.sentences, number), bisect_right(self.sentences, number)

    def bounds(self) -> list[tuple[int, int]]:
        """Return the first word and the word after the last one of each sentence."""
        edges = [n for n, number in enumerate(self.sentences) if n == 0 or self.sentences[n - 1] != number]
        return list(pairwise([*edges, len(self.words)]))


def read(raw: str) -> Text:
    """Read ``raw`` into words. Any text at all will do."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[int] = []
    questions: set[int] = set()
    number = 0
    for kind, start, end in _tokens(raw):
        if kind == "stop":
            if sentences and sentences[-1] == number:
                questions.update({number} if raw[start] in "?？" else ())
                number += 1
            continue
        folded = fold(raw[start:end])
        if folded:
            words.append(folded)
            starts.append(start)
            ends.append(end)
            sentences.append(number)
    return Text(raw, tuple(words), tuple(starts), tuple(ends), tuple(sentences), frozenset(questions))


def _tokens(raw: str) -> Iterator[tuple[str, int, int]]:
    for first, last in _shown(raw):
        for match in _TOKEN.finditer(raw, first, last):
            if match.lastgroup in ("word", "cjk", "stop"):
                yield match.lastgroup, match.start(), match.end()


def _shown(raw: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a page that a reader sees: not style sheets, not scripts."""
    at = 0
    for opening in re.finditer(r"<(style|script)\b", raw, re.IGNORECASE):
        if opening.start() < at:
            continue
        closing = raw.find(f"</{opening[1]}", opening.end())
        if closing < 0:
            break
        yield at, opening.start()
        at = closing
    yield at, len(raw)


def listed(words: str) -> frozenset[str]:
    """Return the words of one line as a set."""
    return frozenset(words.split())


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Return ``word`` without case, accents, apostrophes and hidden characters, in one spelling."""
    if word.isascii() and word.isalnum():
        folded = word.lower()
    else:
        shown = unicodedata.normalize("NFKC", _DROPPED.sub("", unescape(word))).casefold()
        folded = "".join(each for each in unicodedata.normalize("NFKD", shown) if not unicodedata.combining(each))
    for given, kept in _SPELLINGS:
        if given in folded:
            folded = folded.replace(given, kept)
    return folded
