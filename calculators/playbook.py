"""The playbook: every record of every page, read from a folder or from the JSON made of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, Self, cast

from calculators.dated import Dated
from calculators.errors import PageError, nearest
from calculators.page import Item, Page, read_page
from calculators.records import KINDS, Clock, Evidence, Letter, Metric, PlanRule, Reason, Report
from calculators.shape import Reader

_FIGURE = re.compile(r"""\{\{\s*figure\(\s*["']([^"']+)["']\s*(?:,\s*["'](\w+)["']\s*)?\)\s*\}\}""")

THEME_KEYS = ("description", "template", "hide", "icon", "status", "search", "tags")
"""Keys of the front matter that only the site engine reads."""


@dataclass(frozen=True)
class Playbook:
    """All records by kind and name. ``pages`` is the text they were made of."""

    pages: Mapping[str, Mapping[str, Page]] = field(compare=False, repr=False)
    reasons: Mapping[str, Reason]
    metrics: Mapping[str, Metric]
    evidence: Mapping[str, Evidence]
    clocks: Mapping[str, Clock]
    rules: Mapping[str, PlanRule]
    letters: Mapping[str, Letter]
    reports: Mapping[str, Report]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read every record page under ``folder``. Raises PageError with all problems of all pages."""
        problems: list[str] = []
        pages = {kind: dict(_pages(folder / kind, problems)) for kind in KINDS}
        return cls._made_of(pages, problems)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Make the playbook of what ``to_json`` wrote."""
        pages = {
            kind: {name: _page_of(name, each) for name, each in given.items()}
            for kind, given in json.loads(text).items()
        }
        return cls._made_of(pages, [])

    @classmethod
    def _made_of(cls, pages: Mapping[str, Mapping[str, Page]], problems: list[str]) -> Self:
        records = {kind: dict(_records(kind, pages[kind], problems)) for kind in KINDS}
        problems += _loose_ends(records)
        if problems:
            raise PageError(problems)
        return cls(
            pages,
            *(cast(Any, records[kind]) for kind in KINDS),
        )

    def to_json(self) -> str:
        """Write all facts and lists as JSON, for ``from_json``."""
        return json.dumps(
            {
                kind: {name: {"facts": page.facts, "lists": _plain(page)} for name, page in pages.items()}
                for kind, pages in self.pages.items()
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    def figure(self, path: str) -> Dated:
        """Return the dated figure at ``path``: ``clocks/funds-request`` or ``evidence/invoice#age``."""
        page, _, name = path.partition("#")
        kind, _, record = page.rpartition("/")
        found = _figure(self.kind(kind).get(record), name)
        if found is None:
            raise PageError([f'There is no figure "{path}".'])
        return found

    def fill(self, words: str | Item, day: date, store: str = "") -> str:
        """Return ``words`` with each ``{{ figure("…") }}`` replaced by its value on ``day`` in ``store``."""

        def value(match: re.Match[str]) -> str:
            return str(self.figure(match[1]).on(day, match[2] or store).value)

        return _FIGURE.sub(value, str(words))

    def kind(self, kind: str) -> Mapping[str, Any]:
        """Return the records of the folder ``kind``: ``reasons``, ``plan/rules`` …"""
        name = "rules" if kind == "plan/rules" else kind
        return cast("Mapping[str, Any]", getattr(self, name, {}))


def _figure(record: Any, name: str) -> Dated | None:
    if name:
        return cast("Dated | None", getattr(record, "figures", {}).get(name) or getattr(record, name, None))
    return getattr(record, "target", None) or getattr(record, "length", None)


def _pages(folder: Path, problems: list[str]) -> Iterator[tuple[str, Page]]:
    for path in sorted(folder.glob("*.md")):
        if path.stem == "index":
            continue
        try:
            yield path.stem, read_page(path)
        except PageError as error:
            problems += error.problems


def _records(kind: str, pages: Mapping[str, Page], problems: list[str]) -> Iterator[tuple[str, Any]]:
    for name, page in pages.items():
        reader = Reader(f"docs/{kind}/{name}.md")
        record = _record(KINDS[kind], page, reader)
        problems += reader.problems
        yield name, record


def _record(kind: type, page: Page, reader: Reader) -> Any:
    reader.read_sources(page.facts.get("sources"))
    lists: dict[str, Any] = {
        each.name: _list(each, page, reader) for each in fields(kind) if "heading" in each.metadata
    }
    facts = {key: value for key, value in page.facts.items() if key not in THEME_KEYS}
    return reader.record(kind, facts, name=page.name, **lists)


def _list(each: Any, page: Page, reader: Reader) -> tuple[Item, ...]:
    heading, needed = each.metadata["heading"], each.metadata["needed"]
    items = page.lists.get(heading, ())
    if needed and heading not in page.lists:
        reader.wrong("", f'there is no heading "## {heading}". {nearest(heading, page.lists)}')
    elif needed and not items:
        reader.wrong("", f'there is no list under "## {heading}". Write at least one line that begins with "- ".')
    return items


def _loose_ends(records: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield a problem for each name in a record that no page bears."""
    for name, reason in records["reasons"].items():
        where = f"docs/reasons/{name}.md"
        yield from _missing(where, "metrics", reason.metrics, records["metrics"])
        yield from _missing(where, "tell_apart", reason.tell_apart, records["reasons"])
        papers = [
            link.removeprefix("evidence/") for item in reason.evidence for link in item.links if "evidence/" in link
        ]
        yield from _missing(where, "## Evidence", papers, records["evidence"])
    for name, metric in records["metrics"].items():
        yield from _missing(f"docs/metrics/{name}.md", "reports", metric.reports, records["reports"])


def _missing(where: str, key: str, names: Any, known: Mapping[str, Any]) -> Iterator[str]:
    for name in names or ():
        if name not in known:
            yield f'{where}: {key}: there is no page "{name}". {nearest(name, known)}'


def _plain(page: Page) -> dict[str, Any]:
    return {heading: [asdict(item) for item in items] for heading, items in page.lists.items() if items}


def _page_of(name: str, given: Mapping[str, Any]) -> Page:
    lists = {
        heading: tuple(Item(item["text"], tuple(item["links"])) for item in items)
        for heading, items in given["lists"].items()
    }
    return Page(name, dict(given["facts"]), lists)
