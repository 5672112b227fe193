// Forms: sent once, asked before the irreversible, and not left by accident with unsaved changes (data-guard).
import { $, $$ } from "./dom.js";

function once(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  delete form.dataset.dirty;
  event.submitter?.classList.add("is-busy");
  event.submitter?.setAttribute("aria-busy", "true");
}

/** A page shown again from the browser's memory takes its forms as not sent. */
function again() {
  for (const form of $$("form[data-sent]")) delete form.dataset.sent;
  for (const button of $$(".is-busy")) { button.classList.remove("is-busy"); button.removeAttribute("aria-busy"); }
}

const MEGABYTE = 1024 * 1024;
const MOST = 25 * MEGABYTE;

const asking = (event) => event.target.closest?.("[data-confirm]");

function ask(event) {
  const button = asking(event);
  const dialog = $("#confirm");
  if (!button || !dialog || button.dataset.confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  $("#confirm-title").textContent = button.dataset.confirm;
  $("[data-confirm-detail]", dialog).textContent = button.dataset.confirmDetail ?? "";
  const yes = $("[data-confirm-yes]", dialog);
  yes.textContent = button.dataset.confirmDo ?? button.textContent.trim();
  yes.onclick = () => { dialog.close(); button.dataset.confirmed = "yes"; button.click(); delete button.dataset.confirmed; };
  dialog.showModal();
}

/** What the server would refuse is told before it is sent. */
function weigh(event) {
  const field = event.target;
  if (field.type !== "file") return;
  const large = [...field.files].find((file) => file.size > MOST);
  field.setCustomValidity(large ? `${large.name} has ${Math.ceil(large.size / MEGABYTE)} MB; at most 25 MB are taken in.` : "");
  if (large) field.reportValidity();
}

export function start() {
  document.addEventListener("click", ask, true);
  document.addEventListener("submit", once);
  document.addEventListener("change", weigh);
  document.addEventListener("input", (event) => { const form = event.target.closest("form[data-guard]"); if (form) form.dataset.dirty = "yes"; });
  window.addEventListener("beforeunload", (event) => { if ($("form[data-guard][data-dirty]")) event.preventDefault(); });
  window.addEventListener("pageshow", again);
  document.addEventListener("htmx:afterRequest", again);
  for (const dialog of $$("dialog")) {
    dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("[data-close]")) dialog.close(); });
  }
  ($("[aria-invalid=true]:not([data-sample] *)") ?? $("[data-problems]:not([data-sample] *)"))?.focus();
}
