"""Does a plan of action hold what spoils one? Each finding marks the words, says why and what to write instead.

The rules are pages of ``docs/plan/rules``; this module knows none of them. It asks each rule for its findings and puts
them in the order of the text. Nothing here tells whether a plan is true, or whether it will be accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from types import MappingProxyType
from typing import Any

from calculators.plan.prose import Prose
from calculators.plan.rules import Heard, Ready, Rules, Span, rules_of, topic
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
    heard: Heard
    heard_in_notice: Heard

    @classmethod
    def of(cls, rules: Rules, plan: str, notice: str, **beside: Any) -> Case:
        """Return the case of the texts ``plan`` and ``notice``, with what ``rules`` hear in them."""
        made, answered = Prose.of(plan), Prose.of(notice)
        return cls(made, answered, **beside, heard=rules.hear(made), heard_in_notice=rules.hear(answered))

    def places(self, ready: Ready, what: str) -> Sequence[Span]:
        """Return where the plan holds what a rule listens for."""
        return self.heard.get((ready.rule.name, what), ())

    def topics(self, ready: Ready, heard: Heard) -> dict[str, Span]:
        """Return the topics of a rule that were heard, each with its first place."""
        named = {name: heard.get((ready.rule.name, topic(name))) for name in ready.rule.topics}
        return {name: places[0] for name, places in named.items() if places}


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
    rules = rules_of(playbook)
    case = Case.of(rules, text, notice, reason=reason, playbook=playbook, facts=facts, earlier=earlier)
    found = sorted(
        (_finding(ready.rule, span, text) for ready in rules.ready for span in _spans(ready, case)),
        key=lambda finding: (finding.start, finding.end, finding.rule),
    )
    blockers = sum(finding.level == "blocker" for finding in found)
    return PlanCheck(tuple(found), blockers, all(finding.level == "hint" for finding in found))


def _finding(rule: PlanRule, span: tuple[int, int], text: str) -> Finding:
    start, end = span
    return Finding(rule.name, rule.level, start, end, text[start:end], rule.message, rule.instead)


def _spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:
    """Yield where the rule speaks, in offsets of the text as it was sent."""
    if not _holds(ready, case):
        return
    allowed, most = ready.rule.allowed, 1 if ready.rule.only_without else None
    for start, end in islice(case.places(ready, "patterns"), allowed, allowed + most if most else None):
        yield case.plan.span(start, end)
    if ready.rule.wanted and case.plan.is_english and not case.places(ready, "wanted"):
        yield ABSENT
    if ready.rule.check:
        yield from _checked(ready, case)


def _holds(ready: Ready, case: Case) -> bool:
    rule = ready.rule
    if case.reason in rule.not_for or (rule.plans_only and not _wants_a_plan(case)):
        return False
    if rule.only_with and not case.places(ready, "only_with"):
        return False
    return not (rule.only_without and case.places(ready, "only_without"))


def _wants_a_plan(case: Case) -> bool:
    reason = case.playbook.reasons.get(case.reason)
    return reason is None or reason.sends in ("plan", "plan-or-proof")


def _checked(ready: Ready, case: Case) -> Iterable[tuple[int, int]]:
    module = import_module(f"calculators.plan.checks.{ready.rule.check.replace('-', '_')}")
    spans: Iterable[tuple[int, int]] = module.spans(ready, case)
    return spans
