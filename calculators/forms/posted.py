"""A form with name and value pairs in it: filled, checked, its typed values or the error with each field's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wtforms import FieldList, Form, FormField

from calculators.errors import BadInput, TooLarge, Unfinished
from calculators.forms.fields import EMPTY, TOO_LONG, Words

Pairs = list[tuple[str, str]]


class _Posted(dict[str, list[str]]):
    """Pairs as WTForms wants them: every value of a name as a list."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        for name, value in pairs:
            self.setdefault(name, []).append(value)

    def getlist(self, name: str) -> list[str]:
        """Return every value sent under ``name``."""
        return self.get(name, [])


def filled(kind: type[Form], pairs: Iterable[tuple[str, str]]) -> Form:
    """Return a form of ``kind`` with ``pairs`` in it, not yet checked."""
    return kind(_Posted(pairs))


def checked(form: Form) -> dict[str, Any]:
    """Return the typed values of a form, without what was left empty.

    Raises TooLarge or BadInput with a message for each field.
    """
    if form.validate():
        return dict(_typed(form))
    raise refusal(dict(_errors(form)))


def refusal(fields: Mapping[str, str]) -> BadInput | TooLarge:
    """Return the error for these fields' messages: TooLarge if a text is too long, Unfinished if all are empty."""
    messages = list(fields.values())
    first = next((message for message in messages if message != EMPTY), EMPTY)
    if any(message.startswith(TOO_LONG) for message in messages):
        return TooLarge(first, fields)
    return Unfinished(first, fields) if first == EMPTY else BadInput(first, fields)


def _typed(form: Form) -> Iterator[tuple[str, Any]]:
    for field in form:
        value = _value(field)
        if value not in (None, "", [], {}):
            yield field.short_name, value


def _value(field: Any) -> Any:
    if isinstance(field, FormField):
        return dict(_typed(field.form))
    if isinstance(field, FieldList):
        return [value for value in map(_value, field.entries) if value not in (None, "", {})]
    return field.typed() if isinstance(field, Words) else field.data


def _errors(form: Form) -> Iterator[tuple[str, str]]:
    for field in form:
        yield from _field_errors(field)


def _field_errors(field: Any) -> Iterator[tuple[str, str]]:
    if isinstance(field, FormField):
        yield from _errors(field.form)
    elif isinstance(field, FieldList) and field.entries:
        for entry in field.entries:
            yield from _field_errors(entry)
    elif field.errors:
        yield field.name, str(field.errors[0])
