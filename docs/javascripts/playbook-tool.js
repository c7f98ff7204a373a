// <playbook-tool name="…">: sends its form to the calculator and puts the HTML of the answer in place. It knows no tool:
// what a tool asks and shows comes from Python, as templates, and attributes in that HTML say what a button does.

import * as bridge from "./bridge.js";
import * as store from "./store.js";
import "./case.js";
import "./tables.js";

/** @typedef {import("./store.js").Pair} Pair */
/** @typedef {import("./bridge.js").Answer} Answer */
/** @typedef {import("./bridge.js").Saved} Saved */
/** @typedef {{live: boolean, submitter?: HTMLElement | null, pairs?: Pair[], day?: string}} Wish an example has a day of its own */
/** @typedef {Wish & {typed: number, dropped?: Map<string, File>}} Question a wish, how often something had been typed when it
 *            was made, and the files that went with it, by where the calculator finds them */

const SITE = new URL("..", import.meta.url);
const PAUSE = 250; // after the last key, before a live answer is asked for
const SLOW = 1000; // before it is said that an answer is being worked out
const STILL_HOLDS = "What you typed is still here, and the worked example and the rules on this page hold without the calculator.";
const ONE_LINE = "input:not([type=submit], [type=button], [type=file], [type=checkbox], [type=radio])";
const QUARTERS = ["", "A quarter is read.", "Half is read.", "Three quarters are read.", "All is read."];
const KEPT_ELSEWHERE = "[type=hidden][data-from]";
const NOT_FILLED = "button, fieldset, output, [type=file], [type=submit]";

const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
const pairsIn = (/** @type {string | undefined} */ fill) => /** @type {Pair[]} */ ([...new URLSearchParams(fill)]);
const idiomorph = () => import("./idiomorph.js");

/** The place of the case that a field takes its value from, and, if all tools share it, tells its value to. */
const placeOf = (/** @type {HTMLElement & {name: string}} */ { dataset, name }) => dataset.from ?? store.placeOf(name);

/** The way from this page to the root of the site, as the pages themselves write it. */
function base() {
  return "../".repeat(location.pathname.slice(SITE.pathname.length).split("/").length - 1) || "./";
}

/** What a seller opened stays open when the answer around it is replaced. */
const keepsOpen = (/** @type {string} */ name, /** @type {Element} */ node) => !(name === "open" && node.matches("details"));
const MORPH = { morphStyle: "innerHTML", ignoreActiveValue: true, callbacks: { beforeAttributeUpdated: keepsOpen } };

