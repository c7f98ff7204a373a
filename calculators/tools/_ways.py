"""The ways on from a decoded notice: which numbers to look at, and whether a plan is what is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from calculators.playbook import Playbook
from calculators.records import Reason

INVOICE = "invoice"
PLAN = "plan-of-action"


@dataclass(frozen=True, slots=True)
class Way:
    """A link on: the page, the tool on it that takes over what is carried, and the words of the button."""

    page: str
    tool: str
    words: str


def after(result: Mapping[str, Any], playbook: Playbook) -> list[Way]:
    """Return the ways on after the first one, which is always to gather what is asked for."""
    reason = playbook.reasons.get(result["primary"])
    return list(_ways(reason, result, playbook)) if reason else []


def _ways(reason: Reason, result: Mapping[str, Any], playbook: Playbook) -> Iterator[Way]:
    asked = {request["item"] for request in result["requests"]}
    rates = [playbook.metrics[name] for name in reason.metrics if playbook.metrics[name].rate]
    if len(rates) == 1:
        (metric,) = rates
        yield Way(f"metrics/{metric.name}", metric.name, f"Work out your {metric.title[:1].lower()}{metric.title[1:]}")
    elif rates or reason.group == "performance":
        yield Way("tools/check-numbers", "check-numbers", "Check your numbers")
    elif INVOICE in asked or (reason.group == "product" and _papers(reason) & {INVOICE}):
        yield Way("tools/cover-invoices", "cover-invoices", "Hold invoices against sales")
    if reason.sends in ("plan", "plan-or-proof") or PLAN in asked:
        yield Way("tools/draft-plan", "draft-plan", "Write the plan")


def _papers(reason: Reason) -> set[str]:
    return {link.removeprefix("evidence/") for item in reason.evidence for link in item.links}
