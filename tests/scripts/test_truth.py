"""Each check tells what a spoilt page gets wrong, and keeps silent about what it must not tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.truth import (
    Book,
    Check,
    changes,
    checks,
    evasion,
    figures_drawn,
    figures_in_prose,
    figures_listed,
    glossary,
    links,
    mailboxes,
    promises,
    reading,
    sources,
    terms,
)
from scripts.truth.__main__ import told
from tests.conftest import ROOT

DAY = date(2026, 11, 22)
PAGE = "docs/guides/page.md"
GLOSSARY = "docs/guides/glossary.md"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "allowed.toml").touch()
    return tmp_path


def book(tree: Path, day: date = DAY, /, **pages: str) -> Book:
    for name, text in ({"page": "# A page"} | pages).items():
        path = tree / "docs" / "guides" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Book(tree, day, tree / "allowed.toml")


def said(check: Check, of: Book) -> list[str]:
    return [str(problem) for problem in check.problems(of)]


@pytest.mark.parametrize(
    "words",
    [
        "You may ask 60 days after the deactivation.",
        "You have 72 hours.",
        "Keep it under 2.5 %.",
        "The fee is £245 in the UK.",
        "The seller lists at least 20 units.",
        "It takes two business days.",
        "Wait seventeen days.",
        "Answer within forty-eight hours.",
        "A score of a thousand is the best.",
        "| a cell | 30 days |",
        "- an item of 14 days",
        "A word before the number makes a sentence\nthat goes on for 90 days.",
    ],
)
def test_a_figure_that_stands_as_text_is_told(tree: Path, words: str) -> None:
    assert len(said(figures_in_prose.CHECK, book(tree, page=f"# A page\n\n{words}\n"))) == 1


@pytest.mark.parametrize(
    "words",
    [
        'You may ask {{ figure("clocks/funds-request", "US") }} after it.',
        "It holds since 28 February 2026, and was announced in 2025.",
        "Regulation (EU) 2019/1150, Articles 4 and 11, and section 3 of the agreement.",
        "LG Hannover, 22 July 2021, 25 O 221/21, put the account back.",
        "The act is 15 U.S.C. 45f, the rule 16 CFR 1115.14, the standard ISO/IEC 17025.",
        "The ASIN is B000EXAMPL, and P2B is a law.",
        "1. The first step.\n2. The second step.",
        'An old mail said "within 17 days".',
        "> You have 72 hours to answer.",
        "```\ntarget: 30 days\n```",
        "Name the files 01, 02 and 03.",
        "Feedback of 1 or 2 stars, and one of 3 stars.",
        "## A worked example\n\nOf 540 orders, 7 had a defect.",
        "## Corrective actions\n\n- We removed [number] units on 3 May at 15:00, within 2 days of [day].",
        "Ask for [30] papers.",
        "The [clock](../clocks/30-days.md) says it, and `60 days` is code.",
    ],
)
def test_what_nobody_sets_is_no_figure(tree: Path, words: str) -> None:
    assert not said(figures_in_prose.CHECK, book(tree, page=f"# A page\n\n{words}\n"))


def test_a_figure_is_told_with_its_line_also_in_the_front_matter(tree: Path) -> None:
    page = "---\ntitle: A page\ndescription: Answer within 72 hours.\n---\n\n# A page\n\nFine.\nThen 30 days.\n"
    lines = [problem.line for problem in figures_in_prose.problems(book(tree, page=page))]
    assert lines == [3, 9]


def test_a_listed_exception_passes_and_an_idle_one_is_told(tree: Path) -> None:
    for words in ("two weeks", "nine weeks"):
        with (tree / "allowed.toml").open("a") as file:
            file.write(f'[[figures]]\npage = "{PAGE}"\nwords = "{words}"\nwhy = "our own advice, {words}"\n')
    (idle,) = said(figures_in_prose.CHECK, book(tree, page="Look again in two weeks."))
    assert idle == f'scripts/truth/allowed.toml:8: nothing on {PAGE} needs "nine weeks" any more. Remove the entry.'


def test_a_figure_in_a_template_is_told(tree: Path) -> None:
    template = tree / "templates" / "letters" / "letter.j2"
    template.parent.mkdir(parents=True)
    template.write_text("Dear {{ supplier }},\n\nI wait 60 days.{% if 30 %}{% endif %}\n")
    (problem,) = figures_in_prose.problems(book(tree))
    assert (problem.file, problem.line) == ("templates/letters/letter.j2", 3)


def test_the_problem_names_the_figure_that_it_may_be() -> None:
    real = Book(ROOT, DAY)
    assert real.playbook
    known = figures_in_prose.figures(real.playbook, DAY)
    problem = figures_in_prose._told((PAGE, 1), "4,000 USD", known)
    assert '{{ figure("reasons/ip-patent#deposit", "US") }}' in problem.message


def test_every_figure_is_listed_with_store_day_age_and_confidence() -> None:
    lines = list(figures_listed.listed(Book(ROOT, date(2027, 1, 1))))
    (row,) = [line.split() for line in lines if line.startswith("clocks/funds-request ") and " US " in line]
    assert row == ["clocks/funds-request", "US", "2024-10-25", "60", "days", "40", "high"]


def test_a_drawn_figure_that_is_not_there_is_told() -> None:
    real = Book(ROOT, DAY)
    text = '{{ figure("clocks/funds-request") }}\n{{ figure("clocks/nothing") }}\n{{ figure("evidence/invoice#age") }}'
    problems = list(figures_drawn._of_file(real, PAGE, text))
    assert [problem.line for problem in problems] == [1, 2]
    assert "differs by store" in problems[0].message


SOURCE = "---\ntitle: A page\nsources:\n  law:\n    title: A law\n    url: https://example.com\n"


def test_a_source_without_a_day_is_told(tree: Path) -> None:
    (problem,) = said(sources.CHECK, book(tree, page=f"{SOURCE}    confidence: high\n---\n\n# A page\n"))
    assert problem == f'{PAGE}:4: the source "law" has no day. Write "checked: {DAY}", the day on which you read it.'


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "2027-01-01"])
def test_a_source_read_on_no_day_or_tomorrow_is_told(tree: Path, day: str) -> None:
    page = f"{SOURCE}    confidence: high\n    checked: {day}\n---\n\n# A page\n"
    assert len(said(sources.CHECK, book(tree, page=page))) == 1


def test_a_source_is_listed_after_half_a_year(tree: Path) -> None:
    page = f"{SOURCE}    confidence: high\n    checked: 2026-01-01\n---\n\n# A page\n"
    assert not sources.stale(book(tree, date(2026, 6, 30), page=page))
    ((age, source),) = sources.stale(book(tree, date(2026, 7, 1), page=page))
    assert (age, source.name) == (181, "law")


def test_an_address_in_the_text_without_a_day_is_told(tree: Path) -> None:
    page = f"{SOURCE}    confidence: high\n    checked: 2026-01-01\n---\n\n[law](https://example.com)\n"
    assert not said(sources.CHECK, book(tree, page=page))
    assert len(said(sources.CHECK, book(tree, page=page.replace("[law](", "[law](https://example.org ")))) == 1


@pytest.mark.parametrize(
    ("link", "wrong"),
    [
        ("other.md", ""),
        ("other.md#a-heading-with-code", ""),
        ("other.md#marked", ""),
        ("#a-page", ""),
        ("https://example.com/nothing.md", ""),
        ("othre.md", 'Did you mean "other.md"?'),
        ("../clocks/other.md", "There is no such folder"),
        ("other.md#nowhere", 'no "#nowhere"'),
    ],
)
def test_a_link_that_leads_nowhere_is_told(tree: Path, link: str, wrong: str) -> None:
    other = "# Other\n\n## A heading, with `code`\n\nWord {: #marked }\n:   said\n"
    problems = said(links.CHECK, book(tree, page=f"# A page\n\nSee [it]({link}).\n", other=other))
    assert bool(problems) == bool(wrong)
    assert all(wrong in problem and problem.startswith(f"{PAGE}:3:") for problem in problems)


def test_a_term_that_the_glossary_lacks_is_told_once_where_it_first_stands(tree: Path) -> None:
    known = "VTR {: #vtr }\n:   A rate.\n\nAgreement\n:   Short: BSA. Also called ABC or DEF.\n"
    page = "# A page\n\nVTR and BSA, ABC, DEF.\n\nThe LSR.\n\nThe LSR again.\n"
    (problem,) = said(terms.CHECK, book(tree, page=page, glossary=known))
    assert problem.startswith(f'{PAGE}:5: "LSR" is used as a term.')


def test_a_name_on_several_pages_is_a_term(tree: Path) -> None:
    pages = dict.fromkeys(("page", "one", "two"), "# A page\n\nPlease open Stock\nRoom, and look.\n")
    (problem,) = said(terms.CHECK, book(tree, **pages))
    assert '"Stock Room" is used as a term.' in problem
    assert not said(terms.CHECK, book(tree, **pages, glossary="Stock Room\n:   A room.\n"))


def test_the_glossary_is_in_order_and_leads_somewhere(tree: Path) -> None:
    text = "Beta\n:   See alpha.\n\nAlpha\n:   See gamma.\n\nBuy Shipping\n:   Labels.\n\nBuyer\n:   Who buys.\n"
    problems = said(glossary.CHECK, book(tree, glossary=text))
    assert [problem.split(":")[1] for problem in problems] == ["4", "4"]


@pytest.mark.parametrize(
    "words",
    [
        "We guarantee an answer.",
        "This plan is guaranteed to work.",
        "A success rate of nine in ten.",
        "We ensure that you are back soon.",
        "It works in a hundred per cent of cases.",
        "Your account will be reinstated.",
        "If you do not wait, your money will come back.",
        "Use a proven template.",
        "Simply send the form.",
    ],
)
def test_a_promise_is_told(tree: Path, words: str) -> None:
    assert said(promises.CHECK, book(tree, page=words))


@pytest.mark.parametrize(
    "words",
    [
        "Nobody can guarantee an answer.",
        "We claim no success rate.",
        "Open Performance, then A-to-z Guarantee Claims.",
        'They say "guaranteed in a day".',
        "## Walk away from\n\n- A guaranteed result.",
        "Will your account be reinstated?",
    ],
)
def test_a_promise_that_is_denied_is_none(tree: Path, words: str) -> None:
    assert not said(promises.CHECK, book(tree, page=words))


@pytest.mark.parametrize(
    "words",
    [
        "Open a new account in the meantime.",
        "If you do not want to wait, open a second seller account.",
        "Register under your wife's name.",
        "Log in through a VPN so that the accounts are not linked.",
        "Rent a virtual server for each account.",
        "Change your IP and hide the device.",
        "Edit the invoice until it fits.",
        "Correct the date on the bill.",
        "Offer a refund to buyers who change their review.",
    ],
)
def test_advice_to_evade_is_told(tree: Path, words: str) -> None:
    assert said(evasion.CHECK, book(tree, page=words))


@pytest.mark.parametrize(
    "words",
    [
        "Do not open a new account.",
        "Never edit, crop or change an invoice.",
        "Can I open a new account?",
        "An edited paper counts as forged.",
        "## What not to do\n\n- Open a new account.",
        'Old advice: "Open a new account and go on."',
        "Appeal for the other account first.",
        "Send the corrected page.",
    ],
)
def test_a_warning_is_no_advice(tree: Path, words: str) -> None:
    assert not said(evasion.CHECK, book(tree, page=words))


def test_a_mailbox_that_nobody_reviewed_is_told(tree: Path) -> None:
    page = "Write to boss@amazon.com.\n\nOr to office@lantern.example.\n"
    (problem,) = said(mailboxes.CHECK, book(tree, page=page))
    assert problem.startswith(f"{PAGE}:1: boss@amazon.com is a mailbox.")


@pytest.mark.parametrize(
    ("word", "count"),
    [("a", 1), ("file", 1), ("table", 2), ("closed", 1), ("listed", 2), ("notices", 3), ("papers", 2), ("on-time", 2)],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert reading.syllables(word) == count


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    assert reading.grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert reading.grade(["One two.", "Three"]) == reading.grade(["One two. Three"])


def test_pages_that_are_too_hard_are_told(tree: Path) -> None:
    hard = "Notwithstanding considerations regarding jurisdictional particularities, applicability necessitates "
    (problem,) = said(reading.CHECK, book(tree, page=f"# A page\n\n{hard * 9}.\n"))
    assert PAGE in problem
    assert not said(reading.CHECK, book(tree, page="# A page\n\n" + "You get a mail. Read it.\n" * 20))


def test_a_change_without_day_or_page_or_out_of_order_is_told(tree: Path) -> None:
    text = """# What has changed

