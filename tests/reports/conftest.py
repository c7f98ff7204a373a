"""What the tests of reports ask for: a file with some content, and what the door says of files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ask

Put = Callable[..., str]
Told = Callable[..., dict[str, Any]]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Write a file and return its path."""

    def written(content: bytes | str, name: str = "file.txt") -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return written


@pytest.fixture
def tell(ask: Ask) -> Told:
    """Ask what some files say; the answer must be a result."""

    def told(*files: str, store: str = "", day: str = "2026-11-22", **given: Any) -> dict[str, Any]:
        answer = ask("read-reports", day=day, store=store, input={"files": list(files), **given})
        assert "result" in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    return told


@pytest.fixture
def refuse(ask: Ask) -> Told:
    """Ask about files none of which can be read, and return the error."""

    def refused(*files: str) -> dict[str, Any]:
        error: dict[str, Any] = ask("read-reports", input={"files": list(files)})["error"]
        assert error["code"] == "unreadable-file", error
        return error

    return refused
