"""What the checks let pass: a short list, reviewed by hand, with a reason each (``allowed.toml``).

An entry that nothing needs any more is itself a problem: so the list stays short.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.truth import Book, Problem


@dataclass(frozen=True, slots=True)
class Allowed:
    """Words that may stand on one page, or on every page when ``page`` is ``*``."""

    page: str
    words: str
    why: str

    def lets(self, file: str, words: str) -> bool:
        """Tell whether this entry lets ``words`` of ``file`` pass."""
        return self.page in ("*", file) and self.words.casefold() == words.casefold()


def entries(path: Path, kind: str) -> list[Allowed]:
    """Return the entries of ``kind``. Raises TypeError when one has no page, words or reason."""
    return [Allowed(**entry) for entry in tomllib.loads(path.read_text(encoding="utf-8")).get(kind, [])]


def sift(book: Book, kind: str, found: Iterable[tuple[str, Problem]]) -> Iterator[Problem]:
    """Yield each problem whose words no entry lets pass, and one for each entry that lets nothing pass."""
    let_pass, used = entries(book.allowed, kind), set()
    for words, problem in found:
        passes = [entry for entry in let_pass if entry.lets(problem.file, words)]
        used.update(passes)
        if not passes:
            yield problem
    for entry in let_pass:
        if entry not in used:
            yield Problem(f"scripts/truth/{book.allowed.name}", _line(book.allowed, entry), _idle(entry))


def _line(path: Path, entry: Allowed) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if entry.why in line), 1)


def _idle(entry: Allowed) -> str:
    return f'nothing on {entry.page} needs "{entry.words}" any more. Remove the entry.'
