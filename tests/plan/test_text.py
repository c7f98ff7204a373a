from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calculators.plan.document import Bullets, Heading, Letter, Numbered, Paragraph, Run, Table, plain
from calculators.plan.text import to_text


def text_of(*blocks, draft=False):
    return to_text(Letter("Plan of action", "en-GB", "A4", blocks, draft=draft))


def test_blocks_stand_apart_by_an_empty_line():
    assert text_of(Heading(1, plain("Plan")), Paragraph(plain("We sold."))) == "Plan\n\nWe sold.\n"


def test_a_letter_without_words_is_an_empty_text():
    assert text_of(Paragraph(()), Bullets(())) == ""


def test_bullets_are_hyphens_and_numbers_begin_at_one_in_each_list():
    bullets = Bullets((plain("removed"), plain("refunded")))
    numbered = Numbered((plain("first"), plain("second")))
    assert text_of(bullets, numbered, numbered) == (
        "- removed\n- refunded\n\n1. first\n2. second\n\n1. first\n2. second\n"
    )


def test_the_further_lines_of_an_item_stand_under_its_words():
    assert text_of(Bullets((plain("one\ntwo"),)), Numbered((plain("one\ntwo"),))) == (
        "- one\n  two\n\n1. one\n   two\n"
    )


def test_a_blank_stands_in_square_brackets():
    assert text_of(Paragraph((Run("On "), Run("day of the refund", "blank"), Run(".")))) == (
        "On [day of the refund].\n"
    )


def test_a_draft_says_so_in_its_first_line():
    assert text_of(Paragraph(plain("We sold.")), draft=True) == "DRAFT – open blanks\n\nWe sold.\n"


def test_a_table_is_a_bullet_for_each_row_with_its_columns_named():
    table = Table(
        (plain("Exhibit"), plain("Paper"), ()),
        ((plain("1"), plain("Invoice 17"), plain("page 2")), (plain("2"), plain(""), ())),
        plain("Exhibits"),
    )
    assert text_of(table) == "Exhibits\n- Exhibit 1: Invoice 17; page 2\n- Exhibit: 2\n"


def test_a_table_without_a_caption_begins_with_its_rows():
    assert text_of(Table((plain("Exhibit"),), ((plain("1"),),))) == "- Exhibit: 1\n"


def test_no_mark_of_markdown_is_added():
    blocks = (
        Heading(2, plain("Root cause")),
        Paragraph((Run("We "), Run("sold", "strong"))),
        Table((plain("a"), plain("b")), ((plain("c"), plain("d")),)),
    )
    assert not set("*_#`|\\<>") & set(text_of(*blocks))


def test_a_long_line_is_not_wrapped():
    line = "word " * 20_000 + "end"
    assert text_of(Paragraph(plain(line))) == f"{line}\n"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")))
def test_what_was_typed_is_in_the_text_as_it_was_typed(typed):
    assert text_of(Paragraph((Run("<"), Run(typed, "strong"), Run(">")))) == f"<{typed}>\n"
