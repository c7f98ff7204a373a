"""JSON input from the door as the pairs a browser's form would send, its names and types checked on the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wtforms import FieldList, Form, FormField

from calculators.errors import nearest
from calculators.forms.fields import MOST_ROWS
from calculators.forms.posted import Pairs, refusal


def pairs_of(kind: type[Form], given: Any) -> Pairs:
    """Return JSON input as name and value pairs.

    Raises BadInput for unknown fields, naming the nearest, and for values of another type.
    """
    wrong: dict[str, str] = {}
    pairs = list(_form_pairs(kind(), given, "", wrong))
    if wrong:
        raise refusal(wrong)
    return pairs


def _form_pairs(form: Form, given: Any, prefix: str, wrong: dict[str, str]) -> Iterator[tuple[str, str]]:
    if not isinstance(given, dict):
        wrong[prefix.rstrip("-") or "input"] = f"Expected names and values, found {_shown(given)}."
        return
    known = {field.short_name: field for field in form}
    for name, value in given.items():
        if name not in known:
            wrong[f"{prefix}{name}"] = f'"{name}" is not an input of this tool. {nearest(name, known)}'
        elif value is not None:
            yield from _field_pairs(known[name], value, f"{prefix}{name}", wrong)


def _field_pairs(field: Any, value: Any, name: str, wrong: dict[str, str]) -> Iterator[tuple[str, str]]:
    if isinstance(field, FormField):
        yield from _form_pairs(field.form, value, f"{name}-", wrong)
    elif isinstance(field, FieldList):
        yield from _list_pairs(field, value, name, wrong)
    elif not _fits(field.json_type, value):
        wrong[name] = f"Expected {field.expected}, found {_shown(value)}."
    elif field.json_type == "files":
        yield from ((name, path) for path in value)
    else:
        yield name, _sent(field.json_type, value)


def _sent(kind: str, value: Any) -> str:
    if kind == "object":
        return json.dumps(value)
    return " ".join(value) if kind == "words" else str(value)


def _list_pairs(field: FieldList, value: Any, name: str, wrong: dict[str, str]) -> Iterator[tuple[str, str]]:
    if not isinstance(value, list):
        wrong[name] = f"Expected a list, found {_shown(value)}."
    elif len(value) > MOST_ROWS:
        wrong[name] = f"Expected at most {MOST_ROWS} rows, found {len(value)}."
    else:
        pattern = entry_of(field)
        for number, each in enumerate(value):
            yield from _field_pairs(pattern, each, f"{name}-{number}", wrong)


def entry_of(field: FieldList) -> Any:
    """Return one entry of a list, empty, to learn its shape from."""
    entry = field.unbound_field.bind(form=None, name="entry", _meta=field.meta)
    entry.process(None)
    return entry


def _fits(kind: str, value: Any) -> bool:
    number = isinstance(value, int) and not isinstance(value, bool)
    if kind == "integer":
        return number
    if kind in ("words", "files"):
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    return kind == "object" or isinstance(value, str) or (kind == "label" and number)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:39]}…"
