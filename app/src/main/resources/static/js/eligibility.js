// Asks about the selected rows one after the other and puts each answer on its row. Without it the server asks about all.
import { $, $$ } from "./dom.js";

const form = $("form[data-check-each]");

async function ask(row) {
  row.setAttribute("aria-busy", "true");
  $("[data-outcome]", row).textContent = "Asking …";
  const body = new URLSearchParams({ _csrf: $("input[name=_csrf]", form).value });
  const answer = await fetch(`${form.action}/${row.dataset.coverage}`, { method: "POST", body });
  if (!answer.ok) throw new Error(String(answer.status));
  const drawn = document.createElement("template");
  drawn.innerHTML = await answer.text();
  const fresh = $("tr", drawn.content);
  row.replaceWith(fresh);
  return fresh;
}

async function each(rows) {
  const progress = $("[data-progress]", form);
  const bar = $("progress", progress);
  const words = $("[data-progress-words]", progress);
  let failed = 0;
  progress.hidden = false;
  bar.max = rows.length;
  for (const [at, row] of rows.entries()) {
    words.textContent = `Checking ${at + 1} of ${rows.length}`;
    try { await ask(row); } catch {
      failed += 1;
      row.removeAttribute("aria-busy");
      $("[data-outcome]", row).textContent = "Not asked: try again";
    }
    bar.value = at + 1;
  }
  words.textContent = failed === 0 ? `${rows.length} checked` : `${rows.length - failed} checked, ${failed} could not be asked`;
}

// How many wait now, in the rail and beside the views; the rows stay, so that what came of each can be read.
async function recount() {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of [".views", ".rail__scroll"]) {
    const fresh = $(part, page);
    if (fresh) $(part)?.replaceChildren(...fresh.childNodes);
  }
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const all = $$("[data-select]");
  const chosen = all.filter((box) => box.checked);
  const buttons = $$(`button[type=submit][form="${form.id}"]`);
  const rows = (chosen.length > 0 ? chosen : all).map((box) => box.closest("tr"));
  for (const button of buttons) button.disabled = true;
  form.reset();
  await each(rows);
  await recount().catch(() => {});
  for (const button of buttons) button.disabled = false;
});
