"""The same tree builds with MkDocs, ProperDocs and Zensical, and a reader finds the same on every page.

Exit codes are not believed: an engine that leaves something out without a word is found by what is on its pages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.html import Offer, pages, target

ENGINES = ("mkdocs", "properdocs", "zensical")
TREE = ("docs", "templates", "calculators", "scripts", "mkdocs.yml")


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The site as each engine builds it."""
    return {engine: built(engine, tmp_path_factory.mktemp(engine)) for engine in ENGINES}


def built(engine: str, folder: Path) -> Path:
    for name in TREE:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, folder / name)
    environment = {**os.environ, "PLAYBOOK_DAY": "2026-11-22", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", engine, "build"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def offers(sites: dict[str, Path]) -> dict[str, dict[str, Offer]]:
    return {
        engine: {page: Offer.of(path) for page, path in pages(site).items() if page != "404.html"}
        for engine, site in sites.items()
    }


@pytest.mark.parametrize("engine", ENGINES[1:])
def test_the_same_pages_are_built(offers: dict[str, dict[str, Offer]], engine: str) -> None:
    assert offers[engine].keys() == offers["mkdocs"].keys()


@pytest.mark.parametrize("engine", ENGINES[1:])
def test_every_link_leads_to_the_same_place(offers: dict[str, dict[str, Offer]], engine: str) -> None:
    for page, offer in offers["mkdocs"].items():
        found = [target(page, link) or link for link in offers[engine][page].links]
        assert found == [target(page, link) or link for link in offer.links], f"links of {page} with {engine}"


@pytest.mark.parametrize("engine", ENGINES[1:])
@pytest.mark.parametrize("part", ["headings", "fields"])
def test_a_reader_finds_the_same(offers: dict[str, dict[str, Offer]], engine: str, part: str) -> None:
    for page, offer in offers["mkdocs"].items():
        assert getattr(offers[engine][page], part) == getattr(offer, part), f"{part} of {page} with {engine}"


@pytest.mark.parametrize("engine", ENGINES[1:])
def test_every_anchor_is_there(offers: dict[str, dict[str, Offer]], engine: str) -> None:
    for page, offer in offers["mkdocs"].items():
        assert offer.anchors <= offers[engine][page].anchors, f"anchors of {page} with {engine}"


@pytest.mark.parametrize("engine", ENGINES)
def test_no_macro_is_left_unspoken(sites: dict[str, Path], engine: str) -> None:
    for page, path in pages(sites[engine]).items():
        text = path.read_text(encoding="utf-8")
        assert "{{" not in text or page.startswith("contributing/"), f"{page} with {engine} shows a macro"
        assert "Macro Syntax Error" not in text, f"{page} with {engine}"
