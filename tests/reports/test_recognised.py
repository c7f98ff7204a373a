"""A report is recognised by what stands in it, in whatever form it arrives."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from tests.reports.conftest import Put, Told
from tests.reports.made import CHANGES, FIXTURES, TABLE_CHANGES, TABLES, rows_of, spreadsheet, without_names


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", FIXTURES, ids=named)
def test_a_report_is_what_its_folder_says(path: Path, tell: Told) -> None:
    (report,) = tell(str(path))["reports"]
    assert (report["kind"], report["skipped"], report["notes"]) == (path.parent.name, [], [])
    assert report["rows"] > 0


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("path", TABLES, ids=named)
def test_the_same_report_in_another_form_says_the_same(path: Path, change: str, tell: Told, put: Put) -> None:
    changed = put(CHANGES[change](path.read_text(encoding="utf-8")), "no-name-that-helps")
    assert without_names(tell(changed), changed) == without_names(tell(str(path)), str(path))


@pytest.mark.parametrize("change", TABLE_CHANGES)
@pytest.mark.parametrize("path", TABLES, ids=named)
def test_the_same_table_in_another_form_says_the_same(path: Path, change: str, tell: Told, put: Put) -> None:
    changed = put(TABLE_CHANGES[change](path.read_text(encoding="utf-8")))
    assert without_names(tell(changed), changed) == without_names(tell(str(path)), str(path))


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_a_spreadsheet_says_the_same_as_its_table(path: Path, tell: Told, tmp_path: Path) -> None:
    changed = str(spreadsheet(tmp_path / "book.xlsx", [rows_of(path.read_text(encoding="utf-8"))]))
    assert without_names(tell(changed), changed) == without_names(tell(str(path)), str(path))


def test_all_reports_in_one_zip_say_the_same_as_apart(tell: Told, tmp_path: Path) -> None:
    packed = tmp_path / "all.zip"
    with zipfile.ZipFile(packed, "w") as file:
        for path in FIXTURES:
            file.write(path, named(path))
        file.writestr("__MACOSX/._all-orders", "not a report")
    told = tell(str(packed))
    assert [report["kind"] for report in told["reports"]] == [path.parent.name for path in FIXTURES]
    assert [report["file"] for report in told["reports"]] == [f"{packed}/{named(path)}" for path in FIXTURES]
    assert told["unread"] == []


def test_a_spreadsheet_of_two_sheets_is_two_reports(tell: Told, tmp_path: Path) -> None:
    rows = [rows_of(path.read_text(encoding="utf-8")) for path in TABLES[:1] + TABLES[-1:]]
    told = tell(str(spreadsheet(tmp_path / "book.xlsx", rows)))
    assert [report["file"].rpartition("/")[2] for report in told["reports"]] == ["sheet1", "sheet2"]


def test_japanese_in_shift_jis_is_read(tell: Told, put: Put) -> None:
    heading = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n"
    text = f"{heading}2026/10/20\t1\tガラスが割れていました。\t\t1-2-3\t\n"
    (group,) = [each for each in tell(put(text.encode("cp932")))["defects"] if each["by"] == "reason"]
    assert group["words"] == ["ガラスが割れていました。"]


def test_umlauts_in_windows_1252_are_read_even_when_they_come_late(tell: Told, put: Put) -> None:
    rows = "".join(f"10/20/26\t3\tFine.\t\t000-0000001-{n:07}\t\n" for n in range(120_000))
    text = (
        f"Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n{rows}10/20/26\t1\tzu spät, Größe\t\t1-2-3\t\n"
    )
    (group,) = [each for each in tell(put(text.encode("cp1252")))["defects"] if each["by"] == "reason"]
    assert group["words"] == ["zu spät, Größe"]


def test_the_name_of_a_dropped_file_is_the_sellers_own() -> None:
    from calculators.reports.files import shown_name

    assert shown_name("/dropped/0-my 12-orders.txt") == "my 12-orders.txt"
    assert shown_name("reports/dropped/3-orders.txt") == "reports/dropped/3-orders.txt"


def test_a_gzip_inside_a_zip_is_named_and_refused(refuse: Told, tmp_path: Path) -> None:
    packed = tmp_path / "all.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("orders.txt.gz", gzip.compress(TABLES[0].read_bytes()))
    assert "packed file inside a packed file" in refuse(str(packed))["message"]
