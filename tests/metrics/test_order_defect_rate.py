"""Orders with a defect, counted from the kinds of defect."""

from __future__ import annotations

from fractions import Fraction

from calculators.metrics.order_defect_rate import defective_orders


def test_one_order_counts_once_however_many_defects_it_has() -> None:
    assert defective_orders(1000, [628, 442, 15], overlap=7).most == 1078


def test_without_the_overlap_both_ends_are_known() -> None:
    counted = defective_orders(1000, [5, 6, 0])
    assert (counted.fewest, counted.most) == (6, 11)
    interval = counted.interval(1000)
    assert interval is not None
    assert (interval.low, interval.high) == (Fraction(6, 1000), Fraction(11, 1000))


def test_the_worst_case_is_never_more_than_all_orders() -> None:
    assert defective_orders(8, [6, 6, 6]).most == 8


def test_one_end_is_no_interval() -> None:
    assert defective_orders(100, [3, 0, 0]).interval(100) is None
