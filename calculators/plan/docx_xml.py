"""What every part of a .docx is made of: a root element with its namespaces, and text that is safe in XML."""

from __future__ import annotations

import re
from html import escape

from calculators.plan.document import carried

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_INSTEAD = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def part(root: str, namespaces: str, content: str = "") -> str:
    """Return a whole part of the package."""
    return f"{_HEAD}<{root} {namespaces}>{content}</{root}>"


def safe(text: str) -> str:
    """Return ``text`` as it may stand in an element or in an attribute."""
    return escape(carried(text))


def characters(text: str) -> str:
    """Return ``text`` as the content of a run: a line end and a tab are elements of their own."""
    pieces = re.split(r"([\n\t])", carried(text))
    return "".join(_INSTEAD.get(piece) or _literal(piece) for piece in pieces if piece)


def _literal(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>'
