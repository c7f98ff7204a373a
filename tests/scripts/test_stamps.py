"""A step is done once for the same sources, and again when one of them changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import stamps
from scripts.stamps import digest, once


@pytest.fixture(autouse=True)
def _own_stamps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "STAMPS", tmp_path / "stamps")


def test_a_step_is_repeated_only_when_something_changed(tmp_path: Path) -> None:
    source, made = tmp_path / "source.txt", tmp_path / "made.txt"
    source.write_text("one")

    def step(*settings: str) -> bool:
        return once("step", [source], made, lambda: made.write_text(source.read_text()) and None, *settings)

    assert [step(), step()] == [True, False]
    source.write_text("two")
    assert [step(), step()] == [True, False]
    assert [step("another day"), step("another day")] == [True, False]
    made.unlink()
    assert step("another day")


def test_a_step_that_fails_is_not_remembered(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        once("step", [], tmp_path, lambda: 1 / 0 and None)
    assert once("step", [], tmp_path, lambda: None)


def test_two_lists_of_parts_never_share_a_digest() -> None:
    assert digest("ab", "c") != digest("a", "bc")
