// Messages from the server to this tab (ui/tab/bridge.py). Each names the script that it is for.
const receivers = {};
{
  const receive = ({ data, setTriggerValue }) => {
    const message = JSON.parse(new TextDecoder().decode(data));
    receivers[message.to]?.(message, setTriggerValue);
  };
  // Messages that came before this script wait in an array; from now on they are received at once.
  const early = window.roleCompassMessages ?? [];
  window.roleCompassMessages = { push: receive };
  queueMicrotask(() => early.forEach(receive));

  const saved = new Set();
  receivers.file = ({ id, name, type, content }) => {
    if (saved.has(id)) return;
    saved.add(id);
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
}
