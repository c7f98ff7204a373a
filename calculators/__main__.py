"""The same door from a terminal.

python -m calculators tools                  the tools and their inputs, as JSON Schema
python -m calculators ask < question.json    one question, one answer; exit 0 for a result, 1 for an error
python -m calculators ask --lines            JSON Lines in, JSON Lines out
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from calculators.bridge import Door, open_door, read_question
from calculators.errors import BadJson, PageError
from calculators.playbook import Playbook

DOCS = Path(__file__).parent.parent / "docs"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code."""
    options = _options().parse_args(arguments)
    try:
        door = open_door(Playbook.read(options.docs))
    except PageError as error:
        print(error, file=sys.stderr)
        return 1
    if options.command == "tools":
        print(json.dumps(door.described_tools(), ensure_ascii=False, indent=2))
        return 0
    return _ask_lines(door) if options.lines else _ask(door)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calculators", description="The playbook's tools from a terminal.")
    parser.add_argument("--docs", type=Path, default=DOCS, help="the folder of pages (default: docs)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("tools", help="print the tools and their inputs")
    ask = commands.add_parser("ask", help="answer the question on standard input")
    ask.add_argument("--lines", action="store_true", help="one question a line, one answer a line")
    return parser


def _ask(door: Door) -> int:
    answer = door.answer(_dated(sys.stdin.read()))
    print(answer)
    return 0 if "result" in json.loads(answer) else 1


def _ask_lines(door: Door) -> int:
    for line in sys.stdin:
        if line.strip():
            print(door.answer(_dated(line)), flush=True)
    return 0


def _dated(text: str) -> str:
    """Put today into a question that names no day: only here, where a person sits, is there a today."""
    try:
        question = read_question(text)
    except BadJson:
        return text
    return json.dumps({"day": date.today().isoformat(), **question})


if __name__ == "__main__":
    sys.exit(main())
