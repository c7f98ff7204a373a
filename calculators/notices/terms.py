"""Turns of phrase in a notice that frighten or puzzle, each once, where it first stands."""

from __future__ import annotations

from calculators.notices.asked import words_of
from calculators.notices.knowledge import Found
from calculators.notices.results import Term


def terms_of(found: Found) -> tuple[Term, ...]:
    """Return the terms that a text uses, in the order of the text."""
    first = [(found.of("term", name)[0], name) for name in found.names("term")]
    return tuple(Term(name, *words_of(hit, found)) for hit, name in sorted(first, key=lambda each: each[0].first))
