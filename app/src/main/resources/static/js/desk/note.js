// The note: going to the words a code rests on, walking the evidence, and marking words, with the mouse or with arrows.
import { $, $$ } from "../dom.js";

const NAMED = "#desk-note .ev";
let step = 0;
let current = null;

const words = (key) => $$(`#desk-note [data-codes~="${key}"]`);
const reach = (element) => {
  const pane = $("#desk-note").getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (box.top < pane.top + 24 || box.bottom > pane.bottom - 24) element.scrollIntoView({ block: "center" });
};

/** Outlines the words of a code and brings the first into sight. */
export function show(key) {
  for (const one of $$("#desk-note .is-current")) one.classList.remove("is-current");
  const all = key ? words(key) : [];
  for (const one of all) one.classList.add("is-current");
  if (all[0] && matchMedia("(min-width: 721px)").matches) reach(current && all.includes(current) ? current : all[0]);
}

/** Evidence may begin in what is not shown, such as the colon behind a heading: then the words that follow are meant. */
function placeOf(id) {
  const [, doc, start] = /^ev-(\d+)-(\d+)$/.exec(id) ?? [];
  return document.getElementById(id) ?? (doc && $$(`#document-${doc} [data-codes]`).find((run) => Number(run.dataset.at) >= Number(start)));
}

export function jump(id) {
  const target = placeOf(id);
  if (!target) return;
  target.scrollIntoView({ block: target.matches("[data-at]") ? "center" : "start" });
  if (target.matches("[data-at]")) { current = target; target.classList.add("is-current"); }
}

/** The code that wants a decision before those that have one. */
export function ownerOf(element) {
  const keys = element.dataset.codes.split(" ");
  return keys.find((key) => $(`#code-${key}[data-group=suggested]`)) ?? keys.find((key) => $(`#code-${key}`));
}

/** From one stretch of evidence to the next, and to the code it is for. */
export function walk(way, then) {
  const all = $$(NAMED);
  if (all.length === 0) return false;
  const at = all.indexOf(current?.isConnected ? current : $(`${NAMED}.is-current`));
  step = at < 0 ? (way > 0 ? 0 : all.length - 1) : (at + way + all.length) % all.length;
  current = all[step];
  then(ownerOf(current));
  reach(current);
}

/* ---- marking words */

const runOf = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("[data-at]");
const within = (range, run) => range.intersectsNode(run) && run.textContent.length > 0;

function offset(run, node, at) {
  return Number(run.dataset.at) + (node.nodeType === Node.TEXT_NODE ? at : 0);
}

/** The marked words as document, start and end, cut at the blanks around them; null when none of a codable document are. */
export function marked() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const article = (range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer).closest?.("[data-document]");
  if (!article || article.dataset.codable !== "true") return null;
  const runs = $$("[data-at]", article).filter((run) => within(range, run));
  if (runs.length === 0) return null;
  const first = runs[0], last = runs.at(-1);
  let start = runOf(range.startContainer) === first ? offset(first, range.startContainer, range.startOffset) : Number(first.dataset.at);
  let end = runOf(range.endContainer) === last && range.endContainer.nodeType === Node.TEXT_NODE ? offset(last, range.endContainer, range.endOffset) : Number(last.dataset.at) + last.textContent.length;
  const text = runs.map((run) => run.textContent.slice(Math.max(0, start - Number(run.dataset.at)), Math.max(0, end - Number(run.dataset.at)))).join(" ");
  const lead = text.length - text.trimStart().length;
  start += lead;
  end -= text.length - text.trimEnd().length;
  return end > start ? { document: article.dataset.document, start, end, words: text.trim() } : null;
}

function offer() {
  const take = $("#desk-take");
  if (!take || $("dialog[open]")) return;
  const found = marked();
  take.hidden = !found;
  if (!found) return;
  const box = getSelection().getRangeAt(0).getBoundingClientRect();
  const pane = take.parentElement.getBoundingClientRect();
  take.style.left = `${Math.max(8, Math.min(box.left - pane.left, pane.width - 190))}px`;
  take.style.top = `${Math.max(8, box.bottom - pane.top + 6)}px`;
}

/** Marks the first word of the evidence at hand; the arrows then carry on from there. */
export function begin() {
  const from = $("#desk-note .is-current") ?? $('#desk-note [data-codable="true"] p [data-at]');
  if (!from) return false;
  $("#desk-note").focus({ preventScroll: true });
  const selection = getSelection();
  selection.collapse(from.firstChild, 0);
  selection.modify("extend", "forward", "word");
  reach(from);
}

function arrows(event) {
  const way = { ArrowRight: ["forward", "word"], ArrowLeft: ["backward", "word"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"] }[event.key];
  const selection = getSelection();
  if (!way || event.ctrlKey || event.metaKey || event.altKey || !$("#desk-note").contains(selection.anchorNode)) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.shiftKey) { selection.modify("extend", ...way); return; }
  selection.modify("move", ...way);
  if (way[0] === "backward" && way[1] === "word") selection.modify("move", "backward", "word");
  selection.modify("extend", "forward", "word");
}

export function start(open, take) {
  if (!open) return;
  document.addEventListener("selectionchange", offer);
  $("#desk-note").addEventListener("scroll", offer, { passive: true });
  $("#desk-note").addEventListener("keydown", (event) => { if (event.key === "Enter" && marked()) { event.preventDefault(); take(); } else arrows(event); });
  $("#desk-take").addEventListener("mousedown", (event) => event.preventDefault());
  $("#desk-take").addEventListener("click", take);
}
