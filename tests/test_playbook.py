"""The playbook as a whole: equal from both sources, sound in every record, all mistakes told at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from calculators.errors import PageError
from calculators.playbook import Playbook
from tests.conftest import DAY, DOCS


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder of pages that a test may spoil."""
    shutil.copytree(DOCS, tmp_path / "docs", ignore=shutil.ignore_patterns("assets", "javascripts", "stylesheets"))
    return tmp_path / "docs"


def spoil(page: Path, old: str, new: str) -> None:
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(PageError) as raised:
        Playbook.read(folder)
    return list(raised.value.problems)


def test_the_playbook_is_equal_from_pages_and_from_json(playbook: Playbook) -> None:
    assert Playbook.from_json(playbook.to_json()) == playbook


def test_its_json_is_the_same_from_pages_and_from_json(playbook: Playbook) -> None:
    assert Playbook.from_json(playbook.to_json()).to_json() == playbook.to_json()


def test_an_unknown_key_is_told_with_file_key_and_nearest_right_word(copy: Path) -> None:
    spoil(copy / "reasons" / "inauthentic.md", "\nphrases:", "\nphrase:")
    problems = problems_of(copy)
    assert 'docs/reasons/inauthentic.md: "phrase" is not a field we know. Did you mean "phrases"?' in problems
    assert 'docs/reasons/inauthentic.md: "phrases" is missing.' in problems


def test_a_missing_list_names_its_heading(copy: Path) -> None:
    spoil(copy / "reasons" / "inauthentic.md", "## What not to do", "## What not to say")
    expected = 'there is no heading "## What not to do". Did you mean "What not to say"?'
    assert f"docs/reasons/inauthentic.md: {expected}" in problems_of(copy)


def test_a_source_without_the_day_it_was_read_is_told(copy: Path) -> None:
    spoil(copy / "metrics" / "order-defect-rate.md", "    checked: 2026-11-22\n", "")
    assert any('sources.help-odr: "checked" is missing.' in problem for problem in problems_of(copy))


def test_a_value_without_a_known_source_names_the_nearest(copy: Path) -> None:
    spoil(copy / "metrics" / "order-defect-rate.md", "source: help-odr", "source: help-od")
    assert any('Did you mean "help-odr"?' in problem for problem in problems_of(copy))


def test_a_link_to_a_paper_without_a_page_is_told(copy: Path) -> None:
    spoil(copy / "reasons" / "inauthentic.md", "../evidence/invoice.md", "../evidence/invoices.md")
    assert any('there is no page "invoices". Did you mean "invoice"?' in problem for problem in problems_of(copy))


def test_the_mistakes_of_all_pages_are_told_at_once(copy: Path) -> None:
    spoil(copy / "reasons" / "inauthentic.md", "\ngroup:", "\ngruop:")
    spoil(copy / "clocks" / "funds-request.md", "kind: waiting", "kind: wating")
    (copy / "evidence" / "invoice.md").write_text("no front matter", encoding="utf-8")
    told = "\n".join(problems_of(copy))
    assert all(name in told for name in ("inauthentic.md", "funds-request.md", "invoice.md"))
    assert 'Did you mean "waiting"?' in told


def test_a_number_that_is_none_says_what_was_expected(copy: Path) -> None:
    spoil(copy / "clocks" / "funds-request.md", "days: 60", "days: sixty")
    assert any("expected a number such as 0.01, found 'sixty'" in problem for problem in problems_of(copy))


def test_a_figure_is_filled_into_words_by_store_and_day(playbook: Playbook) -> None:
    words = 'Ask after {{ figure("clocks/funds-request", "US") }}; keep it {{ figure("metrics/order-defect-rate") }}.'
    assert playbook.fill(words, DAY) == "Ask after 60 days; keep it under 1 %."


def test_a_figure_that_no_page_holds_is_an_error(playbook: Playbook) -> None:
    with pytest.raises(PageError, match='There is no figure "clocks/never"'):
        playbook.figure("clocks/never")


def test_every_page_of_a_reason_is_a_word_of_the_vocabulary(playbook: Playbook) -> None:
    assert "inauthentic" in playbook.reasons
    assert all(name == name.lower() and " " not in name for name in playbook.reasons)


def test_a_reason_that_wants_a_plan_offers_sentences_and_one_that_does_not_says_what_to_send(
    playbook: Playbook,
) -> None:
    for name, reason in playbook.reasons.items():
        lists = (reason.root_causes, reason.corrective, reason.preventive)
        if reason.sends in ("plan", "plan-or-proof"):
            assert all(lists), f"{name}: wants a plan and offers no sentences for it"
        else:
            assert reason.send_instead, f"{name}: wants no plan and does not say what to send"
