// What Streamlit leaves to the page: focus on a new screen or a problem, no single-key shortcuts, accessible names.
{
  const state = { view: null, greeted: null, attempt: null, rows: 0, asked: false };

  const typing = (event) => event.target.closest("input, textarea, select, [contenteditable]");
  const shortcut = (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && /^[rc]$/i.test(event.key) && !typing(event)) event.stopImmediatePropagation();
  };

  const nameElements = () => {
    for (const bar of streamlit.progressBars()) {
      const role = bar.querySelector('[role="progressbar"]');
      const words = bar.textContent.trim();
      if (role && words && role.getAttribute("aria-label") !== words) role.setAttribute("aria-label", words);
    }
    // A drop zone has a name and can be reached, so it cannot be a mere presentation.
    for (const zone of streamlit.dropzones()) zone.setAttribute("role", "group");
  };

  const focus = (element) => {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };

  // The server draws this marker with each screen. Title, address and progress change at moments of their own.
  const marker = () => document.querySelector(".view");
  const view = () => marker()?.dataset.view;
  // Streamlit always declares lang="en".
  const setLanguage = () => {
    const language = marker()?.lang;
    if (language && document.documentElement.lang !== language) document.documentElement.lang = language;
  };

  // A row that was added takes the focus, and the last row after one was removed.
  const followRows = () => {
    const boxes = document.querySelectorAll('[class*="st-key-field-"][class*="--name"] [role="combobox"]');
    const active = document.activeElement;
    const added = boxes.length > state.rows && active.closest('[class*="st-key-add-"]');
    const removed = state.rows > boxes.length && active === document.body;
    if (boxes.length && (added || removed)) boxes[boxes.length - 1].focus();
    state.rows = boxes.length;
  };

  // The question whether to erase opens below the button, which is the last thing on a screen.
  const followQuestion = () => {
    const sure = document.querySelector(".st-key-sure");
    if (sure && !state.asked) sure.scrollIntoView({ block: "nearest" });
    state.asked = Boolean(sure);
  };

  const followProblem = () => {
    const problem = document.querySelector(".problem");
    const attempt = problem?.dataset.attempt;
    if (problem && attempt !== state.attempt) {
      focus(problem);
      problem.scrollIntoView({ block: "center" });
    }
    state.attempt = attempt;
  };

  const greet = (heading) => {
    state.greeted = heading;
    focus(heading);
  };
  // Do not take the focus from visitors who have moved it, even if the heading is redrawn.
  const movedOn = (event) => { if (event.target !== state.greeted) state.greeted = null; };

  const followScreen = () => {
    const heading = streamlit.heading();
    if (!view() || !streamlit.isIdle() || !heading || streamlit.isStale(heading)) return;
    if (state.greeted?.isConnected === false) greet(heading);
    announcements.follow(view());
    if (state.view === view()) return;
    const isFirst = state.view === null;
    state.view = view();
    if (!isFirst) greet(heading);
    if (!places.arrive() && !isFirst) streamlit.main().scrollTo(0, 0);
  };

  let isDue = false;
  const soon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      nameElements();
      landmarks.name(marker());
      setLanguage();
      followRows();
      followProblem();
      followQuestion();
      descriptions.follow();
      followScreen();
      places.follow();
    });
  };
  window.addEventListener("keydown", shortcut, true);
  for (const kind of ["focusin", "pointerdown"]) window.addEventListener(kind, movedOn, true);
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, attributes: true,
    attributeFilter: [...streamlit.attributes, "data-attempt", "data-view"] });
  soon();
}
