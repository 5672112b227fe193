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

/** Marks what stands from a character of a document to the end of its line, as far as it is one stretch. */
function select(doc, start) {
  const run = $$(`#document-${doc} [data-at]`).find((one) => Number(one.dataset.at) <= start && start < Number(one.dataset.at) + one.textContent.length);
  if (!run) return;
  const from = start - Number(run.dataset.at);
  const line = run.textContent.indexOf("\n", from);
  getSelection().setBaseAndExtent(run.firstChild, from, run.firstChild, line < 0 ? run.textContent.length : line);
  const pane = $("#desk-note");
  pane.scrollTop += getSelection().getRangeAt(0).getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}

export function jump(id) {
  const [, doc, start] = /^at-(\d+)-(\d+)$/.exec(id) ?? [];
  if (doc) { select(doc, Number(start)); return; }
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

/** The edge of the word that a place stands in: half a word is no evidence. */
function wordEdge(run, place, way) {
  const part = /[\p{L}\p{N}]/u;
  let at = place - Number(run.dataset.at);
  const text = run.textContent;
  while (at > 0 && at < text.length && part.test(text[at - 1]) && part.test(text[at])) at += way;
  return Number(run.dataset.at) + at;
}

/** Nothing is marked any more, as once a code rests on it. */
export function unmark() {
  getSelection().removeAllRanges();
  $("#desk-take").hidden = true;
}

/** The words from one character of a document to another; a blank stands for each that is not shown, so that places count alike. */
function between(runs, start, end) {
  let text = "";
  for (const run of runs) {
    const at = Number(run.dataset.at);
    const words = run.textContent.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (words) text = text.padEnd(Math.max(0, at - start)) + words;
  }
  return text;
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
  start = wordEdge(first, start, -1);
  end = wordEdge(last, end, 1);
  const text = between(runs, start, end);
  const lead = text.length - text.trimStart().length;
  start += lead;
  end -= text.length - text.trimEnd().length;
  return end > start ? { document: article.dataset.document, start, end, words: text.trim().replace(/\s+/g, " ") } : null;
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
