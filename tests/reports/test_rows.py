"""Rows: the fast and the slow way say the same, quotes run over lines, and a quote mark left open swallows nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.reports import files
from calculators.reports.lines import MOST_LINE, Block, blocks
from calculators.reports.rows import Batch, batches
from calculators.reports.trouble import Unreadable
from tests.reports.conftest import Told
from tests.reports.made import TABLES, without_names


def in_pieces(text: str, size: int) -> Iterator[str]:
    return iter([text[at : at + size] for at in range(0, len(text), size)])


def lines(text: str, size: int) -> list[str]:
    return [line for block in blocks(in_pieces(text, size)) for line in block.lines]


def rows(text: str, mark: str, width: int, size: int = 1 << 20) -> list[tuple[int, list[str]]]:
    found = list(batches(blocks(in_pieces(text, size)), mark, width, 1))
    return [
        (number, line.split(batch.mark))
        for batch in found
        for number, line in zip(batch.numbers, batch.lines, strict=True)
    ]


ENDS = [("\n", 1), ("\n", 100), ("\r\n", 1), ("\r\n", 100), ("\r", 6), ("\r", 100)]


@pytest.mark.parametrize(("end", "size"), ENDS)
def test_lines_end_in_each_of_the_three_ways(end: str, size: int) -> None:
    assert lines(f"one{end}{end}two{end}three", size) == ["one", "", "two", "three"]


def test_a_line_without_an_end_is_told_apart() -> None:
    assert [block.ended for block in blocks(iter(["a\nb"]))] == [True, False]


def test_a_line_longer_than_any_row_stops_the_reading() -> None:
    endless = iter(["a\n", *["x" * 1000] * (MOST_LINE // 1000 + 2)])
    found = blocks(endless)
    assert next(found).lines == ["a"]
    with pytest.raises(Unreadable, match="longer than any row"):
        next(found)


def test_short_rows_are_filled_with_empty_cells() -> None:
    assert Batch(range(2), ["a\tb\tc", "a"], "\t").cells([0, 2]) == [("a", "c"), ("a", "")]


@pytest.mark.parametrize("size", [1, 3, 1 << 20])
def test_a_quoted_cell_may_run_over_lines(size: int) -> None:
    text = 'a,"b\nb, ""b""",c\nd,e,f\n'
    assert rows(text, ",", 3, size) == [(1, ["a", 'b b, "b"', "c"]), (3, ["d", "e", "f"])]


def test_quote_marks_in_a_row_of_tabs_are_letters() -> None:
    assert rows('a\t24" wide\tc\n"d"\te\t"f\n', "\t", 3) == [(1, ["a", '24" wide', "c"]), (2, ["d", "e", '"f'])]


def test_a_quote_mark_that_is_never_closed_swallows_no_row() -> None:
    text = 'a,"b,c\n' + "d,e,f\n" * 60
    assert len(rows(text, ",", 3)) == 61


def test_two_quote_marks_left_open_do_not_merge_their_rows() -> None:
    assert rows('a\t"b\tc\nd\t"e\tf\n', "\t", 3) == [(1, ["a", '"b', "c"]), (2, ["d", '"e', "f"])]


def test_separators_of_other_scripts_end_no_row() -> None:
    assert rows('a,"b\u2028b",c\n', ",", 3) == [(1, ["a", "b\u2028b", "c"])]


@pytest.mark.parametrize("piece", [1, 64, 1000])
@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_read_in_small_pieces_says_the_same(
    path: Path, piece: int, tell: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tell(str(path))
    monkeypatch.setattr(files, "PIECE", piece)
    assert without_names(tell(str(path)), str(path)) == without_names(whole, str(path))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_slow_way_says_the_same_as_the_fast_way(path: Path, tell: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = tell(str(path))

    def all_quoted(pieces: Iterator[str]) -> Iterator[Block]:
        return (block._replace(quoted=True) for block in blocks(pieces))

    monkeypatch.setattr("calculators.reports.sheet.blocks", all_quoted)
    assert without_names(tell(str(path)), str(path)) == without_names(fast, str(path))
