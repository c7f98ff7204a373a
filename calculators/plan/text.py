"""A letter as plain text, ready to be pasted into a form that knows no formatting."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from calculators.plan.document import (
    DRAFT_MARK,
    Block,
    Bullets,
    Cells,
    Heading,
    Letter,
    Numbered,
    Paragraph,
    Run,
    Runs,
    Table,
    carried,
    has_words,
    said,
)

_NUMBER = re.compile(r"\d+(-\d+)?")


def to_text(letter: Letter) -> str:
    """Return the letter as plain text: bullets are "- ", blanks are in [square brackets], no line is wrapped.

    A table becomes one bullet for each row, with each cell behind its column's name. A draft says so in its
    first line.
    """
    mark = [DRAFT_MARK] if letter.draft else []
    blocks = [*mark, *map(_block, said(letter))]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def to_words(letter: Letter) -> str:
    """Return the letter as plain text, and no word of whether it is a draft: what is read, and not what is sent."""
    return to_text(replace(letter, draft=False))


def _block(block: Block) -> str:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            return _line(runs)
        case Bullets(items):
            return _bullets(map(_line, items))
        case Numbered(items):
            return "\n".join(_item(f"{number}. ", _line(item)) for number, item in enumerate(items, start=1))
        case Table():
            return _table(block)


def _line(runs: Runs) -> str:
    return "".join(map(_run, runs)).strip()


def _run(run: Run) -> str:
    text = carried(run.text)
    return f"[{text}]" if run.kind == "blank" else text


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(_item("- ", line) for line in lines)


def _item(mark: str, line: str) -> str:
    return mark + line.replace("\n", "\n" + " " * len(mark))


def _table(table: Table) -> str:
    caption = [_line(table.caption)] if has_words(table.caption) else []
    return "\n".join([*caption, _bullets(_row(table.header, row) for row in table.rows)])


def _row(header: Cells, row: Cells) -> str:
    """Return a row in words: of a numbered one "Exhibit 1: Invoices; File: 01_invoices.pdf"."""
    cells = [(name, cell) for name, cell in zip(header, row, strict=True) if has_words(cell)]
    if len(cells) > 1 and _NUMBER.fullmatch(_line(cells[0][1])):
        (noun, number), (_, what), *rest = cells
        return "; ".join([f"{_line(noun)} {_line(number)}: {_line(what)}", *(_cell(*each) for each in rest)])
    return "; ".join(_cell(*each) for each in cells)


def _cell(name: Runs, cell: Runs) -> str:
    return f"{_line(name)}: {_line(cell)}" if has_words(name) else _line(cell)
