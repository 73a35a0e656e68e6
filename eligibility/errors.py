"""Errors whose text is one line that says how to correct the fault."""


class InputError(Exception):
    """A fault in an answers file or a call; the text is one line that names the place and what is allowed.

    `faults` holds all faults, one line each.
    """

    def __init__(self, text: str, faults: tuple[str, ...] = ()) -> None:
        """Takes the text, and the lines of all faults if there are several."""
        super().__init__(text)
        self.faults = faults or (text,)


class ContentError(Exception):
    """Faults in a content folder; `faults` holds one `file:line: ...` line each."""

    def __init__(self, faults: list[str]) -> None:
        """Takes the lines of all faults."""
        super().__init__("\n".join(faults))
        self.faults = faults
