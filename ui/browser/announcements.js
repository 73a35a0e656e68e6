// One polite live region for the page, there before anything is said: screen readers often miss a region that is inserted
// together with its text. It says the announcements (ui/html.py) that a change brings to the screen, and flash messages.
const announcements = {};
{
  const region = Object.assign(document.createElement("div"), { className: "announcements" });
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  const state = { view: null, shown: [] };

  // A new screen is read from its heading on; only what is news wherever one arrives is said then.
  announcements.follow = (view) => {
    const markers = [...document.querySelectorAll("[data-announce]")];
    const isNew = state.view !== view;
    const shown = markers.map((marker) => marker.dataset.announce);
    const news = markers.filter((marker) => isNew ? marker.matches(".news") : !state.shown.includes(marker.dataset.announce));
    Object.assign(state, { view, shown });
    if (news.length) say(news.map((marker) => marker.dataset.announce).join(" "));
  };

  // Emptied first, so that the same words are said again, and filled after the heading has got the focus.
  const say = (words) => {
    region.textContent = "";
    setTimeout(() => { region.textContent = words; }, 200);
  };
}
