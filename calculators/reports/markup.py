"""XML read in pieces. What declares entities of its own is refused, so that no file can unfold into a larger one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol
from xml.parsers import expat

from calculators.reports.trouble import Unreadable


class Listener(Protocol):
    """What wants to hear of elements: their names without namespace, and the text between them."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""

    def end(self, name: str) -> None:
        """Hear that an element ends."""

    def text(self, text: str) -> None:
        """Hear a piece of text."""


def listen[T: (str, bytes)](pieces: Iterable[T], listener: Listener) -> Iterator[None]:
    """Tell ``listener`` what stands in the XML, and pause after each piece. Raises Unreadable."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: listener.start(_plain(name), attributes)
    parser.EndElementHandler = lambda name: listener.end(_plain(name))
    parser.CharacterDataHandler = listener.text
    for piece in pieces:
        _parse(parser.Parse, piece, final=False)
        yield
    _parse(parser.Parse, b"", final=True)


def _parse(parse: Callable[..., int], piece: str | bytes, *, final: bool) -> None:
    try:
        parse(piece, final)
    except expat.ExpatError as error:
        raise Unreadable(f"The XML breaks off or is broken in line {error.lineno}. Download it again.") from None


def _refuse(*_: object) -> None:
    raise Unreadable("This XML declares a document type, which no report of Amazon does. It was not read.")


def _plain(name: str) -> str:
    return name.rpartition(":")[2]
