// The desk's small questions: why a code is rejected, what modifiers, which diagnoses, how many units, what is waited for.
import { $, $$, el } from "../dom.js";
import { when } from "./swap.js";

let back = null;

function open(dialog, row) {
  back = document.activeElement;
  const wrong = $("[data-wrong]", dialog);
  if (wrong) wrong.hidden = true;
  for (const form of $$("form", dialog)) form.reset();
  for (const one of $$("[data-fill]", dialog)) fill(one, row);
  if (dialog.id === "desk-pointers") letters(dialog);
  if (dialog.id === "desk-modifiers") modifiers(dialog);
  if (dialog.id === "desk-level") worksheet(dialog, row);
  dialog.showModal();
  const field = $("input:not([type=hidden])", dialog);
  const choice = $(".choice", dialog);
  if (choice) choice.focus(); else { field?.focus(); field?.select(); }
}

function fill(element, row) {
  const value = { key: row?.dataset.code, label: row?.dataset.label, modifiers: row?.dataset.modifiers, pointers: row?.dataset.pointers, units: row?.dataset.units }[element.dataset.fill] ?? "";
  if (element.matches("input")) element.value = value; else element.textContent = value;
}

/** The assigned diagnoses, each with its letter, pressed when the field names it. */
function letters(dialog) {
  const list = $("#pointers-known");
  list.replaceChildren(...$$("#desk-codes [data-group=diagnoses]").map((row) => {
    const letter = $(".coderow__mark", row).textContent;
    return el("li", {}, el("button", { type: "button", class: "pick", tabindex: "-1", "data-pick": letter, "aria-pressed": "false" },
      el("kbd", {}, letter), el("span", { class: "code" }, row.dataset.label), el("span", {}, $(".coderow__words", row).textContent)));
  }));
  press(dialog);
}

function press(dialog) {
  const named = $("#pointers", dialog).value.toUpperCase();
  for (const one of $$("[data-pick]", dialog)) one.setAttribute("aria-pressed", String(named.includes(one.dataset.pick)));
}

/** The worksheet as it stands, asked for each time. */
function worksheet(dialog, row) {
  const body = $("#desk-level-body");
  body.replaceChildren();
  window.htmx.ajax("GET", `${body.dataset.from}?key=${row?.dataset.code}`, { target: body, swap: "innerHTML settle:0ms" });
}

/** The day's modifiers, asked for once; those that fit what is being typed stand first. */
async function modifiers(dialog) {
  const list = $("#modifiers-known");
  if (!list.childElementCount) {
    const answer = await fetch(list.dataset.from);
    if (answer.ok) list.append(...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("li"));
  }
  sift(dialog);
}

function sift(dialog) {
  const typed = $("#modifiers", dialog).value.trim().toUpperCase();
  const parts = typed.split(/[^A-Z0-9]+/).filter(Boolean);
  const last = parts.at(-1) ?? "";
  let shown = 0;
  for (const item of $$("#modifiers-known li")) {
    const code = $("[data-pick]", item).dataset.pick;
    const chosen = parts.includes(code);
    const fits = last.length !== 2 ? (code.startsWith(last) || (last.length > 2 && item.textContent.toUpperCase().includes(last))) : true;
    item.hidden = !(chosen || (fits && shown < 40));
    if (!item.hidden) shown++;
    $("[data-pick]", item).setAttribute("aria-pressed", String(chosen));
  }
  const list = $("#modifiers-known");
  if (list.contains(document.activeElement)) return;
  list.prepend(...$$("li:has([aria-pressed=true])", list));
  list.scrollTop = 0;
}

function pick(button) {
  const dialog = button.closest("dialog");
  const field = $("input.code", dialog);
  const parts = field.value.toUpperCase().split(/[^A-Z0-9]+/).filter(Boolean);
  const value = button.dataset.pick;
  const kept = parts.includes(value) ? parts.filter((one) => one !== value) : [...parts.filter((one) => dialog.id !== "desk-modifiers" || one.length === 2), value];
  field.value = kept.join(" ");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

function digit(event) {
  const dialog = event.target.closest("dialog.ask");
  const rated = dialog && event.target.matches("input[type=radio]") && $(`[name="${event.target.name}"][data-digit-choice="${event.key}"]`, dialog);
  if (rated) { event.preventDefault(); rated.click(); rated.focus(); return; }
  if (!dialog || event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
  const choices = $$(".choice", dialog);
  const at = choices.indexOf(document.activeElement);
  const way = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (way && choices.length) { event.preventDefault(); choices[(at + way + choices.length) % choices.length].focus(); return; }
  const chosen = $(`[data-digit="${event.key}"]`, dialog);
  if (chosen) { event.preventDefault(); chosen.click(); }
}

export function start(root, row) {
  root.addEventListener("click", (event) => {
    const asks = event.target.closest("[data-desk-dialog]");
    if (asks) when(() => open(document.getElementById(asks.dataset.deskDialog), asks.closest("[data-item]") ?? row()));
    const picked = event.target.closest("[data-pick]");
    if (picked) pick(picked);
  });
  root.addEventListener("keydown", digit);
  // As soon as a worksheet is seen, the level of its first element is at hand.
  const level = $("#desk-level-body");
  level?.addEventListener("htmx:afterSwap", (event) => { if (event.detail.target === level) $("input[type=radio]:checked", level)?.focus(); });
  $("#pointers").addEventListener("input", () => press($("#desk-pointers")));
  $("#modifiers").addEventListener("input", () => sift($("#desk-modifiers")));
  for (const dialog of $$("dialog", root)) dialog.addEventListener("close", () => { (back?.isConnected ? back : $("[data-open]", row() ?? root))?.focus({ preventScroll: true }); });
}
