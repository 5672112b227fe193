// The way back to a list is to the list as it was left: its view, its filters, its page, and the row that was opened.
// Kept for this tab only, and forgotten when nobody is signed in: what was looked for may be a patient's name. The
// encoder remembers its search by itself.
import { $, $$, visible } from "./dom.js";
import { make } from "./lists.js";

const KEY = "cw.lists";
const kept = () => { try { return JSON.parse(sessionStorage.getItem(KEY)) ?? {}; } catch { return {}; } };
const keep = (lists) => { try { lists === null ? sessionStorage.removeItem(KEY) : sessionStorage.setItem(KEY, JSON.stringify(lists)); } catch { /* the list begins anew then */ } };

const list = () => $("main .worklist [data-list]");

function leave() {
  if ($("main .worklist") && !$("[data-encoder-search]")) keep({ ...kept(), [location.pathname]: location.search });
}

/** The row whose page was looked at, so that work goes on where it was. */
function resume() {
  if (!list() || !document.referrer.startsWith(location.origin)) return;
  const from = new URL(document.referrer).pathname;
  const row = $$("[data-item]", list()).find((item) => {
    const to = $("[data-open]", item)?.pathname;
    return to && visible(item) && (from === to || from.startsWith(`${to}/`));
  });
  if (row) { make(row, { focus: false }); row.scrollIntoView({ block: "nearest" }); }
}

export function start() {
  if (!$(".rail__user")) { keep(null); return; }
  const lists = kept();
  for (const link of $$(".crumbs a[href]")) {
    const search = lists[link.pathname];
    if (search && !link.search) link.search = search;
  }
  resume();
  window.addEventListener("pagehide", leave);
}
