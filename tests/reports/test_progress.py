"""Whoever waits hears how far the reading is."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from calculators.view import View
from tests.reports.conftest import Put
from tests.reports.made import order_rows

ROWS = order_rows([(f"000-{n * 7919 % 10**7:07}-{n:07}", "2026-09-10") for n in range(40_000)])


def heard(view: View, *files: str) -> list[tuple[int, int]]:
    """What is told while the files are read."""
    told: list[tuple[int, int]] = []
    form = [["files", file] for file in files]
    question = {"tool": "read-reports", "form": form, "day": "2026-11-22"}
    assert "result" in json.loads(view.answer(json.dumps(question), lambda done, total: told.append((done, total))))
    return told


@pytest.mark.parametrize("change", [str.encode, lambda text: gzip.compress(text.encode(), 1)], ids=["plain", "gzip"])
def test_the_bytes_read_rise_to_the_size_of_all_files(change: Any, view: View, put: Put) -> None:
    files = [put(change(ROWS), "one.txt"), put(order_rows([("1-2-3", "2026-10-01")]), "two.txt")]
    told = heard(view, *files)
    done = [each for each, _ in told]
    size = sum(Path(file).stat().st_size for file in files)
    assert done == sorted(set(done))
    assert (done[-1], {total for _, total in told}) == (size, {size})
    assert len(told) > 1


def test_a_file_that_is_not_there_is_no_part_of_the_whole(view: View, put: Put) -> None:
    file = put(order_rows([("1-2-3", "2026-10-01")]))
    assert heard(view, "gone.txt", file)[-1] == (Path(file).stat().st_size,) * 2
