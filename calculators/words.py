"""The templates by which the playbook speaks, read from beside this package – from files or from a zip alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

import calculators

_TEMPLATES = Path(calculators.__file__).parent.parent / "templates"


@cache
def speak_html() -> Environment:
    """Return the environment of ``templates/tools``: everything a seller typed is escaped."""
    return _environment("tools", autoescape=True)


@cache
def speak_plain() -> Environment:
    """Return the environment of ``templates/letters``: plain text, nothing is escaped."""
    return _environment("letters", autoescape=False)


def _environment(folder: str, *, autoescape: bool) -> Environment:
    def source(name: str) -> str | None:
        try:
            data: bytes = _loader().get_data(str(_TEMPLATES / folder / name))
        except OSError:
            return None
        return data.decode()

    return Environment(
        loader=FunctionLoader(source),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do"],
    )


def _loader() -> Any:
    return calculators.__loader__
