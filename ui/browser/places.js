// The browser's Back leads to the place that one left: how far a screen was scrolled, which parts were open, and the link
// that led on. Kept by entry of the history, in memory only.
const places = {};
{
  const PATIENCE = 1500;
  const kept = new Map();
  const state = { here: null, view: null, arriving: null, goal: null };

  const view = () => document.querySelector(".view")?.dataset.view;
  const parts = () => [...streamlit.main().querySelectorAll("details")];
  const mark = () => {
    if (history.state?.place !== state.here) history.replaceState({ ...history.state, place: state.here }, "");
  };
  // Not while another screen is on its way: its shorter page would be scrolled up.
  const isElsewhere = () => state.arriving || !streamlit.isIdle() || state.view !== view();
  const note = (link = kept.get(state.here)?.link) => {
    if (!state.here || state.goal || isElsewhere()) return;
    mark();
    kept.set(state.here, { top: streamlit.main().scrollTop, open: parts().map((part) => part.open), link });
  };

  // The page grows while its charts are drawn, so it is scrolled again until then, or until the visitor moves.
  places.follow = () => {
    const { goal } = state;
    if (!goal) return;
    const all = parts();
    if (goal.open && goal.open.length === all.length) {
      all.forEach((part, place) => part.open !== goal.open[place] && part.querySelector("summary").click());
      goal.open = null;
    }
    const links = goal.link ? [...streamlit.main().querySelectorAll("a")] : [];
    const link = links.find((a) => a.getClientRects().length && a.getAttribute("href") === goal.link);
    if (link) {
      link.focus({ preventScroll: true });
      goal.link = null;
    }
    streamlit.main().scrollTo(0, goal.top);
  };

  // A new screen is there; true if it is one to come back to.
  places.arrive = () => {
    const before = kept.get(state.arriving);
    state.here = state.arriving ?? `${Date.now()}-${kept.size}`;
    Object.assign(state, { arriving: null, view: view() });
    mark();
    if (!before) return false;
    const goal = { ...before };
    state.goal = goal;
    places.follow();
    setTimeout(() => { if (state.goal === goal) state.goal = null; }, PATIENCE);
    return true;
  };

  window.addEventListener("popstate", (event) => { state.arriving = event.state?.place ?? null; });
  for (const kind of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    window.addEventListener(kind, () => { state.goal = null; }, { capture: true, passive: true });
  }
  for (const kind of ["scroll", "toggle"]) document.addEventListener(kind, () => note(), { capture: true, passive: true });
  document.addEventListener("click", (event) => {
    // A click that the page makes itself, to open a part, leads nowhere.
    if (!event.isTrusted) return;
    state.arriving = null;
    note(event.target.closest?.("a")?.getAttribute("href") ?? null);
  }, true);
}
