"""Does the plan speak of products, metrics or policies that the notice does not name?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready

type Names = dict[str, tuple[int, int]]

_ASIN = re.compile(r"\bb0[0-9a-z]{8}\b")


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:
    """Yield each ASIN, and the first metric and topic, of a plan that answers another notice."""
    if not case.notice.even.strip():
        return
    for plan, notice, all_of_them in (
        (_asins(case.plan.even), _asins(case.notice.even), True),
        (_metrics(case, case.plan.even), _metrics(case, case.notice.even), False),
        (case.topics(ready, case.heard), case.topics(ready, case.heard_in_notice), False),
    ):
        for span in _strange(plan, notice, all_of_them=all_of_them):
            if not _explained(ready, case, span[0]):
                yield case.plan.span(*span)


def _strange(plan: Names, notice: Names, *, all_of_them: bool) -> list[tuple[int, int]]:
    """Return where the plan names what the notice does not; nothing when the notice names none of the kind."""
    strange = sorted(span for name, span in plan.items() if name not in notice)
    if not notice or not strange:
        return []
    if all_of_them:
        return strange
    return [] if plan.keys() & notice.keys() else strange[:1]


def _explained(ready: Ready, case: Case, at: int) -> bool:
    return bool(ready.unless and ready.unless.search(case.plan.even, *case.plan.sentence(at)))


def _asins(text: str) -> Names:
    return {match[0]: match.span() for match in reversed(list(_ASIN.finditer(text)))}


def _metrics(case: Case, text: str) -> Names:
    titles = {name: metric.title.lower() for name, metric in case.playbook.metrics.items()}
    return {
        name: (text.index(title), text.index(title) + len(title)) for name, title in titles.items() if title in text
    }
