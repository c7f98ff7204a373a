"""What kind of file it is, by how it begins and not by its name."""

from __future__ import annotations

from pathlib import PurePath

_BEGINS = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
    b"BM": "bmp",
    b"\xd0\xcf\x11\xe0": "office",
    b"PK\x03\x04": "zip",
    b"Rar!": "rar",
    b"7z\xbc\xaf": "7z",
    b"{\\rtf": "rtf",
}
_INSIDE_A_ZIP = {b"word/": "docx", b"xl/": "xlsx", b"ppt/": "pptx", b"opendocument.text": "odt"}
_BRANDS = {b"heic": "heic", b"heix": "heic", b"mif1": "heic", b"avif": "avif"}

_ENDINGS = {
    "jpeg": {"jpg", "jpeg", "jpe", "jfif"},
    "tiff": {"tif", "tiff"},
    "heic": {"heic", "heif"},
    "office": {"doc", "xls", "ppt", "msg"},
    "other": set(),
}

ASKED_FOR = ("pdf", "jpeg", "png", "gif")
"""The kinds that Amazon's requirements for invoices name: see docs/evidence/invoice.md."""

_HEAD_OF_PDF = 1024


def kind_of(head: bytes) -> str:
    """Return the kind of a file by its first bytes, "other" if it is none we know."""
    if b"%PDF-" in head[:_HEAD_OF_PDF]:
        return "pdf"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "other")
    kind = next((kind for begin, kind in _BEGINS.items() if head.startswith(begin)), "other")
    return _in_zip(head) if kind == "zip" else kind


def ending_fits(name: str, kind: str) -> bool:
    """Return whether the ending of a file's name is one of its kind; without an ending nothing is wrong."""
    ending = PurePath(name).suffix.lstrip(".").lower()
    return not ending or kind == "other" or ending in _ENDINGS.get(kind, {kind})


def _in_zip(head: bytes) -> str:
    return next((kind for name, kind in _INSIDE_A_ZIP.items() if name in head), "zip")
