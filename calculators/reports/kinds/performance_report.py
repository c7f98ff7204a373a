"""Amazon's account health report as JSON, version two: its own counts for each store and metric.

The keys have had two spellings, some stand only in live reports, and an object may stand where a list is expected. The
official example contradicts itself, so counts are taken as counts and its rates beside them as what they say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from calculators.reports.found import Channel, Statement
from calculators.reports.kinds import Document
from calculators.reports.markets import store_of_number
from calculators.reports.spelling import field_name
from calculators.reports.tally import Tally
from calculators.reports.trouble import Unreadable

Facts = Mapping[str, Any]

_COUNTS = {
    "order_defect_rate": ("orderCount", "orderWithDefects"),
    "late_shipment_rate": ("orderCount", "lateShipmentCount"),
    "cancellation_rate": ("orderCount", "cancellationCount"),
    "valid_tracking_rate": ("shipmentCount", "validTrackingCount"),
    "on_time_delivery_rate": ("totalUnitCount", "unitOnTimeDeliveryCount"),
    "on_time_delivery_rate_legacy": ("shipmentCountWithValidTracking", "onTimeDeliveryCount"),
    "invoice_defect_rate": ("orderCount", "invoiceDefect"),
}
"""Which numbers of a metric are its total and the counted ones."""

_PARTS = ("claims", "chargebacks", "negativeFeedback", "missingInvoice", "lateInvoice")
_ALONE = ("defectsCount", "warningsCount", "ahrScore")
"""Counts that are no share of anything."""

_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,30})?(?:[eE][-+]?[0-9]{1,2})?")
_BRACKET = re.compile(r"[\[\]{}]")
_MOST_DEEP = 50
_CHANNELS: dict[str, Channel] = {"mfn": "MFN", "afn": "AFN"}


def _take(text: str, tally: Tally) -> bool:
    root = _json(text)
    stores = _objects(root.get("performanceMetrics", root))
    statements = [*_accounts(root, tally), *(each for facts in stores for each in _metrics(facts, tally))]
    tally.statements += statements
    tally.rows += len(stores) if statements else 0
    return bool(statements)


def _json(text: str) -> Facts:
    if _is_deep(text):
        raise Unreadable("This JSON is nested deeper than any report.")
    try:
        root = json.loads(text, parse_int=_number, parse_float=_number, parse_constant=lambda _: None)
    except ValueError:
        raise Unreadable("This JSON breaks off or is broken. Download it again.") from None
    return next(iter(_objects(root)), {})


def _is_deep(text: str) -> bool:
    """Return whether brackets stand too deep in brackets: a browser's stack ends sooner than its Python expects."""
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > _MOST_DEEP:
            return True
    return False


def _number(text: str) -> Fraction | None:
    """Read a number exactly. One with a huge exponent would unfold into a huge integer, and is none."""
    return Fraction(text) if _NUMBER.fullmatch(text) else None


def _objects(given: Any) -> list[Facts]:
    """Return a list of objects, whether a list or a single object was given."""
    return [each for each in (given if isinstance(given, list) else [given]) if isinstance(each, dict)]


def _accounts(root: Facts, tally: Tally) -> Iterator[Statement]:
    for facts in _objects(root.get("accountStatuses")):
        yield Statement(tally.file, "account_status", _store(facts), status=_text(facts.get("status")))


def _metrics(facts: Facts, tally: Tally) -> Iterator[Statement]:
    """Yield what is said of each metric of one store.

    The late shipment rate of thirty days stands alone, and once more in the list of both windows: it is told once.
    """
    told: list[Statement] = []
    for what, spellings in tally.columns.items():
        for given in (each for key in spellings for each in _objects(facts.get(key))):
            told += [each for each in _channels(what, given, _store(facts), tally) if each not in told]
    yield from told


def _channels(what: str, given: Facts, store: str, tally: Tally) -> Iterator[Statement]:
    """Yield one statement, or one for each channel where the channels stand apart."""
    apart = [(key, each) for key in _CHANNELS for each in _objects(given.get(key))]
    for key, facts in apart or [(_text(given.get("fulfillmentType")).lower(), given)]:
        yield _statement(what, facts, store, _CHANNELS.get(key, ""), tally)


def _statement(what: str, facts: Facts, store: str, channel: Channel, tally: Tally) -> Statement:
    total, counted = (_count(facts.get(key)) for key in _COUNTS.get(what, ("", "")))
    alone = next((count for key in _ALONE if (count := _count(facts.get(key))) is not None), None)
    days = facts.get("reportingDateRange")
    days = days if isinstance(days, dict) else {}
    return Statement(
        tally.file,
        field_name(_text(facts.get("warningType"))) or what,
        store,
        channel,
        total=total,
        counted=counted if what in _COUNTS else alone,
        rate=_rate(facts.get("rate")),
        target=_rate(facts.get("targetValue")),
        condition=_text(facts.get("targetCondition")),
        status=_status(facts),
        parts={key: count for key in _PARTS if (count := _count(facts.get(key))) is not None},
        first_day=_day(days.get("reportingDateFrom")),
        last_day=_day(days.get("reportingDateTo")),
    )


def _status(facts: Facts) -> str:
    keys = ("status", "ahrStatus", "accountHealthRatingStatus")
    return next((text for key in keys if (text := _text(facts.get(key)))), "")


def _count(given: Any) -> int | None:
    """Return a count that stands alone or beside its own status."""
    number = given.get("count") if isinstance(given, dict) else given
    return int(number) if isinstance(number, Fraction) and number >= 0 and number.denominator == 1 else None


def _rate(given: Any) -> Fraction | None:
    return given if isinstance(given, Fraction) else None


def _text(given: Any) -> str:
    return given if isinstance(given, str) else ""


def _store(facts: Facts) -> str:
    return store_of_number(_text(facts.get("marketplaceId")))


def _day(given: Any) -> date | None:
    try:
        return date.fromisoformat(_text(given)[:10])
    except ValueError:
        return None


KIND = Document(name="performance-report", begins=("{", "["), take=_take)
