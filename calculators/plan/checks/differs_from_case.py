"""Does the plan state a day, a number, an ASIN or a rate otherwise than what was entered for it?

What was entered is compared with the sentence that is most like it, so that a plan may well say more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from calculators.plan.attempts import DAYS, Fact, day_name, facts_of, sentences, stands

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready

LIKE = 0.6
"""The share of a statement's words from which on a sentence speaks of the same."""

FEWEST = 4
"""Words that a statement needs, so that it can be known again."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_ASIN = re.compile(r"\bB0[A-Z0-9]{8}\b")
_NOTICE = re.compile(r"\bnoti(?:ce|fication)s? (?:of|dated|from) (?:the )?", re.IGNORECASE)
_SHARE = re.compile(r"(?<![\w.,])(\d{1,6}) (?:out )?of (?:the |our )?(\d{1,7})(?![\w.,]\d)")
_WHOLE_DAY = re.compile(r"\d*-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Statement:
    """Something the seller entered: its words, and the days and numbers that belong to it."""

    words: frozenset[str]
    facts: Mapping[Fact, str]


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:
    """Yield each day, number, ASIN and share of the plan that what was entered contradicts."""
    if not case.facts:
        return
    statements = list(_statements(case.facts))
    known = {fact for each in statements for fact in each.facts} | set(facts_of(_all_words(case.facts)))
    for start, sentence in _placed(case.plan.sent):
        if ready.unless and ready.unless.search(sentence.lower()):
            continue
        for at, end in _differing(sentence, statements, known, case):
            yield start + at, start + end


def _differing(
    sentence: str, statements: Iterable[Statement], known: set[Fact], case: Case
) -> Iterator[tuple[int, int]]:
    said = facts_of(sentence)
    wrong = {words for each in _like(sentence, statements) for words in _against(each, said, known)}
    places = [span for words in wrong if (span := _find(words, sentence))]
    yield from sorted(
        {*places, *_notice_day(sentence, case.facts), *_asins(sentence, case.facts), *_shares(sentence, case)}
    )


def _like(sentence: str, statements: Iterable[Statement]) -> Iterator[Statement]:
    words = _words(sentence)
    return (each for each in statements if len(each.words & words) >= LIKE * len(each.words))


def _against(statement: Statement, said: Mapping[Fact, str], known: set[Fact]) -> Iterator[str]:
    """Yield what a sentence says in place of what the statement says; what it says besides is no contradiction."""
    for kind in ("day", "count"):
        left_out = [fact for fact in statement.facts if fact[0] == kind and not stands(fact, said)]
        if left_out:
            yield from (
                words
                for fact, words in said.items()
                if fact[0] == kind and not stands(fact, known) and (kind == "count" or _WHOLE_DAY.fullmatch(fact[1]))
            )


def _notice_day(sentence: str, facts: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    day = str(facts.get("notice_day") or "")
    if not _WHOLE_DAY.fullmatch(day):
        return
    for before in _NOTICE.finditer(sentence):
        said = DAYS.match(sentence, before.end())
        if said and _WHOLE_DAY.fullmatch(day_name(said)) and not stands(("day", day_name(said)), [("day", day)]):
            yield said.start(), before.end() + len(said[0].rstrip(" ,"))


def _asins(sentence: str, facts: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    entered = _ASIN.findall(" ".join(map(str, _list(facts, "asins"))).upper())
    if entered:
        known = {*entered, *_ASIN.findall(_all_words(facts))}
        yield from (match.span() for match in _ASIN.finditer(sentence) if match[0] not in known)


def _shares(sentence: str, case: Case) -> Iterator[tuple[int, int]]:
    """Yield "9 of 540" beside a rate of the case that is 7 of 540."""
    for reading in _list(case.facts, "numbers"):
        metric = case.playbook.metrics.get(str(_of(reading, "metric")))
        part, _, whole = str(_of(reading, "rate")).partition("/")
        if metric and metric.title.lower() in sentence.lower():
            for match in _SHARE.finditer(sentence):
                if match[2] == whole and match[1] != part:
                    yield match.span()


def _statements(facts: Mapping[str, Any]) -> Iterator[Statement]:
    for name, day in (("root_causes", ""), ("corrective", "done_on"), ("preventive", "in_force_since")):
        for row in _list(facts, name):
            for sentence in sentences(str(_of(row, "text"))):
                yield from _statement(sentence, str(_of(row, day)))
            yield from _statement(str(_of(row, "measure")), "")


def _statement(text: str, day: str) -> Iterator[Statement]:
    words = _words(text)
    if len(words) >= FEWEST:
        yield Statement(words, facts_of(f"{text} {day}"))


def _placed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of ``text``, each with where it begins."""
    done = 0
    for sentence in sentences(text):
        at = text.find(sentence, done)
        yield at, sentence
        done = at + len(sentence)


def _find(words: str, sentence: str) -> tuple[int, int] | None:
    match = re.search(rf"(?<![\w.,]){re.escape(words)}(?!\w)", sentence)
    return match.span() if match else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _all_words(facts: Any) -> str:
    """Return all that was entered, one thing a line."""
    if isinstance(facts, Mapping):
        return _all_words(list(facts.values()))
    return "\n".join(map(_all_words, facts)) if isinstance(facts, list | tuple) else str(facts)


def _list(facts: Mapping[str, Any], name: str) -> Iterable[Any]:
    value = facts.get(name)
    return value if isinstance(value, list | tuple) else ()


def _of(row: Any, name: str) -> Any:
    value = row.get(name) if isinstance(row, Mapping) else None
    return "" if value is None else value
