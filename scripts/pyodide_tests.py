"""Runs the calculators' tests in the Python that runs in the browser: `node scripts/in_pyodide.mjs` takes this file."""

from __future__ import annotations

import sys

import pytest
import yaml

ELSEWHERE = ("tests/browser", "tests/site", "tests/scripts")
"""What tests the browser, the site and the scripts needs processes, which Pyodide cannot start."""
NATIVE = ("*docx*",)
"""The library that reads .docx files back stands on native code."""


def main() -> int:
    """Run pytest without what cannot run here; its exit code."""
    # The fast parser of YAML is native; its twin in Python gives the same. In the browser no YAML is read at all.
    yaml.CBaseLoader = yaml.BaseLoader  # type: ignore[assignment, misc]
    left_out = [f"--ignore={folder}" for folder in ELSEWHERE] + [f"--ignore-glob={name}" for name in NATIVE]
    return pytest.main(["-p", "no:cacheprovider", *left_out, *(sys.argv[1:] or ["tests"])])


if __name__ == "__main__":
    sys.exit(main())
