// Runs a Python file inside Pyodide under Node, as `python FILE ARGUMENTS` would, and exits with its code.
//
//   node scripts/in_pyodide.mjs [--runtime ZIP] FILE [ARGUMENTS]
//
// The repository and the pure packages of .venv are mounted. With --runtime the given zip takes the place
// of the standard library and nothing but the repository's file is seen, as in the browser.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const zip = args[0] === "--runtime" ? args.splice(0, 2)[1] : undefined;

/** The folder of .venv that pip installs into. */
function sitePackages() {
  const lib = join(root, ".venv", "lib");
  return join(lib, readdirSync(lib)[0], "site-packages");
}

/** What the browser gives Pyodide: one zip for everything, and no package to look up. */
function asInTheBrowser() {
  const lock = join(root, "node_modules", "pyodide", "pyodide-lock.json");
  const { info } = JSON.parse(readFileSync(lock, "utf8"));
  return { stdLibURL: resolve(zip), lockFileContents: { info, packages: {} }, packageBaseUrl: root };
}

const pyodide = await loadPyodide({
  env: { HOME: "/repository", PYTHONDONTWRITEBYTECODE: "1", PYTHONHASHSEED: "0" },
  ...(zip ? asInTheBrowser() : {}),
});
const sys = pyodide.pyimport("sys");
pyodide.mountNodeFS("/repository", root);
pyodide.FS.chdir("/repository");
if (zip) {
  sys.path.remove(""); // the folder we are in would come before the zip
} else {
  pyodide.mountNodeFS("/packages", sitePackages());
  sys.path.insert(0, "/repository");
  sys.path.append("/packages");
}
sys.argv = pyodide.toPy(args);

try {
  pyodide.pyimport("runpy").run_path.callKwargs(args[0], { run_name: "__main__" });
} catch (error) {
  // Thrown on, it would print the whole of Pyodide, which is one line of a megabyte.
  if (error.type !== "SystemExit") console.error(error.message);
  process.exitCode = error.type === "SystemExit" ? Number(sys.last_exc.code ?? 0) : 1;
}
