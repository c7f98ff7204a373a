"""A letter as its writers are given it: blocks, and in them runs of text.

The three writers (``docx``, ``markdown``, ``text``) say the same things in the same order. What they share is
here: which characters they carry, how a draft is marked, and that a block without words is not written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

type Kind = Literal["plain", "strong", "blank"]
type Page = Literal["A4", "Letter"]
type Runs = tuple[Run, ...]
type Cells = tuple[Runs, ...]
type Block = Heading | Paragraph | Bullets | Numbered | Table

DRAFT_MARK = "DRAFT – open blanks"
"""What a draft carries: on every page or, where there are no pages, as its first line."""

_LINE_END = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NOT_CARRIED = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind. A ``blank`` names, without brackets, what the seller still has to fill in.

    ``source`` names the input that the text was given in, or would be; it is empty for a template's own words.

    Raises ValueError for a blank that names nothing: nobody would see it in the letter.
    """

    text: str
    kind: Kind = "plain"
    source: str = ""

    def __post_init__(self) -> None:
        if self.kind == "blank" and not self.text.strip():
            raise ValueError("A blank names what is to be filled in; this one is empty.")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest."""

    level: Literal[1, 2, 3]
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a line end inside a run is a line end in the letter."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list that counts from 1."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row and, above it, a caption that may be empty.

    Raises ValueError when a row has more or fewer cells than the header.
    """

    header: Cells
    rows: tuple[Cells, ...]
    caption: Runs = ()

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.header):
                raise ValueError(f"Row {number} has {len(row)} cells; the header has {len(self.header)}.")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter. ``title`` names the file and is not printed in it; ``language`` is a tag like ``en-GB``."""

    title: str
    language: str
    page: Page
    blocks: tuple[Block, ...]
    draft: bool


def plain(text: str) -> Runs:
    """Return ``text`` as one plain run."""
    return (Run(text),)


def carried(text: str) -> str:
    r"""Return ``text`` as every writer carries it.

    Each kind of line end becomes ``\n``. A control character other than the tab, half a surrogate pair or a
    non-character becomes U+FFFD, so that its place can still be seen. All else stays as it is.
    """
    return _NOT_CARRIED.sub("\ufffd", _LINE_END.sub("\n", text))


def said(letter: Letter) -> Iterator[Block]:
    """Yield the blocks that say something: empty ones and, in lists, empty items are left out."""
    return filter(_says_something, map(_without_empty_items, letter.blocks))


def has_words(runs: Runs) -> bool:
    """Return whether anything but white space stands in ``runs``."""
    return any(carried(run.text).strip() for run in runs)


def _without_empty_items(block: Block) -> Block:
    match block:
        case Bullets(items) | Numbered(items):
            return replace(block, items=tuple(filter(has_words, items)))
        case _:
            return block


def _says_something(block: Block) -> bool:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            return has_words(runs)
        case Bullets(items) | Numbered(items):
            return bool(items)
        case Table():
            return bool(block.header)
