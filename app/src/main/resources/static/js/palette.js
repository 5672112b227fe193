// Ctrl+K: everywhere one can go, everything this page can do, and what the server finds.
import { $, $$, base, el, icon } from "./dom.js";
import { actionsHere, register } from "./keys.js";

let places = null;
let shown = [];
let at = 0;
let asked = 0;

/** A fuzzy match: every letter in order; the start of a word and neighbours count more. Null when it does not match. */
export function score(words, query) {
  const text = words.toLowerCase();
  let sum = 0, from = 0, last = -2;
  const hits = [];
  for (const letter of query.toLowerCase().replace(/\s+/g, "")) {
    const found = text.indexOf(letter, from);
    if (found < 0) return null;
    sum += found === last + 1 ? 3 : found === 0 || /[\s,.\-/]/.test(text[found - 1]) ? 4 : 0;
    sum -= Math.min(found - from, 6) / 4;
    hits.push(found);
    last = found;
    from = found + 1;
  }
  return { sum: sum - text.length / 100, hits };
}

function marked(words, hits) {
  const on = new Set(hits);
  return [...words].map((letter, index) => (on.has(index) ? el("mark", {}, letter) : letter));
}

async function fetchPlaces() {
  const answer = await fetch(`${base()}/palette`, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : [];
}

const entry = (group, label, iconName, detail, keys, run) => ({ group, label, icon: iconName, detail, keys, run });

function known() {
  const here = actionsHere().filter((one) => one.group === "This page")
    .map((one) => entry("This page", one.label, "player-track-next", "", one.key, () => one.run()));
  const go = (places ?? []).map((one) => entry("Go to", one.label, one.icon, "", one.key ? `g ${one.key}` : "", () => location.assign(base() + one.path)));
  const settings = [["light", "Light theme", "sun"], ["dark", "Dark theme", "moon"], ["system", "Theme of the system", "device-desktop"]]
    .map(([value, label, name]) => entry("Settings", label, name, "", "", () => $(`[data-theme-choice] [value="${value}"]`).click()));
  return [...here, ...go, entry("Settings", "Keys and settings", "keyboard", "", "?", () => $('[data-do="help"]').click()), ...settings];
}

function matching(query) {
  if (!query) return known().map((one) => ({ ...one, hits: [] }));
  return known().map((one) => ({ ...one, match: score(one.label, query) }))
    .filter((one) => one.match).map((one) => ({ ...one, hits: one.match.hits }))
    .sort((a, b) => b.match.sum - a.match.sum).slice(0, 12);
}

async function find(query) {
  const mine = ++asked;
  await new Promise((wait) => setTimeout(wait, 140));
  if (mine !== asked) return null;
  const answer = await fetch(`${base()}/palette/search?q=${encodeURIComponent(query)}`, { headers: { Accept: "application/json" } });
  if (mine !== asked || !answer.ok) return null;
  return (await answer.json()).flatMap((group) => group.results.map((one) =>
    ({ ...entry(group.heading, one.title, one.icon, one.detail, "", () => location.assign(base() + one.path)), hits: [] })));
}

function draw(dialog, entries, query) {
  shown = entries;
  at = 0;
  const list = $("#palette-list", dialog);
  const byGroup = Object.entries(Object.groupBy(entries, (one) => one.group));
  shown = byGroup.flatMap(([, ones]) => ones);
  let index = 0;
  list.replaceChildren(...byGroup.map(([name, ones]) => el("div", { role: "group", "aria-label": name },
    el("div", { class: "palette__group", "aria-hidden": "true" }, name), ...ones.map((one) => option(dialog, one, index++)))));
  if (shown.length === 0) list.replaceChildren(el("p", { class: "palette__none" }, `Nothing matches “${query}”. Enter searches everything.`));
  choose(dialog, 0);
}

function option(dialog, one, index) {
  const keys = one.keys ? el("span", { class: "push", "aria-hidden": "true" }, ...one.keys.split(" ").map((key) => el("kbd", {}, key))) : null;
  return el("div", { class: "palette__item", role: "option", id: `palette-${index}`, "aria-selected": "false",
    onmousemove: () => choose(dialog, index, false), onclick: () => run(dialog) },
    icon(one.icon || "arrow-right"), el("span", {}, ...marked(one.label, one.hits)), one.detail ? el("small", {}, one.detail) : null, keys);
}

function choose(dialog, index, scroll = true) {
  const options = $$("[role=option]", dialog);
  at = Math.max(0, Math.min(options.length - 1, index));
  options.forEach((one, n) => one.setAttribute("aria-selected", String(n === at)));
  const input = $("input", dialog);
  if (!options[at]) { input.removeAttribute("aria-activedescendant"); return; }
  input.setAttribute("aria-activedescendant", options[at].id);
  if (scroll) options[at].scrollIntoView({ block: "nearest" });
}

function run(dialog) {
  const query = $("input", dialog).value.trim();
  const one = shown[at];
  dialog.close();
  if (one) one.run();
  else if (query) location.assign(`${base()}/search?q=${encodeURIComponent(query)}`);
}

async function update(dialog) {
  const query = $("input", dialog).value.trim();
  draw(dialog, matching(query), query);
  if (query.length < 2) { asked++; return; }
  const found = await find(query);
  if (found?.length) draw(dialog, [...matching(query), ...found], query);
}

export function start() {
  const dialog = $("#palette");
  if (!dialog) return;
  const input = $("input", dialog);
  const open = async () => {
    if (dialog.open) { dialog.close(); return; }
    input.value = "";
    draw(dialog, matching(""), "");
    dialog.showModal();
    input.focus();
    places ??= await fetchPlaces().catch(() => null);
    if (!input.value) draw(dialog, matching(""), "");
  };
  register({ id: "palette", key: "Ctrl+K", label: "Commands", group: "Everywhere", run: () => { open(); } });
  input.addEventListener("input", () => update(dialog));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) { event.preventDefault(); choose(dialog, at + step); }
    if (event.key === "Enter") { event.preventDefault(); run(dialog); }
  });
  for (const one of $$('[data-do="palette"]')) one.addEventListener("click", () => { one.closest("[popover]")?.hidePopover(); open(); });
}
