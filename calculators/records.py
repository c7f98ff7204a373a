"""The kinds of page the playbook knows: what stands in their front matter and under their headings.

Each dataclass is one kind of page. A field with a heading in its metadata is read from the list under that
``##`` heading; every other field stands in the front matter. A field without a default must be there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from calculators.dated import Dated, Source
from calculators.page import Item

Stage = Literal[
    "warning",
    "deactivated",
    "more-info-needed",
    "appeal-rejected",
    "final",
    "reinstated",
    "funds-held",
    "listing-removed",
    "verification",
    "none",
]
Level = Literal["blocker", "warning", "hint"]
Group = Literal["performance", "product", "intellectual-property", "conduct", "account", "not-a-notice"]
Sends = Literal["plan", "papers", "plan-or-proof", "ask-first", "nothing"]

Items = tuple[Item, ...]
Figures = Mapping[str, Dated]


def under(heading: str, *, needed: bool = True) -> Any:
    """Say that a field is the list under ``heading``; ``needed`` lists may not be empty."""
    return field(default=(), metadata={"heading": heading, "needed": needed})


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words by which a notice gives itself away: ``settles`` is proof, ``hints`` add up, ``excludes`` refute."""

    settles: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A notice in our own words, and the stage it is at."""

    text: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class CounterExample:
    """A text that looks like this reason and is another one."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason why an account, offers or money are blocked: a page of ``docs/reasons``.

    ``professional`` is "first" where nobody should answer without one.
    """

    name: str
    title: str
    summary: str
    group: Group
    sends: Sends
    phrases: Phrases
    sources: Mapping[str, Source]
    examples: tuple[Example, ...]
    languages: Mapping[str, Phrases] = field(default_factory=dict)
    tell_apart: Mapping[str, str] = field(default_factory=dict)
    counter_examples: tuple[CounterExample, ...] = ()
    metrics: tuple[str, ...] = ()
    figures: Figures = field(default_factory=dict)
    professional: Literal["", "first"] = ""
    asked_for: Items = under("What Amazon asks for")
    acknowledge_or_dispute: Items = under("Acknowledge or dispute")
    evidence: Items = under("Evidence")
    root_causes: Items = under("Root causes", needed=False)
    corrective: Items = under("Corrective actions", needed=False)
    preventive: Items = under("Preventive measures", needed=False)
    send_instead: Items = under("Send this instead of a plan", needed=False)
    never: Items = under("What not to do")


@dataclass(frozen=True, slots=True)
class Count:
    """A number a seller types: its name at the door, its words on the form, and where to find it."""

    name: str
    label: str
    hint: str


@dataclass(frozen=True, slots=True)
class Rate:
    """What a rate divides. ``counts`` says whether the counted ones are the bad or the good ones.

    ``where`` is the way to both numbers in Seller Central, a place in each step.
    """

    total: Count
    counted: Count
    counts: Literal["bad", "good"]
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A question to the metric's tool and the part of the answer that must come out."""

    title: str
    store: str
    day: str
    input: Mapping[str, str]
    answer: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Metric:
    """A number Amazon watches: a page of ``docs/metrics``."""

    name: str
    title: str
    summary: str
    unit: Literal["order", "parcel", "unit", "return request", "violation", "rating", "message", "score", "stock"]
    channel: str
    sources: Mapping[str, Source]
    short: str = ""
    rate: Rate | None = None
    target: Dated | None = None
    window: Dated | None = None
    lag: Dated | None = None
    counted_by: str = ""
    figures: Figures = field(default_factory=dict)
    examples: tuple[WorkedExample, ...] = ()
    reports: tuple[str, ...] = ()
    counts: Items = under("What counts")
    does_not_count: Items = under("What does not count", needed=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A kind of paper Amazon asks for: a page of ``docs/evidence``."""

    name: str
    title: str
    summary: str
    file_name: str
    sources: Mapping[str, Source]
    figures: Figures = field(default_factory=dict)
    properties: Items = under("What makes it pass")
    refused: Items = under("What gets it refused")
    obtain: Items = under("How to get it")
    never: Items = under("What never to do to it")


Event = Literal[
    "notice",
    "deactivation",
    "appeal-sent",
    "appeal-refused",
    "information-request",
    "claim-granted",
    "chargeback-notice",
    "feedback-left",
    "return-request",
    "buyer-message",
    "order-shipped",
    "delivery",
    "listing-removed",
    "stock-stranded",
    "certification-request",
    "mediation-code",
    "mediation-filed",
    "complaint-sent",
    "counter-notice",
    "safety-information",
    "sales-threshold",
]


@dataclass(frozen=True, slots=True)
class Clock:
    """A deadline or a waiting time: a page of ``docs/clocks``."""

    name: str
    title: str
    summary: str
    starts: Event
    kind: Literal["deadline", "waiting", "expectation", "limit"]
    length: Dated
    sources: Mapping[str, Source]
    figures: Figures = field(default_factory=dict)
    do: Items = under("What to do")


@dataclass(frozen=True, slots=True)
class PlanRule:
    """Something that spoils a plan of action: a page of ``docs/plan/rules``.

    ``patterns`` (see ``calculators/plan/pattern.py``) say what spoils it, ``unless`` what silences a match in the same
    sentence. ``only_with`` and ``only_without`` must or must not stand anywhere in the plan, and ``allowed`` matches
    are let pass. ``wanted`` is what a plan must hold: the rule speaks where none of it is found. ``check`` names a file
    of ``calculators/plan/checks`` for what no pattern can see. The rule is silent ``not_for`` some reasons, or, where
    ``plans_only``, for all that want papers and no plan.
    """

    name: str
    title: str
    level: Level
    message: str
    instead: str
    sources: Mapping[str, Source]
    bad: tuple[str, ...]
    good: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    only_without: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    allowed: int = 0
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    check: str = ""
    not_for: tuple[str, ...] = ()
    plans_only: bool = False

    @property
    def summary(self) -> str:
        """What a list says of the rule."""
        return self.message


@dataclass(frozen=True, slots=True)
class Ask:
    """Something a letter needs from the seller: its name in the template and its words on the form."""

    name: str
    label: str
    hint: str = ""
    kind: Literal["line", "text", "day"] = "line"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter a seller may need: a page of ``docs/letters`` with a template of the same name.

    ``example`` fills it in with an invented shop. ``tool`` names the tool that drafts it, where it has its own.
    """

    name: str
    title: str
    summary: str
    goal: str
    to: str
    sources: Mapping[str, Source]
    asks: tuple[Ask, ...] = ()
    example: Mapping[str, str] = field(default_factory=dict)
    tool: str = ""
    figures: Figures = field(default_factory=dict)
    when: Items = under("When to send it")
    never: Items = under("What to leave out")


@dataclass(frozen=True, slots=True)
class Report:
    """A report Amazon offers: a page of ``docs/reports``."""

    name: str
    title: str
    summary: str
    found: str
    sources: Mapping[str, Source]
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    figures: Figures = field(default_factory=dict)
    cannot_tell: Items = under("What it cannot tell")


KINDS: dict[str, type] = {
    "reasons": Reason,
    "metrics": Metric,
    "evidence": Evidence,
    "clocks": Clock,
    "plan/rules": PlanRule,
    "letters": Letter,
    "reports": Report,
}
"""The folder of ``docs`` in which each kind of page stands."""
