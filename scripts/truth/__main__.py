"""Tells everything that is wrong with what the pages say; with ``--list`` every figure, source and grade as well."""

from __future__ import annotations

import sys

from scripts.macros import build_day
from scripts.stamps import ROOT
from scripts.truth import Book, Check, Problem, checks


def main(arguments: list[str]) -> int:
    """Return 0 when no check finds anything wrong, else 1, having told every problem of every page."""
    book, found = Book(ROOT, build_day()), list(checks())
    if "--list" in arguments:
        print(*(line for check in found for line in check.listed(book)), sep="\n")
    problems = told(book, found)
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    print("; ".join(part for check in found for part in check.summary(book)) + f"; {len(problems)} problems.")
    return 1 if problems else 0


def told(book: Book, found: list[Check]) -> list[Problem]:
    """Return what every check finds, in the order of the pages."""
    return sorted({problem for check in found for problem in check.problems(book)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
