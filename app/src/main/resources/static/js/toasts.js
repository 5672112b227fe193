// Short words at the foot about what was done. They wait while pointed at or focused; one with a way back waits longer.
import { $, $$, el, icon } from "./dom.js";

const ICONS = { ok: "circle-check", warn: "alert-triangle", stop: "hand-stop", info: "info-circle" };
const waits = new WeakMap();

function dismissSoon(toast) {
  if (toast.matches(".toast--stop")) return;
  clearTimeout(waits.get(toast));
  waits.set(toast, setTimeout(() => toast.remove(), $("form, [data-undo]", toast) ? 14000 : 7000));
}

function tend(toast) {
  const hold = () => clearTimeout(waits.get(toast));
  for (const name of ["pointerenter", "focusin"]) toast.addEventListener(name, hold);
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, () => dismissSoon(toast));
  $("[data-dismiss]", toast)?.addEventListener("click", () => toast.remove());
  dismissSoon(toast);
}

/** toast("Saved", { tone: "ok", undo: () => … }) */
export function toast(text, { tone = "ok", undo = null } = {}) {
  const made = el("div", { class: `toast toast--${tone}`, "data-toast": true }, icon(ICONS[tone] ?? ICONS.info), el("p", {}, text),
    undo ? el("button", { class: "btn", type: "button", "data-undo": true, "data-key": "z", "data-key-label": "Undo", onclick: () => { made.remove(); undo(); } }, "Undo ", el("kbd", {}, "z")) : null,
    el("button", { class: "btn btn--icon", type: "button", "data-dismiss": true }, icon("x"), el("span", { class: "sr-only" }, "Dismiss")));
  $("[data-toasts]")?.append(made);
  tend(made);
  return made;
}

export const start = () => $$("[data-toast]").forEach(tend);
