"""Imports point one way, and the package knows neither clock nor browser nor network."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "calculators"
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = [
    ["errors", "stores"],
    ["dated", "page"],
    ["shape", "records"],
    ["playbook"],
    ["words"],
    ["metrics", "notices", "messages", "plan", "case", "clocks", "evidence", "invoices", "originals", "reports"],
    ["plain"],
    ["forms"],
    ["tools"],
    ["bridge"],
    ["view"],
    ["__main__"],
]
"""From the ground up; a module imports what lies below its layer, and peers of one layer never import each other."""

FORBIDDEN = {"js", "pyodide", "pyodide_js", "socket", "urllib.request", "http.client", "ssl", "time", "subprocess"}


def part(module: str) -> str:
    return module.removeprefix("calculators.").split(".")[0] if module != "calculators" else ""


def level(name: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if name in layer)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def own_part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    own = own_part(path)
    if own == "__init__":
        return
    for module in imports(path):
        other = part(module) if module.startswith("calculators") else ""
        if other and other != own:
            assert level(other) < level(own), f"{own} imports {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_knows_a_browser_a_network_or_a_process(path: Path) -> None:
    assert not FORBIDDEN & set(imports(path))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_command_line_has_a_today(path: Path) -> None:
    called = {
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert path.name == "__main__.py" or not called & {"today", "now", "utcnow"}
