"""The account health rating, estimated from orders and open violations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wtforms import Form

from calculators.forms import Choice, Row, Whole, rows
from calculators.metrics.account_health_rating import Scale, estimate
from calculators.playbook import Playbook
from calculators.tools import Question, Tool

NAME = "account-health-rating"
SEVERITIES = ("low", "medium", "high", "critical")


class Violation(Row):
    """Open violations of one severity, as Account Health shows it."""

    severity = Choice("How severe", [(name, name.capitalize()) for name in SEVERITIES])
    count = Whole("How many are open")


class Input(Form):
    """Orders of the window, and what is open."""

    orders_180 = Whole(
        "Orders shipped successfully in the window", "Account Health shows the number beside your rating."
    )
    violations = rows(Violation, "Open violations", "Leave this empty if nothing is open.")


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the estimate where the metric has a page."""
    if NAME in playbook.metrics:
        yield Tool(
            name=NAME,
            title=playbook.metrics[NAME].title,
            form=Input,
            answer=answer,
            template="account-health-rating.html",
            form_template="account-health-rating-form.html",
            by_store=True,
            example={"title": "1,000 orders and nothing open", "store": "US", "input": {"orders_180": 1000}},
        )


def answer(question: Question) -> dict[str, Any]:
    """Return the highest score there can be with its band, both ends, and how sure that is."""
    scale = _scale(question)
    violations = question.input.get("violations", [])
    open_ones = sum(each["count"] for each in violations)
    critical = sum(each["count"] for each in violations if each["severity"] == "critical")
    orders = question.input["orders_180"]
    found = estimate(orders, open_ones, critical, scale)
    return {
        "score": found.score,
        "band": found.band,
        "interval": {"low": found.low, "high": found.high},
        "confidence": "low" if open_ones else "medium",
        "open": open_ones,
        "critical": critical,
        "healthy": scale.healthy,
        "at_risk": scale.at_risk,
        "highest": scale.highest,
        "next": {"orders": None if critical else scale.orders_to_more(orders), "points": scale.points},
    }


def _scale(question: Question) -> Scale:
    def figure(path: str) -> int:
        dated = question.playbook.figure(f"metrics/{NAME}{path}")
        return int(dated.on(question.day, question.store).value.amount)

    return Scale(
        start=figure("#start"),
        highest=figure("#highest"),
        healthy=figure(""),
        at_risk=figure("#at-risk"),
        points=figure("#points-for-orders"),
        orders_for_points=figure("#orders-for-points"),
    )
