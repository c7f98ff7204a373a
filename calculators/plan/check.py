"""Does a plan of action hold what spoils one? Each finding marks the words, says why and what to write instead.

The rules are pages of ``docs/plan/rules``; this module knows none of them. It asks each rule for its findings and puts
them in the order of the text. Nothing here tells whether a plan is true, or whether it will be accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from itertools import islice
from types import MappingProxyType
from typing import Any

from calculators.plan.pattern import compiled
from calculators.plan.prose import Prose
from calculators.plan.vocabulary import VOCABULARY
from calculators.playbook import Playbook
from calculators.records import Level, PlanRule

type Facts = Mapping[str, Any]

ABSENT = (0, 0)
"""Where a finding about something that is not in the text stands."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found: ``quote`` is the text sent from ``start`` to ``end``, empty for what is absent."""

    rule: str
    level: Level
    start: int
    end: int
    quote: str
    message: str
    instead: str


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """The findings in the order of the text, how many of them are blockers, and whether the plan is ready to send.

    Ready means that no rule found more than a hint.
    """

    findings: tuple[Finding, ...]
    blockers: int
    ready: bool


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule may look at: the plan, the notice it answers and its reason, and what the seller stated elsewhere.

    ``facts`` are those of a drafted plan and ``earlier`` is the text of an earlier attempt, where they are known.
    """

    plan: Prose
    notice: Prose
    reason: str
    playbook: Playbook
    facts: Facts
    earlier: str


def check_plan(
    text: str,
    playbook: Playbook,
    *,
    reason: str = "",
    notice: str = "",
    facts: Facts = MappingProxyType({}),
    earlier: str = "",
) -> PlanCheck:
    """Check the plan ``text`` against every rule of ``playbook``.

    ``reason`` is a name of ``docs/reasons`` and ``notice`` the text of Amazon's message. ``facts`` are what was entered
    for a drafted plan, ``earlier`` is the text of an earlier attempt. All are optional and make the check sharper.
    Offsets count code points of ``text``. Any text will do, and facts of any shape.
    """
    case = Case(Prose.of(text), Prose.of(notice), reason, playbook, facts, earlier)
    found = sorted(
        (_finding(rule.rule, span, text) for rule in _rules(_Same(playbook)) for span in _spans(rule, case)),
        key=lambda finding: (finding.start, finding.end, finding.rule),
    )
    blockers = sum(finding.level == "blocker" for finding in found)
    return PlanCheck(tuple(found), blockers, all(finding.level == "hint" for finding in found))


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with its patterns compiled."""

    rule: PlanRule
    patterns: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    only_with: re.Pattern[str] | None
    only_without: re.Pattern[str] | None
    wanted: re.Pattern[str] | None
    topics: Mapping[str, re.Pattern[str] | None]


class _Same:
    """Stands for one playbook as a key: compared by what it is, not by what it holds."""

    def __init__(self, playbook: Playbook) -> None:
        self.playbook = playbook

    def __hash__(self) -> int:
        return id(self.playbook)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.playbook is self.playbook


@lru_cache(maxsize=4)
def _rules(same: _Same) -> tuple[Ready, ...]:
    rules = same.playbook.rules
    named = {**VOCABULARY, **{name: rule.patterns for name, rule in rules.items()}}
    return tuple(_ready(rule, named) for rule in rules.values())


def _ready(rule: PlanRule, named: Mapping[str, tuple[str, ...]]) -> Ready:
    return Ready(
        rule,
        compiled(rule.patterns, named),
        compiled(rule.unless, named),
        compiled(rule.only_with, named),
        compiled(rule.only_without, named),
        compiled(rule.wanted, named),
        {topic: compiled(patterns, named) for topic, patterns in rule.topics.items()},
    )


def _finding(rule: PlanRule, span: tuple[int, int], text: str) -> Finding:
    start, end = span
    return Finding(rule.name, rule.level, start, end, text[start:end], rule.message, rule.instead)


def _spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:
    """Yield where the rule speaks, in offsets of the text as it was sent."""
    if not _holds(ready, case):
        return
    allowed = ready.rule.allowed
    for start, end in islice(_matches(ready, case.plan), allowed, allowed + 1 if ready.only_without else None):
        yield case.plan.span(start, end)
    if ready.wanted and case.plan.is_english and not _any(ready.wanted, ready.unless, case.plan):
        yield ABSENT
    if ready.rule.check:
        yield from _checked(ready, case)


def _holds(ready: Ready, case: Case) -> bool:
    rule, even = ready.rule, case.plan.even
    if case.reason in rule.not_for or (rule.plans_only and not _wants_a_plan(case)):
        return False
    if ready.only_with and not ready.only_with.search(even):
        return False
    return not (ready.only_without and ready.only_without.search(even))


def _wants_a_plan(case: Case) -> bool:
    reason = case.playbook.reasons.get(case.reason)
    return reason is None or reason.sends in ("plan", "plan-or-proof")


def _matches(ready: Ready, plan: Prose) -> Iterator[tuple[int, int]]:
    """Yield at most one match for each sentence."""
    if ready.patterns is None:
        return
    done = 0
    while match := ready.patterns.search(plan.even, done):
        start, end = plan.sentence(match.start())
        if ready.unless and ready.unless.search(plan.even, start, end):
            done = end
            continue
        yield match.span()
        done = max(end, match.end())


def _any(wanted: re.Pattern[str], unless: re.Pattern[str] | None, plan: Prose) -> bool:
    spans = (plan.sentence(match.start()) for match in wanted.finditer(plan.even))
    return any(not (unless and unless.search(plan.even, *span)) for span in spans)


def _checked(ready: Ready, case: Case) -> Iterable[tuple[int, int]]:
    module = import_module(f"calculators.plan.checks.{ready.rule.check.replace('-', '_')}")
    spans: Iterable[tuple[int, int]] = module.spans(ready, case)
    return spans
