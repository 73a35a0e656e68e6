// Answers kept in this tab's sessionStorage: what the server has confirmed (entries), and what the fields of a
// screen hold before it has (screens). The server names what changed; nothing else is sent.
(() => {
  if (window.roleCompassTab?.receive) return;
  const STORE = "role-compass";
  const FIELD = /(?:^|\s)st-key-((?:answer|number|country|name|level|skill|years|unsure|start|note)-[\w-]+)/;
  const state = { boot: null, number: 0, asked: false, waiting: false, erased: false, off: false, secret: null,
    heard: 0, speak: null };
  const PATIENCE = 400;

  const load = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(STORE));
      return { entries: kept.entries ?? {}, screens: kept.screens ?? {}, secret: kept.secret };
    } catch {
      return { entries: {}, screens: {} };
    }
  };
  const isEmpty = (kept) => !Object.keys(kept.entries).length && !Object.keys(kept.screens).length
    && !kept.secret;
  const save = (kept) => {
    try {
      if (state.off || isEmpty(kept)) sessionStorage.removeItem(STORE);
      else sessionStorage.setItem(STORE, JSON.stringify(kept));
    } catch { /* a tab without storage works, but forgets on a reload */ }
  };

  const screen = () => {
    const page = location.pathname.split("/").pop();
    return [page, ...[...new URLSearchParams(location.search)].map((pair) => pair.join("=")).sort()].join("|");
  };
  // What is typed to search a list that is open is no answer: what was chosen before still is. A choice counts
  // at once, though its list closes a moment later.
  const OPEN = '[role="combobox"][aria-expanded="true"]';
  const picked = new WeakMap();
  const pick = (event) => {
    const field = document.querySelector(OPEN);
    const byKey = event.key === "Enter" && event.target === field;
    const option = byKey ? document.getElementById(field.getAttribute("aria-activedescendant"))
      : !event.key && event.target.closest('[role="option"]');
    if (field && option) picked.set(field, option.textContent);
  };
  document.addEventListener("keydown", pick, true);
  document.addEventListener("click", pick, true);
  const valueOf = (box, before) => {
    const radios = [...box.querySelectorAll('input[type="radio"]')];
    if (radios.length) return radios.some((r) => r.checked) ? radios.findIndex((r) => r.checked) : undefined;
    const tick = box.querySelector('input[type="checkbox"]');
    if (tick) return tick.checked;
    const field = box.querySelector("input, textarea");
    if (field?.ariaExpanded === "true") return picked.get(field) ?? before ?? field.value;
    picked.delete(field);
    return field?.value;
  };
  const fields = (before) => {
    const found = {};
    for (const box of document.querySelectorAll('[class*="st-key-"]')) {
      const key = FIELD.exec(box.className)?.[1];
      const value = key && valueOf(box, before?.[key]);
      if (value !== undefined) found[key] = value;
    }
    return found;
  };
  const note = () => {
    const kept = load();
    const found = fields(kept.screens[screen()]);
    if (state.erased || state.off || !Object.keys(found).length) return;
    kept.screens[screen()] = found;
    save(kept);
  };

  // Of it a campaign makes the one-time keys of what it counts; where nothing is kept, it ends with the page.
  const secret = (kept) => {
    state.secret ??= kept.secret ?? [...crypto.getRandomValues(new Uint8Array(32))]
      .map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (kept.secret !== state.secret) save(Object.assign(kept, { secret: state.secret }));
    return state.secret;
  };
  const answer = (data, setTriggerValue) => {
    state.asked = true;
    const kept = load();
    if (isEmpty(kept) && data.ask !== "now") return;
    state.waiting = true;
    const fields = Object.assign({}, ...Object.values(kept.screens));
    setTriggerValue("restore", { entries: kept.entries, fields, ...(data.counts && { secret: secret(kept) }) });
  };
  const apply = (data) => {
    const kept = load();
    if (data.number > state.number) {
      if (!data.base) kept.entries = {};
      for (const key of data.drop) delete kept.entries[key];
      Object.assign(kept.entries, data.set);
      state.number = data.number;
    }
    kept.screens = kept.screens[data.screen] ? { [data.screen]: kept.screens[data.screen] } : {};
    state.erased = false;
    save(kept);
  };
  const give = ({ name, type, content }) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const given = new Set();
  const receive = ({ data: bytes, setTriggerValue }) => {
    const data = JSON.parse(new TextDecoder().decode(bytes));
    if (data.file) {
      if (!given.has(data.file.id)) give(data.file);
      given.add(data.file.id);
      return;
    }
    state.heard = Date.now();
    state.off = Boolean(data.off);
    if (state.off) sessionStorage.removeItem(STORE);
    if (data.whole) state.speak = setTriggerValue;
    if (data.boot !== state.boot) {
      Object.assign(state, { boot: data.boot, number: 0, asked: false, waiting: false });
    }
    if (data.ask && !state.asked) answer(data, setTriggerValue);
    if (data.ask && state.waiting) return;
    if (data.base > state.number) setTriggerValue("missed", data.number);
    else apply(data);
  };

  const erase = (event) => {
    if (!event.target.closest('[class*="st-key-erase"]')) return;
    state.erased = true;
    sessionStorage.removeItem(STORE);
  };
  const print = (event) => event.target.closest('[class*="st-key-print"]') && window.print();
  document.addEventListener("click", erase, true);
  document.addEventListener("click", print, true);
  for (const kind of ["input", "change", "click", "keyup"]) {
    document.addEventListener(kind, () => setTimeout(note, 0), true);
  }
  // A fast typist's last letters come before a timer.
  window.addEventListener("pagehide", note);
  // A click that was under way when the server died can reach the new session first, and asks it for a part
  // of a page that it has not drawn yet. Then nothing comes back, and the tab asks for the whole page.
  const wake = (since) => {
    if (state.heard >= since || !state.speak || connection() !== "CONNECTED") return;
    state.speak("missed", since);
    setTimeout(() => wake(since), 2 * PATIENCE);
  };
  const connection = () => document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
  const reconnected = () => {
    const now = connection();
    if (now === "CONNECTED" && state.connection && state.connection !== now) {
      const since = Date.now();
      setTimeout(() => wake(since), PATIENCE);
    }
    state.connection = now;
  };
  // A chart has the colours of the theme that the server was told of last; Streamlit learns of another one first.
  const recolour = () => document.querySelector(".js-plotly-plot") && state.speak?.("missed", Date.now());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(recolour, 100));
  // Rows that were taken away leave the screen only with the server's answer.
  const settled = () => {
    const idle = document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning";
    if (idle && load().screens[screen()]) note();
    // Fields lose the focus with the server. A search would stand there as if it were chosen, and could not be left.
    if (idle && document.activeElement === document.body) document.querySelector(OPEN)?.focus();
  };
  const look = () => { reconnected(); setTimeout(settled, 0); };
  new MutationObserver(look).observe(document.body, { subtree: true, attributes: true,
    attributeFilter: ["data-test-script-state", "data-test-connection-state"] });

  const early = window.roleCompassTab ?? [];
  window.roleCompassTab = { receive, push: receive, session: () => state.boot };
  early.forEach(receive);
})();
