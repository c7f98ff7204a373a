"""A tool's inputs, declared once: the declaration gives the form, the checks, their words and the JSON Schema.

The fields are those of WTForms with what the door needs beside: the type each has in JSON, and messages that say
what was expected. JSON from the door becomes the same name and value pairs that a browser's form sends, so both
ways in pass the same checks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from wtforms import Field, FieldList, Form, FormField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError
from wtforms.widgets import DateInput, FileInput, HiddenInput, TextInput

from calculators.errors import BadInput, TooLarge, Unfinished, nearest

Pairs = list[tuple[str, str]]

MOST_COUNT = 1_000_000_000
MOST_LINE = 2_000
MOST_TEXT = 200_000
MOST_ROWS = 500

_NUMBER = re.compile("-?(?:[0-9]{1,20}|[0-9]{1,3}(?:[ ,.'\u00a0\u202f][0-9]{3})+)")

EMPTY = "Fill this in."
TOO_LONG = "This text is too long"


class Whole(Field):
    """A count: a whole number, never negative."""

    # A number input drops what is no number without a word, so the text comes here and gets one.
    widget = TextInput()
    json_type = "integer"
    expected = "a whole number, such as 12"

    def __init__(
        self, label: str, hint: str = "", *, required: bool = True, most: int = MOST_COUNT, **rest: Any
    ) -> None:
        checks = [*_needed(required), NumberRange(0, most, _range(most))]
        super().__init__(label, checks, description=hint, render_kw={"inputmode": "numeric"}, **rest)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read the number typed; spaces and thousands separators between groups of three digits are allowed."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = _whole(text) if text else None

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else "" if self.data is None else str(self.data)


class Line(StringField):
    """A short text on one line."""

    json_type = "string"
    expected = "text"

    def __init__(
        self, label: str, hint: str = "", *, required: bool = False, most: int = MOST_LINE, **rest: Any
    ) -> None:
        super().__init__(label, [*_needed(required), _length(most)], description=hint, **rest)
        self.most = most


class Text(TextAreaField):
    """A long text. It reaches the tool exactly as it was sent, so that offsets hold."""

    json_type = "string"
    expected = "text"

    def __init__(
        self, label: str, hint: str = "", *, required: bool = True, most: int = MOST_TEXT, **rest: Any
    ) -> None:
        super().__init__(label, [*_needed(required), _length(most)], description=hint, **rest)
        self.most = most


class Day(Field):
    """A day, as 2026-11-22."""

    widget = DateInput()
    json_type = "day"
    expected = "a day such as 2026-11-22"

    def __init__(self, label: str, hint: str = "", *, required: bool = False, **rest: Any) -> None:
        super().__init__(label, _needed(required), description=hint, **rest)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read an ISO date."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = _day(text) if text else None

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else self.data.isoformat() if self.data else ""


class Choice(SelectField):
    """One of a few words."""

    json_type = "choice"
    expected = "one of the words offered"

    def __init__(
        self, label: str, choices: Iterable[tuple[str, str]], hint: str = "", *, required: bool = True, **rest: Any
    ) -> None:
        offered = [SelectChoice(value, words) for value, words in (("", "Choose …"), *choices)]
        super().__init__(label, _needed(required), choices=offered, description=hint, validate_choice=False, **rest)

    def post_validate(self, form: Form, stopped: bool) -> None:  # noqa: ARG002 - the signature is WTForms'
        """Refuse a word that is not offered, naming the nearest."""
        words = [choice.value for choice in self.choices if choice.value]
        if self.data and self.data not in words:
            raise ValidationError(f'"{self.data}" is not offered. {nearest(self.data, words)}')


class Words(Line):
    """A few words apart by spaces, commas or lines: a list of text in JSON."""

    json_type = "words"
    expected = "a list of text"

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take every value sent under the name: one box of words, or several boxes ticked."""
        self.data = " ".join(valuelist)

    def typed(self) -> list[str]:
        """Return the words."""
        return [word for word in re.split(r"[\s,;]+", self.data or "") if word]


