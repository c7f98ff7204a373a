#!/bin/sh -e
# Pins anew, with hashes, what requirements.in and package.json ask for. Neither file made here names an address:
# which registry is asked is the business of the machine that installs.
cd "$(dirname "$0")/.."

uv pip compile --quiet --upgrade --universal --python-version 3.13 --generate-hashes \
    --no-header --no-emit-index-url --no-emit-find-links scripts/requirements.in -o scripts/requirements.txt

npm install --package-lock-only --omit-lockfile-registry-resolved
node -e '
  const fs = require("fs"), lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  for (const entry of Object.values(lock.packages)) delete entry.funding;
  fs.writeFileSync("package-lock.json", JSON.stringify(lock, null, 2) + "\n");
'
