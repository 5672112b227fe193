// g and a letter goes where the rail's entry with that letter leads; the card beside shows the letters.
import { $$, el, icon } from "./dom.js";
import { actionsHere, keyOf, onPrefix, register } from "./keys.js";

export function start() {
  for (const link of $$("[data-go]")) {
    if (!link.dataset.go) continue;
    const label = link.querySelector(".rail__word").textContent;
    register({ id: `go.${label}`, key: `g ${link.dataset.go}`, label, group: "Go to", run: () => link.click() });
  }
  let card = null;
  let timer = 0;
  onPrefix(
    (prefix) => { timer = setTimeout(() => { card = cardFor(prefix); document.body.append(card); }, 350); },
    () => { clearTimeout(timer); card?.remove(); card = null; },
  );
}

function cardFor(prefix) {
  const rows = actionsHere().filter((one) => one.key.startsWith(`${prefix} `))
    .map((one) => el("li", {}, el("kbd", {}, one.key.slice(prefix.length + 1)), one.label));
  return el("div", { class: "gocard", role: "status" }, el("p", { class: "label row" }, icon("arrow-right"), "Go to"), el("ul", { class: "gocard__list" }, ...rows));
}
