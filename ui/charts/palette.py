"""The colours and words of the charts, for light and dark; the rest of the look is in browser/*.css."""

FONT = "Source Sans, sans-serif"
CLEAR = "rgba(0,0,0,0)"
SIZE = 14
"""Pixels of the words in a chart."""

PALETTE: dict[str, dict[str, str]] = {
    "light": {
        "you": "#0F4C81",
        "fill": "rgba(15,76,129,.14)",
        "extra": "#A85400",
        "third": "#1B7A4B",
        "asked": "#4B5866",
        "grid": "#D3DAE2",
        "ink": "#14202E",
        "ground": "#FFFFFF",
        "mid": "#5E93C4",
        "soft": "#CFE0EF",
    },
    "dark": {
        "you": "#8FC1F2",
        "fill": "rgba(143,193,242,.18)",
        "extra": "#FFB067",
        "third": "#6FD69B",
        "asked": "#B4C0CE",
        "grid": "#324156",
        "ink": "#F1F5FA",
        "ground": "#0E1622",
        "mid": "#3F78B3",
        "soft": "#1D3C5E",
    },
}
