// Keeps the place while parts of the desk are exchanged: focus, the code at hand, scrolling, what was unfolded.
// One change at a time: what is pressed meanwhile waits, and then meets the newest version of the sheet.
import { $, $$ } from "../dom.js";
import { refreshHints } from "../keys.js";
import { toast } from "../toasts.js";
import { unmark } from "./note.js";

const PANES = ["#desk-note", "#desk-codes", "#desk-source"];
const waiting = [];
let busy = false;
let place = null;
let lost = false;

export const when = (run) => { if (busy) waiting.push(run); else run(); };
/** What F8 answers: every decision is stored as it is made, so there is only to say whether that went well. */
export const kept = () => (lost ? ["The last change is NOT saved: the server did not answer. Do it once more.", { tone: "stop" }] : [busy ? "The last change is on its way; everything before it is saved." : "Everything is saved, as each decision is.", { tone: "ok" }]);
export const say = (words) => { $("#desk-said").textContent = words; };

const items = (group) => $$(`#desk-codes [data-item][data-group="${group}"]`);

function keep() {
  const focused = document.activeElement;
  const item = focused?.closest?.("#desk-codes [data-item]") ?? $("#desk-codes [data-item].is-current");
  return {
    key: item?.dataset.code, group: item?.dataset.group, at: item ? items(item.dataset.group).indexOf(item) : 0,
    act: focused?.closest?.("[data-act]")?.dataset.act, inCodes: !focused || focused === document.body || Boolean(focused.closest("#desk-codes, dialog")),
    scrolled: PANES.map((pane) => $(pane).scrollTop), unfolded: $$("#desk-codes details[open]").map((one) => one.dataset.keep),
  };
}

/** The same code where it stood; when it has moved on, the one that took its place, so that a, a, a decides one after the other. */
function itemAfter(place) {
  const added = place.added && $(`#desk-codes [data-plain="${place.added}"]`);
  if (added) return added;
  const same = place.key && $(`#code-${place.key}`);
  if (same && same.dataset.group === place.group) return same;
  const left = place.group ? items(place.group) : [];
  return left[Math.min(place.at, left.length - 1)] ?? same ?? items("suggested")[0] ?? $("#desk-codes [data-item]");
}

function restore(place, current) {
  for (const name of place.unfolded) { const one = $(`#desk-codes details[data-keep="${name}"]`); if (one) one.open = true; }
  PANES.forEach((pane, index) => { $(pane).scrollTop = place.scrolled[index]; });
  const item = itemAfter(place);
  if (item) {
    current(item);
    if (place.inCodes) ($(`[data-act="${place.act}"]`, item) ?? $("[data-open]", item))?.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }
  for (const pane of PANES) refreshHints($(pane));
  refreshHints($("#desk-head"));
}

/** A change asked for while another is on its way waits for its answer, and is then asked of the page as it stands. */
function later(element) {
  const again = () => (element.isConnected ? element : $$("#desk [hx-post]").find((one) => one.getAttribute("hx-post") === element.getAttribute("hx-post") && one.value === element.value));
  waiting.push(() => { const one = again(); if (one?.matches("form")) one.requestSubmit(); else one?.click(); });
}

export function start(root, current) {
  // The first suggestions are asked for as the page opens: what is pressed before they are there waits for them.
  busy = Boolean($(".desk__reads", root));
  if (busy) setTimeout(() => { if (!place) busy = false; }, 5000);
  document.addEventListener("htmx:confirm", (event) => {
    const { elt, verb } = event.detail;
    if (!busy || verb !== "post" || !root.contains(elt) || elt.matches(".desk__reads")) return;
    event.preventDefault();
    later(elt);
  });
  root.addEventListener("submit", (event) => {
    if (!busy || event.target.hasAttribute("hx-post") || event.submitter?.hasAttribute("hx-post")) return;
    event.preventDefault();
    event.stopPropagation();
    const { id, action } = event.target;
    waiting.push(() => (($(`#${id || "none"}`) ?? $$("#desk form").find((one) => one.action === action)))?.requestSubmit());
  }, true);
  const changes = (event) => (event.detail.requestConfig?.verb === "post" || event.detail.elt.id === "desk-watch") && root.contains(event.detail.elt);
  watch();
  document.addEventListener("htmx:beforeRequest", (event) => { if (changes(event)) { busy = true; place = keep(); } });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if ([409, 422].includes(event.detail.xhr.status) && event.detail.xhr.responseText.includes('id="desk-codes"')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!changes(event)) return;
    busy = false;
    settle(event, current);
    setTimeout(() => waiting.shift()?.());
  });
}

/** Asks every so often whether somebody else is at the visit, while somebody is at this page: a page left open must not keep its session alive. */
function watch() {
  let touched = Date.now();
  let answered = true;
  const asks = $("#desk-watch");
  if (!asks) return;
  for (const name of ["keydown", "pointerdown"]) document.addEventListener(name, () => { touched = Date.now(); }, { passive: true });
  setInterval(async () => {
    if (busy || Date.now() - touched > 4 * 60_000 || document.visibilityState !== "visible" || $("dialog[open]")) return;
    const answer = await fetch(`${asks.getAttribute("hx-get")}?version=${$("#desk-version").value}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer && answered) toast("The server cannot be reached. What you decide now is not saved until it answers again.", { tone: "stop" });
    if (answer && !answered) toast("The server answers again.");
    answered = Boolean(answer);
    if (answer?.status === 409 && !busy) window.htmx.trigger(asks, "watch");
  }, 15_000);
}

/** A question that was answered goes away; one whose answer was refused says why and stays. */
function settle(event, current) {
  const { xhr, elt } = event.detail;
  const dialog = elt.closest("dialog[open]");
  const refused = xhr.status === 422;
  lost = xhr.status === 0 || xhr.status >= 500;
  if (xhr.status === 0 || (xhr.status >= 400 && ![409, 422].includes(xhr.status))) { waiting.length = 0; return; }
  const wrong = dialog && $("[data-wrong]", dialog);
  if (refused && wrong) {
    wrong.textContent = $("#desk-codes [data-refused-words]")?.textContent ?? "That was refused.";
    wrong.hidden = false;
    for (const banner of $$("#desk-codes [data-refused]")) banner.remove();
  } else { dialog?.close(); }
  if (xhr.status >= 400) waiting.length = 0;
  if (xhr.status < 400 && elt.matches("[data-encoder]")) { place.added = elt.elements.code.value; unmark(); }
  restore(refused && dialog ? { ...place, inCodes: false } : place, current);
  if (xhr.status >= 400 && !dialog?.open) $("#desk-codes").scrollTop = 0;
}
