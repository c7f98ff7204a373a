"""Names and addresses compared word by word, so that a difference can be shown and not only felt."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from calculators.invoices.spelling import plain_words, words

_SHORT_FORMS = """
ltd limited, inc incorporated, corp corporation, co company, und and, et and,
st street, str street, strasse street, rd road, ave avenue, av avenue, blvd boulevard, ln lane, dr drive, sq square,
ste suite, apt apartment, fl floor, bldg building, rm room, n north, s south, e east, w west
"""
_IN_FULL = dict(pair.split() for pair in _SHORT_FORMS.split(","))
_STREET = re.compile(r"(?<=\w\w)str(?:asse)?$")


@dataclass(frozen=True, slots=True)
class Difference:
    """The words that stand only on the paper and those that stand only in the account, as they are written there."""

    only_on_paper: tuple[str, ...]
    only_in_account: tuple[str, ...]


@lru_cache(1024)
def difference(paper: str, account: str) -> Difference | None:
    """Return how two names or addresses differ, or nothing where they say the same.

    Capitals, accents, punctuation, gaps, the order of the words and usual short forms make no difference.
    """
    ours, theirs = _said(paper), _said(account)
    if "".join(ours) == "".join(theirs):
        return None
    found = Difference(_beyond(ours, theirs, paper), _beyond(theirs, ours, account))
    return found if found.only_on_paper or found.only_in_account else None


def same(one: str, other: str) -> bool:
    """Return whether two names say the same and say anything."""
    return bool(plain_words(one)) and difference(one, other) is None


def _said(text: str) -> list[str]:
    return [_STREET.sub("street", _IN_FULL.get(word, word)) for word in words(text.replace("&", " and "))]


def _beyond(said: list[str], other: list[str], text: str) -> tuple[str, ...]:
    """Return the words of ``said`` that ``other`` lacks, spelled as in ``text``."""
    extra = Counter(said) - Counter(other)
    spelled = {_said(word)[0]: word for word in re.findall(r"[^\s,;]+", text) if len(_said(word)) == 1}
    return tuple(spelled.get(word, word) for word in extra.elements())
