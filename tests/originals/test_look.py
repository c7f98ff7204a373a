"""Files are looked at: what they are, what they say of themselves, what may be noticed – and they stay as they are."""

from __future__ import annotations

import hashlib
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calculators.originals.kinds import ending_fits, kind_of
from calculators.originals.look import Original, look, look_at, shown_name
from calculators.originals.pdf import read_pdf
from tests.originals.files import app1, chunk, exif, jpeg, pdf, png

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

MADE, LATER = datetime(2025, 5, 14, 8, 15, tzinfo=UTC), datetime(2026, 3, 5, 17, 12, tzinfo=UTC)


def seen(data: bytes, name: str = "") -> Original:
    return look_at(name, [data])


def names(data: bytes, name: str = "") -> list[str]:
    return [sign.name for sign in seen(data, name).signs]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.4", "pdf"),
        (b"\xef\xbb\xbf  %PDF-1.4", "pdf"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"GIF89a", "gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\0\x18ftypheic", "heic"),
        (b"PK\x03\x04.....[Content_Types].xml...word/document.xml", "docx"),
        (b"PK\x03\x04.....", "zip"),
        (b"Dear Sir", "other"),
        (b"", "other"),
    ],
)
def test_a_kind_is_told_by_how_a_file_begins(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


@pytest.mark.parametrize(
    ("name", "kind", "fits"),
    [
        ("a.pdf", "pdf", True),
        ("a.PDF", "pdf", True),
        ("a.jpg", "jpeg", True),
        ("a.pdf", "jpeg", False),
        ("a", "pdf", True),
        ("a.csv", "other", True),
    ],
)
def test_an_ending_that_belongs_to_another_kind_is_told(name: str, kind: str, fits: bool) -> None:
    assert ending_fits(name, kind) is fits


def test_an_ordinary_pdf_has_pages_a_program_a_day_and_no_sign() -> None:
    found = seen(pdf(info=b"/Producer (Billing 4) /CreationDate (D:20250514101500+02'00')"), "01.pdf")
    assert (found.kind, found.facts.pages, found.facts.made_with, found.facts.created) == (
        "pdf",
        3,
        ("Billing 4",),
        MADE,
    )
    assert found.signs == ()


@pytest.mark.parametrize(
    "producer",
    [b"(Bill\\151ng \\(4\\))", b"<42696C6C696E67202834 29>", b"<feff00420069006c006c0069006e00670020002800340029>"],
)
def test_strings_of_a_pdf_are_read_in_each_of_their_ways(producer: bytes) -> None:
    assert read_pdf(pdf(info=b"/Producer " + producer)).made_with == ("Billing (4)",)


def test_objects_packed_in_others_are_read() -> None:
    inside = b"2 0 4 31 << /Type /Pages /Count 12 /K [] >>\n<< /Producer (Adobe Photoshop) >>"
    packed = zlib.compress(inside)
    more = (
        b"8 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode >>\nstream\n" + packed + b"\nendstream\nendobj\n"
    )
    found = seen(pdf(more))
    assert (found.facts.pages, found.facts.made_with) == (12, ("Adobe Photoshop",))


def test_a_pdf_that_was_added_to_after_it_was_made_is_noticed() -> None:
    later = pdf(info=b"/CreationDate (D:20250514101500+02'00')") + (
        b"4 0 obj\n<< /CreationDate (D:20250514101500+02'00') /ModDate (D:20260305171200Z) >>\nendobj\n"
        b"trailer\n<< /Root 1 0 R /Info 4 0 R >>\nstartxref\n99\n%%EOF\n"
    )
    changed, again = seen(later).signs
    assert (changed.name, changed.facts) == ("changed-later", {"created": MADE, "changed": LATER})
    assert (again.name, again.facts) == ("saved-again", {"saves": 2})


def test_a_signature_and_a_pdf_made_for_the_web_are_no_second_save() -> None:
    web = pdf().replace(b"2 0 obj", b"startxref\n0\n%%EOF\n2 0 obj", 1)
    signed = (
        pdf()
        + b"7 0 obj\n<< /Type /Sig /ByteRange [0 1 2 3] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
    )
    assert names(web) == names(signed) == []
    assert seen(signed).facts.signatures == 1


def test_a_file_written_in_one_go_is_not_called_changed() -> None:
    info = b"/CreationDate (D:20250514101500+02'00') /ModDate (D:20250514081730Z)"
    assert names(pdf(info=info)) == []


@pytest.mark.parametrize(
    ("producer", "sign"),
    [
        (b"(Adobe Photoshop 25.0)", "editor"),
        (b"(Canva)", "editor"),
        (b"(iLovePDF)", "joiner"),
        (b"(Microsoft: Print To PDF)", "printer"),
        (b"(Skia/PDF m120)", "printer"),
        (b"(LibreOffice 24.2)", "word-processor"),
        (b"(SAP Billing)", None),
        (b"(Nitrogen Books)", None),
        (b"(iText 7)", None),
    ],
)
def test_programs_are_told_by_what_they_are_for(producer: bytes, sign: str | None) -> None:
    assert names(pdf(info=b"/Producer " + producer)) == ([sign] if sign else [])


def test_marks_locks_and_missing_ends_are_noticed() -> None:
    assert names(pdf(b"6 0 obj\n<< /Type /Annot /Subtype /Highlight >>\nendobj\n")) == ["marked"]
    assert names(pdf(b"6 0 obj\n<< /Type /Annot /Subtype /Link >>\nendobj\n")) == []
    assert names(pdf(trailer=b"/Encrypt 5 0 R")) == ["locked"]
    assert names(pdf()[:-40]) == ["cut-off"]
    assert names(b"") == ["empty"]


def test_a_note_beside_the_text_names_the_program_that_saved_it() -> None:
    note = (
        b'<x:xmpmeta><rdf:li stEvt:action="saved" stEvt:softwareAgent="GIMP 2.10"/>'
        b"<xmp:CreateDate>2025-05-14T10:15:00+02:00</xmp:CreateDate>"
        b"<xmp:ModifyDate>2026-03-05T17:12:00Z</xmp:ModifyDate></x:xmpmeta>"
    )
    data = pdf(b"9 0 obj\n<< /Type /Metadata /Subtype /XML >>\nstream\n" + note + b"\nendstream\nendobj\n", info=b"")
    found = seen(data)
    assert (found.facts.made_with, found.facts.created, found.facts.changed) == (("GIMP 2.10",), MADE, LATER)
    assert [sign.name for sign in found.signs] == ["editor", "changed-later"]


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photo_tells_its_camera_its_size_and_its_place(order: str) -> None:
    found = seen(jpeg(app1(b"Exif\0\0" + exif(order, make="Example", model="Camera 7", place=""))), "photo.jpg")
    assert (found.facts.camera, found.facts.width, found.facts.height) == ("Example Camera 7", 800, 600)
    assert [sign.name for sign in found.signs] == ["place"]


def test_a_picture_that_an_editor_saved_is_noticed() -> None:
    assert names(jpeg(app1(b"Exif\0\0" + exif("<", software="Adobe Photoshop 25.0")))) == ["editor"]
    assert names(png(chunk(b"tEXt", b"Software\0GIMP 2.10"))) == ["editor"]


@pytest.mark.parametrize(
    ("data", "name", "sign"),
    [
        (png(), "Screenshot 2026-03-05.png", "screenshot"),
        (png(), "Bildschirmfoto 2026-03-05 um 10.11.png", "screenshot"),
        (jpeg(), "Screenshot_20260305.jpg", "screenshot"),
        (
            png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>Screenshot</x:xmpmeta>")),
            "IMG_1.png",
            "screenshot",
        ),
        (png(chunk(b"zTXt", b"Description\0\0" + zlib.compress(b"Screenshot"))), "IMG_1.png", "screenshot"),
        (png(width=1170, height=2532), "IMG_1.png", "size-of-a-screen"),
        (png(width=1920, height=1080), "IMG_1.png", "size-of-a-screen"),
        (png(width=1654, height=2339), "scan.png", None),
        (jpeg(), "IMG_1.jpg", None),
    ],
)
def test_screenshots_are_told_by_their_name_their_note_or_their_size(data: bytes, name: str, sign: str | None) -> None:
    assert names(data, name) == ([sign] if sign else [])


def test_broken_pictures_are_told_as_cut_off() -> None:
    assert names(png(end=b"")) == ["cut-off"]
    assert names(jpeg(end=b"")) == ["cut-off"]
    assert names(jpeg() + bytes(100_000)) == [], "some cameras put a short film after the picture"
    assert names(b"GIF89a\x20\x03\x58\x02\0\0") == ["cut-off"]


def test_a_file_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "01_invoice.pdf"
    path.write_bytes(pdf())
    path.chmod(0o400)
    before = path.stat()
    found = look(str(path))
    after = path.stat()
    assert found.sha256 == hashlib.sha256(pdf()).hexdigest()
    assert (found.file, found.size) == (str(path), len(pdf()))
    assert path.read_bytes() == pdf()
    assert (before.st_mtime_ns, before.st_mode, before.st_size) == (after.st_mtime_ns, after.st_mode, after.st_size)


def test_a_dropped_file_has_the_sellers_own_name() -> None:
    assert shown_name("/dropped/12-3-invoice.pdf") == "3-invoice.pdf"
    assert shown_name("papers/3-invoice.pdf") == "papers/3-invoice.pdf"


def test_a_very_large_file_is_hashed_and_not_read_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculators.originals.look.MOST_READ", 100)
    found = look_at("a.pdf", [pdf()[:90], pdf()[90:]])
    assert (found.kind, found.facts.pages, found.sha256) == ("pdf", None, hashlib.sha256(pdf()).hexdigest())


begins = strategies.sampled_from(
    [
        b"",
        b"%PDF-1.7\n",
        pdf(),
        png(),
        jpeg(app1(b"Exif\0\0" + exif("<", make="Example"))),
        b"GIF89a",
        b"\xff\xd8\xff\xe1",
        b"II*\0",
    ]
)
pieces = strategies.sampled_from(
    [
        b"1 0 obj",
        b"endobj",
        b"stream\n",
        b"endstream",
        b"/ObjStm /First 9 /FlateDecode",
        b"/Info 1 0 R",
        b"/Producer (((",
        b"<fe",
        b"startxref 7 %%EOF",
        b"/Root 1 0 R /Pages 1 0 R",
        b"99999999999 ",
        b"\xff\xe1\0\0",
        b"<x:xmpmeta",
        b"</x:xmpmeta>",
        b"D:2025",
    ]
)
anything = strategies.lists(pieces | strategies.binary(max_size=40)).map(b"".join)


@given(begins, anything, strategies.text())
def test_any_bytes_under_any_name_are_looked_at_without_raising(begin: bytes, rest: bytes, name: str) -> None:
    found = seen(begin + rest, name)
    assert found.size == len(begin + rest)


@given(
    strategies.sampled_from(
        [pdf(), png(chunk(b"tEXt", b"Software\0GIMP")), jpeg(app1(b"Exif\0\0" + exif(">", make="Example")))]
    ),
    strategies.data(),
)
def test_files_cut_or_spoiled_anywhere_are_looked_at_without_raising(data: bytes, draw: strategies.DataObject) -> None:
    place = draw.draw(strategies.integers(0, len(data)))
    seen(data[:place])
    seen(data[:place] + draw.draw(strategies.binary(max_size=8)) + data[place:])


def test_text_made_to_be_slow_is_not(tmp_path: Path) -> None:
    """Each of these would take minutes where every beginning looks for its end anew."""
    for piece in (b"1 0 obj ", b"stream\n", b"/Producer (", b"((((", b"<x:xmpmeta", b"1 ", b"\\("):
        seen(b"%PDF-1.7 4 0 obj " + piece * 100_000 + b" trailer /Info 4 0 R")
