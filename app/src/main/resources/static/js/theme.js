// Light, dark or as the system has it; the rail wide or narrow, until somebody chooses by the width of the window. Both stand from the first paint (first.js).
import { $, $$ } from "./dom.js";
import { read, write } from "./store.js";

const root = document.documentElement;

function choose(theme) {
  write("theme", theme === "system" ? null : theme);
  if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme;
  show(theme);
}

const show = (theme) => $$("[data-theme-choice] button").forEach((one) => one.setAttribute("aria-pressed", String(one.value === theme)));

function drawer(open) {
  root.classList.toggle("is-menu", open);
  $("[data-menu]")?.setAttribute("aria-expanded", String(open));
  if (open) $("#rail a")?.focus();
}

export function start() {
  show(read("theme", "system"));
  for (const one of $$("[data-theme-choice] button")) one.addEventListener("click", () => choose(one.value));
  for (const one of $$('[data-do="rail"]')) {
    one.addEventListener("click", () => write("rail", root.classList.toggle("is-narrow") ? "narrow" : "wide"));
  }
  $("[data-menu]")?.addEventListener("click", () => drawer(!root.classList.contains("is-menu")));
  document.addEventListener("click", (event) => {
    if (root.classList.contains("is-menu") && !event.target.closest("#rail, [data-menu], #user-menu")) drawer(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && root.classList.contains("is-menu")) { drawer(false); $("[data-menu]").focus(); }
  });
}
