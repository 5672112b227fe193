// The coder's workbench: the code at hand, its words in the note, and the keys that decide about it.
// Each change is a POST that answers with the parts that changed; swap.js keeps the place, queue.js the order.
import { $, $$ } from "../dom.js";
import { refreshHints, register } from "../keys.js";
import { make } from "../lists.js";
import * as dialogs from "./dialogs.js";
import * as encoder from "./encoder.js";
import * as note from "./note.js";
import * as swap from "./swap.js";
import { toast } from "../toasts.js";

const root = $("#desk");
const group = "This page";
const row = () => document.activeElement?.closest?.("#desk-codes [data-item]") ?? $("#desk-codes [data-item].is-current");

/** Does to the code at hand what its row offers; a key pressed while the last answer is on its way waits its turn. */
function act(name) {
  return () => swap.when(() => { const button = row() && $(`[data-act="${name}"]`, row()); button?.click(); });
}

function showCode(key) {
  const item = $(`#code-${key}`);
  if (!item) return;
  const closed = item.closest("details:not([open])");
  if (closed) closed.open = true;
  make(item);
}

/** From one finding to the next, each time to the code it is about. */
function finding() {
  const all = $$("#desk-codes .finding [data-show-code]");
  if (all.length === 0) return false;
  const now = all.find((one) => one.closest(".finding").matches(".is-current"));
  const next = all[(all.indexOf(now) + 1) % all.length];
  now?.closest(".finding").classList.remove("is-current");
  next.closest(".finding").classList.add("is-current");
  swap.say(next.closest(".finding").textContent.trim());
  showCode(next.dataset.showCode);
  return true;
}

function keys() {
  const open = root.dataset.open === "true";
  register({ id: "desk.evidence.next", key: "n", label: "Next evidence", group, run: () => note.walk(1, showCode) });
  register({ id: "desk.evidence.previous", key: "p", label: "Previous evidence", group, run: () => note.walk(-1, showCode) });
  register({ id: "desk.lookup", key: "i", label: "Notes on this code", group, run: act("lookup") });
  if (!open) return;
  register({ id: "desk.accept", key: "a", label: "Accept", group, run: act("accept") });
  register({ id: "desk.reject", key: "x", label: "Reject with a reason", group, run: act("reject") });
  register({ id: "desk.remove", key: "r", label: "Take off, or bring back", group, run: () => swap.when(() => (row() && ($('[data-act="remove"]', row()) ?? $('[data-act="restore"]', row())))?.click()) });
  register({ id: "desk.up", key: "K", label: "Move up", group, run: act("up") });
  register({ id: "desk.down", key: "J", label: "Move down", group, run: act("down") });
  register({ id: "desk.modifiers", key: "m", label: "Modifiers", group, run: act("modifiers") });
  register({ id: "desk.pointers", key: "d", label: "Diagnosis pointers", group, run: act("pointers") });
  register({ id: "desk.units", key: "u", label: "Units", group, run: act("units") });
  register({ id: "desk.add", key: "c", label: "Add a code, on the marked words if there are any", group, run: () => { encoder.open(note.marked()); } });
  register({ id: "desk.words", key: "w", label: "Mark words in the note", group, run: () => note.begin() });
  register({ id: "desk.check", key: "F2", label: "Check: go to the edits", group, run: () => { $("#desk-edits")?.scrollIntoView(); $("#desk-edits")?.focus({ preventScroll: true }); } });
  register({ id: "desk.finding", key: "f", label: "Go to what the next finding is about", group, run: () => finding() });
  register({ id: "desk.finish", key: "F9", label: "Submit: finish the visit", group, run: () => $("[data-act-finish]")?.click() });
  register({ id: "desk.save", key: "F8", label: "Save: say what is kept", group, run: () => { toast(...swap.kept()); } });
}

document.addEventListener("cw:current", (event) => { if (event.target.closest("#desk-codes")) note.show(event.target.dataset.code); });
/** The query page opens with the code at hand, or with the words that are marked. */
function query(link) {
  const url = new URL(link.href);
  const words = note.marked();
  if (words) url.searchParams.set("indicator", `${words.document}-${words.start}-${words.end}`);
  if (row()) url.searchParams.set("about", row().dataset.plain);
  link.href = url.href;
}

root.addEventListener("click", (event) => {
  const asks = event.target.closest("[data-desk-query]");
  if (asks) query(asks);
  const opens = event.target.closest("#desk-codes [data-open]");
  if (opens) { event.preventDefault(); make(opens.closest("[data-item]")); return; }
  const shows = event.target.closest("[data-show-code]");
  if (shows) { event.preventDefault(); showCode(shows.dataset.showCode); return; }
  const jumps = event.target.closest("a[data-jump]");
  if (jumps) { event.preventDefault(); note.jump(jumps.getAttribute("href").slice(1)); return; }
  const words = event.target.closest("#desk-note [data-codes]");
  if (words && getSelection().isCollapsed) { showCode(note.ownerOf(words)); return; }
  const empty = event.target.closest("#desk-codes [data-item]");
  if (empty && !event.target.closest("a, button, input")) make(empty);
  if (event.target.closest("[data-desk-add]")) encoder.open(note.marked());
});

keys();
refreshHints(root);
note.start(root.dataset.open === "true", () => encoder.open(note.marked()));
swap.start(root, (item) => make(item, { focus: false }));
if (root.dataset.open === "true") { dialogs.start(root, row); encoder.start(root); }
if (location.pathname !== root.dataset.page) history.replaceState(null, "", root.dataset.page); // after a refusal the address is the visit's own again
const first = $("#desk-codes [data-group=suggested]") ?? $("#desk-codes [data-item]");
if (first && !$("dialog[open]")) make(first, { focus: root.dataset.open === "true" && location.hash === "" && matchMedia("(min-width: 721px)").matches });
$("[data-show-now]")?.showModal();
