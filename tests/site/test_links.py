"""Every link within the site leads somewhere, and no page makes a browser ask another host."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import publish
from tests.site.html import Offer, pages, target


@pytest.fixture(scope="session")
def site() -> Path:
    assert publish.main() == 0, "the site does not build: scripts/build says why"
    return publish.SITE


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    offers = {page: Offer.of(path, article=False) for page, path in pages(site).items()}
    broken = []
    for page, offer in offers.items():
        for link in offer.links if page != "404.html" else ():
            found = target(page, link)
            if found and not (site / found[0]).is_file():
                broken.append(f"{page}: {link}")
            elif found and found[1] and found[0] in offers and found[1] not in offers[found[0]].anchors:
                broken.append(f"{page}: {link} (no such anchor)")
    assert not broken, "\n".join(broken)


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    for page, path in pages(site).items():
        strangers = [load for load in Offer.of(path, article=False).loads if "//" in load]
        assert not strangers, f"{page} loads {strangers}"


def test_every_page_has_a_title_a_description_and_one_first_heading(site: Path) -> None:
    for page, path in pages(site).items():
        text = path.read_text(encoding="utf-8")
        assert "<title>" in text, page
        assert '<meta name="description"' in text, page
        firsts = [words for tag, words in Offer.of(path).headings if tag == "h1"]
        assert len(firsts) == 1 or page == "404.html", f"{page} has the first headings {firsts}"
