"""Measure the plan checker: how many named flaws it finds, how often it is right, and how fast it is.

The plans under ``tests/plan`` are in our own words and many voices. A bad one names its flaws in its front matter, and
under ``also`` what a reader may call a flaw or not; that counts neither for the checker nor against it. Those named
``other-hand`` were written by somebody who had not seen the rules.
Half of them carry ``held_back: yes``: their figures are printed, their mistakes are not, so that nobody mends a rule
by looking at them. ``scripts/bench plan --show`` prints the mistakes on the others, ``--browser`` measures the speed in
a browser as well.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from calculators.page import read_page
from calculators.plan.check import PlanCheck, check_plan
from calculators.playbook import Playbook
from scripts import plan_speed

ROOT = Path(__file__).parent.parent
PLANS = ROOT / "tests" / "plan"


@dataclass(frozen=True)
class Plan:
    """A plan and the flaws a reader would name; a good plan has none."""

    name: str
    text: str
    reason: str
    flaws: frozenset[str]
    also: frozenset[str]
    good: bool
    held_back: bool


@dataclass(frozen=True)
class Outcome:
    """A plan, what was found in it, and in how many milliseconds."""

    plan: Plan
    check: PlanCheck
    took: float

    @property
    def named(self) -> set[str]:
        """The rules that spoke, but for what may be called a flaw or not."""
        return {finding.rule for finding in self.check.findings} - self.plan.also

    @property
    def missed(self) -> set[str]:
        """Flaws that no rule found."""
        return set(self.plan.flaws - self.named)

    @property
    def wrong(self) -> set[str]:
        """Rules that spoke without a flaw of theirs."""
        return self.named - self.plan.flaws


def main(arguments: Sequence[str] = ()) -> None:
    """Print the figures, and with ``--show`` what went wrong on the plans that are not held back."""
    playbook = Playbook.read(ROOT / "docs")
    check_plan("", playbook)
    outcomes = [_checked(plan, playbook) for plan in read_plans()]
    for title, held_back in (("to work with", False), ("held back", True)):
        _print_figures(title, [outcome for outcome in outcomes if outcome.plan.held_back is held_back])
    print(f"slowest check: {max(outcome.took for outcome in outcomes):.1f} ms")
    for line in plan_speed.figures(playbook, browser="--browser" in arguments):
        print(line)
    if "--show" in arguments:
        _print_mistakes(outcome for outcome in outcomes if not outcome.plan.held_back)


def read_plans(folder: Path = PLANS) -> Iterator[Plan]:
    """Yield every plan under ``good`` and ``bad``."""
    for path in sorted(folder.glob("*/*.md")):
        facts = read_page(path).facts
        text = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        yield Plan(
            path.stem,
            text,
            facts.get("reason", ""),
            frozenset(facts.get("flaws", ())),
            frozenset(facts.get("also", ())),
            path.parent.name == "good",
            facts.get("held_back") == "yes",
        )


def _checked(plan: Plan, playbook: Playbook) -> Outcome:
    start = time.perf_counter()
    check = check_plan(plan.text, playbook, reason=plan.reason)
    return Outcome(plan, check, (time.perf_counter() - start) * 1000)


def _print_figures(title: str, outcomes: Sequence[Outcome]) -> None:
    bad = [outcome for outcome in outcomes if not outcome.plan.good]
    good = [outcome for outcome in outcomes if outcome.plan.good]
    named = sum(len(outcome.plan.flaws) for outcome in bad)
    found = named - sum(len(outcome.missed) for outcome in bad)
    spoke = sum(len(outcome.named) for outcome in outcomes)
    print(f"{title}: {len(bad)} bad plans, {len(good)} good plans")
    print(f"  named flaws found      {_share(found, named)}")
    print(f"  warnings right         {_share(found, spoke)}")
    print(f"  false on good plans    {sum(len(outcome.wrong) for outcome in good)} in {len(good)} plans")
    print(f"  bad plans called ready {sum(outcome.check.ready for outcome in bad)}")
    print(f"  good plans called ready {sum(outcome.check.ready for outcome in good)}")


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.0%})" if whole else "none"


def _print_mistakes(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.missed:
            print(f"{outcome.plan.name}: missed {', '.join(sorted(outcome.missed))}")
        for finding in outcome.check.findings:
            if finding.rule in outcome.wrong:
                print(f"{outcome.plan.name}: wrongly {finding.rule}: {finding.quote!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
