"""What is installed is pinned, and no file says from where."""

from __future__ import annotations

import json
import re

from scripts.stamps import ROOT

REQUIREMENTS = (ROOT / "scripts" / "requirements.txt").read_text()
LOCK = (ROOT / "package-lock.json").read_text()


def test_every_python_package_is_pinned_with_the_digests_of_its_files() -> None:
    entries = [entry for entry in re.split(r"\n(?=\S)", REQUIREMENTS) if not entry.startswith("#")]
    assert len(entries) > 40
    assert not [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def test_every_package_that_is_asked_for_is_installed_in_that_version() -> None:
    asked = [line for line in (ROOT / "scripts" / "requirements.in").read_text().splitlines() if "==" in line]
    assert not [line for line in asked if f"{line} " not in REQUIREMENTS.lower()]


def test_every_npm_package_is_pinned_with_a_digest() -> None:
    packages = {name: each for name, each in json.loads(LOCK)["packages"].items() if name}
    assert not [name for name, each in packages.items() if "integrity" not in each]
    asked = json.loads((ROOT / "package.json").read_text())
    assert not [
        version for version in (asked["dependencies"] | asked["devDependencies"]).values() if not version[0].isdigit()
    ]


def test_no_file_that_pins_names_an_address() -> None:
    assert "://" not in REQUIREMENTS + LOCK
    assert "resolved" not in LOCK
