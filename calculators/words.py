"""The templates by which the playbook speaks, read from beside this package – from files or from a zip alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Undefined

import calculators

_TEMPLATES = Path(calculators.__file__).parent.parent / "templates"


@cache
def speak_html() -> Environment:
    """Return the environment of ``templates/tools``: everything a seller typed is escaped."""
    return _environment("tools", autoescape=True, undefined=StrictUndefined)


@cache
def speak_plain() -> Environment:
    """Return the environment of ``templates/letters``: plain text, and a fact that was not given is nothing."""
    return _environment("letters", autoescape=False, undefined=Undefined)


def _environment(folder: str, *, autoescape: bool, undefined: type[Undefined]) -> Environment:
    def source(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        try:
            data: bytes = _loader().get_data(str(_TEMPLATES / folder / name))
        except OSError:
            return None
        return data.decode(), name, lambda: True

    return Environment(
        loader=FunctionLoader(source),
        autoescape=autoescape,
        undefined=undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _loader() -> Any:
    return calculators.__loader__
