"""The zip of stored members, and the names in it."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.originals.names import is_plain, packed_name
from calculators.originals.stored import MOST_BYTES, Member, member, stored


@given(
    st.dictionaries(st.from_regex(r"[a-z0-9_-]{1,20}\.[a-z]{3}", fullmatch=True), st.binary(max_size=300), max_size=6)
)
def test_a_zip_gives_back_what_was_put_in_and_the_same_files_give_the_same_bytes(files: dict[str, bytes]) -> None:
    made = b"".join(bytes(each) for each in stored(member(name, data) for name, data in files.items()))  # type: ignore[arg-type]
    assert made == b"".join(bytes(each) for each in stored(member(name, data) for name, data in files.items()))  # type: ignore[arg-type]
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == files
        assert {each.compress_type for each in packed.infolist()} <= {zipfile.ZIP_STORED}


def test_a_file_is_put_in_by_its_place_and_never_opened() -> None:
    there = PurePath("nowhere/at/all.pdf")
    assert there in list(stored([Member("01_all.pdf", 5, crc32(b"hello"), there)]))


def test_more_than_a_zip_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        list(stored([Member("a", MOST_BYTES, 0, PurePath("a"))]))


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("01_invoice.pdf", "02_invoice.pdf"),
        ("Rechnung Nr. 5 (Kopie).PDF", "02_Rechnung-Nr-5-Kopie.pdf"),
        ("发票.pdf", "02_invoice.pdf"),
        ("../../secret\\x.png", "02_x.png"),
        ("\u202efdp.exe", "02_fdp.exe"),
        ("12.pdf", "02_12.pdf"),
        ("", "02_invoice"),
    ],
)
def test_a_name_gets_a_number_and_plain_letters(file: str, name: str) -> None:
    assert packed_name(file, 2, fallback="invoice") == name
    assert packed_name(file, 2, 3, "invoice") == name.replace("02_", "02-3_")


@given(st.text(max_size=400))
def test_every_packed_name_is_plain_and_short(file: str) -> None:
    found = packed_name(file, 7)
    assert is_plain(found)
    assert len(found) < 140
