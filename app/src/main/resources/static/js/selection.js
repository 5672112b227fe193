// What is ticked in a list: how many, and what the main button then does with it. Without it the buttons work all the same.
import { $, $$ } from "./dom.js";

const form = $("#selection");
const bar = form && $("[data-selected]", form);
const words = $("[data-send-words]");
const asItWas = words?.textContent;

function counted() {
  const boxes = $$("[data-select]:checked");
  bar.hidden = boxes.length === 0;
  $("[data-selected-count]", form).textContent = `${boxes.length} selected`;
  if (words) words.textContent = boxes.length === 0 ? asItWas : `${words.dataset.sendWords || "Send"} ${boxes.length} selected`;
}

if (form) {
  document.addEventListener("change", (event) => { if (event.target.matches("[data-select]")) counted(); });
  form.addEventListener("reset", () => setTimeout(counted));
  window.addEventListener("pageshow", counted);
  counted();
}

// A menu closes when the focus or a click goes elsewhere, and with Esc.
const menus = () => $$("[data-pick][open]");
document.addEventListener("click", (event) => { for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false; });
document.addEventListener("focusin", (event) => { for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false; });
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) { menu.open = false; $("summary", menu).focus(); event.preventDefault(); }
}, true);
