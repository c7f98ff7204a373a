"""Names of files for a packet: a number in front, and only characters that every form and every system takes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

MOST_LETTERS = 60
_NUMBERED = re.compile(r"^[0-9]{1,3}[-_ ]+")
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]+")


def packed_name(file: str, number: int, part: int = 0, fallback: str = "file") -> str:
    """Return the name under which ``file`` goes into the packet: "02_invoice-1001.pdf", its second part "02-2_…".

    ``fallback`` stands for a name of which no letter can be kept.
    """
    path = PurePath(file.replace("\\", "/"))
    numbered = f"{number:02}" + (f"-{part}" if part else "")
    stem = plain_name(_NUMBERED.sub("", path.stem, count=1)) or plain_name(path.stem) or fallback
    ending = plain_name(path.suffix).lower()
    return f"{numbered}_{stem}{'.' + ending if ending else ''}"


def plain_name(text: str) -> str:
    """Return the letters and digits of ``text`` without accents, with a hyphen in each gap."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_PLAIN.sub("-", letters).strip("-")[:MOST_LETTERS].rstrip("-")


def is_plain(file: str) -> bool:
    """Return whether every form takes the name ``file`` as it is."""
    return bool(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._ ()-]*", file))
