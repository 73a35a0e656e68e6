// A link within a page leads to the element with that key: it is opened if it is folded, and takes the focus.
{
  const lead = (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.querySelector(`.st-key-${CSS.escape(link.hash.slice(1))}`);
    if (!target) return;
    event.preventDefault();
    const summary = target.querySelector("summary");
    if (summary && !summary.parentElement.open) summary.click();
    const field = target.querySelector("input, textarea");
    const place = summary ?? target.querySelector("h2, h3") ?? field ?? target;
    if (place !== summary && place !== field) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    target.scrollIntoView({ block: place === field ? "center" : "start" });
  };
  document.addEventListener("click", lead);
}
