// What a campaign counted of this tab (ui/counting/events.py). The server makes the one-time keys of its events from
// the tab's secret. On a stand nothing is stored, and the secret ends with the page.
{
  const STORE = "role-compass-counting";
  let secret = null;
  const random = () => [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");

  receivers.counting = ({ marks, keep, ask }, setTriggerValue) => {
    const kept = storage.load(STORE);
    secret ??= kept.secret ?? random();
    if (ask) setTriggerValue("told", { secret, marks: kept.marks ?? [] });
    const known = ask ? kept.marks ?? [] : marks;
    if (keep) storage.save(STORE, { secret, marks: known });
    else storage.remove(STORE);
  };
}
