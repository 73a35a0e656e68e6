// Everything that these scripts know of Streamlit's own page. After an upgrade of Streamlit, check this file first;
// docs/decisions/0012-streamlit-insides.md says how.
const streamlit = {
  app: () => document.querySelector('[data-testid="stApp"]'),
  main: () => document.querySelector('[data-testid="stMain"]'),
  header: () => document.querySelector('[data-testid="stHeader"]'),
  // The open list of a select box, which Streamlit draws outside the page's landmarks.
  listOverlay: () => document.querySelector('[data-testid="stSelectboxVirtualDropdown"]:has([role="listbox"])'),
  // The icon of a badge or a text, which Streamlit names by its symbol ("check icon"). The words beside it say what it means.
  namedIcons: () => document.querySelectorAll('[data-testid="stMain"] span[role="img"][aria-label$=" icon"]:not([aria-hidden])'),
  heading: () => document.querySelector('[data-testid="stMain"] h1'),
  progressBars: () => document.querySelectorAll('[data-testid="stProgress"]'),
  dropzones: () => document.querySelectorAll('section[data-testid="stFileUploaderDropzone"][role="presentation"]'),
  // Nothing of a run is under way.
  isIdle: () => streamlit.app()?.dataset.testScriptState === "notRunning",
  isConnected: () => streamlit.connection() === "CONNECTED",
  connection: () => streamlit.app()?.dataset.testConnectionState,
  // Part of the page of an earlier run, which is about to be replaced.
  isStale: (element) => Boolean(element.closest('[data-stale="true"]')),
  attributes: ["data-test-script-state", "data-test-connection-state", "data-stale"],
  // A container or widget with a key has the class "st-key-" and the key.
  byKey: (key) => document.querySelector(`.st-key-${key}`),
  // The list of a select box is open, and its text field holds what is searched for.
  openList: () => document.querySelector('[role="combobox"][aria-expanded="true"]'),
};
