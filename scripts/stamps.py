"""Nothing is made twice: a stamp remembers what a step was last made from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
STAMPS = BUILD / "stamps"
PASSED_OVER = {"__pycache__", ".DS_Store"}


def digest(*parts: bytes | str) -> str:
    """The SHA-256 of the parts, each with its length so that no two lists of parts meet."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(b"%d:" % len(data) + data)
    return total.hexdigest()


def files_under(*paths: Path) -> list[Path]:
    """Every file at or under the paths, in one order on every machine."""
    found = (each for path in paths for each in ([path] if path.is_file() else path.rglob("*")))
    return sorted(each for each in found if each.is_file() and not PASSED_OVER & set(each.parts))


def digest_of(paths: Iterable[Path], *settings: str) -> str:
    """The digest of the names and bytes of all files under the paths, and of the settings."""
    files = files_under(*paths)
    return digest(*settings, *(part for file in files for part in (str(file), file.read_bytes())))


def once(step: str, sources: Iterable[Path], made: Path, make: Callable[[], None], *settings: str) -> bool:
    """Call `make` unless `made` is there and was made from the same sources and settings. True if it was called."""
    stamp = STAMPS / step
    now = digest_of(sources, *settings)
    if made.exists() and stamp.exists() and stamp.read_text() == now:
        return False
    make()
    STAMPS.mkdir(parents=True, exist_ok=True)
    stamp.write_text(now)
    return True
