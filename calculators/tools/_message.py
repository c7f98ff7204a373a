"""A message pasted into a box or dropped as a file. What a file held is put into the box, where it can be seen."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from calculators.errors import BadInput, TooLarge, UnreadableFile
from calculators.forms import MOST_TEXT, TOO_LONG
from calculators.messages import MOST_BYTES, Unreadable, read

OWN = "The box holds a text of your own. Empty it, and this file is read. Nothing was changed."
LOST = "This file could not be opened. Choose it again."


@dataclass(frozen=True, slots=True)
class Message:
    """A message, and whether it was read out of a file just now."""

    text: str
    from_file: bool = False


def put_in(text: str) -> Mapping[str, str]:
    """Return what to write into the fields ``text`` and ``read``: the text of a file, and how to know it again."""
    return {"text": text, "read": json.dumps(_mark(text))}


def message_of(typed: str, files: Sequence[str], known: Any) -> Message:
    """Return what is typed, or what the files hold if the box is empty or holds what a file put there before.

    ``known`` is the mark of what a file put there. What the seller changed since is never overwritten. Raises BadInput
    where the box holds a text of the seller's own, TooLarge and UnreadableFile.
    """
    if not files:
        return Message(typed)
    text = "\n\n".join(map(_read, files))
    if len(text) > MOST_TEXT:
        message = f"{TOO_LONG}: at most {MOST_TEXT:,} characters can be read. Copy the part that matters into the box."
        raise TooLarge(message, {"files": message})
    if not typed.strip() or _mark(typed) == known:
        return Message(text, from_file=True)
    if _mark(text) == known:
        return Message(typed)
    raise BadInput(OWN, {"files": OWN})


def _read(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            return read(file.read(MOST_BYTES + 1), path)
    except Unreadable as why:
        raise UnreadableFile(str(why), {"files": str(why)}) from why
    except (OSError, ValueError) as error:
        raise UnreadableFile(LOST, {"files": LOST}) from error


def _mark(text: str) -> int:
    """Return a number by which a text is known again, however a browser ends its lines."""
    return crc32(" ".join(text.split()).encode("utf-8", "surrogatepass"))
