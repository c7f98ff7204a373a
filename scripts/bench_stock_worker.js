// The same job with Pyodide as it comes: its own standard library and lock file, and our packages as one archive of sources.
import { loadPyodide } from "./pyodide.mjs";

const get = async (name) => (await fetch(new URL(name, import.meta.url))).arrayBuffer();
const ready = Promise.all([loadPyodide(), get("packages.zip"), get("playbook.json")]);

onmessage = async ({ data: { id, question } }) => {
  const [pyodide, packages, playbook] = await ready;
  pyodide.unpackArchive(packages, "zip");
  const view = pyodide.pyimport("calculators.view").view_from_json(new TextDecoder().decode(playbook));
  postMessage({ id, answer: view.answer(question) });
};
