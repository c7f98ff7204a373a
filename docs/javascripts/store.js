// The case, kept on this device only: what was typed in each tool, and the few values that all tools share. Each change
// has a number, so that it can be told which step is older than what it rests on.

/** @typedef {[string, string]} Pair */
/** @typedef {{pairs: Pair[], stamp: string, at: number, answered: boolean, carried: Record<string, string>}} Kept */
/** @typedef {{value: string, words: string}} Told */
/** @typedef {Told & {at: number}} Shared */
/** @typedef {{version: number, until: string, days: number, count: number, shared: Record<string, Shared>,
 *             tools: Record<string, Kept>}} Case */
/** @typedef {{seen?: string, changed?: boolean, carried?: Record<string, string>, shared?: Record<string, Told>}} How */

const VERSION = 2;
const DAYS = 30;
/** What a tool's field of one of these names says holds for the whole case. */
const SHARED = new Set(["store", "reason", "notice_day"]);
// Projects of one owner may share a host, and so a storage: the path tells them apart.
const KEY = `reinstatement-playbook:${new URL("..", import.meta.url).pathname}`;
const ERASED = `${KEY}erased`;
const WAY_BACK = 60_000;

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
const longDay = (/** @type {string} */ day) =>
  new Date(`${day}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** The day on this device, as YYYY-MM-DD. */
export const today = () => isoDay(new Date());

/** @returns {Case} */
const empty = () => ({ version: VERSION, until: "", days: DAYS, count: 0, shared: {}, tools: {} });

/** A case as the first version kept it, in today's form. @returns {Case} */
function fromFirst(/** @type {any} */ { until, shared, tools }) {
  const kept = empty();
  for (const [name, value] of Object.entries(shared ?? {})) kept.shared[name] = { value, words: value, at: 0 };
  for (const [name, { pairs, stamp }] of /** @type {[string, Kept][]} */ (Object.entries(tools ?? {}))) {
    kept.tools[name] = { pairs, stamp, at: 0, answered: true, carried: {} };
  }
  return { ...kept, until };
}

/** The case as it is saved now, by whichever tab; an empty one where there is none or its days are over. @returns {Case} */
function read() {
  if (memory) return memory;
  try {
    const text = localStorage.getItem(KEY) ?? sessionStorage.getItem(KEY);
    const kept = text ? JSON.parse(text) : empty();
    if (kept.version > VERSION) trouble = NEWER;
    if (kept.until && kept.until < today()) localStorage.removeItem(KEY);
    else if (kept.version === 1) return fromFirst(kept);
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
  until.setDate(until.getDate() + kept.days);
  kept.until = kept.days ? isoDay(until) : "";
  memory = kept;
  try {
    if (trouble !== NEWER) {
      const [place, other] = kept.days ? [localStorage, sessionStorage] : [sessionStorage, localStorage];
      place.setItem(KEY, JSON.stringify(kept));
      other.removeItem(KEY);
      [memory, trouble] = [undefined, ""];
    }
  } catch (error) {
    trouble = /** @type {DOMException} */ (error).name === "QuotaExceededError" ? FULL : BLOCKED;
  }
  tell("saved");
}

const newStamp = () => crypto.randomUUID?.() ?? String(Math.random());

/** What was typed in a tool, or undefined. @returns {Kept | undefined} */
export const kept = (/** @type {string} */ tool) => read().tools[tool];

/** A value that all tools share. @returns {Shared | undefined} */
export const shared = (/** @type {string} */ name) => read().shared[name];

/** The place of the case that a field of this name stands for if it names none itself. */
export const placeOf = (/** @type {string} */ name) => (SHARED.has(name) ? `case.${name}` : "");

/**
 * What stands at a place of the case: "case.reason" is a shared value, "draft-plan.reason" a field of a tool, "draft-plan"
 * all pairs of a tool as JSON.
 */
export function valueAt(/** @type {string} */ place) {
  const [tool, ...field] = place.split(".");
  if (tool === "case") return shared(field.join("."))?.value;
  const pairs = kept(tool)?.pairs;
  return field.length ? pairs?.find(([name]) => name === field.join("."))?.[1] : pairs && JSON.stringify(pairs);
}

/** The number of the last change at a place of the case, 0 if there was none. */
function lastChange(/** @type {string} */ place) {
  const [tool, field] = place.split(".");
  return (tool === "case" ? shared(field) : kept(tool))?.at ?? 0;
}

/** How a tool stands: not begun, answered, or answered before something changed that it rests on. */
export function stateOf(/** @type {string} */ tool, /** @type {string[]} */ places) {
  const { answered = false, at = 0 } = kept(tool) ?? {};
  if (!answered) return "open";
  return places.some((place) => lastChange(place) > at) ? "check" : "done";
}

/** Puts what is new among values into what all tools share. Tells whether anything was. */
function shareIn(/** @type {Case} */ all, /** @type {Record<string, Told>} */ values) {
  const news = Object.entries(values).filter(([name, { value }]) => value && all.shared[name]?.value !== value);
  for (const [name, told] of news) all.shared[name] = { ...told, at: ++all.count };
  return news.length > 0;
}

/** Shares values with all tools, each with the words that a reader knows it by. */
export function share(/** @type {Record<string, Told>} */ values) {
  const all = read();
  if (shareIn(all, values)) write(all);
}

/**
 * Saves what is typed in a tool. `seen` is the stamp of what the tool last read or saved; if another tab has saved since,
 * nothing is overwritten. `changed` says that the seller did it and not only what was carried over.
 * @param {string} tool @param {Pair[]} pairs @param {How} how
 * @returns {string | undefined} the new stamp, or undefined when another tab was there first
 */
export function save(tool, pairs, { seen, changed = true, carried = {}, shared: told = {} } = {}) {
  const all = read();
  const before = all.tools[tool];
  if (before && before.stamp !== seen) return undefined;
  const stamp = newStamp();
  shareIn(all, told);
  all.tools[tool] = { pairs, stamp, at: changed ? ++all.count : before?.at ?? 0, answered: before?.answered ?? false, carried };
  write(all);
  return stamp;
}

/** Notes that a tool has answered what is typed in it. */
export function answered(/** @type {string} */ tool) {
  const all = read();
  if (!all.tools[tool] || all.tools[tool].answered) return;
  all.tools[tool].answered = true;
  write(all);
}

/** Puts pairs beside what is typed in a tool already; the same names are replaced. */
export function merge(/** @type {string} */ tool, /** @type {Pair[]} */ pairs) {
  const before = kept(tool);
  const given = new Set(pairs.map(([name]) => name));
  const told = pairs.filter(([name]) => SHARED.has(name)).map(([name, value]) => [name, { value, words: value }]);
  const rest = (before?.pairs ?? []).filter(([name]) => !given.has(name));
  save(tool, [...rest, ...pairs], { seen: before?.stamp, carried: before?.carried, shared: Object.fromEntries(told) });
  tell("elsewhere");
}

/** Adds a row to a list of a tool. */
export function append(/** @type {string} */ tool, /** @type {string} */ list, /** @type {Pair[]} */ row) {
  const numbers = (kept(tool)?.pairs ?? []).map(([name]) => (name.startsWith(`${list}-`) ? parseInt(name.slice(list.length + 1)) : -1));
  const next = Math.max(-1, ...numbers) + 1;
  merge(tool, row.map(([name, value]) => [`${list}-${next}-${name}`, value]));
}

/** The whole case as it goes into a file. */
export const exported = () => JSON.stringify({ kind: "reinstatement-playbook-case", saved_on: today(), ...read() }, null, 1);

/** Takes over a case: in the place of this one, or only what this one does not have. */
export function takeOver(/** @type {Case} */ given, /** @type {boolean} */ beside) {
  const here = read();
  const all = { ...empty(), ...given, days: here.days };
  if (beside) {
    Object.assign(all.shared, here.shared);
    Object.assign(all.tools, here.tools);
    all.count = Math.max(all.count, here.count);
  }
  for (const tool of Object.values(all.tools)) tool.stamp ||= newStamp();
  write(all);
  tell("elsewhere");
}

/** How many days the case is kept after the last change; 0 is until the browser is closed. */
export const days = () => read().days;

export function keepFor(/** @type {number} */ number) {
  write({ ...read(), days: number });
}

/** Erases the whole case from this device. For a minute it can be taken back in this tab. */
export function erase() {
  const text = JSON.stringify(read());
  [memory, trouble] = [undefined, ""];
  try {
    localStorage.removeItem(KEY);
    sessionStorage.removeItem(KEY);
    sessionStorage.setItem(ERASED, JSON.stringify({ text, at: Date.now() }));
  } catch {
    trouble = BLOCKED;
  }
  tell("elsewhere");
}

/** What was erased less than a minute ago, or undefined. @returns {string | undefined} */
export function erased() {
  try {
    const { text, at } = JSON.parse(sessionStorage.getItem(ERASED) ?? "{}");
    if (at > Date.now() - WAY_BACK) return text;
    sessionStorage.removeItem(ERASED);
  } catch {
    // A browser that keeps nothing has nothing to give back.
  }
  return undefined;
}

/** Takes the last erasure back. */
export function takeBack() {
  const text = erased();
  if (!text) return;
  sessionStorage.removeItem(ERASED);
  takeOver(JSON.parse(text), false);
}

/** One sentence on what is saved and until when. */
export function words() {
  const { until, days: number, tools } = read();
  if (trouble) return trouble;
  if (!Object.keys(tools).length) return erased() ? "Everything is erased from this device." : "Nothing is saved on this device yet.";
  return number ? `Saved on this device until ${longDay(until)}.` : "Saved on this device until you close this tab.";
}

/** The same in two words, "" while there is nothing to save. */
export function inShort() {
  const { tools } = read();
  if (trouble) return "not saved";
  return Object.keys(tools).length ? "saved here" : "";
}

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) tell("elsewhere");
});
