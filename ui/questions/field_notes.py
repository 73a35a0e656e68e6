"""What is said about fields: the summary of errors, and each field's error, hint and label of its group.

Streamlit's fields have no attributes for that; browser/descriptions.js sets them.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from language.translation import _
from ui.html import draw_fragment


def draw_problems(errors: Mapping[str, str], attempt: int) -> None:
    """Draws the errors that keep the visitor on this screen, by the key of the field that each leads to.

    The page's script moves the focus here, and from a link to its field. An error under "" belongs to no field.
    """
    heading = escape(_("There is a problem"))
    rows = "".join(f"<li>{_link(key, error)}</li>" for key, error in errors.items())
    draw_fragment(
        f'<div class="problem" role="alert" tabindex="-1" data-attempt="{attempt}">'
        f"<b>{heading}</b><ul>{rows}</ul></div>"
    )


def _link(key: str, error: str) -> str:
    return f'<a href="#{key}">{escape(error)}</a>' if key else escape(error)


def draw_error(key: str, text: str) -> None:
    """Draws what is wrong with the field of this key, which becomes invalid."""
    draw_fragment(f'<p class="wrong" data-about="{key}">{escape(text)}</p>')


def draw_hint(key: str, text: str) -> None:
    """Draws what helps to fill the field of this key."""
    draw_fragment(f'<p class="hint" data-about="{key}">{escape(text)}</p>')


def draw_group_label(key: str, text: str) -> None:
    """Draws the label of the fields in the container of this key."""
    draw_fragment(f'<p class="label" data-names="{key}">{escape(text)}</p>')
