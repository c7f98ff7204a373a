"""Amazon's account health report as XML, version one: statuses, counts and rates as text, for several time frames.

No complete sample is known. So each element whose name is known is taken wherever it stands, with the counts and rates
inside it and the time frame around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.reports.days import Days
from calculators.reports.found import Statement
from calculators.reports.kinds import Document
from calculators.reports.markets import store_of_number
from calculators.reports.markup import listen
from calculators.reports.spelling import count_of, field_name, share_of
from calculators.reports.tally import Tally
from calculators.reports.trouble import Unreadable

_ROOTS = ("sellerPerformanceReports", "sellerPerformanceReport")
_CHECKLIST = "performanceChecklist"
_MOST_ELEMENTS = 100_000
_MOST_DEEP = 50


@dataclass(slots=True)
class _Element:
    """One element: its name, its text, and what stands in it. Attributes stand as elements."""

    name: str
    text: str = ""
    inside: list[_Element] = field(default_factory=list)

    def find(self, name: str) -> str:
        """Return the text of the first element of that name directly inside."""
        return next((each.text.strip() for each in self.inside if each.name == name), "")

    def child(self, name: str) -> _Element | None:
        """Return the first element of that name directly inside."""
        return next((each for each in self.inside if each.name == name), None)


class _Tree:
    """Hears XML and keeps it as elements."""

    def __init__(self) -> None:
        self.root = _Element("")
        self.open = [self.root]
        self.count = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if self.count > _MOST_ELEMENTS or len(self.open) > _MOST_DEEP:
            raise Unreadable("This XML is too large for a performance report.")
        element = _Element(name, inside=[_Element(key, value) for key, value in attributes.items()])
        self.open[-1].inside.append(element)
        self.open.append(element)

    def end(self, name: str) -> None:  # noqa: ARG002 - the signature of Listener
        self.open.pop()

    def text(self, text: str) -> None:
        self.open[-1].text += text


def _take(text: str, tally: Tally) -> bool:
    tree = _Tree()
    for _ in listen([text], tree):
        pass
    if not any(each.name in _ROOTS for each in tree.root.inside):
        return False
    known = {name: what for what, names in tally.columns.items() for name in names}
    tally.statements += _statements(tree.root, known, tally, _Around())
    tally.rows += len({(each.first_day, each.last_day) for each in tally.statements})
    return True


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds for all elements inside another: the store and the time frame."""

    store: str = ""
    first_day: date | None = None
    last_day: date | None = None

    def inside(self, element: _Element) -> _Around:
        """Return what holds inside ``element``."""
        frame = element.child("timeFrame") or _Element("")
        return _Around(
            store_of_number(element.find("marketplaceId")) or self.store,
            _day(frame.find("start")) or self.first_day,
            _day(frame.find("end")) or self.last_day,
        )


def _statements(element: _Element, known: Mapping[str, str], tally: Tally, around: _Around) -> Iterator[Statement]:
    around = around.inside(element)
    for each in element.inside:
        if (each.name in known or element.name == _CHECKLIST) and _says(each):
            yield _statement(known.get(each.name, field_name(each.name)), each, tally, around)
        yield from _statements(each, known, tally, around)


def _says(element: _Element) -> bool:
    return bool(element.find("rate") or element.find("count") or element.find("status"))


def _statement(what: str, element: _Element, tally: Tally, around: _Around) -> Statement:
    return Statement(
        tally.file,
        what,
        around.store,
        counted=count_of(element.find("count")),
        rate=share_of(element.find("rate")),
        status=element.find("status"),
        first_day=around.first_day,
        last_day=around.last_day,
    )


def _day(text: str) -> date | None:
    written = Days().read(text)
    return None if written is None or written.open else written.day_first or written.month_first


KIND = Document(name="performance-report-xml", begins=("<",), take=_take)
