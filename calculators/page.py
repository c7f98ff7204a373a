"""One Markdown page: its facts (front matter) and its lists (under ``##`` headings). Prose is left to readers.

Every scalar of the front matter stays text here; what it means is said once, in ``records``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from calculators.errors import PageError

_FENCE = "---\n"
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_ITEM = re.compile(r"[-*] (?:\[[ x]\] )?")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its words without Markdown links, and the pages it links to (``evidence/invoice``)."""

    text: str
    links: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Page:
    """A page's name, its facts as text, and the lists under its second-level headings."""

    name: str
    facts: dict[str, Any]
    lists: dict[str, tuple[Item, ...]]


def read_page(path: Path) -> Page:
    """Read the Markdown page at ``path``.

    Raises PageError when there is no front matter or when it is not a mapping of YAML without doubled keys.
    """
    head, body = _split(path)
    return Page(path.stem, _facts(head, path), dict(_lists(body)))


def _split(path: Path) -> tuple[str, str]:
    text = path.read_text(encoding="utf-8")
    if not text.startswith(_FENCE) or f"\n{_FENCE}" not in text:
        raise PageError([f'{path}: a page begins with front matter between two lines of "---".'])
    head, body = text[len(_FENCE) :].split(f"\n{_FENCE}", 1)
    return head, body


def _facts(head: str, path: Path) -> dict[str, Any]:
    # The browser gets facts as JSON and never reads YAML, so the parser is not loaded there.
    import yaml

    try:
        facts = yaml.load(head, Loader=_loader())
    except yaml.YAMLError as error:
        raise PageError([f"{path}: the front matter cannot be read. {_where(error)}"]) from error
    if not isinstance(facts, dict):
        raise PageError([f'{path}: the front matter must be lines of "key: value".'])
    return facts


def _loader() -> Any:
    import yaml

    class TextLoader(yaml.CBaseLoader):
        """Leaves each scalar as text and refuses doubled keys."""

    def mapping(loader: Any, node: Any) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in node.value:
            word = loader.construct_object(key)
            if word in seen:
                raise yaml.constructor.ConstructorError(None, None, f'"{word}" stands twice', key.start_mark)
            seen[word] = loader.construct_object(value, deep=True)
        return seen

    TextLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, mapping)
    return TextLoader


def _where(error: Any) -> str:
    mark = getattr(error, "problem_mark", None)
    line = f"Line {mark.line + 2}: " if mark else ""
    return f"{line}{getattr(error, 'problem', error)}."


def _lists(body: str) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for section in re.split(r"^## ", body, flags=re.MULTILINE)[1:]:
        heading, _, text = section.partition("\n")
        yield re.sub(r"\s*\{:.*\}\s*$", "", heading).strip(), tuple(map(_item, _items(text)))


def _items(text: str) -> Iterator[str]:
    item: list[str] = []
    for line in [*text.splitlines(), ""]:
        start = _ITEM.match(line)
        if item and (start or not line.strip()):
            yield " ".join(item)
            item = []
        if start:
            item = [line[start.end() :].strip()]
        elif item:
            item.append(line.strip())


def _item(text: str) -> Item:
    links = tuple(_page(target) for _, target in _LINK.findall(text) if ".md" in target)
    return Item(_LINK.sub(r"\1", text).strip(), links)


def _page(target: str) -> str:
    return target.split(".md")[0].replace("../", "").lstrip("./")