const bytesOf = (/** @type {string} */ base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

/** Saves a file on the device. A piece that is a dropped file is put in as it is; nobody reads it for that. */
function download(/** @type {Saved} */ { name, type, pieces, base64 = "" }, /** @type {Map<string, File>} */ dropped) {
  const parts = (pieces ?? [{ base64 }]).map((piece) => ("file" in piece ? dropped.get(piece.file) ?? "" : bytesOf(piece.base64)));
  const url = URL.createObjectURL(new Blob(parts, { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Room for how far a long reading is: a bar and sizes to look at, and a few words, each read out once. */
function howFar() {
  const bar = Object.assign(document.createElement("progress"), { className: "pb-progress", hidden: true, ariaLabel: "How much is read" });
  const size = Object.assign(document.createElement("span"), { ariaHidden: "true" });
  const words = Object.assign(document.createElement("span"), { className: "pb-unseen" });
  return [size, words, bar];
}

function showHowFar(/** @type {HTMLElement} */ status, /** @type {number} */ done, /** @type {number} */ total) {
  const bar = status.querySelector("progress");
  if (!bar) return;
  const [size, words] = status.querySelectorAll("span");
  Object.assign(bar, { value: done, max: total, hidden: false });
  size.textContent = ` ${megabytes(done)} of ${megabytes(total)} MB read. `;
  const quarter = QUARTERS[Math.floor((4 * done) / total)];
  if (words.textContent !== quarter) words.textContent = quarter;
}

class PlaybookTool extends HTMLElement {
  /** Questions not yet asked; a live one gives way to the next. @type {Question[]} */
  #queue = [];
  #asking = false;
  #awake = false;
  /** How often something was typed: the answer to an earlier form leaves the form alone. */
  #typed = 0;
  /** Whether the form holds the seller's own entries and not an example, and whether they are saved. */
  #own = false;
  #unsaved = false;
  /** Whether the seller did something since the last save, and what was last carried over into each field. */
  #changed = false;
  /** @type {Record<string, string>} */
  #carried = {};
  /** The stamp of what was last read from or saved to the device. @type {string | undefined} */
  #seen;
  /** What was last answered. @type {any} */
  #result;
  /** Saved pairs whose fields only Python can make, such as the third row of a list. @type {Pair[]} */
  #beyond = [];
  /** Whether the calculator is on its way, and what is due after a pause. */
  #loading = false;
  #timer = 0;
  #slow = 0;

  constructor() {
    super();
    this.addEventListener("focusin", ({ target }) => this.#form.contains(/** @type {Node} */ (target)) && this.#wake());
    this.addEventListener("input", ({ target }) => /** @type {HTMLInputElement} */ (target).form === this.#form && this.#onInput());
    this.addEventListener("keydown", (event) => this.#onKey(event));
    this.addEventListener("submit", (event) => this.#onSubmit(event));
    this.addEventListener("click", (event) => this.#onClick(event));
  }

  connectedCallback() {
    this.dataset.state ??= "example";
    store.events.addEventListener("elsewhere", this.#onElsewhere);
    bridge.events.addEventListener("progress", this.#onProgress);
    window.addEventListener("pagehide", this.#save);
    this.#restore();
    if ("eager" in this.dataset) (window.requestIdleCallback ?? setTimeout)(() => this.#wake());
  }

  disconnectedCallback() {
    store.events.removeEventListener("elsewhere", this.#onElsewhere);
    bridge.events.removeEventListener("progress", this.#onProgress);
    window.removeEventListener("pagehide", this.#save);
    this.#save();
  }

  get #name() { return this.getAttribute("name") ?? ""; }
  get #form() { return /** @type {HTMLFormElement} */ (this.#part("form")); }
  #part(/** @type {string} */ name) { return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`)); }

  // What the seller does

  #onInput() {
    this.#typed += 1;
    this.#own = this.#unsaved = this.#changed = true;
    if (this.dataset.state === "answered") this.dataset.state = "changed";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#save();
      if ("live" in this.dataset && this.dataset.state !== "failed") this.#ask({ live: true });
    }, PAUSE);
  }

  /** Enter asks; left to the browser it would press the first button of the form, whatever that removes. */
  #onKey(/** @type {KeyboardEvent} */ event) {
    const field = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "Enter" || event.isComposing || !field.matches(ONE_LINE)) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #onSubmit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#own = this.#unsaved = this.#changed = true;
    this.#save();
    this.#ask({ live: false, submitter: event.submitter });
  }

  #onClick(/** @type {MouseEvent} */ event) {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button) return;
    if ("copy" in button.dataset) this.#copy(button.dataset.copy ?? "");
    if ("print" in button.dataset) window.print();
    if ("to" in button.dataset) this.#goTo(button.dataset.to ?? "");
    if ("append" in button.dataset) this.#append(button);
    if ("takeOver" in button.dataset) this.#takeOver(button);
    if ("example" in button.dataset) {
      this.#own = false;
      this.#ask({ live: false, pairs: pairsIn(button.dataset.fill), day: button.dataset.day });
    }
  }

  /** Adds a row to a list of another tool of the case. */
  #append(/** @type {HTMLElement} */ { dataset: { append = "", fill, said = "" } }) {
    const [tool, list] = append.split(".");
    store.append(tool, list, pairsIn(fill));
    this.#say(said);
  }

  /** Takes over the case that was answered, in the place of the one here or beside it. */
  #takeOver(/** @type {HTMLElement} */ { dataset: { takeOver, said = "" } }) {
    store.takeOver(this.#result.case, takeOver === "beside");
    this.#say(said);
  }

  /** To another place of the page, opening what hides it. An address with a hash would have the theme fetch the page anew. */
  #goTo(/** @type {string} */ selector) {
    const place = /** @type {HTMLElement | null} */ (document.querySelector(selector));
    place?.closest("details")?.setAttribute("open", "");
    place?.focus();
  }

  async #copy(/** @type {string} */ selector) {
    const source = /** @type {HTMLElement & {value?: string}} */ (document.querySelector(selector));
    try {
      await navigator.clipboard.writeText(source.value ?? source.innerText);
      this.#say("Copied.");
    } catch {
      getSelection()?.selectAllChildren(source);
      this.#say("This browser does not let the page copy. The text is selected: copy it with your keyboard or your finger.");
    }
  }

  // Asking and showing

  #wake() {
    if (this.#awake || this.dataset.state === "failed") return;
    this.#awake = true;
    if (!this.#own) this.#carry(); // another tool of this page may have told something since
    Promise.all([bridge.start(), idiomorph()]).catch((error) => this.#fail(error, { live: true }));
  }

  /** Every pair of the form, with those that wait for their fields. */
  #pairs(/** @type {HTMLElement | null} */ submitter = null) {
    const given = [...new FormData(this.#form, submitter?.isConnected ? submitter : null)];
    return [...given, ...this.#beyond.filter(([name]) => !this.#form.elements.namedItem(name))];
  }

  /** Every pair but the files. */
  #typedPairs() {
    return /** @type {Pair[]} */ (this.#pairs().filter(([, value]) => typeof value === "string"));
  }

  /** Asks in turn: one question at a time, and of the live ones only the last. */
  async #ask(/** @type {Wish} */ wish) {
    this.#queue = [...this.#queue.filter(({ live }) => !live), { ...wish, typed: this.#typed }];
    if (this.#asking) return;
    this.#asking = this.#awake = true;
    for (let next; (next = this.#queue.shift()); ) await this.#answer(next);
    this.#asking = false;
  }

  async #answer(/** @type {Question} */ question) {
    this.dataset.state = "waiting";
    this.#sayIfSlow();
    try {
      const [answer, { Idiomorph }] = await Promise.all([this.#send(question), idiomorph()]);
      this.#say("");
      if (!this.#queue.length || !question.live) this.#show(answer, question, Idiomorph.morph);
    } catch (error) {
      this.#queue = [];
      this.#fail(/** @type {Error} */ (error), question);
    } finally {
      clearTimeout(this.#slow);
    }
  }

  /** Sends the question. Dropped files go beside it, and the question names where the calculator finds them. */
  #send(/** @type {Question} */ question) {
    const { live, submitter, pairs, day = store.today() } = question;
    const files = /** @type {{name: string, data: File}[]} */ ([]);
    const form = (pairs ?? this.#pairs(submitter)).flatMap(([name, value]) => {
      if (typeof value === "string") return [[name, value]];
      if (!value.name) return [];
      files.push({ name: `${files.length}-${value.name}`, data: value });
      return [[name, `/dropped/${files.at(-1)?.name}`]];
    });
    question.dropped = new Map(files.map(({ name, data }) => [`/dropped/${name}`, data]));
    return bridge.ask({ tool: this.#name, form, day, base: base(), live }, files);
  }

  #show(/** @type {Answer} */ { result, error, shared = {}, parts = {}, files = [] }, /** @type {Question} */ question, /** @type {Function} */ morph) {
    this.#result = result;
    const fresh = question.typed === this.#typed;
    if (parts.answer !== undefined) morph(this.#part("answer"), parts.answer, MORPH);
    if (parts.form !== undefined && fresh) this.#showForm(parts.form, question, morph);
    this.dataset.state = error || !fresh ? "changed" : "answered";
    if (this.#own && result) store.answered(this.#name);
    // What is only shown again tells the case nothing new: it may have been chosen otherwise since.
    if (this.#own && !question.pairs) store.share(shared);
    for (const file of files) download(file, question.dropped ?? new Map());
    if (!question.live) this.#lead(question, Boolean(error));
  }

  #showForm(/** @type {string} */ html, /** @type {Question} */ { live }, /** @type {Function} */ morph) {
    const before = this.#typedPairs();
    // What stands in the field that one types in stays; a button has the words of the step that it now leads to.
    morph(this.#form, html, { ...MORPH, ignoreActiveValue: !this.#form.querySelector("button:focus") });
    for (const part of this.#form.querySelectorAll("details:has([aria-invalid=true])")) part.setAttribute("open", "");
    this.#beyond = [];
    // A button may have added or removed rows, and an answer may have written into a field.
    this.#unsaved = this.#own && (!live || String(this.#typedPairs()) !== String(before));
    this.#save();
  }

  /** After a button: to the field that is wrong, to the row that is new, or to the answer. */
  #lead(/** @type {Question} */ { submitter }, /** @type {boolean} */ wrong) {
    const same = submitter?.getAttribute("name");
    const next = this.#form.querySelector(wrong ? "[aria-invalid=true]" : "[autofocus]");
    const left = !this.contains(document.activeElement) && this.#form.querySelector(same ? `[name="${same}"]` : "button");
    const target = /** @type {HTMLElement | null} */ (next || left);
    if (target) target.focus();
    else if (!wrong) this.#part("answer").scrollIntoView({ block: "nearest" });
  }

  #fail(/** @type {Error} */ error, /** @type {Wish} */ wish) {
    this.#awake = false;
    const { code, message } = error instanceof bridge.BridgeError ? error : new bridge.BridgeError("missing");
    this.dataset.state = code === "cancelled" ? "changed" : "failed";
    this.#say(`${message} ${STILL_HOLDS}`, ["Try again", () => this.#ask(wish)]);
  }

  #onProgress = (/** @type {any} */ { detail: { stage, received, done, total } }) => {
    if (!this.#awake) return;
    if (stage === "working") return showHowFar(this.#part("status"), done, total);
    this.#loading = stage !== "ready";
    if (!this.#loading) {
      this.#say("");
      return this.#asking ? this.#sayIfSlow() : undefined;
    }
    const before = this.#part("status").querySelector("[data-size]");
    const size = before ?? document.createElement("span");
    size.textContent = stage === "loading" ? `: ${megabytes(received)} of ${megabytes(total)} MB` : "";
    if (before) return;
    // Only the words are read out, once; the figures change under them.
    size.setAttribute("aria-hidden", "true");
    size.setAttribute("data-size", "");
    this.#say(["Getting the calculator ready", size, ". You can type already."], ["Cancel", bridge.stop]);
  };

  #sayIfSlow() {
    clearTimeout(this.#slow);
    this.#slow = setTimeout(() => this.#loading || this.#say(["Working it out …", ...howFar()], ["Cancel", bridge.stop]), SLOW);
  }

  /** Says words in the status part, with buttons for what can be done. */
  #say(/** @type {string | (string | Node)[]} */ words, /** @type {[string, () => void][]} */ ...actions) {
    const buttons = actions.map(([label, act]) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "pb-button", textContent: label });
      button.addEventListener("click", act);
      return button;
    });
    this.#part("status").replaceChildren(...[words].flat(), ...buttons.flatMap((button) => [" ", button]));
  }

  // What is kept on the device

  #save = () => {
    if (!this.#own || !this.#unsaved || "unkept" in this.dataset) return;
    const how = { seen: this.#seen, changed: this.#changed, carried: this.#carried, shared: this.#shared() };
    const elsewhere = new Set(this.#fields().filter((field) => field.matches(KEPT_ELSEWHERE)).map(({ name }) => name));
    const stamp = store.save(this.#name, this.#typedPairs().filter(([name]) => !elsewhere.has(name)), how);
    if (!stamp) return this.#sayOvertaken();
    this.#seen = stamp;
    this.#unsaved = this.#changed = false;
  };

  #sayOvertaken() {
    const keepThis = () => {
      this.#seen = store.kept(this.#name)?.stamp;
      this.#save();
      this.#say("Saved.");
    };
    this.#say("This form was changed in another tab, so what you typed here is not saved.",
      ["Use the other", () => this.#restore()], ["Keep this one", keepThis]);
  }

  #restore() {
    const kept = store.kept(this.#name);
    this.#seen = kept?.stamp;
    this.#unsaved = false;
    this.#carried = { ...kept?.carried };
    this.#own = Boolean(kept);
    this.#beyond = this.#fill(kept?.pairs ?? []);
    const carried = this.#carry();
    if (kept) this.#unsaved = carried;
    if (kept || carried) this.#ask({ live: true, pairs: this.#typedPairs() });
  }

  /**
   * Takes over what was entered elsewhere in the case into each field that says from where, unless something else was
   * typed there. Tells whether anything came for which the tool asks by name.
   */
  #carry() {
    let came = false;
    for (const field of this.#fields()) {
      const value = store.valueAt(placeOf(field));
      if (!value) continue;
      const untouched = !this.#own || field.type === "hidden" || ["", this.#carried[field.name]].includes(field.value);
      if (untouched) field.value = value;
      came ||= untouched && "from" in field.dataset && value !== this.#carried[field.name];
      this.#carried[field.name] = value;
    }
    return came;
  }

  /** What this form says for the whole case, each value with the words of its choice. */
  #shared() {
    const fields = this.#fields().filter((field) => placeOf(field).startsWith("case."));
    const wordsOf = (/** @type {any} */ field) => field.selectedOptions?.[0]?.text ?? field.dataset.words ?? field.value;
    return Object.fromEntries(fields.map((field) => [placeOf(field).slice(5), { value: field.value, words: wordsOf(field) }]));
  }

  #fields() {
    return /** @type {HTMLInputElement[]} */ ([...this.#form.elements].filter((field) => !field.matches(NOT_FILLED)));
  }

  /** Back to the page as it was published. */
  #forget() {
    this.#unsaved = false;
    location.reload();
  }

  /** Writes pairs into the fields that there are, and gives back those that have none. */
  #fill(/** @type {Pair[]} */ pairs) {
    const fields = this.#fields();
    return pairs.filter(([name, value]) => {
      const found = fields.filter((field) => field.name === name);
      for (const field of found) {
        if (field.matches("[type=checkbox], [type=radio]")) field.checked ||= field.value === value;
        else field.value = value;
      }
      return !found.length;
    });
  }

  /** Another tab, a link or the erase button changed what is kept: show it, unless something newer is typed here. */
  #onElsewhere = () => {
    const stamp = store.kept(this.#name)?.stamp;
    if (stamp === this.#seen) return;
    if (!stamp) this.#forget();
    else if (!this.#unsaved) this.#restore();
  };
}

// What holds for the whole page: links that carry entries to another tool.

function onPageClick(/** @type {MouseEvent} */ event) {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLElement | null} */ (target.closest("[data-for]"));
  if (link) store.merge(link.dataset.for ?? "", pairsIn(link.dataset.fill));
}

document.addEventListener("click", onPageClick, true);
customElements.define("playbook-tool", PlaybookTool);