class Files(Field):
    """Files dropped or chosen. What travels is where each of them stands, never what is in it."""

    widget = FileInput(multiple=True)
    json_type = "files"
    expected = "a list of files, each named by its path"

    def __init__(self, label: str, hint: str = "", *, required: bool = True, **rest: Any) -> None:
        few = Length(max=MOST_ROWS, message=f"At most {MOST_ROWS} files can be read at once.")
        super().__init__(label, [*_needed(required), few], description=hint, **rest)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take every path sent under the name."""
        self.data = list(filter(None, valuelist))


class Label(Line):
    """A short name or number, such as that of an exhibit."""

    json_type = "label"
    expected = "a number or a short text"


class Given(Field):
    """Something another tool answered, carried on as it was. It has no place to type."""

    widget = HiddenInput()
    json_type = "object"
    expected = "what another tool answered, as JSON"

    def __init__(self, label: str = "", **rest: Any) -> None:
        super().__init__(label, **rest)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read the JSON carried in the form."""
        try:
            self.data = json.loads(valuelist[0]) if valuelist and valuelist[0] else None
        except ValueError:
            self.data = None
            raise ValueError(f"Expected {self.expected}.") from None

    def _value(self) -> str:
        return json.dumps(self.data) if self.data is not None else ""


def rows(kind: type[Form], label: str, hint: str = "") -> FieldList:
    """Return a field for any number of rows of ``kind``."""
    return FieldList(FormField(kind), label, description=hint, max_entries=MOST_ROWS)


def listed(entry: Any, label: str, hint: str = "") -> FieldList:
    """Return a field for any number of single values, such as days or readings."""
    return FieldList(entry, label, description=hint, max_entries=MOST_ROWS)


def group(kind: type[Form], label: str) -> FormField:
    """Return a field for one group of inputs."""
    return FormField(kind, label)


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


def pairs_of(kind: type[Form], given: Any) -> Pairs:
    """Return JSON input as name and value pairs.

    Raises BadInput for unknown fields, naming the nearest, and for values of another type.
    """
    wrong: dict[str, str] = {}
    pairs = list(_form_pairs(kind(), given, "", wrong))
    if wrong:
        raise refusal(wrong)
    return pairs


def schema_of(kind: type[Form]) -> dict[str, Any]:
    """Return the JSON Schema of a tool's input."""
    return _form_schema(kind())


def _needed(required: bool) -> list[Any]:
    return [InputRequired(EMPTY)] if required else [Optional(strip_whitespace=False)]


def _length(most: int) -> Length:
    return Length(max=most, message=f"{TOO_LONG}: at most {most:,} characters can be read. Send the part that matters.")


def _range(most: int) -> str:
    return f"Expected a whole number from 0 to {most:,}."


def _whole(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError("Expected a whole number, such as 12.")
    return int(re.sub(r"[^0-9-]", "", text))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("Expected a day such as 2026-11-22.") from None


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
        pattern = _entry(field)
        for number, each in enumerate(value):
            yield from _field_pairs(pattern, each, f"{name}-{number}", wrong)


def _entry(field: FieldList) -> Any:
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


def _form_schema(form: Form) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.short_name: _schema(field) for field in form},
        "required": [field.short_name for field in form if field.flags.required],
        "additionalProperties": False,
    }


def _schema(field: Any) -> dict[str, Any]:
    if isinstance(field, FormField):
        return _form_schema(field.form)
    if isinstance(field, FieldList):
        return {"type": "array", "items": _schema(_entry(field)), "maxItems": MOST_ROWS, "title": str(field.label.text)}
    shape = {"title": str(field.label.text), **_SCHEMAS[field.json_type]}
    if field.json_type == "choice":
        shape["enum"] = [choice.value for choice in field.choices if choice.value]
    if field.json_type in ("string", "label"):
        shape["maxLength"] = field.most
    return {**shape, "description": field.description} if field.description else shape


_SCHEMAS: dict[str, dict[str, Any]] = {
    "integer": {"type": "integer", "minimum": 0, "maximum": MOST_COUNT},
    "string": {"type": "string"},
    "day": {"type": "string", "format": "date"},
    "choice": {"type": "string"},
    "words": {"type": "array", "items": {"type": "string"}},
    "files": {"type": "array", "items": {"type": "string"}, "maxItems": MOST_ROWS},
    "label": {"type": ["string", "integer"]},
    "object": {},
}
