// Stands in for the real worker, with the same messages: what it answers, and when, is decided by the field "words".
const escape = (text) => text.replace(/[&<"]/g, (c) => `&#${c.charCodeAt(0)};`);
const field = (name, value, more = "") => `<label>${name} <input id="${name}" name="${name}" value="${escape(value)}" ${more}></label>`;

function formOf({ orders = "", words = "", store = "US", rows }) {
  const wrong = /[^0-9]/.test(orders) ? 'aria-invalid="true"' : "";
  const row = (text, i) => `${field(`row-${i}`, text, text ? "" : "autofocus")}<button name="remove" value="${i}">Remove ${i}</button>`;
  const options = ["US", "UK"].map((each) => `<option ${each === store ? "selected" : ""}>${each}</option>`).join("");
  return `<label>Orders <input id="orders" name="orders" value="${escape(orders)}" ${wrong}></label>
    ${rows.map(row).join("")}
    <label>Words <textarea id="words" name="words">${escape(words)}</textarea></label>
    <label>Store <select id="store" name="store">${options}</select></label>
    <label>Report <input type="file" id="report" name="report" multiple></label>
    <button name="add" value="row">Add</button>
    <button type="submit">Ask</button>
    <button type="submit" name="format" value="txt">Save</button>`;
}

const answerOf = (question, texts) => `<p id="answer">${escape(JSON.stringify({ ...question, texts }))}</p>
  <details><summary>More</summary>of it</details>
  <button type="button" data-copy="#answer">Copy</button>
  <button type="button" data-append="second.rows" data-fill="rate=1/2" data-said="Kept.">Keep</button> <button type="button" data-print>Print</button>
  <button type="button" data-example data-fill="orders=11&amp;row-0=a+row&amp;words=example">Example</button>`;

async function answer(question, files) {
  const pairs = question.form;
  const values = { ...Object.fromEntries(pairs), rows: pairs.filter(([name]) => name.startsWith("row-")).map(([, text]) => text) };
  if (values.add) values.rows.push("");
  if (values.remove) values.rows.splice(Number(values.remove), 1);
  const texts = await Promise.all(files.map(async ({ name, data }) => `${name}: ${await data.text()}`));
  const wrong = /[^0-9]/.test(values.orders ?? "");
  return {
    ...(wrong ? { error: { code: "bad-input", message: "Write a number." } } : { result: {} }),
    parts: { ...(question.tool === "first" ? { form: formOf(values) } : {}), ...(wrong ? {} : { answer: answerOf(question, texts) }) },
    files: values.format ? [{ name: "letter.txt", type: "text/plain", base64: "UGzDpG4=" }] : [],
  };
}

const pause = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds));
const loaded = (async () => {
  postMessage({ progress: { stage: "loading", received: 2_100_000, total: 3_600_000 } });
  await pause(800);
  postMessage({ progress: { stage: "starting" } });
  postMessage({ progress: { stage: "ready" } });
})();

let last = loaded;
let read = 0;
onmessage = ({ data: { id, question, files } }) => {
  last = last.then(async () => {
    const asked = JSON.parse(question);
    const words = Object.fromEntries(asked.form).words ?? "";
    if (words.startsWith("crash")) return postMessage({ fatal: "crashed", detail: "" });
    if (words === "never, but told of") return setInterval(() => postMessage({ progress: { stage: "working", done: (read += 1e6), total: 9e9 } }), 100);
    if (words.startsWith("never")) return undefined;
    if (words.startsWith("slow")) await pause(1500);
    if (words.startsWith("long")) {
      await pause(1500);
      for (const done of [80e6, 160e6]) postMessage({ progress: { stage: "working", done, total: 320e6 } });
      await pause(3000);
    }
    return postMessage({ id, answer: JSON.stringify(await answer(asked, files)) });
  });
};
