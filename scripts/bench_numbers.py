"""Measure the reading of reports: a long list of all orders, against a bare loop of csv.reader over the same file.

The list is made here, from a fixed seed. It is read natively, in Pyodide under Node, and dropped on the page in
Chromium; all have to tell the same. The memory of the tab is what its process holds for itself alone (RssAnon, as the
browser's own task manager counts it), looked at twenty times a second. It is read from /proc, so on Linux only.

    scripts/bench numbers               a hundred thousand rows
    scripts/bench numbers --million     a million rows, about 320 MB
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calculators.bridge import Door, open_door
from calculators.playbook import Playbook

if TYPE_CHECKING:
    from scripts.tab import Tab

ROOT = Path(__file__).parent.parent
FOLDER = Path("build") / "bench"
PLAYBOOK = FOLDER / "playbook.json"
MODERATE, MILLION = 100_000, 1_000_000
TIMES = 3
LAST_DAY = date(2026, 11, 22)

HEADING = (
    "amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel "
    "order-channel url ship-service-level product-name sku asin item-status quantity currency item-price item-tax "
    "shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ship-promotion-discount "
    "ship-city ship-state ship-postal-code ship-country promotion-ids is-business-order purchase-order-number "
    "price-designation customized-url is-heavy-or-bulky is-replacement-order"
).replace(" ", "\t")


def make_list(path: Path, rows: int) -> None:
    """Write a list of orders: the same rows for the same number of them. One order in eight has two items."""
    chance = random.Random(rows)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADING + "\n")
        order: list[str] = []
        for number in range(rows):
            order = order if order and chance.random() < 0.125 else _order(chance, number, rows)
            file.write("\t".join([*order[:10], *_item(chance, order[4]), *order[10:]]) + "\n")


def _order(chance: random.Random, number: int, rows: int) -> list[str]:
    day = LAST_DAY - timedelta(days=(rows - number) * 400 // rows)
    bought = f"{day}T{chance.randrange(24):02}:{chance.randrange(60):02}:{chance.randrange(60):02}+00:00"
    status = chance.choices(("Shipped", "Cancelled", "Pending"), (96, 3, 1))[0]
    channel, shop = chance.choice(("Amazon", "Merchant")), chance.choice(("Amazon.com", "Amazon.de", "Amazon.co.uk"))
    place = ["", "", "", "", "Exampletown", "EX", "00000", chance.choice(("US", "DE", "GB"))]
    return [
        *(f"{chance.randrange(1000):03}-{chance.randrange(10**7):07}-{number:07}", "", bought, bought, status),
        *(channel, shop, "WebsiteOrderChannel", "", "Standard", *place),
        *("", "false", "", "", "", "false", "false"),
    ]


def _item(chance: random.Random, status: str) -> list[str]:
    product = chance.randrange(2_000)
    name = f"Example lantern № {product}, brass and glass, for candles{' and small lights' * (product % 4)}"
    price = f"{chance.randrange(500, 9_900) / 100:.2f}"
    return [name, f"LANTERN-{product}", f"B{product:09}", status, "1", "EUR", price, "0.00", "0.00", "0.00"]


def measured(path: Path) -> dict[str, Any]:
    """Return seconds for the bare loop and for the door's answer, the shortest of a few, and what was answered."""
    door = open_door(Playbook.from_json((ROOT / PLAYBOOK).read_text(encoding="utf-8")))
    bare, read, answer = [], [], ""
    for _ in range(TIMES):
        bare.append(_seconds(lambda: _bare_loop(path)))
        start = time.perf_counter()
        answer = _asked(door, path)
        read.append(time.perf_counter() - start)
    result = json.loads(answer)["result"]
    return {
        "bare": min(bare),
        "read": min(read),
        "memory": _memory(),
        "rows": result["reports"][0]["rows"],
        "orders": result["orders"],
        "digest": hashlib.sha256(answer.encode()).hexdigest(),
    }


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bare_loop(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for _ in csv.reader(file, delimiter="\t"):
            pass


def _asked(door: Door, path: Path) -> str:
    question = {"tool": "read-reports", "day": LAST_DAY.isoformat(), "input": {"files": [path.as_posix()]}}
    return door.answer(json.dumps(question))


def _memory() -> float:
    """Return the most megabytes this process had, or those of the heap in a browser's Python."""
    if sys.platform == "emscripten":
        from pyodide_js import _module  # type: ignore[import-not-found]

        return float(_module.HEAP8.length) / 1e6
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _apart(name: str, command: Sequence[str], path: Path) -> dict[str, Any]:
    """Measure in a process of its own, so that its memory is that of the reading."""
    print(f"{name} …", file=sys.stderr)
    run = subprocess.run(
        [*command, "--measure", path.as_posix()], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def _lines(name: str, found: dict[str, Any]) -> Iterator[str]:
    yield f"{name}: {found['rows']:,} rows, {found['orders']:,} orders"
    yield f"  bare csv.reader loop {found['bare']:7.2f} s"
    yield f"  read-reports         {found['read']:7.2f} s   {found['read'] / found['bare']:.2f} of the bare loop"
    yield f"  memory               {found['memory']:7.0f} MB"


def _tab_lines(tab: Tab, bare: float) -> Iterator[str]:
    yield f"Chromium: {tab.rows:,} rows, {tab.orders:,} orders"
    yield f"  from the button on   {tab.seconds:7.2f} s   {tab.seconds / bare:.2f} of the native bare loop"
    yield f"  memory               {tab.peak:7.0f} MB at most, {tab.before:.0f} MB before, {tab.after:.0f} MB after"


def main(arguments: Sequence[str]) -> int:
    """Print the figures; fail when the two Pythons do not answer the same."""
    options = _options(arguments)
    if options.measure:
        print(json.dumps(measured(options.measure)))
        return 0
    from scripts.tab import in_a_tab  # not in Pyodide, which has no browser

    rows = MILLION if options.million else MODERATE
    path = FOLDER / f"all-orders-{rows}.txt"
    (ROOT / FOLDER).mkdir(parents=True, exist_ok=True)
    (ROOT / PLAYBOOK).write_text(Playbook.read(ROOT / "docs").to_json(), encoding="utf-8")
    if not (ROOT / path).exists():
        make_list(ROOT / path, rows)
    native = _apart("Python", [sys.executable, "-m", "scripts.bench_numbers"], path)
    browser = _apart("Pyodide", ["node", "scripts/in_pyodide.mjs", "scripts/bench_numbers.py"], path)
    tab = in_a_tab(ROOT / path)
    same = native["digest"] == browser["digest"] and (tab.rows, tab.orders) == (native["rows"], native["orders"])
    print(f"{path}, {(ROOT / path).stat().st_size / 1e6:.0f} MB")
    print(*_lines("Python", native), *_lines("Pyodide under Node", browser), sep="\n")
    print(f"  against the native bare loop {browser['read'] / native['bare']:.2f}")
    print(*_tab_lines(tab, native["bare"]), sep="\n")
    print("All answer the same." if same else "They do not answer the same.")
    return 0 if same else 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench numbers", description="Measure the reading of reports.")
    parser.add_argument("--million", action="store_true", help="read a million rows instead of a hundred thousand")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
