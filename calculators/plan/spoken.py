r"""A letter's template, spoken with facts, becomes the blocks of a letter.

The template's own words carry a small markup – ``#`` headings, ``- `` and ``1. `` items, ``**strong**``, ``| a | b |``
tables. A fact is never markup: while the template speaks, each fact stands between two marks that no text can hold,
so whatever a seller typed arrives in the letter as it was typed. Each carries the name of its input with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any, Self, cast

from jinja2 import Environment

from calculators.plan.document import Block, Bullets, Cells, Heading, Numbered, Paragraph, Run, Runs, Table
from calculators.words import speak_plain

_FACT, _BLANK, _END, _LINE, _FROM = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_MARKS = re.compile("[\ue000-\ue004]")
_SAID = f"([^{_FROM}]*){_FROM}([^{_END}]*){_END}"
_RUN = re.compile(f"{_FACT}{_SAID}|{_BLANK}{_SAID}|\\*\\*([^*{_FACT}{_BLANK}]+)\\*\\*")
_GAP = re.compile(r"\[([^\[\]\n]{0,80})\]")
_KINDS = (
    ("heading", re.compile("(#{1,3}) ")),
    ("bullets", re.compile("- ")),
    ("numbered", re.compile(r"[0-9]+\. ")),
    ("table", re.compile(r"\| ")),
)


class Fact(str):
    """What the seller said, with the name of the input it was said in."""

    __slots__ = ("source",)
    source: str

    def __new__(cls, words: str, source: str = "") -> Self:
        """Return ``words`` as they are, said in the input ``source``."""
        fact = super().__new__(cls, words)
        fact.source = source
        return fact


class Blank(Fact):
    """The name of something the seller has not said yet, and of the input where it can be said."""

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
    source = value.source if isinstance(value, Fact) else ""
    return f"{_BLANK if isinstance(value, Blank) else _FACT}{source}{_FROM}{text}{_END}"


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
        source, fact, asked_in, blank, strong = (each and each.replace(_LINE, "\n") for each in match.groups())
        if blank:
            yield Run(blank, "blank", asked_in or "")
        elif strong:
            yield Run(strong, "strong")
        else:
            yield from gaps(fact or "", source or "")
    yield from _plain(text[end:])


def _plain(text: str) -> Iterator[Run]:
    if text:
        yield Run(text)


def gaps(text: str, source: str = "") -> Iterator[Run]:
    """Yield what the seller wrote in the input ``source``; a [gap] left open in it is a blank like any other."""
    for number, part in enumerate(_GAP.split(text)):
        if number % 2 and part.strip():
            yield Run(part, "blank", source)
        elif words := f"[{part}]" if number % 2 else part:
            yield Run(words, source=source)
