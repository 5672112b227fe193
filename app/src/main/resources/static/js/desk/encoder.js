// Add a code: search as one types, arrows choose, Enter adds or opens a header, Ctrl+Enter looks the code up.
// At the desk the code is assigned; on a page with a field that asks for codes it becomes a line there.
import { $, $$ } from "../dom.js";

let dialog = null;
let at = 0;
let back = null;
let into = null;

const form = () => $("[data-encoder]", dialog);
const input = () => $("input[role=combobox]", dialog);
const options = () => $$("[role=option]", dialog);
const field = (name) => $(`input[name="${name}"]`, form());

/** @param field the text field that takes the code, none at the desk */
export function open(words, field = null) {
  if (!dialog) return;
  into = field;
  back = document.activeElement;
  $("[data-wrong]", dialog).hidden = true;
  form().reset();
  mark(words);
  input().value = words ? words.words.replace(/\s+/g, " ").slice(0, 80) : "";
  dialog.showModal();
  input().focus();
  input().select();
  window.htmx.trigger(input(), "look");
}

function mark(words) {
  $("[data-marked]", dialog).hidden = !words;
  $("[data-marked-words]", dialog).textContent = words?.words ?? "";
  for (const name of ["document", "start", "end"]) field(name).value = words?.[name] ?? 0;
}

function choose(index, scroll = true) {
  const all = options();
  at = Math.max(0, Math.min(all.length - 1, index));
  all.forEach((one, n) => one.setAttribute("aria-selected", String(n === at)));
  if (!all[at]) { input().removeAttribute("aria-activedescendant"); return; }
  input().setAttribute("aria-activedescendant", all[at].id);
  if (scroll) all[at].scrollIntoView({ block: "nearest" });
}

/** A header has no place on a claim: it opens into the codes below it. */
function take(option) {
  if (!option) return;
  if (option.dataset.billable !== "true") {
    input().value = option.dataset.code;
    window.htmx.trigger(input(), "look");
    return;
  }
  if (into) { line(option.dataset.code); return; }
  field("system").value = option.dataset.system;
  field("code").value = option.dataset.code;
  form().requestSubmit();
}

/** Writes the code on a line of its own behind what stands in the field. */
function line(code) {
  const before = into.value.trimEnd();
  into.value = before ? `${before}\n${code}` : code;
  into.dispatchEvent(new Event("input", { bubbles: true }));
  back = into;
  dialog.close();
}

function lookUp(option) {
  if (!option) return;
  const { codes, on, visit } = form().dataset;
  const address = `${codes}/${option.dataset.system.toLowerCase()}/${encodeURIComponent(option.dataset.code)}?on=${on}`;
  if (into) window.open(address, "_blank", "noopener"); else location.assign(`${address}&visit=${visit}`);
}

function press(event) {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
  if (step) { event.preventDefault(); choose(at + step); }
  if (event.key !== "Enter") return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) lookUp(options()[at]); else take(options()[at]);
}

export function start(root) {
  dialog = $("#desk-encoder", root);
  input().addEventListener("keydown", press);
  dialog.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(option);
    if (event.target.closest("[data-unmark]")) { mark(null); input().focus(); }
  });
  dialog.addEventListener("mousemove", (event) => { const option = event.target.closest("[role=option]"); if (option) choose(options().indexOf(option), false); });
  dialog.addEventListener("htmx:afterSwap", (event) => { if (event.target.id === "desk-hits") choose(0); });
  dialog.addEventListener("close", () => { (back?.isConnected ? back : $("#desk-codes [data-item].is-current [data-open]", root))?.focus({ preventScroll: true }); });
}
