// The keys of a presentation: arrows, and the keys that a presenter's remote control sends, press its buttons.
// They are off where the page's own switch is off, and wherever somebody types.
{
  const stage = () => streamlit.byKey("stage");
  const typed = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="combobox"], [role="listbox"]';
  const press = (name) => {
    const button = document.querySelector(`.st-key-${name} button:not([disabled])`);
    if (button) button.click();
    return Boolean(button);
  };

  // A page that does not fit is scrolled by its keys, as everywhere.
  const fits = () => {
    const main = streamlit.main();
    return main && main.clientHeight + 4 >= main.scrollHeight;
  };

  const button = (key) => {
    if (key === "Escape") return "stage-end";
    const on = document.querySelector(".st-key-stage-keys input")?.checked;
    if (!on) return null;
    if (key === "ArrowRight" || (key === "PageDown" && fits())) return "stage-next";
    if (key === "ArrowLeft" || (key === "PageUp" && fits())) return "stage-back";
    return null;
  };

  window.addEventListener("keydown", (event) => {
    const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat;
    if (held || event.defaultPrevented || !stage() || event.target.closest?.(typed)) return;
    const name = button(event.key);
    if (name && press(name)) event.preventDefault();
  });
}
