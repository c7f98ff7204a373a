"""Builds everything: what the decoder learned, the runtime, the site, then what every host needs beside it."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from calculators.errors import PageError
from calculators.playbook import Playbook
from scripts.compress import compress_site
from scripts.downloads import write_downloads
from scripts.policy import write_policies
from scripts.runtime import CALCULATORS, MANIFEST, PINS, RUNTIME, make_runtime
from scripts.stamps import BUILD, ROOT, once
from scripts.teach import teach

SITE = ROOT / "site"
NEXT_SITE = BUILD / "next-site"
IDIOMORPH = ROOT / "node_modules" / "idiomorph" / "dist" / "idiomorph.esm.js"
SOURCES = [ROOT / "docs", ROOT / "templates", ROOT / "mkdocs.yml", CALCULATORS, *PINS, MANIFEST, Path(__file__).parent]


def day_of_the_build() -> str:
    """The day on which the worked examples are asked: `PLAYBOOK_DAY`, or today."""
    return os.environ.get("PLAYBOOK_DAY") or date.today().isoformat()


def write_site() -> None:
    """Build the site aside, add the runtime, the policy and the compressed files, and put it in place whole."""
    engine = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(NEXT_SITE)]
    environment = {**os.environ, "PLAYBOOK_DAY": day_of_the_build(), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(engine, cwd=ROOT, check=True, env=environment, stderr=subprocess.PIPE, text=True)
    shutil.copytree(RUNTIME, NEXT_SITE / "runtime")
    write_downloads(NEXT_SITE, Playbook.read(ROOT / "docs"))
    shutil.copyfile(IDIOMORPH, NEXT_SITE / "javascripts" / "idiomorph.js")
    write_policies(NEXT_SITE)
    compress_site(NEXT_SITE)
    shutil.rmtree(SITE, ignore_errors=True)
    NEXT_SITE.rename(SITE)


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other build is at work in this tree."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main() -> int:
    """Build what has changed. Returns 1, having said why, when a page or the site is not right."""
    try:
        with alone():
            teach()
            make_runtime()
            once("site", SOURCES, SITE / "index.html", write_site, day_of_the_build())
    except PageError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(error.stderr or error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
