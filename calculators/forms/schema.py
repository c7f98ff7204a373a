"""The JSON Schema of a tool's input, read off its form."""

from __future__ import annotations

from typing import Any

from wtforms import FieldList, Form, FormField

from calculators.forms.fields import MOST_COUNT, MOST_ROWS
from calculators.forms.given import entry_of


def schema_of(kind: type[Form]) -> dict[str, Any]:
    """Return the JSON Schema of a tool's input."""
    return _form_schema(kind())


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
        return {
            "type": "array",
            "items": _schema(entry_of(field)),
            "maxItems": MOST_ROWS,
            "title": str(field.label.text),
        }
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
