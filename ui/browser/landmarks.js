// Landmarks, and what screen readers should not meet.
const landmarks = {};
{
  const ROLES = { masthead: "banner", nav: "navigation", staff: "navigation", main: "main", stage: "main",
    footer: "contentinfo", footlinks: "navigation" };

  const set = (element, name, value) => {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  landmarks.name = (marker) => {
    // It would be a tab stop without a name; what it scrolls holds links and buttons.
    streamlit.main()?.removeAttribute("tabindex");
    streamlit.header()?.setAttribute("role", "none");
    for (const [key, role] of Object.entries(ROLES)) {
      const element = streamlit.byKey(key);
      if (!element) continue;
      set(element, "role", role);
      if (role === "main") set(element, "id", "content");
      if (marker?.dataset[key]) set(element, "aria-label", marker.dataset[key]);
    }
    const list = streamlit.listOverlay();
    if (list) {
      set(list, "role", "region");
      set(list, "aria-label", list.querySelector('[role="listbox"]').getAttribute("aria-label"));
    }
    for (const icon of streamlit.namedIcons()) icon.setAttribute("aria-hidden", "true");
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".skip")) return;
    event.preventDefault();
    const heading = streamlit.heading();
    heading.tabIndex = -1;
    heading.focus();
  });
}
