// ? lists the keys of this page, lets each be changed, and switches single keys off (WCAG 2.1.4).
import { $, $$, el } from "./dom.js";
import { actionsHere, allowSingleKeys, nameOf, rebind, refreshHints, register, restoreKeys, singleKeys } from "./keys.js";

const ORDER = ["This page", "Lists", "Everywhere", "Go to"];
let waiting = null;

const keycaps = (key) => key.split(" ").map((one) => el("kbd", {}, one === "Escape" ? "Esc" : one));

function draw(dialog, note = "") {
  const groups = Object.groupBy(actionsHere().filter((one) => !one.quiet), (one) => one.group);
  $("[data-keylist]", dialog).replaceChildren(el("p", { class: "keylist__note", role: "status" }, note), ...ORDER.filter((name) => groups[name]).map((name) =>
    el("section", {}, el("h3", {}, name), el("ul", { class: "keylist__rows" }, ...groups[name].map(row)))));
  $("[data-single-keys]", dialog).checked = singleKeys();
}

function row(action) {
  const button = el("button", { class: "rebind", type: "button", "aria-pressed": "false", title: "Change" }, ...keycaps(action.key), el("span", { class: "sr-only" }, `, change the key of ${action.label}`));
  button.addEventListener("click", () => listenFor(action, button));
  return el("li", {}, el("span", {}, action.label), button);
}

function listenFor(action, button) {
  waiting?.button.setAttribute("aria-pressed", "false");
  waiting = { action, button };
  button.setAttribute("aria-pressed", "true");
  button.replaceChildren(el("kbd", {}, "press a key"));
}

function take(event, dialog) {
  if (!waiting || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  const { action } = waiting;
  waiting = null;
  if (event.key !== "Escape") {
    const head = action.key.includes(" ") ? `${action.key.split(" ")[0]} ` : "";
    draw(dialog, given(action, head + nameOf(event)));
    return;
  }
  draw(dialog);
}

/** One key does one thing: what had the key before gets the one that is given up. */
function given(action, key) {
  const other = actionsHere().find((one) => one.key === key && one.id !== action.id);
  rebind(other ? [[action.id, key], [other.id, action.key]] : [[action.id, key]]);
  if (!other) return "";
  return `${key} was “${other.label}”, which has ${action.key} now.`;
}

export function start() {
  const dialog = $("#keys-dialog");
  if (!dialog) return;
  const open = () => { draw(dialog); dialog.showModal(); };
  register({ id: "help", key: "?", label: "Keys and settings", group: "Everywhere", run: open });
  dialog.addEventListener("keydown", (event) => take(event, dialog), true);
  dialog.addEventListener("close", () => { waiting = null; refreshHints(); });
  $("[data-single-keys]", dialog).addEventListener("change", (event) => allowSingleKeys(event.target.checked));
  $("[data-reset-keys]", dialog).addEventListener("click", () => { restoreKeys(); draw(dialog); });
  for (const one of $$('[data-do="help"]')) one.addEventListener("click", () => { one.closest("[popover]")?.hidePopover(); open(); });
}
