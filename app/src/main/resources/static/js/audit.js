// The audit sheet: codes are looked up as at the desk, and what has no verdict yet is agreed with at once.
import { $, $$ } from "./dom.js";
import * as encoder from "./desk/encoder.js";

$("[data-agree-rest]")?.addEventListener("click", () => {
  for (const one of $$(".audit__code select")) if (one.value === "") one.value = "agree";
  $(".audit__form [name=education]")?.focus();
});

const sheet = $(".workbench--audit");
if ($("#desk-encoder", sheet)) encoder.start(sheet);
sheet.addEventListener("click", (event) => {
  const asks = event.target.closest("[data-encoder-into]");
  if (asks) encoder.open(null, $(`#${asks.dataset.encoderInto}`));
});
