"""What zlib packed, unpacked to a size that notes and tables have and no further."""

from __future__ import annotations

import zlib

MOST = 1 << 23


def unpacked(data: bytes) -> bytes:
    """Return the first bytes of what is packed in ``data``, and nothing if it is broken."""
    try:
        return zlib.decompressobj().decompress(data, MOST)
    except zlib.error:
        return b""
