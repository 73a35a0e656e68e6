// Clears an unattended shared screen or staff screen. The page's marker sets the delay and the next address;
// without a marker this does nothing.
{
  const state = { last: Date.now(), box: null, over: false, touched: false };
  const marker = () => document.querySelector(".idle[data-seconds]");
  const isStand = () => marker()?.dataset.stand === "1";

  // A stand that nobody has touched has nothing to clear.
  const isFresh = () => isStand() && !state.touched && location.pathname + location.search === marker().dataset.home;

  const hide = () => { state.box?.remove(); state.box = null; };
  const noteActivity = () => { if (!state.over) { Object.assign(state, { last: Date.now(), touched: true }); hide(); } };
  for (const kind of ["pointerdown", "touchstart", "wheel", "keydown", "input"]) {
    window.addEventListener(kind, noteActivity, true);
  }

  // The screen is emptied first: the server may be away, and nothing may be left to read meanwhile.
  const wipe = () => {
    if (state.over) return;
    const { home, wait } = marker().dataset;
    state.over = true;
    sessionStorage.clear();
    hide();
    document.body.replaceChildren(Object.assign(document.createElement("p"), { className: "cleared", textContent: wait }));
    const leave = () => fetch("/_stcore/health").then((answer) => answer.ok ? location.replace(home) : Promise.reject())
      .catch(() => setTimeout(leave, 1000));
    leave();
  };

  const warn = (left) => {
    const words = marker().dataset.words.replace("{count}", left);
    if (!state.box) {
      state.box = Object.assign(document.createElement("div"), { className: "countdown" });
      state.box.setAttribute("role", "alert");
      document.body.append(state.box);
      state.box.append(document.createElement("p"), document.createElement("p"));
      state.box.lastChild.textContent = marker().dataset.touch;
      state.box.firstChild.setAttribute("aria-live", "off");
    }
    state.box.firstChild.textContent = words;
  };

  const checkIdle = () => {
    if (!marker() || state.over || isFresh()) return;
    const { seconds, warning } = marker().dataset;
    const left = Math.ceil(seconds - (Date.now() - state.last) / 1000);
    if (left > Number(warning)) return;
    if (left > 0) warn(left);
    else wipe();
  };
  setInterval(checkIdle, 500);

  // Finish tells the server first, which forgets at once; the screen does not wait for its answer.
  document.addEventListener("click", (event) => {
    if (event.target.closest(".st-key-finish-visit")) setTimeout(wipe);
  });
  // On click, not on touch: entering full screen earlier would move the button under the finger.
  document.addEventListener("click", () => {
    if (isStand() && !document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {});
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted && isStand()) location.reload(); });
  window.addEventListener("keydown", (event) => {
    const printing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p";
    if (printing && isStand()) event.preventDefault();
  }, true);
  const turnOffAutocomplete = () => {
    if (!isStand()) return;
    for (const field of document.querySelectorAll("input:not([autocomplete=off]), textarea:not([autocomplete=off])")) {
      field.autocomplete = "off";
    }
  };
  new MutationObserver(turnOffAutocomplete).observe(document.body, { childList: true, subtree: true });
  turnOffAutocomplete();
}
