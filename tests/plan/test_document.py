from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.plan.document import (
    Bullets,
    Heading,
    Letter,
    Numbered,
    Paragraph,
    Run,
    Table,
    carried,
    plain,
    said,
)


def said_in(*blocks):
    return list(said(Letter("Plan of action", "en-GB", "A4", blocks, draft=False)))


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\x1c"])
def test_a_blank_that_names_nothing_is_refused(text):
    with pytest.raises(ValueError, match="names what is to be filled in"):
        Run(text, "blank")


@pytest.mark.parametrize("row", [(), (plain("1"),), (plain("1"), plain("2"), plain("3"))])
def test_a_row_that_does_not_fit_its_header_is_refused(row):
    with pytest.raises(ValueError, match=f"Row 2 has {len(row)} cells; the header has 2."):
        Table((plain("No."), plain("Paper")), ((plain("1"), plain("Invoice")), row))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_each_kind_of_line_end_becomes_one(end):
    assert carried(f"one{end}two") == "one\ntwo"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x1f", "\x7f", "\x9f", "\ud800", "\uffff"])
def test_a_character_that_xml_cannot_hold_leaves_a_mark_in_its_place(character):
    assert carried(f"a{character}b") == "a\ufffdb"


@pytest.mark.parametrize("text", ["a\tb", "\u200fשלום\u200e", "\u202eabc", "😀", "Größe", "\u00a0", "\U0010fffd"])
def test_all_other_characters_stay_as_they_are(text):
    assert carried(text) == text


@given(st.text(st.characters()))
def test_carried_text_can_be_written_to_any_file_and_carried_again(text):
    once = carried(text)
    assert once.encode().decode() == once == carried(once)


@pytest.mark.parametrize(
    "empty",
    [
        Heading(1, ()),
        Paragraph(plain(" \n")),
        Bullets(()),
        Bullets((plain(""), ())),
        Numbered((plain("\t"),)),
        Table((), ()),
    ],
)
def test_a_block_without_words_is_not_said(empty):
    assert said_in(empty) == []


def test_an_item_without_words_is_left_out_of_its_list():
    assert said_in(Numbered((plain("one"), (), plain(" "), plain("two")))) == [Numbered((plain("one"), plain("two")))]


def test_all_that_has_words_is_said_in_order():
    blocks = (
        Heading(1, plain("Plan")),
        Paragraph((Run("day", "blank"),)),
        Table((plain("No."),), ()),
        Bullets((plain("a"),)),
    )
    assert said_in(*blocks) == list(blocks)
