"""Facts that are text become a record with types; every mistake is collected, none stops the reading.

The types stand once, in the dataclasses of ``records``. This module only follows their annotations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import date
from fractions import Fraction
from functools import cache
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from calculators.dated import MEASURES, Dated, Source, Value
from calculators.errors import nearest


@dataclass(slots=True)
class Reader:
    """Reads the facts of one page and keeps what is wrong with them, each with file and key."""

    where: str
    problems: list[str] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)

    def wrong(self, key: str, message: str) -> Any:
        """Keep one problem: what was expected at ``key`` of this page. Nothing stands in for the value."""
        self.problems.append(f"{self.where}: {key}: {message}" if key else f"{self.where}: {message}")
        return None

    def read_sources(self, facts: Any) -> None:
        """Read the page's ``sources`` first, since dated values refer to them by name."""
        if isinstance(facts, dict):
            self.sources = {name: self.record(Source, given, f"sources.{name}") for name, given in facts.items()}

    def record(self, kind: type, facts: Any, key: str = "", **given: Any) -> Any:
        """Make a ``kind`` of ``facts``; ``given`` are fields that do not stand in the front matter."""
        if not isinstance(facts, dict):
            return self.wrong(key, f"expected keys and values, found {facts!r}.")
        known = {each.name: each for each in fields(kind) if each.name not in given}
        self._unknown(facts, known, key)
        hints = _hints(kind)
        values = {name: self._field(each, hints[name], facts, key) for name, each in known.items()}
        return kind(**values, **given)

    def _unknown(self, facts: Mapping[str, Any], known: Mapping[str, Any], key: str) -> None:
        for name in facts:
            if name not in known:
                self.wrong(key, f'"{name}" is not a field we know. {nearest(name, known)}')

    def _field(self, each: Field[Any], kind: Any, facts: Mapping[str, Any], key: str) -> Any:
        here = f"{key}.{each.name}" if key else each.name
        if each.name in facts:
            return self.value(kind, facts[each.name], here)
        if each.default is not MISSING:
            return each.default
        if each.default_factory is not MISSING:
            return each.default_factory()
        return self.wrong(key, f'"{each.name}" is missing.')

    def value(self, kind: Any, given: Any, key: str) -> Any:
        """Read ``given`` as ``kind``: a scalar, a tuple, a mapping or a record."""
        origin = get_origin(kind)
        if origin is Literal:
            return self._choice(get_args(kind), given, key)
        if origin is UnionType:
            return self.value(get_args(kind)[0], given, key)
        if origin is tuple:
            return self._tuple(get_args(kind)[0], given, key)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(get_args(kind)[1], given, key)
        return self._plain(kind, given, key)

    def _plain(self, kind: Any, given: Any, key: str) -> Any:
        if kind is Dated:
            return self._dated(given, key)
        if kind is Source and isinstance(given, str):
            return self._source(given, key)
        if kind in _SCALARS:
            return self._scalar(kind, given, key)
        return self.record(kind, given, key)

    def _scalar(self, kind: Any, given: Any, key: str) -> Any:
        read, expected = _SCALARS[kind]
        try:
            return read(given)
        except (ValueError, KeyError, TypeError, ZeroDivisionError, AttributeError):
            return self.wrong(key, f"expected {expected}, found {given!r}.")

    def _choice(self, words: tuple[str, ...], given: Any, key: str) -> Any:
        if given in words:
            return given
        return self.wrong(key, f'"{given}" is not one of the words we know. {nearest(str(given), words)}')

    def _tuple(self, kind: Any, given: Any, key: str) -> tuple[Any, ...]:
        if not isinstance(given, list):
            self.wrong(key, f'expected a list of lines that begin with "- ", found {given!r}.')
            return ()
        return tuple(self.value(kind, each, f"{key}[{number}]") for number, each in enumerate(given, 1))

    def _mapping(self, kind: Any, given: Any, key: str) -> dict[str, Any]:
        if not isinstance(given, dict):
            self.wrong(key, f"expected keys and values, found {given!r}.")
            return {}
        return {name: self.value(kind, each, f"{key}.{name}") for name, each in given.items()}

    def _source(self, name: str, key: str) -> Source | None:
        if name in self.sources:
            return self.sources[name]
        self.wrong(key, f'"{name}" is not a name under "sources" of this page. {nearest(name, self.sources)}')
        return None

    def _dated(self, given: Any, key: str) -> Dated:
        if not isinstance(given, dict) or not given:
            self.wrong(key, f"expected stores with dated values, found {given!r}.")
            return Dated({})
        stores = {}
        for names, values in given.items():
            history = self._history(values, f"{key}.{names}")
            stores.update({name.strip(): history for name in names.split(",")})
        return Dated(stores)

    def _history(self, given: Any, key: str) -> dict[date, Value]:
        if not isinstance(given, dict) or not given:
            self.wrong(key, f"expected a first day in force for each value, found {given!r}.")
            return {}
        days = {
            self.value(date, first, key): self._dated_value(each, f"{key}.{first}") for first, each in given.items()
        }
        return {day: value for day, value in days.items() if day and value}

    def _dated_value(self, given: Any, key: str) -> Value | None:
        measures = [name for name in MEASURES if isinstance(given, dict) and name in given]
        if len(measures) != 1:
            self.wrong(key, f"expected exactly one of: {', '.join(MEASURES)}.")
            return None
        measure = measures[0]
        rest = {name: each for name, each in given.items() if name != measure}
        amount, _, currency = str(given[measure]).partition(" ")
        number = self.value(Fraction, amount, f"{key}.{measure}")
        source = self._source(rest.get("source", ""), f"{key}.source")
        rest.setdefault("confidence", source.confidence if source else "low")
        value: Value = self.record(Value, rest, key, measure=measure, amount=number, currency=currency)
        return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _text(given: Any) -> str:
    if not isinstance(given, str) or not given.strip():
        raise ValueError(given)
    return " ".join(given.split()) if "\n" not in given.strip() else given.strip()


_SCALARS: dict[Any, tuple[Callable[[Any], Any], str]] = {
    str: (_text, "words"),
    int: (int, "a whole number"),
    bool: ({"yes": True, "no": False, "true": True, "false": False}.__getitem__, '"yes" or "no"'),
    date: (date.fromisoformat, "a day such as 2026-11-22"),
    Fraction: (Fraction, "a number such as 0.01"),
}
