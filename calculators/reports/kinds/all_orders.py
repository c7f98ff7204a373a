"""The list of all orders: how many there were, by day, channel and store, and which of them were cancelled.

This is the report that runs to a million rows, so its loop is kept short. Orders that are alike in all but their number
share one value, and of a row nothing is kept but that number, unless it was cancelled or another file names it.
"""

from __future__ import annotations

from collections.abc import Callable

from calculators.reports.found import Channel, Defect, Item, Placed
from calculators.reports.kinds import Places, Table
from calculators.reports.markets import store_of_shop
from calculators.reports.rows import Batch
from calculators.reports.tally import Tally

_ORDER = ("order_id", "purchase_day", "channel", "store")
_ITEM = ("order_status", "item_status", "sku", "asin", "ship_country")

_CANCEL = "ancel"
"""Stands in each row of which an item was cancelled, and in few others. To look for it is quicker than to split."""
_CANCELLED = ("cancelled", "canceled")
_CHANNELS: dict[str, Channel] = {"merchant": "MFN", "mfn": "MFN", "amazon": "AFN", "afn": "AFN"}
_NOT_AMAZONS = "non-amazon"
"""How the sales channel of an order begins that came from a shop elsewhere and that Amazon only delivers."""


class _Orders:
    """Reads the rows of one list of orders."""

    def __init__(self, places: Places, tally: Tally) -> None:
        self.tally = tally
        # A column that is missing is looked for beyond the last one, where every cell is empty.
        self.order = [places.get(name, len(tally.heading)) for name in _ORDER]
        self.item = [places.get(name, len(tally.heading)) for name in _ITEM]
        self.alike: dict[tuple[str, ...], Placed] = {}
        self.named = {"", *tally.named}

    def read(self, batch: Batch) -> None:
        """Take the rows of one batch."""
        alike, orders, named, mark, skipped = self.alike, self.tally.orders, self.named, batch.mark, 0
        number, day, channel, store = self.order
        last = max(self.order) + 1
        placed: Placed | None
        for at, line in enumerate(batch.lines):
            cells = line.split(mark, last)
            if len(cells) < last:
                cells += [""] * last
            order_id = cells[number].strip()
            try:
                placed = alike[cells[day][:10], cells[channel], cells[store]]
            except KeyError:
                placed = self._learn(cells)
            if placed is None or order_id in named or _CANCEL in line:
                skipped += self._look_closer(batch, at, order_id, placed)
            else:
                orders[order_id] = placed
        self.tally.rows += len(batch.lines) - skipped

    def _learn(self, cells: list[str]) -> Placed | None:
        """Return what a row shares with those like it; None when it has no day."""
        _, bought, *rest = (cells[place] for place in self.order)
        written = self.tally.days.read(bought)
        if written is None:
            return None
        # A day that is not written as 2026-11-22 has another length, and never stands for the ten letters looked up.
        key = (written.text, *rest)
        if key not in self.alike:
            channel, store = (text.strip().lower() for text in rest)
            amazons = not store.startswith(_NOT_AMAZONS)
            self.alike[key] = Placed(written, _CHANNELS.get(channel, ""), store_of_shop(store), amazons)
            self.tally.spans(written)
        return self.alike[key]

    def _look_closer(self, batch: Batch, at: int, order_id: str, placed: Placed | None) -> bool:
        """Take a row that another file names or that may be cancelled. Return whether it had to be skipped instead."""
        if placed is None or not order_id:
            self._skip(batch, at, order_id)
            return True
        self.tally.orders[order_id] = placed
        if order_id in self.named or placed.channel == "MFN":
            (cells,) = Batch(range(1), [batch.lines[at]], batch.mark).cells(self.item)
            self._keep(order_id, [cell.strip() for cell in cells], placed)
        return False

    def _keep(self, order_id: str, cells: list[str], placed: Placed) -> None:
        order_status, item_status, *rest = cells
        item = Item(*rest)
        if order_id in self.named and item not in self.tally.items.setdefault(order_id, []):
            self.tally.items[order_id].append(item)
        cancelled = order_status.lower() in _CANCELLED or item_status.lower() in _CANCELLED
        if cancelled and placed.channel == "MFN":
            self.tally.defects.append(self._cancelled(order_id, item, placed))

    def _cancelled(self, order_id: str, item: Item, placed: Placed) -> Defect:
        return Defect(
            "cancelled",
            order_id,
            self.tally.file,
            placed.written,
            sku=item.sku,
            asin=item.asin,
            region=item.region,
            channel=placed.channel,
            store=placed.store,
        )

    def _skip(self, batch: Batch, at: int, order_id: str) -> None:
        line = batch.lines[at]
        if line.strip():
            missing = "The day of the order cannot be read." if order_id else "There is no order number."
            self.tally.skip(batch.numbers[at], self.tally.no_row(line, batch.mark) or missing)


def _begin(places: Places, tally: Tally) -> Callable[[Batch], None]:
    return _Orders(places, tally).read


KIND = Table(name="all-orders", needs=("order_id", "purchase_day"), begin=_begin, lists_orders=True)
