// What a page shows of the case, and the buttons that hold for all of it. Attributes in the pages say what goes where; this
// module knows no step and no tool.

import * as store from "./store.js";

const all = (/** @type {string} */ selector) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));
const named = (/** @type {string | undefined} */ names) => (names ?? "").split(" ").filter(Boolean);
const STATES = { done: "done", check: "check again", open: "" };

/** The state of a step: to be checked again if one of its tools is, done if one is. @returns {keyof typeof STATES} */
function stateOf(/** @type {HTMLElement} */ step) {
  const states = named(step.dataset.tools).map((tool) => store.stateOf(tool, named(step.dataset.rests)));
  return states.includes("check") ? "check" : states.includes("done") ? "done" : "open";
}

function show() {
  for (const place of all("[data-saved]")) place.textContent = store.words();
  for (const place of all("[data-saved-in-short]")) place.textContent = store.inShort();
  for (const place of all("[data-case]")) {
    const found = store.shared(place.dataset.case ?? "");
    place.textContent = found?.words ? `${place.dataset.before ?? ""}${found.words}` : place.dataset.none ?? "";
  }
  for (const list of all("[data-steps]")) showSteps(list);
  for (const choice of all("[data-keep-days]")) /** @type {HTMLSelectElement} */ (choice).value = String(store.days());
  for (const button of all("[data-take-back]")) button.hidden = !store.erased();
}

function showSteps(/** @type {HTMLElement} */ list) {
  const steps = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-tools]")]);
  const states = steps.map(stateOf);
  steps.forEach((step, n) => {
    step.dataset.state = states[n];
    const words = step.querySelector("[data-state-words]");
    if (words) words.textContent = STATES[states[n]];
  });
  const next = states.findIndex((state) => state !== "done");
  const now = next < 0 ? steps.length : next + 1;
  for (const place of all("[data-step-now]")) place.textContent = String(now);
  steps.forEach((step, n) => (n + 1 === now ? step.setAttribute("aria-current", "step") : step.removeAttribute("aria-current")));
}

/** Saves the case as a file of the seller's own. */
function exportFile() {
  const url = URL.createObjectURL(new Blob([store.exported()], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: url, download: `my-case-${store.today()}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function onClick(/** @type {MouseEvent} */ event) {
  const target = /** @type {Element} */ (event.target);
  if (target.closest("[data-erase]")) store.erase();
  if (target.closest("[data-take-back]")) store.takeBack();
  if (target.closest("[data-export]")) exportFile();
}

function onChange(/** @type {Event} */ event) {
  const choice = /** @type {HTMLSelectElement} */ (event.target);
  if (choice.matches("[data-keep-days]")) store.keepFor(Number(choice.value));
}

document.addEventListener("click", onClick, true);
document.addEventListener("change", onChange);
for (const what of ["saved", "elsewhere"]) store.events.addEventListener(what, show);
/** The theme swaps pages in place, and tells of each. */
(/** @type {any} */ (window).document$ ?? { subscribe: (/** @type {() => void} */ first) => first() }).subscribe(show);
