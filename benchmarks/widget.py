"""A field or a button of a page, as the browser holds it."""

from __future__ import annotations

from dataclasses import dataclass

from streamlit.proto.Element_pb2 import Element
from streamlit.proto.WidgetStates_pb2 import WidgetState

FIELDS = ("radio", "selectbox", "text_input", "checkbox")
TYPED = "3"
"""What is typed into a text field: good as a number of years and of months."""


@dataclass(slots=True)
class Widget:
    """A field or a button, as the browser holds it."""

    kind: str
    id: str
    label: str
    fragment: str
    options: tuple[str, ...] = ()
    state: WidgetState | None = None

    def choose(self, place: int) -> None:
        """Changes the value: the option at this place, some text, or a tick more or less."""
        ticked = bool(self.state and self.state.bool_value)
        self.state = WidgetState(id=self.id)
        if self.kind == "checkbox":
            self.state.bool_value = not ticked
        else:
            self.state.string_value = self.options[place % len(self.options)] if self.options else TYPED


def widget_of(kind: str, element: Element, fragment: str) -> Widget:
    """The widget of a message, with the value that it starts with."""
    found = Widget(kind, element.id, element.label, fragment)
    if kind == "button":
        return found
    found.state = WidgetState(id=element.id)
    if kind == "checkbox":
        found.state.bool_value = element.value if element.set_value else element.default
    elif kind == "text_input":
        found.state.string_value = element.value if element.set_value else element.default
    else:
        found.options = tuple(element.options)
        if element.set_value and element.HasField("raw_value"):
            found.state.string_value = element.raw_value
        elif not element.set_value and element.HasField("default"):
            found.state.string_value = found.options[element.default]
    return found
