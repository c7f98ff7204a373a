r"""A letter's template, spoken with facts, becomes the blocks of a letter.

The template's own words carry a small markup – ``#`` headings, ``- `` and ``1. `` items, ``**strong**``, ``| a | b |``
tables. A fact is never markup: while the template speaks, each fact stands between two marks that no text can hold,
so whatever a seller typed arrives in the letter as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any, cast

from jinja2 import Environment

from calculators.plan.document import Block, Bullets, Cells, Heading, Numbered, Paragraph, Run, Runs, Table
from calculators.words import speak_plain

_FACT, _BLANK, _END, _LINE = "\ue000", "\ue001", "\ue002", "\ue003"
_MARKS = re.compile("[\ue000-\ue003]")
_RUN = re.compile(f"{_FACT}([^{_END}]*){_END}|{_BLANK}([^{_END}]*){_END}|\\*\\*([^*{_FACT}{_BLANK}]+)\\*\\*")
_GAP = re.compile(r"\[([^\[\]\n]{0,80})\]")
_KINDS = (
    ("heading", re.compile("(#{1,3}) ")),
    ("bullets", re.compile("- ")),
    ("numbered", re.compile(r"[0-9]+\. ")),
    ("table", re.compile(r"\| ")),
)


class Blank(str):
    """The name of something the seller has not said yet."""

    __slots__ = ()


def speak(template: str, words: Mapping[str, Any]) -> tuple[Block, ...]:
    """Return the blocks of the letter that ``template`` of ``templates/letters`` says with ``words``."""
    text = _environment().get_template(template).render(blank=Blank, **words)
    return tuple(_blocks(text))


@cache
def _environment() -> Environment:
    return speak_plain().overlay(finalize=_marked)


def _marked(value: Any) -> str:
    text = _MARKS.sub("", str(value)).replace("\r\n", "\n").replace("\n", _LINE)
    return f"{_BLANK if isinstance(value, Blank) else _FACT}{text}{_END}"


def _blocks(text: str) -> Iterator[Block]:
    for paragraph in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
        for kind, group in groupby(lines, key=_kind):
            yield from _block(kind, list(group))


def _kind(line: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.match(line)), "paragraph")


def _block(kind: str, lines: list[str]) -> Iterator[Block]:
    if kind == "heading":
        for line in lines:
            hashes, _, words = line.partition(" ")
            yield Heading(cast(Any, len(hashes)), _runs(words))
    elif kind == "bullets":
        yield Bullets(tuple(_runs(line[2:]) for line in lines))
    elif kind == "numbered":
        yield Numbered(tuple(_runs(line.partition(". ")[2]) for line in lines))
    elif kind == "table":
        yield _table(lines)
    else:
        yield Paragraph(_runs(" ".join(lines)))


def _table(lines: Iterable[str]) -> Table:
    header, *rows = (_cells(line) for line in lines)
    return Table(header, tuple(rows))


def _cells(line: str) -> Cells:
    return tuple(_runs(cell.strip()) for cell in line.strip("|").split(" | "))


def _runs(text: str) -> Runs:
    return tuple(_each_run(text))


def _each_run(text: str) -> Iterator[Run]:
    end = 0
    for match in _RUN.finditer(text):
        yield from _plain(text[end : match.start()])
        end = match.end()
        fact, blank, strong = (each and each.replace(_LINE, "\n") for each in match.groups())
        if blank:
            yield Run(blank, "blank")
        elif strong:
            yield Run(strong, "strong")
        else:
            yield from _fact(fact or "")
    yield from _plain(text[end:])


def _plain(text: str) -> Iterator[Run]:
    if text:
        yield Run(text)


def _fact(text: str) -> Iterator[Run]:
    """Yield what the seller wrote; a [gap] left open in it is a blank like any other."""
    for number, part in enumerate(_GAP.split(text)):
        if number % 2 and part.strip():
            yield Run(part, "blank")
        else:
            yield from _plain(f"[{part}]" if number % 2 else part)
