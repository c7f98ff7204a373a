"""How easily the pages read: the Flesch–Kincaid grade of each, the median, and the worst ten.

The grade is the school year that follows a text: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from scripts.truth import Book, Check, Problem
from scripts.truth._prose import Passage, blank, sentences

AIM = 8.0
"""The median grade that the pages may have."""

FEWEST_WORDS = 60
"""Of a shorter page no grade is worked out: it would say nothing."""

_DRAWN = re.compile(r"\{\{\s*figure\(.*?\)\s*\}\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_HEARD = re.compile(r"[aeiouyäöüéè]+", re.IGNORECASE)
_SILENT = re.compile(r"(?:[^laeiouy]e|[aeiouy]le|[^tdaeiouy]ed|[^scxzgaeiouy]es)$", re.IGNORECASE)


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: its groups of vowels without a silent last one."""
    return max(1, sum(len(_HEARD.findall(_SILENT.sub(lambda end: end[0][0], part))) or 1 for part in word.split("-")))


def grade(texts: list[str]) -> float:
    """Return the Flesch–Kincaid grade of several passages. A passage ends a sentence."""
    told = [_WORD.findall(sentence) for text in texts for _, sentence in sentences(text)]
    told = [words for words in told if words]
    words = [word for sentence in told for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(told) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def grades(book: Book) -> dict[str, float]:
    """Return the grade of each page that has enough words, the hardest first."""
    texts: dict[str, list[str]] = {}
    for passage in book.prose:
        if passage.kind in ("paragraph", "item", "term") and passage.file.endswith(".md"):
            texts.setdefault(passage.file, []).append(_spoken(passage))
    found = {file: grade(said) for file, said in texts.items() if len(" ".join(said).split()) >= FEWEST_WORDS}
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def _spoken(passage: Passage) -> str:
    """Return the words of a passage, with each drawn figure as two words of its length."""
    text = _DRAWN.sub("sixty days", passage.text)
    return blank(re.compile(r"\{[#%{:].*?[#%}]?\}+|</?[a-zA-Z][^>]*>|(?<=\])\([^)\s]*\)|[*_`|]", re.DOTALL), text)


def problems(book: Book) -> Iterator[Problem]:
    """Yield one problem when the pages as a whole are harder than our aim."""
    found = grades(book)
    if found and median(found.values()) > AIM:
        worst = ", ".join(list(found)[:10])
        told = f"the median page reads at grade {median(found.values()):.1f}; the aim is {AIM:.0f}."
        yield Problem("docs", 1, f"{told} Write shorter sentences in {worst}.")


def listed(book: Book) -> Iterator[str]:
    """Yield the grade of each page, the hardest first."""
    found = grades(book)
    yield f"Reading ease, Flesch–Kincaid grade: median {median(found.values()):.1f}; the hardest pages first"
    yield from (f"{value:5.1f}  {file}" for file, value in found.items())
    yield ""


def summary(book: Book) -> Iterator[str]:
    """Say the median grade and how many pages are above the aim."""
    found = grades(book)
    above = sum(value > AIM for value in found.values())
    yield f"median reading grade {median(found.values()):.1f}, {above} of {len(found)} pages above {AIM:.0f}"


CHECK = Check(problems=problems, listed=listed, summary=summary)
