// What Streamlit leaves to the page: focus on a new screen or a problem, no single-key shortcuts, names.
// The sanitiser drops the whole script where "<" stands before a letter or a digit: compare the other way.
(() => {
  if (window.roleCompass) return;
  const state = (window.roleCompass = { view: null, landed: null, attempt: null, boxes: 0 });
  const one = (selector) => document.querySelector(selector);

  const typing = (event) => event.target.closest("input, textarea, select, [contenteditable]");
  const shortcut = (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && /^[rc]$/i.test(event.key) && !typing(event)) event.stopImmediatePropagation();
  };

  const name = () => {
    for (const bar of document.querySelectorAll('[data-testid="stProgress"]')) {
      const role = bar.querySelector('[role="progressbar"]');
      const words = bar.textContent.trim();
      if (role && words && role.getAttribute("aria-label") !== words) role.setAttribute("aria-label", words);
    }
    // It is named and can be reached, so it cannot be a mere presentation.
    for (const drop of document.querySelectorAll('section[data-testid="stFileUploaderDropzone"][role="presentation"]')) {
      drop.setAttribute("role", "group");
    }
  };

  const land = (element) => {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };

  // The title and the step change with the whole page, the address before it.
  const view = () => document.title + (one('[data-testid="stProgress"]')?.textContent ?? "");

  const rows = () => {
    const boxes = document.querySelectorAll('[class*="st-key-name-"] [role="combobox"]');
    const active = document.activeElement;
    const added = boxes.length > state.boxes && active.closest('[class*="st-key-add-"]');
    const removed = state.boxes > boxes.length && active === document.body;
    if (boxes.length && (added || removed)) boxes[boxes.length - 1].focus();
    state.boxes = boxes.length;
  };

  // The title of a new screen can be there before its heading: then the old one has the focus, and takes it away.
  const moved = (event) => { if (event.target !== state.landed) state.landed = null; };
  const greet = (heading) => {
    state.landed = heading;
    land(heading);
  };

  const idle = () => one('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning";

  const arrive = () => {
    name();
    rows();
    const problem = one(".problem");
    const attempt = problem && problem.dataset.attempt;
    if (problem && attempt !== state.attempt) {
      land(problem);
      problem.scrollIntoView({ block: "center" });
    }
    state.attempt = attempt;
    const heading = one('[data-testid="stMain"] h1');
    if (!idle() || !heading || heading.closest('[data-stale="true"]')) return;
    if (state.landed?.isConnected === false) greet(heading);
    if (state.view === view()) return;
    const first = state.view === null;
    state.view = view();
    if (first) return;
    greet(heading);
    one('[data-testid="stMain"]').scrollTo(0, 0);
  };

  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; arrive(); });
  };
  window.addEventListener("keydown", shortcut, true);
  for (const kind of ["focusin", "pointerdown"]) window.addEventListener(kind, moved, true);
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, attributes: true,
    attributeFilter: ["data-test-script-state", "data-stale", "data-attempt"] });
  soon();
})();
