"""Seller feedback: the public score beside the order defect rate, and what is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wtforms import Form

from calculators.errors import BadInput
from calculators.forms import Whole
from calculators.metrics.reading import judge, percent_text
from calculators.metrics.seller_feedback import Feedback
from calculators.plain import exact, plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool
from calculators.tools._metric import example_of, reading_of

NAME = "seller-feedback"
JUDGED_BY = "order-defect-rate"


class Input(Form):
    """Orders and the ratings that buyers left on them."""

    orders = Whole("Orders in the window", "All orders, whether or not the buyer left a rating.")
    positive = Whole("Positive ratings", "Five or four stars.")
    neutral = Whole("Neutral ratings", "Three stars. Leave empty for none.", required=False)
    negative = Whole("Negative ratings", "Two stars or one.")


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the tool where both metrics have a page."""
    metric = playbook.metrics.get(NAME)
    if metric and JUDGED_BY in playbook.metrics:
        yield Tool(
            name=NAME,
            title=metric.title,
            form=Input,
            answer=answer,
            template="seller-feedback.html",
            by_store=True,
            example=example_of(metric),
        )


def answer(question: Question) -> dict[str, Any]:
    """Return the negative ratings as defective orders, the public score, and the share of ratings.

    ``interval`` holds the least and the most satisfied buyers there can be, because most are silent.
    """
    given = question.input
    feedback = Feedback(given["orders"], given["positive"], given.get("neutral", 0), given["negative"])
    if feedback.ratings > feedback.orders:
        message = f"{feedback.ratings} ratings cannot exceed {feedback.orders} orders: one order can have one rating."
        raise BadInput(message, {"orders": message})
    playbook = question.playbook
    reading = reading_of(
        question,
        playbook.metrics[NAME],
        lambda target: plain(judge(feedback.orders, feedback.negative, target, "bad", feedback.satisfied())),
        playbook.metrics[JUDGED_BY].target,
    )
    return reading | _public(feedback)


def _public(feedback: Feedback) -> dict[str, Any]:
    visible, share = feedback.visible_share(), feedback.feedback_share()
    return {
        "ratings": feedback.ratings,
        "silent": feedback.silent,
        "positive": feedback.positive,
        "neutral": feedback.neutral,
        "negative": feedback.negative,
        "visible_share": exact(visible, feedback.ratings),
        "visible_percent": percent_text(visible),
        "feedback_share": exact(share, feedback.orders),
        "feedback_percent": percent_text(share),
    }
