"""What a page may draw from the records: ``{{ figure("clocks/funds-request", "US") }}``, ``{{ tool("…") }}``, lists.

All three site engines call ``define_env``. Nothing here is knowledge: each macro shows what stands on some page.
"""

from __future__ import annotations

import os
from datetime import date
from html import escape
from pathlib import Path
from posixpath import dirname, relpath
from typing import Any, NamedTuple

from calculators.dated import EVERYWHERE, Dated, InForce
from calculators.errors import QuestionError
from calculators.page import read_page
from calculators.playbook import Playbook
from calculators.records import KINDS
from calculators.stores import STORES
from calculators.view import open_view
from scripts.downloads import links

DOCS = Path(__file__).parent.parent / "docs"

COLUMNS = ("Store", "Since", "What Amazon says", "Source", "Read on", "Confidence")


def define_env(env: Any) -> None:
    """Offer the macros to the pages of one build."""
    playbook = Playbook.read(DOCS)
    view = open_view(playbook)
    day = build_day()

    def record() -> Any:
        kind, _, name = source(env.page).removesuffix(".md").rpartition("/")
        return playbook.kind(kind)[name]

    @env.macro  # type: ignore[untyped-decorator]
    def figure(path: str, store: str = "") -> str:
        return _figure(path, playbook.figure(path).on(day, store), source(env.page))

    @env.macro  # type: ignore[untyped-decorator]
    def tool(name: str, example: bool = True) -> str:
        return f"<div data-search-exclude>{view.opening(name, base(env.page), day, example=example)}</div>"

    @env.macro  # type: ignore[untyped-decorator]
    def targets() -> str:
        return history(record().target)

    @env.macro  # type: ignore[untyped-decorator]
    def listing(kind: str, group: str = "") -> str:
        return _listing(playbook, kind, group, relpath(kind, dirname(source(env.page)) or "."))

    @env.macro  # type: ignore[untyped-decorator]
    def downloads() -> str:
        return links(source(env.page).rpartition("/")[2].removesuffix(".md"), base(env.page))

    @env.macro  # type: ignore[untyped-decorator]
    def count(kind: str) -> str:
        return str(len(playbook.kind(kind)))


def build_day() -> date:
    """Return the day for which figures are shown: PLAYBOOK_DAY, or today."""
    given = os.environ.get("PLAYBOOK_DAY")
    return date.fromisoformat(given) if given else date.today()


def base(page: Any) -> str:
    """Return the way from a page to the root of the site: ``../../``."""
    return "../" * str(page.url).count("/")


def source(page: Any) -> str:
    """Return a page's file within ``docs``: ``reasons/inauthentic.md``. The engines differ in where they keep it."""
    return str(page.path if hasattr(page, "path") else page.file.src_uri)


def _figure(path: str, found: InForce, shown_on: str) -> str:
    """Return a figure as a Markdown link to its record, since engines may rewrite a link of raw HTML.

    On the record's own page it is no link.
    """
    value = found.value
    doubt = "" if value.confidence == "high" else f", confidence {value.confidence}"
    title = f"{_store(found)}, known since {found.since}, read on {value.source.checked}{doubt}: {value.source.title}"
    kind = "low" if value.confidence == "low" else "known"
    quiet = title.replace('"', "'").replace("[", "(").replace("]", ")")
    record = f"{path.partition('#')[0]}.md"
    if record == shown_on:
        return f'<span class="pb-drawn" data-kind="{kind}" title="{escape(quiet)}">{escape(str(value))}</span>'
    root = "../" * shown_on.count("/")
    return f'[{value}]({root}{record} "{quiet}"){{ .pb-drawn data-kind="{kind}" }}'


def history(dated: Dated | None) -> str:
    """Return a table of every value a dated figure has had; on a phone each row becomes a card."""
    if dated is None:
        raise QuestionError("This page has no dated figure of that kind.")
    head = "".join(f'<th scope="col">{column}</th>' for column in COLUMNS)
    rows = "".join(_row(each) for each in dated.history())
    return f'<table class="pb-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(found: InForce) -> str:
    value = found.value
    words = f"{value}. {value.note}" if value.note else str(value)
    source = f'<a href="{escape(value.source.url)}" rel="noopener">{escape(value.source.title)}</a>'
    cells = (_store(found), _day(found.since), escape(words), source, _day(value.source.checked), value.confidence)
    pairs = zip(COLUMNS, cells, strict=True)
    return f"<tr>{''.join(f'<td data-label="{column}">{cell}</td>' for column, cell in pairs)}</tr>"


def _day(day: date) -> str:
    return f"<time>{day}</time>"


def _store(found: InForce) -> str:
    return "every store" if found.store == EVERYWHERE else STORES.get(found.store, found.store)


def _listing(playbook: Playbook, kind: str, group: str, way: str) -> str:
    found = playbook.kind(kind) if kind in KINDS else _pages(kind)
    wanted = [
        (each.title, name, each.summary) for name, each in found.items() if group in ("", getattr(each, "group", ""))
    ]
    return "\n".join(f"- [{title}]({way}/{name}.md) – {summary}" for title, name, summary in sorted(wanted))


class Listed(NamedTuple):
    """A page that is no record, as a list shows it."""

    title: str
    summary: str


def _pages(folder: str) -> dict[str, Listed]:
    pages = {path.stem: read_page(path) for path in (DOCS / folder).glob("*.md") if path.stem != "index"}
    return {name: Listed(page.facts["title"], page.facts["description"]) for name, page in pages.items()}
