"""Each ``{{ figure("…") }}`` names a figure that is there, with a store where it needs one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calculators.errors import PlaybookError
from scripts.truth import CONTRIBUTING, Book, Check, Problem

_CALL = re.compile(r"""\{\{\s*figure\(\s*["']([^"']+)["']\s*(?:,\s*["']([^"']*)["']\s*)?\)\s*\}\}""")


def problems(book: Book) -> Iterator[Problem]:
    """Yield each call that a build would stop at."""
    for file, text in book.files.items():
        if book.playbook and not file.startswith(CONTRIBUTING):
            yield from _of_file(book, file, text)


def _of_file(book: Book, file: str, text: str) -> Iterator[Problem]:
    assert book.playbook is not None
    for match in _CALL.finditer(text):
        try:
            book.playbook.figure(match[1]).on(book.day, match[2] or "")
        except PlaybookError as error:
            yield Problem(file, text.count("\n", 0, match.start()) + 1, f"{match[0]} cannot be drawn. {error}")


CHECK = Check(problems=problems)
