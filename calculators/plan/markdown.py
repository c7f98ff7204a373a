"""A letter as Markdown that says what was written, whatever characters the seller typed.

Each block is one line, so only its beginning and end can be mistaken for the mark of a block. Escaped is only
what CommonMark or Python-Markdown would read as a mark, and in a way that both understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from calculators.plan.document import (
    DRAFT_MARK,
    Block,
    Bullets,
    Cells,
    Heading,
    Kind,
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

_BETWEEN_LISTS = "<!-- -->"
"""Without it, two lists that follow each other would be read as one."""

_MARKS_ANYWHERE = (
    (re.compile(r"[\\`*_\[\]]"), r"\\\g<0>"),
    (re.compile(r"&(?=[#\w])"), "&amp;"),
    (re.compile(r"<"), "&lt;"),
    (re.compile(r"~(?=~)|(?<=~)~"), "&#126;"),
)
_MARKS_AT_AN_END = (
    (re.compile(r"^(?=[-+>#])|(?=#$)"), r"\\"),
    (re.compile(r"^(\d+)(?=[.)](?:\s|$))"), r"\1\\"),
    (re.compile(r"^(?=\[.*\]:)"), r"\\"),
)

_WORDS = re.compile(r"\S(?:.*\S)?", re.DOTALL)
"""Text without the white space around it: beside white space, a mark would be read as an asterisk."""


def to_markdown(letter: Letter) -> str:
    """Return the letter as Markdown with pipe tables; a blank stands in [square brackets].

    A line end inside a run is a ``<br>``; white space at the ends of a block is not kept. A draft says so in
    its first line.
    """
    mark = [f"**{DRAFT_MARK}**"] if letter.draft else []
    blocks = [*mark, *_blocks(said(letter))]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    after_list = False
    for block in blocks:
        is_list = isinstance(block, Bullets | Numbered)
        if after_list and is_list:
            yield _BETWEEN_LISTS
        yield _block(block)
        after_list = is_list


def _block(block: Block) -> str:
    match block:
        case Heading(level, runs):
            return f"{'#' * level} {_line(runs)}"
        case Paragraph(runs):
            return _line(runs)
        case Bullets(items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case Numbered(items):
            return "\n".join(f"{number}. {_line(item)}" for number, item in enumerate(items, start=1))
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    caption = f"{_line(table.caption)}\n\n" if has_words(table.caption) else ""
    rows = [_row(table.header), "| --- " * len(table.header) + "|", *map(_row, table.rows)]
    return caption + "\n".join(rows)


def _row(cells: Cells) -> str:
    return f"| {' | '.join(_inline(cell).replace('|', r'\|') for cell in cells)} |"


def _line(runs: Runs) -> str:
    return _escape(_inline(runs), _MARKS_AT_AN_END)


def _inline(runs: Runs) -> str:
    kinds = groupby(runs, key=lambda run: run.kind)
    text = "".join(_span(kind, same) for kind, same in kinds).strip()
    return text.replace("](", r"]\(").replace("\n", "<br>")


def _span(kind: Kind, runs: Iterable[Run]) -> str:
    texts = [_escape(carried(run.text), _MARKS_ANYWHERE) for run in runs]
    match kind:
        case "plain":
            return "".join(texts)
        case "strong":
            return _WORDS.sub(r"**\g<0>**", "".join(texts))
        case "blank":
            return "".join(f"[{text}]" for text in texts)


def _escape(text: str, marks: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for mark, instead in marks:
        text = mark.sub(instead, text)
    return text
