"""What a CV says of its person, as it stands there: the plain shape that every format is read into."""

from __future__ import annotations

from typing import NamedTuple


class When(NamedTuple):
    """A month, or a year alone."""

    year: int
    month: int | None = None


class Spoken(NamedTuple):
    """A foreign language: its code or, without one, its name, and the levels of the skills that are given."""

    code: str
    levels: tuple[str, ...]


class Study(NamedTuple):
    """One entry of education.

    `level` is that of the European Qualifications Framework, `ongoing` whether it still goes on; both
    are None where the file leaves them open.
    """

    title: str
    level: int | None = None
    country: str = ""
    start: When | None = None
    end: When | None = None
    ongoing: bool | None = None
    awarded: When | None = None

    @property
    def finished(self) -> When | None:
        """When the degree was awarded, or else when the study ended."""
        return self.awarded or self.end


class Curriculum(NamedTuple):
    """One CV. Codes stand as they were written."""

    citizenships: tuple[str, ...] = ()
    mother_tongues: tuple[str, ...] = ()
    languages: tuple[Spoken, ...] = ()
    studies: tuple[Study, ...] = ()


def still_going_on(flag: str, start: When | None, end: When | None) -> bool | None:
    """Whether a study goes on: as the file says, else by its dates, where a missing end means that it does."""
    if flag:
        return flag.lower() in {"true", "1"}
    if end:
        return False
    return True if start else None
