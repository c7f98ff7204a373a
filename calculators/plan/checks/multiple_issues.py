"""Does one text answer three or more kinds of enforcement?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready

MANY = 3
"""A plan about one issue may well mention a second."""


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:
    """Yield where the third topic is first named."""
    named = sorted(case.topics(ready, case.heard).values())
    if len(named) >= MANY:
        yield case.plan.span(*named[MANY - 1])
