"""Is a part larger than its whole, or does a day not exist?"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.plan.check import Case
    from calculators.plan.rules import Ready

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}"
_LEAP = "2028"
_MOST_DAYS = 31
_PART = re.compile(
    r"(?<![\w.,-])(?P<part>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}) (?:out )?of (?:the |these |our |all )?"
    rf"(?P<whole>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}})(?![\w/-]|[.,:]\d| {_MONTH.replace('month', 'not_a_month')}\b)"
)
_NUMBERED = re.compile(r"(?:page|exhibit|annex|attachment|step|part|file|week|day)s? $")
_DAYS = (
    re.compile(r"(?<![\w.-])(?P<year>20\d\d)[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?![\w-])"),
    re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}\b(?:,? (?P<year>20\d\d)\b)?"),
    re.compile(
        rf"(?<!\bin )\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w.,/%-]\d|\w| ?%)(?:,? (?P<year>20\d\d)\b)?"
    ),
)


def spans(ready: Ready, case: Case) -> Iterator[tuple[int, int]]:  # noqa: ARG001
    """Yield each "12 of 9" and each day such as 31 June."""
    even = case.plan.even
    parts = (match for match in _PART.finditer(even) if _too_large(match))
    days = (match for day in _DAYS for match in day.finditer(even) if not _exists(match))
    for match in chain(parts, days):
        yield case.plan.span(*match.span())


def _too_large(match: re.Match[str]) -> bool:
    if _NUMBERED.search(match.string, max(match.start() - 12, 0), match.start()):
        return False
    return int(match["part"].replace(",", "")) > int(match["whole"].replace(",", ""))


def _exists(match: re.Match[str]) -> bool:
    """Return whether there is such a day; what is beyond any month's days beside its name is a count."""
    known = match.groupdict()
    if known.get("month") and int(known["day"]) > _MOST_DAYS:
        return True
    month = int(known["number"]) if known.get("number") else _MONTHS.index(known["month"]) + 1
    year = int(known["year"] or _LEAP)
    return 1 <= month <= len(_MONTHS) and 1 <= int(known["day"]) <= monthrange(year, month)[1]
