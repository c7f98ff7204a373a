"""Small files of each kind, written by hand."""

from __future__ import annotations

import struct
import zlib


def pdf(*more: bytes, info: bytes = b"/Producer (Billing 4)", page: bytes = b"", trailer: bytes = b"") -> bytes:
    parts = [
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Metadata 9 0 R >>\nendobj\n",
        b"2 0 obj\n<< /Type /Pages /Count 3 /Kids [3 0 R] >>\nendobj\n",
        b"3 0 obj\n<< /Type /Page " + page + b" >>\nendobj\n4 0 obj\n<< " + info + b" >>\nendobj\n",
        *more,
        b"trailer\n<< /Root 1 0 R /Info 4 0 R " + trailer + b" >>\nstartxref\n9\n%%EOF\n",
    ]
    return b"".join(parts)


def chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


def png(*chunks: bytes, width: int = 800, height: int = 600, end: bytes = chunk(b"IEND", b"")) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + b"".join(chunks)
        + end
    )


def exif(order: str, **tags: str) -> bytes:
    """Return Exif data with text in its first part; ``place`` stands for the entry that leads to a place."""
    codes = {"make": 0x010F, "model": 0x0110, "software": 0x0131, "changed": 0x0132, "place": 0x8825}
    start, texts = 8 + 2 + 12 * len(tags) + 4, b""
    entries = b""
    for name, text in tags.items():
        value = text.encode() + b"\0"
        where = struct.pack(f"{order}I", start + len(texts)) if len(value) > 4 else value.ljust(4, b"\0")
        entries += (
            struct.pack(f"{order}HHI", codes[name], 4 if name == "place" else 2, 1 if name == "place" else len(value))
            + where
        )
        texts += value
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}IH", 8, len(tags))
    return head + entries + b"\0\0\0\0" + texts


def jpeg(*segments: bytes, end: bytes = b"\xff\xd9") -> bytes:
    size = b"\xff\xc0\0\x11\x08" + struct.pack(">HH", 600, 800) + b"\3" + bytes(9)
    return b"\xff\xd8" + b"".join(segments) + size + b"\xff\xda\0\2picture" + end


def app1(body: bytes) -> bytes:
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2) + body
