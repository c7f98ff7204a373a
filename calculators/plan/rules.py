"""The rules of a playbook with their patterns compiled, and what they hear in a text.

No pattern reaches beyond a sentence and the heading above it. So a text is heard sentence by sentence, and what was
heard in a sentence is kept: while somebody types, only the sentence that changes is heard anew.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from calculators.plan.pattern import compiled
from calculators.plan.prose import Prose
from calculators.plan.vocabulary import VOCABULARY
from calculators.playbook import Playbook
from calculators.records import PlanRule

type Span = tuple[int, int]
type Heard = Mapping[tuple[str, str], Sequence[Span]]
"""For a rule and what it listens for, the first place in each sentence where it was heard, in the even text."""

BUT_UNLESS = ("patterns", "wanted")
"""What counts as heard only in a sentence that holds none of the rule's ``unless``."""
MOST_KEPT = 1_000
LONGEST_KEPT = 2_000
LONGEST_HEADING = 60
"""Sentences, characters of a sentence, and of a heading: more than an appeal has, and little enough to remember."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule, and the patterns of each thing that it listens for."""

    rule: PlanRule
    patterns: Mapping[str, re.Pattern[str]]
    unless: re.Pattern[str] | None


class Rules:
    """The rules of one playbook."""

    def __init__(self, playbook: Playbook) -> None:
        rules = playbook.rules
        named = {**VOCABULARY, **{name: rule.patterns for name, rule in rules.items()}}
        self.ready = tuple(_ready(rule, named) for rule in rules.values())
        self._kept = lru_cache(maxsize=MOST_KEPT)(self._in_sentence)

    def hear(self, text: Prose) -> Heard:
        """Return what the rules hear in ``text``."""
        heard: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for begin, start, end in _stretches(text):
            # The letter after the sentence goes with it, so that a pattern can tell its end from that of the text.
            stretch = text.even[begin : end + 2]
            hear = self._kept if len(stretch) <= LONGEST_KEPT else self._in_sentence
            for key, (first, last) in hear(stretch, start - begin, end - begin).items():
                heard[key].append((begin + first, begin + last))
        return dict(heard)

    def _in_sentence(self, stretch: str, start: int, end: int) -> Mapping[tuple[str, str], Span]:
        found = (
            (ready, what, _first(each, stretch, start)) for ready in self.ready for what, each in ready.patterns.items()
        )
        return {
            (ready.rule.name, what): match.span()
            for ready, what, match in found
            if match and not (what in BUT_UNLESS and ready.unless and ready.unless.search(stretch, start, end))
        }


def _stretches(text: Prose) -> Iterator[tuple[int, int, int]]:
    """Yield where each sentence starts and ends, and before both where the heading above it begins, if it has one."""
    above = 0
    for start, end in text.sentences():
        yield above if start - above <= LONGEST_HEADING else max(start - 1, 0), start, end
        above = max(start - 1, 0)


def _first(pattern: re.Pattern[str], stretch: str, start: int) -> re.Match[str] | None:
    """Return the first match that reaches into the sentence at ``start``."""
    match = pattern.search(stretch)
    return pattern.search(stretch, start) if match and match.end() <= start else match


def rules_of(playbook: Playbook) -> Rules:
    """Return the rules of ``playbook``, compiled once."""
    return _rules(_Same(playbook))


def topic(name: str) -> str:
    """Return what a rule listens for when it listens for one of its topics."""
    return f"topic {name}"


class _Same:
    """Stands for one playbook as a key: compared by what it is, not by what it holds."""

    def __init__(self, playbook: Playbook) -> None:
        self.playbook = playbook

    def __hash__(self) -> int:
        return id(self.playbook)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.playbook is self.playbook


@lru_cache(maxsize=4)
def _rules(same: _Same) -> Rules:
    return Rules(same.playbook)


def _ready(rule: PlanRule, named: Mapping[str, tuple[str, ...]]) -> Ready:
    said = {
        "patterns": rule.patterns,
        "only_with": rule.only_with,
        "only_without": rule.only_without,
        "wanted": rule.wanted,
        **{topic(name): patterns for name, patterns in rule.topics.items()},
    }
    patterns = {what: each for what, words in said.items() if (each := compiled(words, named))}
    return Ready(rule, patterns, compiled(rule.unless, named))
