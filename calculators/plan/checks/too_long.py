"""Is the plan longer than two pages?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready

LIMIT = 800
"""Words. Amazon publishes no limit; this is our own advice."""


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:  # noqa: ARG001
    """Yield the part of the text that goes beyond the limit."""
    beyond = next(islice(re.finditer(r"\S+", case.plan.sent), LIMIT, None), None)
    if beyond:
        yield beyond.start(), len(case.plan.sent.rstrip())
