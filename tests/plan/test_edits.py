"""The seller's own words in a letter: kept in their place, shown beside what changed, never lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calculators.plan.document import Bullets, Heading, Paragraph, Run, Table, plain
from calculators.plan.edits import Edit, edited


def said(words, source=""):
    return (Run(words, source=source),)


def letter(*actions):
    return (
        Heading(1, plain("Plan")),
        Paragraph((Run("Example Lantern Shop", source="store"), Run(", notice of 2 March 2026"))),
        Bullets(tuple(said(words, f"action-{n}") for n, words in enumerate(actions))),
    )


def words_of(result):
    return [passage.words for passage in result.passages]


def test_without_edits_nothing_changes():
    result = edited(letter("We refunded.", "We counted."))
    assert result.blocks == letter("We refunded.", "We counted.")
    assert [passage.key for passage in result.passages] == ["store", "action-0", "action-1"]
    assert not any(passage.edited for passage in result.passages)


def test_an_edit_takes_the_place_of_what_it_changed():
    result = edited(letter("We refunded.", "We counted."), [Edit("action-1", "We counted.", "We counted twice.")])
    assert words_of(result)[1:] == ["We refunded.", "We counted twice."]
    assert result.blocks[2] == Bullets((said("We refunded.", "action-0"), plain("We counted twice.")))


def test_an_edit_follows_its_words_when_rows_move():
    result = edited(letter("We counted.", "We refunded."), [Edit("action-1", "We counted.", "We counted twice.")])
    assert words_of(result)[1:] == ["We counted twice.", "We refunded."]
    assert not any(passage.was for passage in result.passages)


def test_where_the_facts_changed_the_sellers_words_stay_and_both_are_shown():
    result = edited(letter("We refunded 9 buyers."), [Edit("action-0", "We refunded.", "We paid back.")])
    (passage,) = result.passages[1:]
    assert (passage.words, passage.text, passage.was) == ("We paid back.", "We refunded 9 buyers.", "We refunded.")


def test_the_seller_settles_it_either_way():
    def settled(way):
        edit = Edit("action-0", "We refunded.", "We paid back.", way)
        return edited(letter("We refunded 9 buyers."), [edit]).passages[1]

    assert (settled("mine").words, settled("mine").was) == ("We paid back.", "")
    assert (settled("new").words, settled("new").was) == ("We refunded 9 buyers.", "")


def test_words_whose_passage_is_gone_are_handed_back():
    edit = Edit("action-7", "We counted.", "We counted twice.")
    assert edited(letter("We refunded."), [edit]).gone == (edit,)


def test_no_words_take_the_passage_out():
    result = edited(letter("We refunded."), [Edit("action-0", "We refunded.")])
    assert result.blocks[2] == Bullets(((),))


def test_a_gap_in_the_sellers_words_is_a_blank():
    result = edited(letter("We refunded."), [Edit("action-0", "We refunded.", "We refunded on [day].")])
    assert Run("day", "blank") in result.blocks[2].items[0]


def test_headings_and_tables_are_not_passages():
    assert edited((Heading(2, plain("Exhibits")), Table((plain("No."),), ((plain("1"),),)))).passages == ()


@given(
    st.lists(st.sampled_from(["We counted.", "We refunded.", "We closed it.", ""]), max_size=5),
    st.lists(
        st.builds(
            Edit,
            st.sampled_from(["action-0", "action-1", "action-9", ""]),
            st.sampled_from(["We counted.", "We refunded.", "We moved."]),
            st.text(min_size=1, max_size=9).filter(str.strip),
        ),
        max_size=4,
    ),
)
def test_no_words_of_the_seller_are_ever_lost(actions, edits):
    result = edited(letter(*actions), edits)
    shown = words_of(result) + [edit.words for edit in result.gone]
    for edit in edits:
        assert edit.words.strip() in [each.strip() for each in shown]
