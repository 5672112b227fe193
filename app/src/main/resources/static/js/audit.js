// The audit sheet: what has no verdict yet is agreed with at once.
import { $, $$ } from "./dom.js";

$("[data-agree-rest]")?.addEventListener("click", () => {
  for (const one of $$(".audit__code select")) if (one.value === "") one.value = "agree";
  $(".audit__form [name=education]")?.focus();
});
