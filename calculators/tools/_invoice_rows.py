"""Rows of sales or of invoices from everywhere they may come from: typed, pasted, or read from a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from calculators.errors import BadInput, Unfinished, UnreadableFile
from calculators.invoices.paste import INVOICES, SALES, Pasted, read_pasted
from calculators.reports.files import Member, members, shown_name
from calculators.reports.trouble import Unreadable
from calculators.tools import Question

MOST_LETTERS = 64 << 20
_COLUMNS = {"asin": "ASIN", "units": "Units", "day": "Date"}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Box:
    """What is entered on one side: the name of its rows and of its files, its fields, and those a row needs."""

    name: str
    files: str
    fields: tuple[str, ...]
    needed: tuple[str, ...]


BOXES = (
    Box("sales", "files", SALES, ("asin", "units")),
    Box("invoices", "invoice_files", INVOICES, ("asin", "day", "units")),
)


@dataclass(slots=True)
class Entered:
    """All rows of one side by where they stand, the rows left out, the headings not needed, the files not read."""

    sources: list[Sequence[Row]] = field(default_factory=list)
    left_out: list[dict[str, Any]] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    unread: list[dict[str, str]] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        """Yield the rows of all sources."""
        return chain.from_iterable(self.sources)

    def take(self, read: Pasted, **place: str) -> None:
        """Add what was read in one place."""
        self.sources.append(read.rows)
        self.left_out += [{**place, "row": each.row, "why": each.why} for each in read.skipped]
        self.unused += [each for each in read.unused if each not in self.unused]


def entered(box: Box, question: Question) -> Entered:
    """Return the rows of one side. Raises QuestionError where its box, or all its files, hold nothing to read."""
    found = Entered([question.input.get(box.name, ())])
    _take_pasted(question.input.get("pasted", {}).get(box.name, ""), box, question, found)
    for path in question.input.get(box.files, ()):
        _take_file(path, box, question, found)
    if found.unread and not any(found.sources):
        raise UnreadableFile(found.unread[0]["why"], {box.files: found.unread[0]["why"]})
    return found


def _take_pasted(text: str, box: Box, question: Question, found: Entered) -> None:
    if not text:
        return
    read = _read(text, box, question)
    if why := _why_nothing(read, box):
        # While the first line is being typed, nothing is wrong yet.
        begun = "\n" not in text.strip()
        raise (Unfinished if begun else BadInput)(why, {f"pasted-{box.name}": why})
    found.take(read, box=box.name)


def _take_file(path: str, box: Box, question: Question, found: Entered) -> None:
    try:
        for member in members(path):
            read = _read(_text(member), box, question)
            if why := _why_nothing(read, box):
                found.unread.append({"file": member.name, "why": why})
            else:
                found.take(read, box=box.name, file=member.name)
    except Unreadable as trouble:
        found.unread.append({"file": shown_name(path), "why": str(trouble)})


def _text(member: Member) -> str:
    pieces, letters = [], 0
    for piece in member.text():
        pieces.append(piece)
        letters += len(piece)
        if letters > MOST_LETTERS:
            raise Unreadable("It is too large to be read here. Download fewer days at once, and choose several files.")
    return "".join(pieces)


def _read(text: str, box: Box, question: Question) -> Pasted:
    """Read a text. Raises BadInput when it takes an answer to know what its days mean."""
    read = read_pasted(text, box.fields, box.needed, question.day, question.input.get("date_order"))
    if read.unclear:
        message = f"Is {read.unclear} the day or the month first? Choose, and the rows are read."
        raise BadInput(message, {"date_order": message})
    return read


def _why_nothing(read: Pasted, box: Box) -> str:
    if read.missing:
        wanted = " and ".join(_COLUMNS[each] for each in read.missing)
        needed = ", ".join(_COLUMNS[each] for each in box.needed)
        return f"No column for {wanted} was found. Write headings in the first row: {needed}."
    if read.rows:
        return ""
    return f"No row could be read. {read.skipped[0].why if read.skipped else 'There is nothing below the headings.'}"
