"""What a reader reads: each passage of a page with its line, and what in it is markup and not words.

Markup is blanked and never cut out, so that a place in the words is still the place on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import yaml

Kind = Literal["fact", "note", "heading", "paragraph", "item", "row", "quote", "code", "term"]

FACTS = ("title", "description", "summary", "message", "instead", "label", "hint", "channel", "goal", "to", "found")
"""Keys of the front matter whose text people read. What stands under ``tell_apart`` is read as well."""

SKIPPED = ("sources", "examples", "counter_examples", "phrases", "languages", "example", "bad", "good", "patterns")
"""Keys below which nothing is prose of ours: sources, sample notices, phrases and sample sentences."""

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_START = re.compile(
    r"^\s*(?:(?P<item>[-*] (?:\[[ x]\] )?|\d+\. )|(?P<row>\|)|(?P<heading>#+ )|(?P<quote>>)|(?P<term>: +))"
)
_MARKUP = re.compile(
    r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}|\{:.*?\}|<!--.*?-->|</?[a-zA-Z][^>]*>|`[^`]*`"
    r"|(?<=\])\([^)\s]*\)|https?://\S+|[*|]",
    re.DOTALL,
)
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|„[^“]*“|«[^»]*»')
_END = re.compile(r"[.!?][\"”’)*]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, an item, a heading, a cell's row or a fact: its text as written, and where it begins."""

    file: str
    line: int
    kind: Kind
    heading: str
    text: str

    @property
    def words(self) -> str:
        """The text with its markup blanked."""
        return blank(_MARKUP, self.text)

    @property
    def own_words(self) -> str:
        """The words with what is quoted blanked: somebody else said that."""
        return blank(_QUOTED, self.words)

    def line_at(self, place: int) -> int:
        """Return the line of the page on which the character at ``place`` stands."""
        return self.line + self.text.count("\n", 0, place)


def blank(pattern: re.Pattern[str], text: str) -> str:
    """Return ``text`` of the same length and lines, with each match of ``pattern`` made of spaces."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def sentences(words: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of ``words`` and the place at which it begins."""
    start = 0
    for end in [*(match.end() for match in _END.finditer(words)), len(words)]:
        said = words[start:end]
        if said.strip():
            yield start + len(said) - len(said.lstrip()), said.strip()
        start = end


def passages(file: str, text: str) -> list[Passage]:
    """Return every passage of a Markdown page: the facts of its front matter, then its body."""
    head, body, line = _split(text)
    return [*_facts(file, head), *_body(file, body, line)]


def front_matter(text: str) -> str:
    """Return the YAML between the two lines of ``---``, or nothing."""
    return _split(text)[0]


def _split(text: str) -> tuple[str, str, int]:
    match = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    if match is None:
        return "", text, 1
    return match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1


def _facts(file: str, head: str) -> Iterator[Passage]:
    tree = yaml.compose(head, Loader=yaml.CSafeLoader)
    if isinstance(tree, yaml.MappingNode):
        yield from _told(file, head, tree)


def _told(file: str, head: str, tree: Any, *, all_keys: bool = False) -> Iterator[Passage]:
    for key, value in tree.value:
        if isinstance(value, yaml.ScalarNode) and (all_keys or key.value in (*FACTS, "note")):
            yield Passage(file, value.start_mark.line + 2, _fact_kind(key.value), "", _written(head, value))
        elif isinstance(value, yaml.MappingNode) and key.value not in SKIPPED:
            yield from _told(file, head, value, all_keys=key.value == "tell_apart")


def _fact_kind(key: str) -> Kind:
    return "note" if key == "note" else "fact"


def _written(head: str, value: Any) -> str:
    text = head[value.start_mark.index : value.end_mark.index]
    return f" {text[1:-1]} " if value.style in ("'", '"') else text


def _body(file: str, body: str, line: int) -> Iterator[Passage]:
    heading = ""
    for found in _blocks(file, body, line):
        if found.kind == "heading":
            heading = re.sub(r"\{:.*?\}", "", found.text).strip("# \n")
        yield replace(found, heading=heading)


def _blocks(file: str, body: str, line: int) -> Iterator[Passage]:
    block: Passage | None = None
    fence = ""
    for number, text in enumerate(body.splitlines(), line):
        mark = _FENCE.match(text)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
            text = ""
        kind = "code" if fence else _kind(text)
        if block and (not text.strip() or kind != "paragraph"):
            yield block
            block = None
        if text.strip():
            block = _grown(block, text) if block else Passage(file, number, kind or "paragraph", "", _bare(text))
    if block:
        yield block


def _grown(block: Passage, text: str) -> Passage:
    return replace(block, text=f"{block.text}\n{text}")


def _kind(text: str) -> Kind:
    start = _START.match(text)
    kinds: tuple[Kind, ...] = ("item", "row", "heading", "quote", "term")
    return next((kind for kind in kinds if start and start[kind]), "paragraph")


def _bare(text: str) -> str:
    start = _START.match(text)
    return text if start is None or start["row"] else " " * start.end() + text[start.end() :]
