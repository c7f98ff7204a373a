// The worker. It knows that there is Pyodide and one door in our Python; it knows no tool. Before the first question it
// takes the network away from itself, so that nothing that is typed can leave.

const RUNTIME = new URL("../runtime/", import.meta.url);
const DROPPED = "/dropped";

/** Everything by which a worker could reach a network or another page, or keep what it was told. */
const WAYS_OUT = [
  "fetch", "fetchLater", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport", "importScripts",
  "Worker", "SharedWorker", "FontFace", "BroadcastChannel", "RTCPeerConnection", "RTCDataChannel", "Notification",
  "caches", "indexedDB", "webkitRequestFileSystem", "webkitRequestFileSystemSync", "cookieStore",
];

/** A reason not to start: a code for which the page has words. */
class Refusal extends Error {
  constructor(/** @type {string} */ code, /** @type {string} */ detail) {
    super(detail);
    this.code = code;
  }
}

/** @typedef {{path: string, sha256: string, bytes: number, wire: number}} Entry */
/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {{info: object, files: Record<string, Entry>}} Manifest */

const hex = (/** @type {ArrayBuffer} */ data) => [...new Uint8Array(data)].map((n) => n.toString(16).padStart(2, "0")).join("");
const sha256 = async (/** @type {Bytes} */ data) => hex(await crypto.subtle.digest("SHA-256", data));

/** @returns {Promise<Response>} the file, or a refusal that names it */
async function get(/** @type {string} */ path, /** @type {RequestCache} */ cache) {
  const response = await fetch(new URL(path, RUNTIME), { cache }).catch(() => null);
  if (!response?.ok) throw new Refusal("missing", path);
  return response;
}

/** Reads the file to its end, telling after each piece how many bytes there are. */
async function read(/** @type {Entry} */ entry, /** @type {RequestCache} */ cache, /** @type {(read: number) => void} */ tell) {
  const reader = /** @type {ReadableStream} */ ((await get(entry.path, cache)).body).getReader();
  const data = [];
  let length = 0;
  for (let piece; !(piece = await reader.read().catch(() => { throw new Refusal("missing", entry.path); })).done; ) {
    data.push(piece.value);
    tell((length += piece.value.length));
  }
  return new Uint8Array(await new Blob(data).arrayBuffer());
}

/** Reads the file and holds it against its digest; a wrong one in the browser's cache is fetched once more. */
async function readChecked(/** @type {Entry} */ entry, /** @type {(read: number) => void} */ tell) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const data = await read(entry, cache, tell);
    if ((await sha256(data)) === entry.sha256) return data;
  }
  throw new Refusal("altered", entry.path);
}

/** Reads all files at once, telling how much of what travels is there. */
async function readAll(/** @type {Record<string, Entry>} */ files) {
  const entries = Object.entries(files);
  const shares = entries.map(() => 0);
  const total = entries.reduce((sum, [, entry]) => sum + entry.wire, 0);
  const tellOf = (/** @type {number} */ i, /** @type {Entry} */ entry) => (/** @type {number} */ read) => {
    shares[i] = Math.min(1, read / entry.bytes) * entry.wire;
    postMessage({ progress: { stage: "loading", received: shares.reduce((a, b) => a + b), total } });
  };
  const data = await Promise.all(entries.map(([, entry], i) => readChecked(entry, tellOf(i, entry))));
  return Object.fromEntries(entries.map(([name], i) => [name, data[i]]));
}

/** Lets Pyodide fetch what was read and checked, with the right type whatever the host said, and nothing else. */
function serveOnly(/** @type {Record<string, Entry>} */ files, /** @type {Record<string, Bytes>} */ data) {
  const type = (/** @type {string} */ name) => (name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream");
  const known = Object.entries(files).map(([name, entry]) => [new URL(entry.path, RUNTIME).href, name]);
  const names = new Map(/** @type {[string, string][]} */ (known));
  self.fetch = async (address) => {
    const name = names.get(String(address));
    if (!name) throw new TypeError(`${address} is not part of the calculator`);
    return new Response(data[name], { headers: { "Content-Type": type(name) } });
  };
}

function removeTheNetwork() {
  for (const name of WAYS_OUT) {
    for (let owner = self; owner; owner = Object.getPrototypeOf(owner)) Reflect.deleteProperty(owner, name);
    Object.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
  }
}

async function load() {
  if (typeof WebAssembly === "undefined") throw new Refusal("no-webassembly", "");
  if (!crypto.subtle) throw new Refusal("insecure", "");
  /** @type {Manifest} */
  const { info, files } = await (await get("manifest.json", "no-cache")).json();
  const data = await readAll(files);
  postMessage({ progress: { stage: "starting" } });
  serveOnly(files, data);
  const url = (/** @type {string} */ name) => new URL(files[name].path, RUNTIME).href;
  const { loadPyodide } = await import(url("pyodide.mjs"));
  const indexURL = new URL(".", url("pyodide.mjs")).href;
  const pyodide = await loadPyodide({
    indexURL, packageBaseUrl: indexURL, stdLibURL: url("python.zip"), lockFileContents: { info, packages: {} },
  });
  removeTheNetwork();
  const view = pyodide.pyimport("calculators.view").view_from_json(new TextDecoder().decode(data["playbook.json"]));
  postMessage({ progress: { stage: "ready" } });
  return { view, FS: pyodide.FS };
}

// A piece of a file that Python has taken is given to a port nobody listens at: its memory is free at once. Left to the
// collector, which waits for the end of the work, most of a long file would stand in memory.
const pieces = new FileReaderSync();
const { port1: bin, port2: nobody } = new MessageChannel();
nobody.close();

/** Reads a piece of a dropped file to where Python wants it, as Emscripten asks for it. */
function readPiece(/** @type {any} */ { node }, /** @type {Uint8Array} */ into, /** @type {number} */ at, /** @type {number} */ length, /** @type {number} */ from) {
  const piece = pieces.readAsArrayBuffer(node.contents.slice(from, from + length));
  const { byteLength } = piece;
  into.set(new Uint8Array(piece), at);
  bin.postMessage(0, [piece]);
  return byteLength;
}

/** Does the work while the files stand in the folder that the question names. They are read in place, never copied. */
function withFiles(/** @type {any} */ FS, /** @type {{name: string, data: File}[]} */ blobs, /** @type {() => string} */ work) {
  if (!blobs.length) return work();
  FS.mkdirTree(DROPPED);
  FS.filesystems.WORKERFS.stream_ops.read = readPiece;
  FS.mount(FS.filesystems.WORKERFS, { blobs }, DROPPED);
  try {
    return work();
  } finally {
    FS.unmount(DROPPED);
  }
}

/** Lets the page know how far a long reading is. */
const tell = (/** @type {number} */ done, /** @type {number} */ total) => postMessage({ progress: { stage: "working", done, total } });

const loaded = load();
loaded.catch((error) => postMessage({ fatal: error.code ?? "crashed", detail: String(error.message) }));

self.onmessage = async ({ data: { id, question, files } }) => {
  const { view, FS } = await loaded;
  try {
    postMessage({ id, answer: withFiles(FS, files, () => view.answer(question, tell)) });
  } catch (error) {
    postMessage({ fatal: "crashed", detail: String(error) });
  }
};
