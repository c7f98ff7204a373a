"""Is the text in a language that the rules cannot read?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:  # noqa: ARG001
    """Yield a finding about the whole text when it is not in English."""
    if not case.plan.is_english:
        yield 0, 0
