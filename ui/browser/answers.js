// Answers kept in this tab (ui/tab/answers.py): those that the server has confirmed (entries), and what the fields of
// a screen hold before it has (screens).
{
  const STORE = "role-compass";
  const FIELD = /(?:^|\s)st-key-(field-[\w-]+)/;
  const PATIENCE = 400;
  const state = { boot: null, number: 0, asked: false, waiting: false, erased: false, off: false, heard: 0, trigger: null };

  const load = () => ({ entries: {}, screens: {}, ...storage.load(STORE) });
  const isEmpty = (kept) => !Object.keys(kept.entries).length && !Object.keys(kept.screens).length;
  const save = (kept) => (state.off || isEmpty(kept) ? storage.remove(STORE) : storage.save(STORE, kept));

  const screen = () => {
    const page = location.pathname.split("/").pop();
    return [page, ...[...new URLSearchParams(location.search)].map((pair) => pair.join("=")).sort()].join("|");
  };

  // Text typed to search an open list is not an answer; the previous choice still counts. A new choice counts at once,
  // although its list closes a moment later.
  const picked = new WeakMap();
  const pick = (event) => {
    const field = streamlit.openList();
    const byKey = event.key === "Enter" && event.target === field;
    const option = byKey ? document.getElementById(field.getAttribute("aria-activedescendant"))
      : !event.key && event.target.closest('[role="option"]');
    if (field && option) picked.set(field, option.textContent);
  };
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
    const noted = {};
    for (const box of document.querySelectorAll('[class*="st-key-field-"]')) {
      const key = FIELD.exec(box.className)?.[1];
      const value = key && valueOf(box, before?.[key]);
      if (value !== undefined) noted[key] = value;
    }
    return noted;
  };
  const note = () => {
    const kept = load();
    const noted = fields(kept.screens[screen()]);
    if (state.erased || state.off || !Object.keys(noted).length) return;
    kept.screens[screen()] = noted;
    save(kept);
  };

  const reply = (ask) => {
    state.asked = true;
    const kept = load();
    if (isEmpty(kept) && ask !== "now") return;
    state.waiting = true;
    state.trigger("restore", { entries: kept.entries, fields: Object.assign({}, ...Object.values(kept.screens)) });
  };
  const apply = ({ number, entries, screen: shown }) => {
    const kept = load();
    // An older message can be drawn again after a newer one.
    if (entries && number >= state.number) {
      state.number = number;
      kept.entries = entries;
    }
    // The server is on this screen, so it has kept what the fields of every other one held.
    kept.screens = kept.screens[shown] ? { [shown]: kept.screens[shown] } : {};
    state.erased = false;
    save(kept);
  };
  receivers.answers = (message, setTriggerValue) => {
    state.heard = Date.now();
    state.off = Boolean(message.off);
    if (state.off) storage.remove(STORE);
    if (message.whole || !state.trigger) state.trigger = setTriggerValue;
    if (message.boot !== state.boot) {
      Object.assign(state, { boot: message.boot, number: 0, asked: false, waiting: false });
    }
    if (message.ask && !state.asked) reply(message.ask);
    if (!(message.ask && state.waiting)) apply(message);
  };

  const erase = (event) => {
    if (!event.target.closest('[class*="st-key-erase"]')) return;
    state.erased = true;
    storage.remove(STORE);
  };
  // The question whether to erase goes with this click, and takes its buttons and their focus along.
  const keep = (event) => event.target.closest(".st-key-keep-answers") &&
    streamlit.byKey("ask-erase").querySelector("button").focus();
  const print = (event) => event.target.closest('[class*="st-key-print"]') && window.print();
  document.addEventListener("keydown", pick, true);
  for (const listener of [pick, erase, keep, print]) document.addEventListener("click", listener, true);
  for (const kind of ["input", "change", "click", "keyup"]) {
    document.addEventListener(kind, () => setTimeout(note, 0), true);
  }
  // The last letters of a fast typist come before the timer.
  window.addEventListener("pagehide", note);

  // A click that was under way when the server died can reach the new session first, and asks it for a part of a page
  // that it has not drawn yet. Then no message comes, and the tab asks for the whole page.
  const wake = (since) => {
    if (state.heard >= since || !state.trigger || !streamlit.isConnected()) return;
    state.trigger("refresh", since);
    setTimeout(() => wake(since), 2 * PATIENCE);
  };
  const reconnected = () => {
    const now = streamlit.connection();
    const was = state.connection;
    state.connection = now;
    if (!streamlit.isConnected() || !was || was === now) return;
    const since = Date.now();
    setTimeout(() => wake(since), PATIENCE);
  };
  // Charts are drawn by the server for one theme. When the device's theme changes, wait until Streamlit has noticed, then
  // ask for a redraw.
  const recolour = () => document.querySelector(".js-plotly-plot") && state.trigger?.("refresh", Date.now());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(recolour, 100));

  const settled = () => {
    if (!streamlit.isIdle()) return;
    // Rows that were removed leave the screen only with the server's answer.
    if (load().screens[screen()]) note();
    // When the server dies, an open list loses the focus; without this its search text would look like a choice.
    if (document.activeElement === document.body) streamlit.openList()?.focus();
  };
  new MutationObserver(() => { reconnected(); setTimeout(settled, 0); })
    .observe(document.body, { subtree: true, attributes: true, attributeFilter: streamlit.attributes });
  // The journeys ask which session the tab talks to.
  window.roleCompassSession = () => state.boot;
}
