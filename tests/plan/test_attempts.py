"""Two texts about one notice: side by side, and which facts changed between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.plan.attempts import compare_attempts, words_between

FIRST = """Root cause
Our handling time was one day. 38 of 96 orders came in after 14:00.

What we have done
- On 3 March 2026 we raised it for 120 SKUs (exhibit 1).
- We closed B000EXAMPL and answered order 000-0000000-0000000.
"""


def changed(second, first=FIRST):
    return {(each.kind, each.gone, each.come) for each in compare_attempts(first, second).changes}


def test_a_text_beside_itself_is_all_the_same():
    result = compare_attempts(FIRST, FIRST)
    assert {row.kind for row in result.rows} == {"same"}
    assert (result.changes, result.same) == ((), 1)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("120 SKUs", "140 SKUs", ("count", ("120",), ("140",))),
        ("3 March 2026", "5 March 2026", ("day", ("3 March 2026",), ("5 March 2026",))),
        ("B000EXAMPL", "B000EXAMP2", ("asin", ("B000EXAMPL",), ("B000EXAMP2",))),
        ("order 000-0000000-0000000", "an order", ("order", ("000-0000000-0000000",), ())),
    ],
)
def test_a_fact_that_changes_silently_is_named(before, after, change):
    assert changed(FIRST.replace(before, after)) == {change}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3 March 2026", "March 3, 2026"),
        ("3 March 2026", "2026-03-03"),
        ("3 March 2026", "3 March"),
        ("(exhibit 1)", "(exhibit 4)"),
        ("- On", "1. On"),
        ("What we have done", "What we did"),
        ("We closed", "We have closed"),
    ],
)
def test_the_same_fact_in_other_words_has_not_changed(before, after):
    assert changed(FIRST.replace(before, after)) == set()


def test_a_fact_that_moved_has_not_changed():
    lines = FIRST.splitlines()
    assert changed("\n".join(lines[3:] + lines[:3])) == set()


def test_a_cause_that_vanished_is_named():
    second = FIRST.replace("Our handling time was one day. ", "")
    assert ("cause", (), ()) in changed(second)


def test_a_cause_is_known_by_its_own_words_too():
    assert ("cause", (), ()) in changed("We closed it.", "It happened because nobody read the list.\nWe closed it.")


def test_changed_words_are_marked_on_both_sides():
    assert words_between("We bought 120 units", "We bought 140 units") == (
        [("We bought ", False), ("120", True), (" units", False)],
        [("We bought ", False), ("140", True), (" units", False)],
    )


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_sentence_of_either_text_is_lost(first, second):
    result = compare_attempts(first, second)
    for text, side in ((first, "first"), (second, "second")):
        shown = "".join("".join(getattr(row, side).split()) for row in result.rows)
        assert sorted(shown) == sorted("".join("".join(row.split()) for row in sentences_of(text)))


def sentences_of(text):
    return [row.first for row in compare_attempts(text, "").rows]


def test_a_huge_text_of_equal_sentences_is_compared_all_the_same():
    assert compare_attempts("We did. " * 5_000, "We did so. " * 3_000).rows
