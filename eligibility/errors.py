"""What went wrong, in one line that says how to mend it."""


class InputError(Exception):
    """An answers file or a call is at fault; the text names the place and what is allowed.

    `faults` holds every fault that was found, one line each; the text itself is one line.
    """

    def __init__(self, text: str, faults: tuple[str, ...] = ()) -> None:
        """Takes the one line, and all faults where there are several."""
        super().__init__(text)
        self.faults = faults or (text,)


class ContentError(Exception):
    """A content folder is at fault; `faults` holds one `file:line: ...` line each."""

    def __init__(self, faults: list[str]) -> None:
        """Takes every fault at once."""
        super().__init__("\n".join(faults))
        self.faults = faults