## Rules, newest first

- **4 March 2026, US.** A new rule. [More](guides/page.md).
- **Autumn 2025.** Another. [More](guides/page.md).
- **1 April 2026.** Newer than the two above. [More](guides/page.md).
- Somewhen. [More](guides/page.md).
- **2024.** No page.
"""
    made = book(tree)
    (tree / "docs" / "changes.md").write_text(text)
    assert [problem.line for problem in changes.CHECK.problems(made)] == [8, 9, 9, 7]


def test_pages_about_contributing_are_read_for_their_links_only(tree: Path) -> None:
    made = book(tree)
    contributing = tree / "docs" / "contributing"
    contributing.mkdir()
    (contributing / "style.md").write_text("We guarantee 30 days of FTL. [Nowhere](nowhere.md)\n")
    assert [problem.line for check in checks() for problem in check.problems(made)] == [1]


def test_all_problems_of_all_pages_are_told_at_once_in_their_order(tree: Path) -> None:
    made = book(tree, page="Simply wait 30 days.\n\n[Nowhere](nowhere.md)\n", other="We guarantee it.\n")
    problems = told(made, list(checks()))
    assert [(problem.file.removeprefix("docs/guides/"), problem.line) for problem in problems] == [
        ("other.md", 1),
        ("page.md", 1),
        ("page.md", 1),
        ("page.md", 3),
    ]
