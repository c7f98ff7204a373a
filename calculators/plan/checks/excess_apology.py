"""Does an apology say of itself that it is not the first?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:
    """Yield where an apology is repeated, be it the only sentence with one."""
    for place in case.topics(ready, case.heard).values():
        yield case.plan.span(*place)
