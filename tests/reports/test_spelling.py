"""Counts and rates as reports write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calculators.reports.spelling import count_of, field_name, is_yes, share_of


@pytest.mark.parametrize(("text", "count"), [("12", 12), ("0", 0), ("2.0", 2), ("2,00", 2)])
def test_a_whole_number_is_a_count_also_with_noughts_behind_its_comma(text: str, count: int) -> None:
    assert count_of(text) == count


@pytest.mark.parametrize("text", ["", "-1", "1.5", "1.000", "many", "9" * 30])
def test_what_may_mean_something_else_is_no_count(text: str) -> None:
    assert count_of(text) is None


@pytest.mark.parametrize(("text", "share"), [("0.35%", "7/2000"), ("0,35 %", "7/2000"), ("100%", "1"), ("0.5", "1/2")])
def test_a_rate_has_a_decimal_point_or_comma(text: str, share: str) -> None:
    assert share_of(text) == Fraction(share)


def test_what_is_no_rate_is_none() -> None:
    assert share_of("Good") is None


def test_marks_are_yes_in_several_spellings() -> None:
    assert all(map(is_yes, ["Y", "yes", "X", "true"]))
    assert not any(map(is_yes, ["", "N", "false"]))


def test_amazons_names_become_ours() -> None:
    assert field_name("orderDefectRate") == "order_defect_rate"
