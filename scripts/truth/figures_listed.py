"""Every figure of every record, with its store, its first day, the age of its source and how sure we are."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.truth import Book, Check
from scripts.truth._figures import Figure, figures

COLUMNS = ("figure", "store", "since", "value", "days since read", "confidence")


def listed(book: Book) -> Iterator[str]:
    """Yield the table, a line a figure."""
    rows = [COLUMNS, *map(_row, _all(book))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    yield "Figures"
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield ""


def summary(book: Book) -> Iterator[str]:
    """Say how many figures there are, and how many of them are weak."""
    found = _all(book)
    weak = sum(figure.held.value.confidence == "low" for figure in found)
    yield f"{len(found)} figures, {weak} of low confidence"


def _all(book: Book) -> list[Figure]:
    return figures(book.playbook, book.day) if book.playbook else []


def _row(figure: Figure) -> tuple[str, ...]:
    held = figure.held
    return (figure.path, held.store, str(held.since), figure.words, str(figure.age), held.value.confidence)


CHECK = Check(listed=listed, summary=summary)
