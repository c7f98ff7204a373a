// The case, kept on this device only: what was typed in each tool, and the few fields that all tools share.

/** @typedef {[string, string]} Pair */
/** @typedef {{pairs: Pair[], stamp: string}} Kept */
/** @typedef {{version: number, until: string, shared: Record<string, string>, tools: Record<string, Kept>}} Case */

const VERSION = 1;
const DAYS = 30;
const SHARED = new Set(["store", "reason", "notice_day"]);
// Projects of one owner may share a host, and so a storage: the path tells them apart.
const KEY = `reinstatement-playbook:${new URL("..", import.meta.url).pathname}`;

export const FULL = "This device has no room left to save what you type. It is kept until you close the page; download a copy.";
export const BLOCKED = "This browser does not let the page save what you type. It is kept until you close the page.";
export const NEWER = "What is saved on this device was written by a newer version of this page. Load the page again to use it.";

/** Tells of `saved`, and of `elsewhere` when what is kept was changed by another tab, a link or the erase button. */
export const events = new EventTarget();
const tell = (/** @type {string} */ what) => events.dispatchEvent(new Event(what));

/** What is kept when the device does not let us save. @type {Case | undefined} */
let memory;
/** Why the last thing was not saved, or "". */
let trouble = "";

const isoDay = (/** @type {Date} */ day) => new Date(+day - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The day on this device, as YYYY-MM-DD. */
export const today = () => isoDay(new Date());

/** @returns {Case} */
const empty = () => ({ version: VERSION, until: "", shared: {}, tools: {} });

/** The case as it is saved now, by whichever tab; an empty one where there is none or its days are over. @returns {Case} */
function read() {
  if (memory) return memory;
  try {
    const text = localStorage.getItem(KEY);
    const kept = text ? JSON.parse(text) : empty();
    if (kept.version > VERSION) trouble = NEWER;
    if (kept.until && kept.until < today()) localStorage.removeItem(KEY);
    else if (kept.version === VERSION) return kept;
    return empty();
  } catch (error) {
    if (error instanceof SyntaxError) return empty();
    trouble = BLOCKED;
    return (memory = empty());
  }
}

function write(/** @type {Case} */ kept) {
  const until = new Date();
  until.setDate(until.getDate() + DAYS);
  kept.until = isoDay(until);
  memory = kept;
  try {
    if (trouble !== NEWER) {
      localStorage.setItem(KEY, JSON.stringify(kept));
      [memory, trouble] = [undefined, ""];
    }
  } catch (error) {
    trouble = /** @type {DOMException} */ (error).name === "QuotaExceededError" ? FULL : BLOCKED;
  }
  tell("saved");
}

/** What was typed in a tool, or undefined. @returns {Kept | undefined} */
export const kept = (/** @type {string} */ tool) => read().tools[tool];

/** The fields that all tools share. @returns {Pair[]} */
export const shared = () => Object.entries(read().shared);

/**
 * Saves what is typed in a tool. `seen` is the stamp of what the tool last read or saved; if another tab has saved since,
 * nothing is overwritten.
 * @param {string} tool @param {Pair[]} pairs @param {string | undefined} seen
 * @returns {string | undefined} the new stamp, or undefined when another tab was there first
 */
export function save(tool, pairs, seen) {
  const all = read();
  if (all.tools[tool] && all.tools[tool].stamp !== seen) return undefined;
  const stamp = crypto.randomUUID?.() ?? String(Math.random());
  all.tools[tool] = { pairs, stamp };
  for (const [name, value] of pairs) if (SHARED.has(name) && value) all.shared[name] = value;
  write(all);
  return stamp;
}

/** Puts pairs beside what is typed in a tool already; the same names are replaced. */
export function merge(/** @type {string} */ tool, /** @type {Pair[]} */ pairs) {
  const before = kept(tool);
  const given = new Set(pairs.map(([name]) => name));
  save(tool, [...(before?.pairs ?? []).filter(([name]) => !given.has(name)), ...pairs], before?.stamp);
  tell("elsewhere");
}

/** Erases the whole case from this device. */
export function erase() {
  [memory, trouble] = [undefined, ""];
  try {
    localStorage.removeItem(KEY);
  } catch {
    trouble = BLOCKED;
  }
  tell("elsewhere");
}

/** One sentence on what is saved and until when. */
export function words() {
  const { until } = read();
  if (trouble) return trouble;
  if (!until) return "Nothing is saved on this device yet.";
  const day = new Date(`${until}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return `Saved on this device until ${day}.`;
}

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) tell("elsewhere");
});
