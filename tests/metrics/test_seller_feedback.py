"""The public score and what it leaves out."""

from __future__ import annotations

from fractions import Fraction

from calculators.metrics.seller_feedback import Feedback


def test_the_story_of_ten_sales_has_a_score_of_nothing_and_up_to_eighty_percent_satisfied() -> None:
    story = Feedback(orders=10, positive=0, neutral=0, negative=2)
    assert story.visible_share() == 0
    assert story.silent == 8
    satisfied = story.satisfied()
    assert satisfied is not None
    assert (satisfied.low, satisfied.high) == (0, Fraction(8, 10))


def test_the_story_of_fifty_sales_has_a_score_of_a_third() -> None:
    story = Feedback(orders=50, positive=1, neutral=0, negative=2)
    assert story.visible_share() == Fraction(1, 3)
    assert story.feedback_share() == Fraction(3, 50)
    satisfied = story.satisfied()
    assert satisfied is not None
    assert (satisfied.low, satisfied.high) == (Fraction(1, 50), Fraction(48, 50))


def test_without_ratings_there_is_no_score() -> None:
    assert Feedback(5, 0, 0, 0).visible_share() is None
