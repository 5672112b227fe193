// Keys: a registry of actions, each with a key that the user may change, and one listener that obeys it.
// register({ id, key, label, group, run })  adds one; run returns false when it had nothing to do.
// [data-key="s"] on a button or link registers itself while it is visible. Letters never act while typing.
import { $, $$, base, visible } from "./dom.js";
import { read, readJson, write, writeJson } from "./store.js";

const actions = new Map();
let changed = readJson("keys.map", {});
let prefix = null;
let prefixTimer = 0;
const listeners = { prefix: () => {}, leave: () => {} };

export const register = (action) => actions.set(action.id, action);
export const keyOf = (id, otherwise) => changed[id] ?? otherwise;
export const singleKeys = () => read("keys.single") !== "off";
export const onPrefix = (start, leave) => Object.assign(listeners, { prefix: start, leave });

export function allowSingleKeys(on) {
  write("keys.single", on ? null : "off");
  document.documentElement.classList.toggle("keys-off", !on);
  keep();
}

/** The keys go with the person; this browser has a copy, so that they act before an answer comes. */
function keep() {
  const csrf = $('meta[name="csrf"]');
  if (!csrf || !$(".rail__user")) return;
  fetch(`${base()}/preferences/keys`, { method: "POST", headers: { "Content-Type": "application/json", [csrf.dataset.header]: csrf.content }, body: JSON.stringify({ map: changed, single: singleKeys() }) }).catch(() => { /* the copy in this browser stands */ });
}

const asked = (now) => { try { if (now) sessionStorage.setItem("cw.keys.asked", "yes"); return sessionStorage.getItem("cw.keys.asked") !== null; } catch { return false; } };

/** Asked once a session of the browser: a person's keys are there on another machine, and not another person's on this one. */
async function follow() {
  const owner = $(".rail__user")?.textContent.trim();
  if (!owner || (read("keys.owner") === owner && asked())) return;
  const answer = await fetch(`${base()}/preferences/keys`, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return;
  const kept = await answer.json();
  write("keys.owner", owner);
  asked(true);
  changed = kept.map;
  writeJson("keys.map", changed);
  write("keys.single", kept.single ? null : "off");
  document.documentElement.classList.toggle("keys-off", !kept.single);
  refreshHints();
}

/** Gives actions other keys, `[[id, key], …]`. */
export function rebind(pairs) {
  for (const [id, key] of pairs) changed[id] = key;
  writeJson("keys.map", changed);
  refreshHints();
  keep();
}

export function restoreKeys() {
  changed = {};
  writeJson("keys.map", changed);
  refreshHints();
  keep();
}

/** The actions of this page as they stand now: registered ones and those of visible elements. */
export function actionsHere() {
  const own = $$("[data-key]").filter((one) => visible(one) && !one.closest("dialog:not([open])")).map(ofElement);
  const all = [...actions.values()].map((one) => ({ ...one, key: keyOf(one.id, one.key) }));
  const byId = new Map([...own, ...all].map((one) => [one.id, one]));
  return [...byId.values()];
}

export const idOf = (element) => element.dataset.keyId ?? `page.${element.dataset.keyLabel ?? element.dataset.key}`;

function ofElement(element) {
  const id = idOf(element);
  const label = element.dataset.keyLabel ?? element.textContent.trim();
  return { id, key: keyOf(id, element.dataset.key), label, group: "This page", element, run: () => act(element) };
}

function act(element) {
  if (element.matches("input, select, textarea")) element.focus();
  else element.click();
}

const typing = (target) => target.matches?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]");

/** The key as it is written: "j", "?", "Enter", "Ctrl+K", "Shift+J" never: letters carry their case. */
export function nameOf(event) {
  const key = event.key === " " ? "Space" : event.key;
  if (event.ctrlKey || event.metaKey) return `Ctrl+${key.length === 1 ? key.toUpperCase() : key}`;
  return event.altKey ? `Alt+${key}` : key;
}

function press(event) {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  const single = name.length === 1;
  if (typing(event.target) && (single || ["Enter", "Space", "Backspace", "Delete"].includes(name) || name.startsWith("Arrow"))) return;
  if (single && !singleKeys()) return;
  if (["Enter", "Space"].includes(name) && event.target.matches?.("button, summary, [role=option], input")) return;
  if (event.target.closest?.("dialog[open]") && name !== "Ctrl+K") return;
  const wanted = prefix ? `${prefix} ${name}` : name;
  leavePrefix();
  const found = actionsHere().filter((one) => one.key === wanted || one.also === wanted);
  for (const one of found) {
    if (one.run(event) === false) continue;
    event.preventDefault();
    return;
  }
  if (actionsHere().some((one) => one.key.startsWith(`${wanted} `))) enterPrefix(name, event);
}

function enterPrefix(name, event) {
  prefix = name;
  event.preventDefault();
  prefixTimer = setTimeout(leavePrefix, 2500);
  listeners.prefix(name);
}

function leavePrefix() {
  clearTimeout(prefixTimer);
  prefix = null;
  listeners.leave();
}

/** Writes the keys as they are now into the hints, so that what is shown is what works. */
export function refreshHints(within = document) {
  for (const one of $$("[data-key]", within)) {
    const hint = one.querySelector("kbd");
    if (hint) hint.textContent = keyOf(idOf(one), one.dataset.key);
  }
  for (const hint of $$("kbd[data-hint]", within)) {
    const action = actions.get(hint.dataset.hint);
    if (action) hint.textContent = keyOf(action.id, action.key);
  }
  for (const hint of $$("kbd", within)) hint.toggleAttribute("data-single", hint.textContent.length === 1);
}

export function listen() {
  document.addEventListener("keydown", press);
  follow();
}
