// Sorts a table by one of its columns: the button with data-sort="1" sorts the table after its paragraph by the second.

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const thousands = /(?<=\d),(?=\d{3})/g;

/** What a row is sorted by: the words of its cell, a number without the commas between its thousands. */
const key = (/** @type {HTMLTableRowElement} */ row, /** @type {number} */ column) => row.cells[column].innerText.trim().replace(thousands, "");

function sort(/** @type {HTMLTableElement} */ table, /** @type {number} */ column) {
  const heads = [.../** @type {HTMLTableSectionElement} */ (table.tHead).rows[0].cells];
  const up = heads[column].ariaSort === "descending";
  for (const [place, head] of heads.entries()) head.ariaSort = place !== column ? null : up ? "ascending" : "descending";
  const rows = [...table.tBodies[0].rows].sort((a, b) => collator.compare(key(a, column), key(b, column)));
  table.tBodies[0].append(...(up ? rows : rows.reverse()));
}

document.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("button[data-sort]"));
  const table = button?.parentElement?.nextElementSibling;
  if (button && table instanceof HTMLTableElement) sort(table, Number(button.dataset.sort));
});
