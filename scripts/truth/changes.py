"""What has changed: each rule with the day from which it holds and a page that says more, newest first."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from itertools import pairwise

from scripts.truth import Book, Check, Problem
from scripts.truth._prose import Passage

PAGE = "docs/changes.md"
HEADING = "Rules, newest first"

_MONTHS = list(month_name)
_SEASONS = {"Spring": 3, "Summer": 6, "Autumn": 9, "Winter": 12}
_DAY = re.compile(r"\s*\*\*(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+)[^*]*? (?P<year>20\d\d)\b[^*]*\*\*")


def problems(book: Book) -> Iterator[Problem]:
    """Yield each change without a day or a page, and each that stands out of order."""
    changes = [each for each in book.passages if each.file == PAGE and each.heading == HEADING and each.kind == "item"]
    for change in changes:
        if _since(change) is None:
            yield _told(change, 'does not begin with the day from which it holds. Write "**31 March 2026, US.** …".')
        if "](" not in change.text:
            yield _told(change, "leads to no page. Link the page that has the details and the source.")
    dated = [change for change in changes if _since(change)]
    for newer, older in pairwise(dated):
        if (_since(newer) or ()) < (_since(older) or ()):
            yield _told(older, "is newer than the one above it. Put the newest first.")


def _since(change: Passage) -> tuple[int, int, int] | None:
    found = _DAY.match(change.text)
    if found is None or found["month"] not in [*_MONTHS, *_SEASONS]:
        return None
    month = _SEASONS.get(found["month"]) or _MONTHS.index(found["month"])
    return int(found["year"]), month, int(found["day"] or 1)


def _told(change: Passage, message: str) -> Problem:
    return Problem(change.file, change.line, f'this change: "{" ".join(change.text.split())[:40]}…" {message}')


CHECK = Check(problems=problems)
