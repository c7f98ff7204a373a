"""The same words in one spelling: small letters, no accents, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")


@lru_cache(4096)
def plain_words(text: str) -> str:
    """Return ``text`` in small letters without accents and punctuation, with one space between words."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """Return the words of ``text`` in plain spelling. "L.L.C." is one word, and so is "O'Neill"."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.findall(r"\w+", re.sub(r"['’]", "", _DOTTED.sub("", bare)).replace("_", " "))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a list with commas, each in plain spelling."""
    return tuple(plain_words(name) for name in text.split(","))
