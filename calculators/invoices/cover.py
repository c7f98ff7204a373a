"""Units sold against units documented, for each ASIN.

Amazon's rule, as its moderators state it: an invoice is dated within so many days before the notice arrived, and its
units cover what was sold of that ASIN in the same days. What lies outside of them counts on neither side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import chain

from calculators.invoices.kinds import INVOICE
from calculators.invoices.papers import Account, Line, Sale, Window
from calculators.invoices.problems import (
    Problem,
    merged,
    paper_kind,
    paper_of,
    problem,
    problems_of_line,
    problems_of_papers,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """One ASIN: units sold in the window, units that invoices document, units on papers that do not count.

    ``entered`` says whether any sale of it was entered; if not, nobody can say that it is covered.
    """

    asin: str
    entered: bool
    sold: int
    documented: int
    not_counted: int
    sold_outside: int
    problems: tuple[Problem, ...]

    @property
    def gap(self) -> int:
        """Units sold that no invoice documents."""
        return max(self.sold - self.documented, 0)

    @property
    def covered(self) -> bool:
        """Whether invoices document every unit sold."""
        return self.entered and not self.gap

    @property
    def spare(self) -> int:
        """Units documented beyond those sold."""
        return max(self.documented - self.sold, 0)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that is compared."""

    sales: Sequence[Sale]
    lines: Sequence[Line]
    window: Window
    account: Account

    def asins(self) -> list[str]:
        """Return every ASIN, those sold first."""
        return list(dict.fromkeys([sale.asin for sale in self.sales] + [line.asin for line in self.lines]))

    def counted(self) -> list[Line]:
        """Return the lines that document units: of an invoice, within the window, each once."""
        repeated = self.repeated()
        return [line for line in self.lines if self._counts(line) and line.n not in repeated]

    def repeated(self) -> set[int]:
        """Return the numbers of the lines that name an ASIN, a day and units that the same paper names elsewhere.

        A line that counts is the one kept, so that the order in which papers are entered changes nothing.
        """
        first: dict[Hashable, int] = {}
        for line in sorted(self.lines, key=lambda line: not self._counts(line)):
            if paper := paper_of(line):
                first.setdefault((paper, line.asin, line.day, line.units), line.n)
        return {line.n for line in self.lines if paper_of(line)} - set(first.values())

    def _counts(self, line: Line) -> bool:
        return paper_kind(line) == INVOICE and not self.window.outside(line.day)


@dataclass(frozen=True, slots=True)
class _Share:
    """What belongs to one ASIN."""

    sales: list[Sale] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    counted: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def cover(case: Case, asins: Iterable[str] = ()) -> list[Cover]:
    """Compare for each of ``asins``, or for every ASIN of the case, what was sold with what is documented."""
    shares = _shares(case)
    strays = [asin for asin, share in shares.items() if not share.lines]
    return [_cover(asin, shares[asin], case.window, strays) for asin in asins or case.asins()]


def _cover(asin: str, share: _Share, window: Window, strays: Sequence[str]) -> Cover:
    sold = [sale for sale in share.sales if not sale.day or not window.outside(sale.day)]
    problems = [*share.problems, *_unsold(asin, share, strays), *_unbought(sold, share.counted)]
    documented = _units(share.counted)
    return Cover(
        asin=asin,
        entered=bool(share.sales),
        sold=_units(sold),
        documented=documented,
        not_counted=_units(share.lines) - documented,
        sold_outside=_units(share.sales) - _units(sold),
        problems=tuple(merged(problems)),
    )


def _shares(case: Case) -> Mapping[str, _Share]:
    shares: dict[str, _Share] = defaultdict(_Share)
    for sale in case.sales:
        shares[sale.asin].sales.append(sale)
    for line in case.lines:
        shares[line.asin].lines.append(line)
    for line in case.counted():
        shares[line.asin].counted.append(line)
    for asin, found in _problems(case):
        shares[asin].problems.append(found)
    return shares


def _units(rows: Iterable[Sale | Line]) -> int:
    return sum(row.units for row in rows)


def _problems(case: Case) -> Iterator[tuple[str, Problem]]:
    """Yield each problem for each ASIN it touches, with the lines that name that ASIN."""
    asin_of = {line.n: line.asin for line in case.lines}
    alone = (found for line in case.lines for found in problems_of_line(line, case.window, case.account))
    for each in chain(alone, problems_of_papers(case.lines, case.repeated())):
        for asin in dict.fromkeys(asin_of[n] for n in each.lines):
            yield asin, replace(each, lines=tuple(n for n in each.lines if asin_of[n] == asin))


def _unsold(asin: str, share: _Share, strays: Sequence[str]) -> Iterator[Problem]:
    """An ASIN that nobody entered as sold: perhaps it is one of the ``strays``, that no invoice names."""
    if not share.sales:
        yield problem("no-sales", *share.lines, nearest="".join(get_close_matches(asin, strays, n=1, cutoff=0.8)))


def _unbought(sold: Iterable[Sale], papers: Sequence[Line]) -> Iterator[Problem]:
    """Units sold before the first invoice that counts."""
    first = min((line.day for line in papers), default=None)
    early = _units(sale for sale in sold if first and sale.day and sale.day < first)
    if first and early:
        yield problem("sold-before-bought", units=early, day=first.isoformat())
