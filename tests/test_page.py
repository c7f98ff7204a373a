"""Reading one Markdown page."""

from __future__ import annotations

from pathlib import Path

import pytest

from calculators.errors import PageError
from calculators.page import Item, read_page

PAGE = """---
title: A paper
no: no
checked: 2026-06-01
---

# A paper

Prose, and a list without a heading:

- not read

## Evidence

- [ ] An [invoice](../evidence/invoice.md) of the last year,
  from the supplier to you
- Plain words
lazily continued

Prose after the list.

## Root causes {: #causes }

* Starred
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "paper.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_every_scalar_stays_text(page: Path) -> None:
    assert read_page(page).facts == {"title": "A paper", "no": "no", "checked": "2026-06-01"}


def test_an_item_is_its_words_and_the_pages_it_links_to(page: Path) -> None:
    first, second = read_page(page).lists["Evidence"]
    assert first == Item("An invoice of the last year, from the supplier to you", ("evidence/invoice",))
    assert second == Item("Plain words lazily continued")


def test_a_heading_is_known_without_its_attributes(page: Path) -> None:
    assert read_page(page).lists["Root causes"] == (Item("Starred"),)


def test_a_page_without_front_matter_says_what_was_expected(tmp_path: Path) -> None:
    path = tmp_path / "bare.md"
    path.write_text("# Bare\n", encoding="utf-8")
    with pytest.raises(PageError, match=r"bare\.md: a page begins with front matter"):
        read_page(path)


def test_a_doubled_key_is_an_error_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "twice.md"
    path.write_text("---\ntitle: A\ntitle: B\n---\n", encoding="utf-8")
    with pytest.raises(PageError, match='Line 3: "title" stands twice'):
        read_page(path)
