"""A field or a button on a page, with its state in the browser."""

from __future__ import annotations

from dataclasses import dataclass

from streamlit.proto.Button_pb2 import Button
from streamlit.proto.Checkbox_pb2 import Checkbox
from streamlit.proto.Radio_pb2 import Radio
from streamlit.proto.Selectbox_pb2 import Selectbox
from streamlit.proto.TextInput_pb2 import TextInput
from streamlit.proto.WidgetStates_pb2 import WidgetState

BUTTON, CHECKBOX = "button", "checkbox"
FIELDS = ("radio", "selectbox", "text_input", CHECKBOX)
TYPED = "3"
"""The text typed into text fields; valid as a number of years and of months."""


@dataclass(slots=True)
class Widget:
    """A field or a button."""

    kind: str
    id: str
    label: str
    fragment: str
    options: tuple[str, ...] = ()
    state: WidgetState | None = None

    def choose(self, option: int) -> None:
        """Changes the value: selects the option at this index, types a text, or toggles a tick."""
        ticked = bool(self.state and self.state.bool_value)
        self.state = WidgetState(id=self.id)
        if self.kind == CHECKBOX:
            self.state.bool_value = not ticked
        else:
            self.state.string_value = self.options[option % len(self.options)] if self.options else TYPED


def widget_of(kind: str, element: Button | Checkbox | Radio | Selectbox | TextInput, fragment: str) -> Widget:
    """Returns the widget in a message, with its initial value."""
    widget = Widget(kind, element.id, element.label, fragment)
    if isinstance(element, Button):
        return widget
    widget.state = WidgetState(id=element.id)
    if isinstance(element, Checkbox):
        widget.state.bool_value = element.value if element.set_value else element.default
    elif isinstance(element, TextInput):
        widget.state.string_value = element.value if element.set_value else element.default
    else:
        widget.options = tuple(element.options)
        if element.set_value and element.HasField("raw_value"):
            widget.state.string_value = element.raw_value
        elif not element.set_value and element.HasField("default"):
            widget.state.string_value = widget.options[element.default]
    return widget
