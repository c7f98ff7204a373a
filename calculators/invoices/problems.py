"""What may get a paper refused although its units would do. Each problem names the lines it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from calculators.invoices.buyer import difference, same
from calculators.invoices.kinds import INVOICE, kind_of
from calculators.invoices.papers import Account, Line, Window
from calculators.invoices.spelling import plain_words

SUPPLIER_DATA = ("supplier", "phone", "address", "website")


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem by its name, the numbers of its lines, and its facts as names and values."""

    name: str
    lines: tuple[int, ...]
    facts: tuple[tuple[str, Hashable], ...] = ()


def problem(name: str, *lines: Line, **facts: Hashable) -> Problem:
    """Return the problem ``name`` of ``lines``."""
    return Problem(name, tuple(line.n for line in lines), tuple(facts.items()))


def paper_kind(line: Line) -> str:
    """Return what kind of paper a line is on, by what was said of it and by what its number says."""
    return kind_of(f"{line.kind} {line.number}") or INVOICE


def paper_of(line: Line) -> tuple[str, str] | None:
    """Return what tells a paper from all others: its supplier and number, or nothing where it has no number."""
    number = plain_words(line.number)
    return (plain_words(line.supplier), number) if number else None


def problems_of_line(line: Line, window: Window, account: Account) -> Iterator[Problem]:
    """Yield what is wrong with one line by itself."""
    yield from _kind(line)
    yield from _day(line, window)
    yield from _supplier(line, account)
    yield from _buyer(line, account)
    yield from _arithmetic(line)


def problems_of_papers(lines: Iterable[Line], repeated: Collection[int]) -> Iterator[Problem]:
    """Yield what does not fit between lines of the same paper. ``repeated`` are the numbers of lines entered again."""
    papers: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines:
        if paper := paper_of(line):
            papers[paper].append(line)
    for rows in papers.values():
        yield from (problem("line-twice", line, number=line.number) for line in rows if line.n in repeated)
        once = [line for line in rows if line.n not in repeated]
        yield from _number(once)
        yield from _total(once)


def merged(problems: Iterable[Problem]) -> list[Problem]:
    """Put problems together that say the same of several lines."""
    found: dict[tuple[str, Any], list[int]] = {}
    for each in problems:
        found.setdefault((each.name, each.facts), []).extend(each.lines)
    return [Problem(name, tuple(dict.fromkeys(lines)), facts) for (name, facts), lines in found.items()]


def _kind(line: Line) -> Iterator[Problem]:
    kind = paper_kind(line)
    if kind != INVOICE:
        yield problem("not-an-invoice", line, kind=kind)


def _day(line: Line, window: Window) -> Iterator[Problem]:
    days = window.outside(line.day)
    if days:
        yield problem("before-window" if days < 0 else "after-notice", line, day=line.day.isoformat(), days=abs(days))


def _supplier(line: Line, account: Account) -> Iterator[Problem]:
    missing = tuple(name for name in SUPPLIER_DATA if not getattr(line, name).strip())
    if missing:
        yield problem("supplier-data", line, supplier=line.supplier, missing=missing)
    if same(line.supplier, account.name):
        yield problem("own-paper", line, supplier=line.supplier)


def _buyer(line: Line, account: Account) -> Iterator[Problem]:
    compared = (
        ("buyer-name", line.buyer_name, account.name),
        ("buyer-address", line.buyer_address, account.address),
    )
    for name, paper, ours in compared:
        found = difference(paper, ours) if paper and ours else None
        if found:
            facts = {"only_on_paper": found.only_on_paper, "only_in_account": found.only_in_account}
            yield problem(name, line, paper=paper, account=ours, **facts)


def _arithmetic(line: Line) -> Iterator[Problem]:
    """Compare units times price with the amount; rounding the price and the amount is no mistake."""
    if line.price is None or line.amount is None:
        return
    worth = line.units * Fraction(line.price)
    room = (line.units * _step(line.price) + _step(line.amount)) / 2
    if abs(worth - Fraction(line.amount)) > room:
        product = str(line.units * line.price)
        yield problem("sum", line, units=line.units, price=str(line.price), product=product, amount=str(line.amount))


def _number(lines: Sequence[Line]) -> Iterator[Problem]:
    """One number stands for one paper: it has one day, and names each product once."""
    days = tuple(sorted({line.day.isoformat() for line in lines}))
    asins = {line.asin for line in lines}
    if len(days) > 1 or len(asins) < len(lines):
        yield problem("number-twice", *lines, number=lines[0].number, days=days)


def _total(lines: Sequence[Line]) -> Iterator[Problem]:
    """The lines of an invoice cannot come to more than the invoice."""
    totals = {line.total for line in lines if line.total is not None}
    amounts = [line.amount for line in lines if line.amount is not None]
    if len(totals) == 1 and sum(map(Fraction, amounts)) > Fraction(total := totals.pop()):
        yield problem("total", *lines, number=lines[0].number, lines_total=str(sum(amounts)), total=str(total))


def _step(amount: Any) -> Fraction:
    """Return the last decimal place of an amount: one cent of 4.50."""
    return Fraction(10) ** int(amount.as_tuple().exponent)
