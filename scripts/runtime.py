"""Makes what the worker loads: Pyodide's own files, one zip with all Python in it, and the playbook as JSON.

The zip takes the place of Pyodide's standard library. It holds the part of the library that is used, the calculators
with their templates and the pure packages they need: compiled, and stored without compression so that the host's own
does the work.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2
import markupsafe
import wtforms

from scripts.compress import brotli_of, compress_all
from scripts.stamps import BUILD, ROOT, digest, files_under, once

PYODIDE = ROOT / "node_modules" / "pyodide"
STDLIB = PYODIDE / "python_stdlib.zip"
MODULES = BUILD / "modules.json"
ZIP = BUILD / "python.zip"
PLAYBOOK = BUILD / "playbook.json"
RUNTIME = BUILD / "runtime"
MANIFEST = RUNTIME / "manifest.json"
CALCULATORS = ROOT / "calculators"
TEMPLATES = [ROOT / "templates" / "tools", ROOT / "templates" / "letters"]
PINS = [ROOT / "scripts" / "requirements.txt", ROOT / "package-lock.json"]

PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
LEFT_OUT = ("calculators/__main__", "wtforms/locale/")
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class RuntimeFile:
    """One file for the worker: what it is for, where it stands under `runtime/`, and its bytes."""

    role: str
    path: str
    data: bytes

    def entry(self) -> dict[str, str | int]:
        """What the manifest says of it. `wire` is its size as a host with brotli sends it."""
        return {
            "path": self.path,
            "sha256": hashlib.sha256(self.data).hexdigest(),
            "bytes": len(self.data),
            "wire": len(brotli_of(self.data)),
        }


def write_playbook() -> None:
    """Read every page and write the playbook that the worker is given. Raises `PageError` with all problems."""
    from calculators.playbook import Playbook

    PLAYBOOK.write_text(Playbook.read(ROOT / "docs").to_json(), encoding="utf-8")


def find_modules() -> None:
    """Ask Pyodide itself which files of its library the calculators load."""
    files = [str(file.relative_to(ROOT)) for file in (PLAYBOOK, MODULES)]
    subprocess.run(["node", "scripts/in_pyodide.mjs", "scripts/probe.py", *files], cwd=ROOT, check=True)


def library_members() -> Iterator[tuple[str, bytes]]:
    """The part of the standard library that is used, as names and sources."""
    with zipfile.ZipFile(STDLIB) as library:
        for name in json.loads(MODULES.read_text()):
            yield name, library.read(name)


def package_members() -> Iterator[tuple[str, bytes]]:
    """The calculators, the form library and the templates' language: their sources, and what was learned."""
    packages = [Path(module.__file__).parent for module in (jinja2, markupsafe, wtforms) if module.__file__]
    for package in [CALCULATORS, *packages]:
        for file in files_under(package):
            name = file.relative_to(package.parent).as_posix()
            if file.suffix in (".py", ".json") and not name.startswith(LEFT_OUT):
                yield name, file.read_bytes()


def template_members() -> Iterator[tuple[str, bytes]]:
    """The templates that the calculators speak by; where they stand beside the package is where they are looked for."""
    for file in files_under(*TEMPLATES):
        yield file.relative_to(ROOT).as_posix(), file.read_bytes()


def write_zip() -> None:
    """Put all sources in one zip and have Pyodide's own tool compile it."""
    raw = BUILD / "compiling" / "python.zip"
    raw.parent.mkdir(parents=True, exist_ok=True)
    raw.write_bytes(zip_of([*library_members(), *package_members(), *template_members()]))
    tool = [str(Path(sys.executable).parent / "pyodide"), "py-compile", "--silent", "--compression-level", "0"]
    # With a fixed epoch the compiled files carry a digest of their source and not the moment of the build. Docstrings
    # stay out: nobody reads them in a browser, and they are a seventh of what travels.
    settings = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONOPTIMIZE": "2"}
    subprocess.run([*tool, str(raw)], check=True, env={**os.environ, **settings})
    with zipfile.ZipFile(raw) as compiled:
        ZIP.write_bytes(zip_of((name, compiled.read(name)) for name in compiled.namelist()))
    shutil.rmtree(raw.parent)


def zip_of(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A stored zip of the members: the same members always give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name, data in sorted(members):
            made.writestr(zipfile.ZipInfo(name, FIRST_DAY_OF_ZIP), data)
    return out.getvalue()


def runtime_files() -> Iterator[RuntimeFile]:
    """Every file of the runtime under the name by which it may be cached for ever."""
    pyodide = {name: (PYODIDE / name).read_bytes() for name in PYODIDE_FILES}
    folder = f"pyodide-{digest(*pyodide.values())[:12]}"
    for name, data in pyodide.items():
        yield RuntimeFile(name, f"{folder}/{name}", data)
    for file in (ZIP, PLAYBOOK):
        data = file.read_bytes()
        yield RuntimeFile(file.name, f"{file.stem}-{digest(data)[:12]}{file.suffix}", data)


def write_runtime() -> None:
    """Write all files and the manifest that names them, and nothing else."""
    shutil.rmtree(RUNTIME, ignore_errors=True)
    files = list(runtime_files())
    compress_all([file.data for file in files])
    for file in files:
        target = RUNTIME / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text())["info"]
    MANIFEST.write_text(json.dumps({"info": info, "files": {file.role: file.entry() for file in files}}, indent=1))


def make_runtime() -> bool:
    """Make what is missing or stale of it. True if anything changed."""
    BUILD.mkdir(exist_ok=True)
    once("playbook", [CALCULATORS, ROOT / "docs"], PLAYBOOK, write_playbook)
    once("modules", [CALCULATORS, *TEMPLATES, ROOT / "scripts" / "probe.py", *PINS], MODULES, find_modules)
    once("zip", [CALCULATORS, *TEMPLATES, MODULES, Path(__file__), *PINS], ZIP, write_zip)
    return once("runtime", [ZIP, PLAYBOOK, Path(__file__), *PINS], MANIFEST, write_runtime)
