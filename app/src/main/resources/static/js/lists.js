// Lists that are walked with j and k: [data-list] holds [data-item]s, each with one [data-open] link (or is one).
// The focus really moves, so a screen reader hears it. With data-preview on the items and data-preview-into on the
// list, the pane beside follows. Space ticks [data-select], e follows [data-edit], . opens [data-actions].
import { $, $$, visible } from "./dom.js";
import { register } from "./keys.js";

const opener = (item) => (item.matches("[data-open]") ? item : $("[data-open], a, button", item));
const items = () => $$("[data-list] [data-item]").filter(visible);
const current = () => $("[data-item].is-current");
const listOf = (item) => item.closest("[data-list]");
let fetching = 0;

export function make(item, { focus = true } = {}) {
  for (const other of $$("[data-item].is-current")) {
    if (other !== item && listOf(other) === listOf(item)) { other.classList.remove("is-current"); other.removeAttribute("aria-current"); }
  }
  item.classList.add("is-current");
  item.setAttribute("aria-current", "true");
  if (focus) { opener(item)?.focus({ preventScroll: true }); item.scrollIntoView({ block: "nearest" }); }
  item.dispatchEvent(new CustomEvent("cw:current", { bubbles: true }));
  preview(item);
}

function preview(item) {
  const into = listOf(item)?.dataset.previewInto;
  const target = into && $(into);
  if (!target || !item.dataset.preview || !visible(target) || target.dataset.shows === item.dataset.preview) return;
  clearTimeout(fetching);
  fetching = setTimeout(() => {
    target.dataset.shows = item.dataset.preview;
    window.htmx?.ajax("GET", item.dataset.preview, { target, swap: "innerHTML", source: target });
  }, 90);
}

function move(step) {
  const all = items();
  if (all.length === 0) return false;
  const at = all.indexOf(document.activeElement?.closest("[data-item]") ?? current());
  const fresh = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
  make(all[fresh]);
}

function onCurrent(selector, then) {
  const item = document.activeElement?.closest("[data-item]") ?? current();
  const found = (item && $(selector, item)) ?? $(`main ${selector}`);
  if (!found || !visible(found)) return false;
  then(found);
}

/** Where no pane stands beside the list the actions are on the item's page. */
function actions() {
  const done = onCurrent("[data-actions]", (one) => (one.matches("button, summary") ? one.click() : $("a, button", one)?.focus()));
  return done === false && current() ? opener(current())?.click() : done;
}

function open(event) {
  if (event.target.closest("a, button, [data-open]")) return false;
  const item = current();
  if (!item) return false;
  opener(item)?.click();
}

function back() {
  const focused = document.activeElement;
  if (focused && focused !== document.body && focused.matches("input, select, textarea")) { focused.blur(); return; }
  const link = $("[data-back]:not([hidden])");
  if (link) { link.click(); return; }
  if (!current()) return false;
  focused?.blur();
  return false;
}

const inList = (event) => event.target === document.body || event.target.closest("[data-list]");

export function start() {
  const group = "Lists";
  register({ id: "list.next", key: "j", label: "Next", group, run: () => move(1) });
  register({ id: "list.previous", key: "k", label: "Previous", group, run: () => move(-1) });
  register({ id: "list.down", key: "ArrowDown", label: "Next", group, quiet: true, run: (event) => (inList(event) ? move(1) : false) });
  register({ id: "list.up", key: "ArrowUp", label: "Previous", group, quiet: true, run: (event) => (inList(event) ? move(-1) : false) });
  register({ id: "list.open", key: "Enter", label: "Open", group, run: open });
  register({ id: "list.select", key: "Space", label: "Select", group, run: () => onCurrent("[data-select]", (box) => box.click()) });
  register({ id: "list.edit", key: "e", label: "Edit", group, run: () => onCurrent("[data-edit]", (one) => one.click()) });
  register({ id: "list.actions", key: ".", label: "Actions", group, run: actions });
  register({ id: "back", key: "Escape", label: "Back", group: "Everywhere", run: back });

  document.addEventListener("click", (event) => {
    const item = event.target.closest("[data-item]");
    if (!item || !listOf(item) || event.target.closest("a, button, input, label, select, summary")) return;
    if (item.dataset.preview && visible($(listOf(item).dataset.previewInto) ?? item)) make(item);
    else opener(item)?.click();
  });
  document.addEventListener("focusin", (event) => {
    const item = event.target.closest("[data-list] [data-item]");
    if (item && !item.classList.contains("is-current")) make(item, { focus: false });
  });
  previewFirst();
  document.addEventListener("htmx:afterSettle", () => previewFirst(true));
}

/** The preview follows the first of a list, also of one that a search has just brought. */
function previewFirst(onlyNew = false) {
  for (const list of $$("[data-list][data-preview-into]")) {
    const current = $("[data-item].is-current", list);
    const first = current ?? $("[data-item]", list);
    if (first && !(onlyNew && current)) make(first, { focus: false });
  }
}
