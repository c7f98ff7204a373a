"""Finds the Chromium on this machine; none is ever downloaded."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""Switches for a browser that shows no window and calls no one by itself."""

MISSING = """No Chromium was found for the tests. Do one of these:
  Debian:     apt install chromium
  elsewhere:  install Chromium or Chrome
  or name it: CHROMIUM=/path/to/chromium scripts/test"""


class NoBrowserError(Exception):
    """There is no Chromium on this machine; the message says what to do."""


def find() -> str:
    """The path of a Chromium: `CHROMIUM` if it is set, else the first one on `PATH`.

    Raises `NoBrowserError`, which says what to install, when there is none.
    """
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*NAMES, *map(str, APPLICATIONS)]
    found = next(filter(None, map(shutil.which, candidates)), None)
    if found is None:
        raise NoBrowserError(MISSING)
    return found


def main() -> int:
    """Print the path, or what to do."""
    try:
        print(find())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
