"""Compresses beforehand what a host may send compressed. Each content is compressed once and kept under build/."""

from __future__ import annotations

import gzip
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from scripts.stamps import BUILD, digest, files_under

KEPT = BUILD / "compressed"
SUFFIXES = {".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".txt", ".md", ".wasm", ".zip", ".ico", ".map"}
SMALLEST = 256
"""Below this many bytes a second file saves nothing."""


def brotli_of(data: bytes) -> bytes:
    """The bytes as brotli at its best."""
    return _kept(data, "br")


def gzip_of(data: bytes) -> bytes:
    """The bytes as gzip at its best, without the moment of the build."""
    return _kept(data, "gz")


def _kept(data: bytes, encoding: str) -> bytes:
    file = KEPT / f"{digest(data)}.{encoding}"
    if not file.exists():
        packed = _brotli(data) if encoding == "br" else gzip.compress(data, 9, mtime=0)
        KEPT.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}")
        part.write_bytes(packed)
        part.replace(file)
    return file.read_bytes()


def _brotli(data: bytes) -> bytes:
    return bytes(brotli.compress(data, quality=11, lgwin=24))


def compress_all(contents: Sequence[bytes]) -> None:
    """Compress each content both ways, on all cores."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for encode in (brotli_of, gzip_of):
            list(pool.map(encode, contents))


def compress_site(site: Path) -> None:
    """Write `name.br` and `name.gz` beside every file worth it. Call it last: a stale one is served in silence."""
    worth = [file for file in files_under(site) if file.suffix in SUFFIXES and file.stat().st_size >= SMALLEST]
    compress_all([file.read_bytes() for file in worth])
    for file in worth:
        _write_beside(file)


def _write_beside(file: Path) -> None:
    data = file.read_bytes()
    file.with_name(file.name + ".br").write_bytes(brotli_of(data))
    file.with_name(file.name + ".gz").write_bytes(gzip_of(data))
