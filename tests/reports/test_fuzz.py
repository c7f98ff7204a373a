"""A spoilt good file never breaks the reading, and never holds more orders than lines."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from calculators.bridge import Door
from tests.reports.made import CHANGES, FIXTURES, TABLES, rows_of, spreadsheet

hypothesis = pytest.importorskip("hypothesis")
given, settings, strategies = hypothesis.given, hypothesis.settings, hypothesis.strategies

LINE_ENDS = re.compile(rb"\r\n|\r|\n")
PATCHES = [b"", *(bytes([letter]) for letter in b'"\n\r\t,;<{\0\x1f\xff'), b"=1+1", b'"\n"', "\u2028".encode()]

patches = strategies.one_of(strategies.sampled_from(PATCHES), strategies.binary(max_size=8))
spoils = strategies.lists(strategies.tuples(strategies.floats(0, 1), strategies.integers(0, 40), patches), max_size=6)


def spoilt(content: bytes, spoil: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, patch in spoil:
        at = int(place * len(content))
        content = content[:at] + patch + content[at + length :]
    return content


def unpacked(content: bytes) -> bytes:
    """As much as can be unpacked: a spoilt stream may hold other lines than the good one, and more."""
    stream, text = zlib.decompressobj(zlib.MAX_WBITS | 16), bytearray()
    with suppress(zlib.error):
        for byte in content:
            text += stream.decompress(bytes([byte]))
    return bytes(text)


def told(door: Door, file: Path, content: bytes) -> list[dict[str, Any]]:
    """What the door says of a file: the reports it read, or none and words why."""
    file.write_bytes(content)
    question = {"tool": "read-reports", "day": "2026-11-22", "input": {"files": [str(file)]}}
    answer = json.loads(door.answer(json.dumps(question)))
    if "error" not in answer:
        reports: list[dict[str, Any]] = answer["result"]["reports"]
        return reports
    assert answer["error"]["code"] == "unreadable-file"
    assert answer["error"]["message"]
    return []


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
@given(spoil=spoils, end=strategies.floats(0, 1), form=strategies.sampled_from(["plain", *CHANGES]))
@settings(max_examples=60, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])
def test_a_spoilt_report_never_raises_and_never_has_more_orders_than_lines(
    path: Path, spoil: list[tuple[float, int, bytes]], end: float, form: str, door: Door, tmp_path: Path
) -> None:
    text = path.read_text(encoding="utf-8")
    content = spoilt(CHANGES[form](text) if form in CHANGES else text.encode(), spoil)
    content = content[: int(end * len(content)) + 1]
    most = len(LINE_ENDS.split(unpacked(content) if form == "packed as gzip" else content))
    for report in told(door, tmp_path / "spoilt", content):
        assert report["orders"] <= most
        assert report["rows"] + report["skipped_count"] <= most


@given(spoil=spoils, stored=strategies.booleans())
@settings(max_examples=100, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])
def test_a_spoilt_spreadsheet_or_zip_never_raises_and_never_has_more_orders_than_rows(
    spoil: list[tuple[float, int, bytes]], stored: bool, door: Door, tmp_path: Path
) -> None:
    book = spreadsheet(tmp_path / "book.xlsx", [rows_of(TABLES[0].read_text(encoding="utf-8"))])
    with zipfile.ZipFile(tmp_path / "all.zip", "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as packed:
        for path in FIXTURES:
            packed.write(path, f"{path.parent.name}/{path.name}")
    for path in (book, tmp_path / "all.zip"):
        for report in told(door, tmp_path / "spoilt", spoilt(path.read_bytes(), spoil)):
            assert report["orders"] <= report["rows"]
