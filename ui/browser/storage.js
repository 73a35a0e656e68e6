// This tab's sessionStorage, as JSON by name. A tab without storage works, but forgets on a reload.
const storage = {
  load: (name) => {
    try {
      return JSON.parse(sessionStorage.getItem(name)) ?? {};
    } catch {
      return {};
    }
  },
  save: (name, value) => {
    try {
      sessionStorage.setItem(name, JSON.stringify(value));
    } catch { /* see above */ }
  },
  remove: (name) => {
    try {
      sessionStorage.removeItem(name);
    } catch { /* see above */ }
  },
};
