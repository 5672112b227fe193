// Starts the small modules; each page has the same ones and does without what it does not hold.
import { $, $$ } from "./dom.js";
import * as forms from "./forms.js";
import * as go from "./go.js";
import * as help from "./help.js";
import * as keys from "./keys.js";
import * as lists from "./lists.js";
import * as palette from "./palette.js";
import * as theme from "./theme.js";
import * as toasts from "./toasts.js";
import * as way from "./way.js";

keys.register({ id: "search", key: "/", label: "Search", group: "Everywhere", run: () => { const field = $("[data-search]"); if (!field) return false; field.focus(); field.select(); } });
for (const one of [theme, toasts, forms, help, palette, go]) one.start();
keys.listen();
keys.refreshHints();

document.addEventListener("htmx:configRequest", (event) => {
  const csrf = $('meta[name="csrf"]');
  if (csrf && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
});
document.addEventListener("htmx:beforeRequest", () => document.documentElement.classList.add("is-loading"));
document.addEventListener("htmx:afterRequest", () => document.documentElement.classList.remove("is-loading"));
document.addEventListener("htmx:afterSwap", (event) => keys.refreshHints(event.target));
document.addEventListener("htmx:responseError", (event) => {
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const said = $("[data-failure]", page)?.dataset.failure;
  if (event.detail.xhr.status === 401) { location.reload(); return; }
  toasts.toast(said ?? `The server answered ${event.detail.xhr.status}. Reload the page and try again.`, { tone: "stop" });
});
document.addEventListener("htmx:sendError", () => toasts.toast("The server cannot be reached. Nothing was saved; check the connection and try again.", { tone: "stop" }));
document.addEventListener("toast", (event) => toasts.toast(event.detail.text ?? event.detail.value, event.detail));

for (const back of $$("a[data-back][hidden]")) {
  if (document.referrer.startsWith(location.origin) && document.referrer !== location.href) { back.href = document.referrer; back.hidden = false; }
}
lists.start();
way.start();
