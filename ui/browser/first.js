// Before Streamlit's own script: it draws masthead and footer inside a main element, where banner and contentinfo may not be.
// This makes it a div; browser/landmarks.js names the parts of the page.
{
  const create = document.createElement.bind(document);
  document.createElement = (name, options) => create(name === "main" ? "div" : name, options);
}
