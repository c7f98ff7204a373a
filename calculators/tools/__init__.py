"""The tools: what can be asked at the door. One module a tool; the folder is the registry.

A module whose name begins with an underscore offers nothing: it serves its neighbours.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import PurePath
from typing import Any

from wtforms import Form

from calculators.errors import BadInput
from calculators.playbook import Playbook
from calculators.reports.progress import Tell, silent


@dataclass(frozen=True)
class Question:
    """What a tool is asked: typed input, and the day and store the question is about.

    A tool that reads long files may ``tell`` how far it is.
    """

    playbook: Playbook
    input: Mapping[str, Any]
    asked_on: date | None = None
    store: str = ""
    tell: Tell = silent

    @cached_property
    def day(self) -> date:
        """The day the question is asked on. Raises BadInput when it was not given."""
        if self.asked_on is None:
            message = 'Say on which day you ask: "day": "2026-11-22".'
            raise BadInput(message, {"day": message})
        return self.asked_on


type Content = bytes | Sequence[bytes | PurePath]
"""What is in a file to save: its bytes, or pieces of it, among them files of the question that are put in unread."""


def nothing_offered(result: Any) -> Mapping[str, Sequence[str]]:  # noqa: ARG001 - the signature of Tool.offers
    """Offer no words for any input."""
    return {}


def nothing_more(question: Question, result: Any) -> Mapping[str, Any]:  # noqa: ARG001 - the signature of Tool.shown
    """Give a template nothing beyond the result."""
    return {}


def nothing_put_in(question: Question, result: Any) -> Mapping[str, str]:  # noqa: ARG001 - the signature of Tool.put_in
    """Leave every field as it was sent."""
    return {}


def nothing_to_share(question: Question, result: Any) -> Mapping[str, tuple[str, str]]:  # noqa: ARG001 - as Tool.shares
    """Tell the other tools of a case nothing."""
    return {}


@dataclass(frozen=True)
class Tool:
    """A tool: its name at the door, its title, the form it takes, and what answers.

    ``template`` shows the answer on a screen, with what JSON cannot carry given by ``shown``. ``by_store`` tools show
    a choice of store. ``live`` tools answer while one types. What is typed in a ``kept`` tool is a part of the case.
    ``aliases`` are other names of inputs at the door.
    ``example`` is the worked example's question, without its tool. ``files`` makes what a download button saves.
    ``offers`` are words that an answer has found and from which an input may now be chosen.
    ``put_in`` says what an answer writes into the form's fields, such as the text of a file that was dropped.
    ``carries`` names for a field the place of the case from which its value is taken while the seller types nothing
    there: "decode-notice.text" a field of another tool, "draft-plan" all that was entered there, "case.reason" what all
    tools share. ``shares`` says what an answer tells all tools of the case: a value and its words for each name.
    """

    name: str
    title: str
    form: type[Form]
    answer: Callable[[Question], Any]
    template: str
    button: str = "Work it out"
    by_store: bool = False
    live: bool = True
    kept: bool = True
    aliases: Mapping[str, str] = field(default_factory=dict)
    example: Mapping[str, Any] | None = None
    form_template: str = "form.html"
    shown: Callable[[Question, Any], Mapping[str, Any]] = nothing_more
    offers: Callable[[Any], Mapping[str, Sequence[str]]] = nothing_offered
    files: Mapping[str, Callable[[Question, Any], tuple[str, str, Content]]] = field(default_factory=dict)
    put_in: Callable[[Question, Any], Mapping[str, str]] = nothing_put_in
    carries: Mapping[str, str] = field(default_factory=dict)
    shares: Callable[[Question, Any], Mapping[str, tuple[str, str]]] = nothing_to_share

    def named(self, given: Any) -> Any:
        """Return JSON input with each alias replaced by the name of its field."""
        if not isinstance(given, dict):
            return given
        return {self.aliases.get(name, name): value for name, value in given.items()}


def tools_of(playbook: Playbook) -> dict[str, Tool]:
    """Return every tool by name: each module of this folder says which it offers with this playbook."""
    return {tool.name: tool for module in _modules() for tool in module.tools(playbook)}


def _modules() -> Iterator[Any]:
    for found in pkgutil.iter_modules(__path__):
        if not found.name.startswith("_"):
            yield import_module(f"{__name__}.{found.name}")
