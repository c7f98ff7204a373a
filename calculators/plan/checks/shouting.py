"""Is a whole sentence in capital letters? Headings may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready

_SHOUTED = re.compile(r"(?:\b[A-Z][A-Z']{0,30}[ ,]{1,3}){5}(?:[A-Z][A-Z']{0,30}[ ,]{1,3}){0,60}[A-Z][A-Z']{0,30}[.!]")


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:  # noqa: ARG001
    """Yield each sentence of six or more words in capital letters."""
    for shouted in _SHOUTED.finditer(case.plan.sent):
        yield shouted.span()
