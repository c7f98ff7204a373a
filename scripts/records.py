"""Reads every page of the playbook and tells all that is wrong with any of them."""

from __future__ import annotations

import sys

from calculators.errors import PageError
from calculators.playbook import Playbook
from scripts.stamps import ROOT


def main() -> int:
    """Return 0 when all pages are in order, else 1, having told every problem."""
    try:
        Playbook.read(ROOT / "docs")
    except PageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
