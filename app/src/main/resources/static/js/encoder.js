// The encoder: arrows and Enter from the search field into its answers, and copying a code.
import { $, $$, el } from "./dom.js";
import { register } from "./keys.js";
import { make } from "./lists.js";
import { toast } from "./toasts.js";

const field = $("[data-encoder-search] input[type=search]");
const items = () => $$("#hits [data-item]");
const here = () => $("#hits [data-item].is-current") ?? items()[0];

/** Where the browser keeps its clipboard for secure pages only, the old way. */
async function copy(code) {
  try { await navigator.clipboard.writeText(code); }
  catch {
    const area = el("textarea", { readonly: true, class: "sr-only" }, code);
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) { toast(`The browser does not allow copying; the code is ${code}.`, { tone: "warn" }); return; }
  }
  toast(`${code} is copied.`);
}

document.addEventListener("click", (event) => { const button = event.target.closest("[data-copy-code]"); if (button) copy(button.dataset.copyCode); });

/* Back from a code means back to what was found, not to an empty field: the search keeps its address and the code
   it stood at, and a code's page leads there when it was looked for on the same behalf. */
const SEARCH = "encoder.search";
const remembered = () => { try { return JSON.parse(sessionStorage.getItem(SEARCH)) ?? {}; } catch { return {}; } };
const visitOf = (address) => new URL(address, location.origin).searchParams.get("visit") ?? "";

if (!field) {
  const back = $("[data-back]:not([hidden])");
  const { address = "" } = remembered();
  if (back && address && new URL(back.href).pathname === "/codes" && visitOf(address) === visitOf(back.href)) back.href = address;
}

if (field) {
  const opened = location.pathname + location.search;
  const { address, code } = remembered();
  const stood = address === opened && items().find((item) => item.dataset.copy === code);
  if (stood) make(stood);
  addEventListener("pagehide", () => sessionStorage.setItem(SEARCH, JSON.stringify({ address: location.pathname + location.search, code: here()?.dataset.copy ?? "" })));
  register({ id: "page.Copy the code", key: "y", label: "Copy the code", group: "This page", run: () => { const item = here(); if (!item) return false; copy(item.dataset.copy); } });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); const first = here(); if (first) make(first); }
    if (event.key === "Enter" && here() && field.value.trim()) { event.preventDefault(); $("[data-open]", here()).click(); }
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "hits") return;
    const first = items()[0];
    if (first) make(first, { focus: false }); else { $("#preview").replaceChildren(); delete $("#preview").dataset.shows; }
  });
  if (!stood) field.setSelectionRange?.(field.value.length, field.value.length);
}
