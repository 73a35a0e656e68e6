// Hints and errors (ui/field_notes.py) become descriptions of their fields, and the label of several fields names their group:
// Streamlit has no way to say so.
const descriptions = {};
{
  const NAMES = ["aria-invalid", "aria-describedby"];
  let described = new Map();

  const fieldOf = (key) => {
    const box = streamlit.byKey(CSS.escape(key));
    return box?.querySelector("input, textarea, [role='radiogroup']") ?? box;
  };
  const set = (element, name, value) => {
    if (value && element.getAttribute(name) !== value) element.setAttribute(name, value);
    if (!value) element.removeAttribute(name);
  };
  const nameGroups = () => {
    for (const label of document.querySelectorAll("[data-names]")) {
      label.id = `names-${label.dataset.names}`;
      const group = streamlit.byKey(CSS.escape(label.dataset.names));
      if (!group) continue;
      set(group, "role", "group");
      set(group, "aria-labelledby", label.id);
    }
  };
  descriptions.follow = () => {
    const notes = new Map();
    for (const note of document.querySelectorAll("[data-about]")) {
      note.id = `${note.className}-${note.dataset.about}`;
      const field = fieldOf(note.dataset.about);
      if (field) notes.set(field, [...(notes.get(field) ?? []), note]);
    }
    for (const field of described.keys()) {
      if (!notes.has(field)) for (const name of NAMES) field.removeAttribute(name);
    }
    for (const [field, about] of notes) {
      set(field, "aria-describedby", about.map((note) => note.id).join(" "));
      set(field, "aria-invalid", about.some((note) => note.matches(".wrong")) && "true");
    }
    described = notes;
    nameGroups();
  };
}
