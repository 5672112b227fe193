// Runs before the first paint, so that the chosen theme and rail stand at once. Classic script, no imports.
(() => {
  const root = document.documentElement;
  const read = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const theme = read("cw.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (read("cw.rail") === "narrow") root.classList.add("is-narrow");
  if (read("cw.keys.single") === "off") root.classList.add("keys-off");
})();
