"""Writes which files of the standard library the calculators load. Run inside Pyodide, by scripts/runtime.py.

What is loaded is what every module of the project, the form library and the templates import, and the headroom below:
modules that are imported on need only, or that a new calculator is likely to want.
"""

from __future__ import annotations

import json
import pkgutil
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import calculators
from calculators.view import View, view_from_json

DAY = date(2026, 11, 22)
HEADROOM = (
    "base64 binascii bisect calendar codecs collections.abc copy csv datetime decimal difflib enum fractions functools",
    "gzip hashlib heapq html html.entities html.parser importlib.resources io itertools json math operator pathlib",
    "random re statistics string struct tempfile textwrap time traceback typing unicodedata urllib.parse warnings",
    "weakref xml.etree.ElementTree xml.parsers.expat zipfile zlib",
)
ENCODINGS = (
    "ascii big5 charmap cp1250 cp1251 cp1252 cp1253 cp1254 cp437 cp850 cp932 cp949 euc_jp euc_kr gb18030 gbk idna",
    "iso2022_jp iso8859_1 iso8859_15 iso8859_2 iso8859_9 koi8_r latin_1 mac_roman punycode raw_unicode_escape",
    "shift_jis undefined unicode_escape utf_16 utf_16_be utf_16_le utf_32 utf_7 utf_8 utf_8_sig",
)
"""Reports arrive in the encodings that Amazon's stores and sellers' spreadsheets write."""
PACKAGES = ("jinja2", "markupsafe", "wtforms")


def wanted() -> list[str]:
    """The names to import: headroom, encodings, packages, and every module of the calculators."""
    encodings = [f"encodings.{name}" for line in ENCODINGS for name in line.split()]
    headroom = [name for line in HEADROOM for name in line.split()]
    own = [found.name for found in pkgutil.walk_packages(calculators.__path__, "calculators.")]
    return [*headroom, *encodings, *PACKAGES, *(name for name in own if not name.endswith("__main__"))]


def loaded_files() -> list[str]:
    """The files of the standard library's zip that are loaded now, as named inside it."""
    origins = (getattr(getattr(module, "__spec__", None), "origin", None) for module in [*sys.modules.values()])
    zipped = (origin.partition(".zip/")[2] for origin in origins if origin)
    return sorted({name for name in zipped if name})


def show_everything(view: View) -> None:
    """Show every tool with its worked example: what that loads is loaded."""
    for name in view.door.tools:
        view.opening(name, "./", DAY)


def main() -> None:
    """Import everything, show everything, then write the list: `probe.py PLAYBOOK MODULES`."""
    playbook, modules = map(Path, sys.argv[1:])
    for name in wanted():
        import_module(name)
    show_everything(view_from_json(playbook.read_text(encoding="utf-8")))
    modules.write_text(json.dumps(loaded_files(), indent=0))


if __name__ == "__main__":
    main()
