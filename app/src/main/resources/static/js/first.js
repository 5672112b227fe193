// Runs before the first paint, so that the chosen theme and rail stand at once. Classic script, no imports.
(() => {
  const root = document.documentElement;
  const read = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const theme = read("cw.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const small = matchMedia("(max-width: 1180px)");
  const rail = () => { const chosen = read("cw.rail"); root.classList.toggle("is-narrow", chosen === null ? small.matches : chosen === "narrow"); };
  rail();
  small.addEventListener("change", rail);
  if (read("cw.keys.single") === "off") root.classList.add("keys-off");
})();
