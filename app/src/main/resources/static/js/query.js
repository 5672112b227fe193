// Writing a query: an objection leads to its words, and the template follows the kind that is chosen.
import { $, $$ } from "./dom.js";

const form = $("#query-form");

form.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-select]");
  if (!link) return;
  const field = $(link.getAttribute("href"));
  const [start, end] = link.dataset.select.split("-").map(Number);
  if (!field) return;
  event.preventDefault();
  field.focus();
  if (end > start && field.setSelectionRange) field.setSelectionRange(start, end);
});

$("[data-template]").addEventListener("submit", (event) => {
  const template = event.target;
  template.elements.kind.value = form.elements.kind.value;
  for (const old of $$("[name=indicator]", template)) old.remove();
  for (const box of $$("[name=indicator]:checked", form)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "indicator";
    field.value = box.value;
    template.append(field);
  }
});
