"""Units sold against units documented, for each ASIN.

Amazon's rule, as its moderators state it: an invoice is dated within so many days before the notice arrived, and its
units cover what was sold of that ASIN in the same days. What lies outside of them counts on neither side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

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
    """Everything that is compared. ``repeated`` lines are entered a second time, word for word, and count once."""

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
        return [line for line in self.lines if self._counts(line) and line not in repeated]

    def repeated(self) -> list[Line]:
        """Return the lines that say the same as an earlier one of the same paper."""
        seen, again = set(), []
        for line in self.lines:
            said = replace(line, n=0, number="", supplier=""), paper_of(line)
            if paper_of(line) and said in seen:
                again.append(line)
            seen.add(said)
        return again

    def _counts(self, line: Line) -> bool:
        return paper_kind(line) == INVOICE and not self.window.outside(line.day)


def cover(case: Case, asins: Iterable[str] = ()) -> list[Cover]:
    """Compare for each of ``asins``, or for every ASIN of the case, what was sold with what is documented."""
    counted = case.counted()
    problems = [*_problems(case)]
    return [_cover(asin, case, counted, problems) for asin in asins or case.asins()]


def _cover(asin: str, case: Case, counted: Sequence[Line], problems: Sequence[Problem]) -> Cover:
    lines = [line for line in case.lines if line.asin == asin]
    papers = [line for line in counted if line.asin == asin]
    sales = [sale for sale in case.sales if sale.asin == asin]
    sold = [sale for sale in sales if not sale.day or not case.window.outside(sale.day)]
    documented = _units(papers)
    found = [*_about(problems, lines), *_unsold(asin, lines, case), *_unbought(sold, papers)]
    return Cover(
        asin=asin,
        entered=bool(sales),
        sold=_units(sold),
        documented=documented,
        not_counted=_units(lines) - documented,
        sold_outside=_units(sales) - _units(sold),
        problems=tuple(merged(found)),
    )


def _units(rows: Iterable[Sale | Line]) -> int:
    return sum(row.units for row in rows)


def _problems(case: Case) -> Iterator[Problem]:
    for line in case.lines:
        yield from problems_of_line(line, case.window, case.account)
    yield from problems_of_papers(case.lines, case.repeated())


def _about(problems: Iterable[Problem], lines: Sequence[Line]) -> Iterator[Problem]:
    """Yield the problems that touch any of ``lines``, with these lines only."""
    own = {line.n for line in lines}
    for each in problems:
        if touched := tuple(n for n in each.lines if n in own):
            yield replace(each, lines=touched)


def _unsold(asin: str, lines: Sequence[Line], case: Case) -> Iterator[Problem]:
    """An ASIN that nobody entered as sold: perhaps it is spelled in two ways."""
    sold = {sale.asin for sale in case.sales}
    if asin not in sold:
        close = get_close_matches(asin, sold - {line.asin for line in case.lines}, n=1, cutoff=0.8)
        yield problem("no-sales", *lines, nearest="".join(close))


def _unbought(sold: Iterable[Sale], papers: Sequence[Line]) -> Iterator[Problem]:
    """Units sold before the first invoice that counts."""
    first = min((line.day for line in papers), default=None)
    early = _units(sale for sale in sold if first and sale.day and sale.day < first)
    if first and early:
        yield problem("sold-before-bought", units=early, day=first.isoformat())
