"""A tool's inputs, declared once: the declaration gives the form, the checks, their words and the JSON Schema.

The fields are those of WTForms with what the door needs beside: the type each has in JSON, and messages that say
what was expected. JSON from the door becomes the same name and value pairs that a browser's form sends, so both
ways in pass the same checks.
"""

from calculators.forms.fields import (
    EMPTY,
    MOST_COUNT,
    MOST_LINE,
    MOST_ROWS,
    MOST_TEXT,
    TOO_LONG,
    Choice,
    Day,
    Files,
    Given,
    Label,
    Line,
    Row,
    Text,
    Whole,
    Words,
    group,
    listed,
    rows,
)
from calculators.forms.given import entry_of, pairs_of
from calculators.forms.posted import Pairs, checked, filled, refusal
from calculators.forms.schema import schema_of

__all__ = [
    "EMPTY",
    "MOST_COUNT",
    "MOST_LINE",
    "MOST_ROWS",
    "MOST_TEXT",
    "TOO_LONG",
    "Choice",
    "Day",
    "Files",
    "Given",
    "Label",
    "Line",
    "Pairs",
    "Row",
    "Text",
    "Whole",
    "Words",
    "checked",
    "entry_of",
    "filled",
    "group",
    "listed",
    "pairs_of",
    "refusal",
    "rows",
    "schema_of",
]
