"""A text made even for matching, with the way back to the text as it was sent.

Even means: lower case, one kind of quote, dash and space, no marks of Markdown or of a list, ``don't`` as ``do not``,
``Amazon's`` as ``amazon``, ``retai1er`` and ``adrnit`` from a scan as they were meant, and each sentence, heading and
item of a list on a line of its own. Sellers paste from phones, word processors and mail programs; a rule should not
have to know.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(
            "\t\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        **dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
        **dict.fromkeys("•‣▪●○◦·■□▶➢✓✔★☆", "*"),
        "。": ".",
        "，": ",",
        "：": ":",
        "！": "!",
        "？": "?",
        "％": "%",
        "…": ".",
    }
)
"""One character for another, so that nothing moves."""

_SHORT = (
    *(r"e\.g", r"i\.e", "etc", "no", "nr", "inc", "ltd", "co", "mr", "ms", "mrs", "dr", "vs", "st", "approx"),
    *("ex", "encl", "enc", "att", "app", "fig", "ref"),
)
_ABBREVIATED = "".join(rf"(?<!\b{word}\.)" for word in _SHORT)
_MARK = r"[-*+>\#]+[ ]+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)][ ]+|\d{1,2}(?:[.)]|,[ ]+)(?=[a-z])|[a-z][.)](?=(?-i:[A-Z]))"
_MONTH = "jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez"
_UNEVEN = re.compile(
    rf"""(?P<line>(?:\A|[ ]*\n)[ \n]*(?:{_MARK})*)
    |(?P<end>(?:[!?]|\.(?<!\d\.){_ABBREVIATED})[.!?]{{0,20}}["')\]]{{0,9}}[ ]+|\.[ ]+(?=(?-i:[A-Z]))(?!{_MONTH})
        |\.(?<=(?-i:[a-z])\.)(?=(?-i:[A-Z][a-z])))
    |(?P<space>[ ]{{2,}})
    |(?P<gone>[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+|\*{{2}}|(?<!_)__(?!_)|[*](?=\w)|(?<=\w)[*])
    |(?P<will_not>\bwon't\b)
    |(?P<can_not>\bcan'?t\b|\bcannot\b)
    |(?P<not>n't\b|nt\b(?:(?<=\bdont)|(?<=\bisnt)|(?<=\bdidnt)|(?<=\barent)|(?<=\bwasnt)|(?<=\bhasnt)|(?<=\bhavent)))
    |(?P<have>'ve\b)|(?P<are>'re\b)|(?P<will>'ll\b)|(?P<am>'m\b|m\b(?<=\bim))
    |(?P<is>'s\b(?:(?<=\bit's)|(?<=\bhe's)|(?<=\bthat's)|(?<=\bwhat's)|(?<=\bhere's)|(?<=\bthere's)))
    |(?P<m>(?-i:\brn(?=[aeiou])|(?<=[bcdfghjklmnpstvwz])rn(?=[aeiou])))
    |(?P<l>(?-i:(?<=[a-z])[1I](?=[a-z]{2})|(?<=[a-z]{2})[1I](?=[a-z])))
    |(?P<owned>'s\b(?<=\w's))""",
    re.VERBOSE | re.IGNORECASE,
)
_INSTEAD = {
    "space": " ",
    "gone": "",
    "owned": "",
    "m": "m",
    "l": "l",
    "will_not": "will not",
    "can_not": "can not",
    "not": " not",
    "have": " have",
    "are": " are",
    "will": " will",
    "am": " am",
    "is": " is",
}
_SENTENCE = re.compile(r"[^\n]+")
_FOREIGN = re.compile("[^\0-\u024f]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENGLISH = re.compile(
    r"\b(?:the|and|we|to|of|in|is|was|for|our|you|on|that|have|not|with|by|it|are|be|from|were|has|my|this|will|at|us|all)\b"
)
_WRAPPED = 50
"""A line at least this long that ends without a full stop was broken by a mail program, not by its writer."""


@dataclass(frozen=True)
class Prose:
    """A text as it was sent, and the same text made even."""

    sent: str
    even: str
    _even_at: tuple[int, ...]
    _sent_at: tuple[int, ...]
    _sent_to: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Prose:
        """Make ``text`` even. Any text will do."""
        pieces = list(_pieces(text))
        starts = accumulate((len(piece) for piece, _, _ in pieces), initial=0)
        return cls(
            text,
            "".join(piece for piece, _, _ in pieces),
            tuple(starts),
            tuple(start for _, start, _ in pieces),
            tuple(end for _, _, end in pieces),
        )

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield where each sentence, heading and item of the even text begins and ends."""
        return (match.span() for match in _SENTENCE.finditer(self.even))

    @cached_property
    def is_english(self) -> bool:
        """Whether the text is in English, as far as its small words and its letters tell. Few words tell nothing."""
        words = _WORD.findall(self.even)
        foreign = len(_FOREIGN.findall(self.even))
        if len(words) + foreign < 12:
            return True
        return foreign * 3 < len(self.even) and len(_ENGLISH.findall(self.even)) * 10 >= len(words)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``even[start:end]`` stands in the text as it was sent, from the beginning of its first word."""
        first, last = self._place(start)[0], self._place(max(end - 1, start))[1]
        while first and self.sent[first - 1].isalnum() and self.even[start].isalnum():
            first -= 1
        return first, last

    def sentence(self, at: int) -> tuple[int, int]:
        """Return where the sentence that holds ``even[at]`` begins and ends."""
        end = self.even.find("\n", at)
        return self.even.rfind("\n", 0, at) + 1, len(self.even) if end < 0 else end

    def _place(self, at: int) -> tuple[int, int]:
        """Return the character of the sent text that ``even[at]`` was, or all that it was put in place of."""
        piece = min(bisect_right(self._even_at, at), len(self._sent_at)) - 1
        start, end = self._sent_at[piece], self._sent_to[piece]
        if self._even_at[piece + 1] - self._even_at[piece] != end - start:
            return start, end
        place = start + at - self._even_at[piece]
        return place, place + 1


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each stretch of the even text with its start and end in ``text``."""
    same = text.replace("\r\n", " \n").translate(_SAME)
    lower = _lower(same)
    done = 0
    for uneven in _UNEVEN.finditer(same):
        start, end = uneven.span()
        if start > done:
            yield lower[done:start], done, start
        yield _instead(uneven, same), start, end
        done = end
    yield lower[done:], done, len(text)


def _lower(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lower_one, text))


def _lower_one(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _instead(uneven: re.Match[str], text: str) -> str:
    kind = str(uneven.lastgroup)
    if kind == "line":
        return _line(uneven, text)
    return uneven[0].strip() + "\n" if kind == "end" else _INSTEAD[kind]


def _line(uneven: re.Match[str], text: str) -> str:
    start = uneven.start()
    if start == 0:
        return ""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    wrapped = uneven[0].strip(" ") == "\n" and len(before) >= _WRAPPED and before[-1] not in ".!?:;"
    return " " if wrapped else "\n"
