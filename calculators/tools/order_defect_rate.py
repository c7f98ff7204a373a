"""The order defect rate, from the number of defective orders or from its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.errors import BadInput, Unfinished
from calculators.forms import Whole
from calculators.metrics.order_defect_rate import DefectiveOrders, defective_orders
from calculators.metrics.reading import judge
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool
from calculators.tools._metric import example_of, reading_of

NAME = "order-defect-rate"
PARTS = ("negative_feedback", "a_to_z_claims", "chargebacks")


class Input(Form):
    """Orders, and either the defective ones or the three kinds of defect."""

    orders = Whole(
        "Orders in the window", 'Account Health → Order Defect Rate → "View details": the number after "of".'
    )
    defective_orders = Whole(
        "Orders with at least one defect",
        'The same place: the number before "of". You do not know it? Leave this empty and count from the parts below.',
        required=False,
    )
    negative_feedback = Whole("Orders with negative feedback", "Ratings of one or two stars.", required=False)
    a_to_z_claims = Whole("Orders with an A-to-z claim", "Claims that Amazon did not deny.", required=False)
    chargebacks = Whole("Orders with a chargeback", "About service, not about payment fraud.", required=False)
    overlap = Whole(
        "Defects on an order already counted",
        "An order with both a claim and a bad rating counts once. Leave this empty if you do not know.",
        required=False,
    )


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the tool where the metric has a page."""
    metric = playbook.metrics.get(NAME)
    if metric:
        yield Tool(
            name=NAME,
            title=metric.title,
            form=Input,
            answer=answer,
            template="reading.html",
            form_template="order-defect-rate-form.html",
            by_store=True,
            example=example_of(metric),
        )


def answer(question: Question) -> dict[str, Any]:
    """Return the reading. From parts without overlap it is the worst case, with an interval of both ends."""
    orders, defects = question.input["orders"], _defects(question.input)
    metric = question.playbook.metrics[NAME]
    return reading_of(
        question,
        metric,
        lambda target: plain(judge(orders, defects.most, target, "bad", defects.interval(orders))),
    )


def _defects(given: Mapping[str, Any]) -> DefectiveOrders:
    _refuse_impossible(given)
    if "defective_orders" in given:
        return DefectiveOrders(given["defective_orders"], given["defective_orders"])
    return defective_orders(given["orders"], [given.get(part, 0) for part in PARTS], given.get("overlap"))


def _refuse_impossible(given: Mapping[str, Any]) -> None:
    parts = [part for part in PARTS if part in given]
    if "defective_orders" not in given and not parts:
        message = "Say how many orders have a defect, here or in the fields below."
        raise Unfinished(message, {"defective_orders": message})
    for name in ("defective_orders", *parts):
        if given.get(name, 0) > given["orders"]:
            label = getattr(Input, name).args[0]
            _refuse(name, f"{label} ({given[name]}) cannot exceed orders ({given['orders']}). Check both numbers.")
    if "overlap" in given and "defective_orders" not in given:
        _refuse_overlap(given["orders"], given["overlap"], [given[part] for part in parts])


def _refuse_overlap(orders: int, overlap: int, parts: list[int]) -> None:
    most = sum(parts) - max(parts, default=0)
    if overlap > most:
        _refuse("overlap", f"At most {most} of these {sum(parts)} defects can be on an order already counted.")
    if sum(parts) - overlap > orders:
        _refuse(
            "overlap", f"{sum(parts) - overlap} defective orders cannot exceed orders ({orders}). Check the numbers."
        )


def _refuse(name: str, message: str) -> None:
    raise BadInput(message, {name: message})
