// What this browser remembers for its user: theme, rail, keys. A browser that refuses storage just forgets.
export const read = (name, otherwise = null) => { try { return localStorage.getItem(`cw.${name}`) ?? otherwise; } catch { return otherwise; } };
export const write = (name, value) => { try { value === null ? localStorage.removeItem(`cw.${name}`) : localStorage.setItem(`cw.${name}`, value); } catch { /* forgotten */ } };
export const readJson = (name, otherwise) => { try { return JSON.parse(read(name)) ?? otherwise; } catch { return otherwise; } };
export const writeJson = (name, value) => write(name, JSON.stringify(value));
