"""The way in which a rule's page says what it looks for: regular expressions that a lawyer can read.

A pattern is a regular expression over even text (see ``prose``), in which

- a space stands for any run of spaces and punctuation within a sentence (not so in a ``[class]`` or a look behind);
- ``…`` stands for up to six words of the same sentence, ``……`` for up to fifteen;
- ``{buyer}`` stands for the words that ``vocabulary`` holds under that name, ``{blames-buyer}`` for all patterns of
  that rule.

A pattern begins and ends at a word's edge. It may not look back and forth without end, so that the time a check takes
grows with the text and not with its square: ``.*``, ``(…)+`` and their like are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from calculators.errors import PageError, nearest

_BETWEEN = r"(?:[^\w\n]{1,4})"
_SOME_WORDS = rf"(?:{_BETWEEN}\w+){{0,6}}?{_BETWEEN}"
_MANY_WORDS = rf"(?:{_BETWEEN}\w+){{0,15}}?{_BETWEEN}"
_NAME = re.compile(r"(?<!\\)\{([a-z][a-z-]*)\}")
_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_HEAD = re.compile(r"(?:\((?!\?)(?:[^()]|\([^()]*\))*\)|\{[a-z][a-z-]*\})(?= )")
_INNERMOST = re.compile(r"\([^()]*\)")
_ENDLESS = re.compile(r"(?<!\\)\.[*+]|\\[SDW][*+]|\[\^[^\]]*\][*+]|(?<!\\)\)(?:[*+]|\{\d+,\})")
_SPACE = re.compile(r"(?P<kept>\[(?:\\.|[^\]\\])*\]|\(\?<[!=][^)]*\))|(?P<many> *…… *)|(?P<some> *… *)|(?P<space> )")
_SPELT = {"many": _MANY_WORDS, "some": _SOME_WORDS, "space": _BETWEEN}


def compiled(patterns: Iterable[str], named: Mapping[str, Iterable[str]]) -> re.Pattern[str] | None:
    """Compile ``patterns`` as one expression that finds the first of them, or return None where there are none.

    ``named`` holds what the names in braces stand for. Raises PageError for an unknown name or a pattern that cannot
    be read or is endless.
    """
    spelt = [_spelt(each, named) for each in _by_head(patterns)]
    if not spelt:
        return None
    try:
        return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)")
    except re.error as error:
        raise PageError([f"The patterns {' | '.join(patterns)} cannot be read: {error.msg}."]) from error


def _by_head(patterns: Iterable[str]) -> Iterator[str]:
    """Yield the patterns, those that begin with the same group as one: a text is then looked at once for that group."""
    tails: dict[str, list[str]] = {}
    for pattern in patterns:
        head = _HEAD.match(pattern)
        if head and "|" not in _outside(pattern):
            tails.setdefault(head[0], []).append(pattern[head.end() :])
        else:
            yield pattern
    for shared, ends in tails.items():
        yield f"{shared}({'|'.join(ends)})" if len(ends) > 1 else shared + ends[0]


def _outside(pattern: str) -> str:
    """Return what stands in no group of ``pattern``."""
    inner = _INNERMOST.sub("", pattern)
    return inner if inner == pattern else _outside(inner)


def _spelt(pattern: str, named: Mapping[str, Iterable[str]]) -> str:
    whole = _named(pattern, named)
    if _ENDLESS.search(whole):
        raise PageError([f'The pattern "{pattern}" has no end. Write "…" for some words of the same sentence.'])
    return _SPACE.sub(lambda found: _SPELT.get(str(found.lastgroup), found[0]), _GROUP.sub("(?:", whole))


def _named(pattern: str, named: Mapping[str, Iterable[str]]) -> str:
    def words(name: re.Match[str]) -> str:
        if name[1] not in named:
            raise PageError([f'The pattern "{pattern}" names "{name[1]}". {nearest(name[1], named)}'])
        return f"({'|'.join(_named(each, named) for each in named[name[1]])})"

    return _NAME.sub(words, pattern)
