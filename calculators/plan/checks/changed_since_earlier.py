"""Does the plan state a number, a day, an ASIN or a cause otherwise than an earlier attempt did?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from calculators.plan.attempts import Change, compare_attempts

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready

MOST = 40_000
"""Characters of a text that are compared; longer than this, no appeal is."""


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:  # noqa: ARG001
    """Yield where the plan states what has changed, or nowhere for a cause that is gone."""
    text = case.plan.sent
    if not case.earlier.strip() or max(len(text), len(case.earlier)) > MOST:
        return
    yield from dict.fromkeys(
        span for change in compare_attempts(case.earlier, text).changes for span in _places(change, text)
    )


def _places(change: Change, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(change.second) if change.second else -1
    if change.kind == "cause":
        yield (start, start + len(change.second)) if start >= 0 else (0, 0)
    elif start >= 0:
        for words in change.come:
            at = text.find(words, start, start + len(change.second))
            if at >= 0:
                yield at, at + len(words)
