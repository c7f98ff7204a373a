"""The fields a tool's form is made of: those of WTForms, with their type in JSON and words of our own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from wtforms import Field, FieldList, Form, FormField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError
from wtforms.widgets import DateInput, FileInput, HiddenInput, TextInput

from calculators.errors import nearest

MOST_COUNT = 1_000_000_000
MOST_LINE = 2_000
MOST_TEXT = 200_000
MOST_ROWS = 500

EMPTY = "Fill this in."
TOO_LONG = "This text is too long"

_NUMBER = re.compile("-?(?:[0-9]{1,20}|[0-9]{1,3}(?:[ ,.'\u00a0\u202f][0-9]{3})+)")


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


class Row(Form):
    """A row that may be left empty; one that is begun needs what its fields need."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Check the fields of a row in which anything stands."""
        begun = any("".join(field.raw_data or ()).strip() for field in self)
        return not begun or super().validate(extra_validators)


def rows(kind: type[Form], label: str, hint: str = "") -> FieldList:
    """Return a field for any number of rows of ``kind``."""
    return FieldList(FormField(kind), label, description=hint, max_entries=MOST_ROWS)


def listed(entry: Any, label: str, hint: str = "") -> FieldList:
    """Return a field for any number of single values, such as days or readings."""
    return FieldList(entry, label, description=hint, max_entries=MOST_ROWS)


def group(kind: type[Form], label: str) -> FormField:
    """Return a field for one group of inputs."""
    return FormField(kind, label)


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
