// The page's end of the wire. It knows that there is a worker, and nothing of Python or of any tool. There is one worker
// for a visit: the theme swaps pages in place, so this module and its worker live on.

/** @typedef {{stage: "loading", received: number, total: number} | {stage: "starting"} | {stage: "ready"} |
 *             {stage: "working", done: number, total: number}} Progress what is loaded, and what is worked through, in bytes */
/** @typedef {{result?: object, error?: {code: string, message: string}, parts?: Record<string, string>,
 *             shared?: Record<string, {value: string, words: string}>,
 *             files?: Saved[]}} Answer */
/** @typedef {{name: string, type: string, base64?: string, pieces?: ({base64: string} | {file: string})[]}} Saved a file to
 *             save: its bytes, or its pieces in their order; a dropped file among them is told by where it stands */

const WITHOUT_A_SIGN = 60_000; // a slow link still tells of bytes; silence for this long means that nothing comes
const FOR_AN_ANSWER = 120_000;

/** What is said for each thing that can go wrong. */
export const WORDS = {
  "no-worker": "This browser does not let a page calculate in the background, so the calculator cannot start here.",
  "no-webassembly": "This browser does not run WebAssembly, which the calculator needs. Another browser may; a lockdown mode switches it off.",
  insecure: "This page was not opened over https, so the browser gives the calculator no way to check its own files.",
  missing: "A part of the calculator could not be fetched. Check your connection.",
  altered: "A part of the calculator is not the file that was published, so it was not started.",
  stalled: "The calculator did not start: nothing arrived for a minute.",
  late: "The calculator told nothing for two minutes, so it was stopped.",
  crashed: "The calculator stopped by itself.",
  cancelled: "Stopped.",
};

/** Why there is no answer. `code` is a key of `WORDS`, the message its words. */
export class BridgeError extends Error {
  constructor(/** @type {keyof typeof WORDS} */ code, detail = "") {
    super(WORDS[code], { cause: detail });
    this.code = code;
  }
}

/** Tells of `progress`, with a `Progress` as `detail`. */
export const events = new EventTarget();

/** @type {Worker | undefined} */
let worker;
/** @type {Promise<void> | undefined} */
let ready;
/** @type {{resolve: () => void, reject: (error: Error) => void} | undefined} */
let starting;
/** @type {Map<number, {resolve: (answer: Answer) => void, reject: (error: Error) => void}>} */
const waiting = new Map();
let lastId = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let watchdog;

/** Starts the worker unless it is up. The promise holds once it can be asked. */
export function start() {
  if (typeof Worker === "undefined") return Promise.reject(new BridgeError("no-worker"));
  if (typeof WebAssembly === "undefined") return Promise.reject(new BridgeError("no-webassembly"));
  ready ??= new Promise((resolve, reject) => {
    starting = { resolve, reject };
    watch("stalled", WITHOUT_A_SIGN);
    worker = new Worker(new URL("worker.js", import.meta.url), { type: "module", name: "calculator" });
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      end("missing", event.message);
    };
  });
  return ready;
}

/**
 * Asks one question and gives its answer. Rejects with a `BridgeError`.
 * @param {object} question
 * @param {{name: string, data: File}[]} files which the question names by path
 * @returns {Promise<Answer>}
 */
export async function ask(question, files = []) {
  await start();
  return new Promise((resolve, reject) => {
    waiting.set(++lastId, { resolve, reject });
    watch("late", FOR_AN_ANSWER);
    worker?.postMessage({ id: lastId, question: JSON.stringify(question), files });
  });
}

/** Stops the worker; whatever is being asked is rejected. The next question starts a new one. */
export function stop() {
  end("cancelled");
}

function hear(/** @type {any} */ { progress, id, answer, fatal, detail }) {
  if (fatal) end(fatal, detail);
  else if (progress) tell(progress);
  else {
    waiting.get(id)?.resolve(JSON.parse(answer));
    waiting.delete(id);
    if (!waiting.size) clearTimeout(watchdog);
  }
}

function tell(/** @type {Progress} */ progress) {
  if (progress.stage === "working") watch("late", FOR_AN_ANSWER);
  else watch("stalled", WITHOUT_A_SIGN);
  if (progress.stage === "ready") {
    clearTimeout(watchdog);
    starting?.resolve();
  }
  events.dispatchEvent(new CustomEvent("progress", { detail: progress }));
}

function watch(/** @type {keyof typeof WORDS} */ code, /** @type {number} */ milliseconds) {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => end(code), milliseconds);
}

function end(/** @type {keyof typeof WORDS} */ code, detail = "") {
  clearTimeout(watchdog);
  worker?.terminate();
  const error = new BridgeError(code in WORDS ? code : "crashed", detail);
  starting?.reject(error);
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
  worker = ready = starting = undefined;
}
