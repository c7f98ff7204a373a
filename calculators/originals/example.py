"""Three invented files for the worked example, which has to work where no file is."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

_INFO = b"4 0 obj\n<< /Producer (Example Billing 4) /CreationDate (D:20250514101500Z) /ModDate (D:%b) >>\nendobj\n"
_END = b"trailer\n<< /Root 1 0 R /Info 4 0 R >>\nstartxref\n9\n%%EOF\n"
_PAGES = (
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
    b"3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n"
)


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


_AS_IT_CAME = _PAGES + _INFO % b"20250514101500Z" + _END
_SAVED_AGAIN = _AS_IT_CAME.replace(b"Count 1", b"Count 2") + _INFO % b"20260305171200Z" + _END
_SCREENSHOT = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", (1170).to_bytes(4) + (2532).to_bytes(4) + b"\x08\2\0\0\0")
    + _chunk(b"IEND", b"")
)

FILES: Mapping[str, bytes] = {
    "01_invoice_B000EXAMPL_2025-05-14.pdf": _AS_IT_CAME,
    "02_invoice_B000LANTRN_2025-05-14.pdf": _SAVED_AGAIN,
    "Screenshot 2026-03-05.png": _SCREENSHOT,
}
