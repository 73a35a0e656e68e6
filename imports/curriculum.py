"""The content of a CV, in the form into which every format is read. Codes are not converted yet."""

from __future__ import annotations

from typing import NamedTuple


class PartialDate(NamedTuple):
    """A year, with a month if it is known."""

    year: int
    month: int | None = None


class ForeignLanguage(NamedTuple):
    """A foreign language: its code (or its name if it has none), and the levels of its skills."""

    code: str
    levels: tuple[str, ...]


class Study(NamedTuple):
    """One entry of education.

    `level` is a level of the European Qualifications Framework. `level` and `ongoing` are None if the
    file does not state them.
    """

    title: str
    level: int | None = None
    country: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    ongoing: bool | None = None
    awarded: PartialDate | None = None

    @property
    def finished(self) -> PartialDate | None:
        """The date of the award or, without one, the end of the study."""
        return self.awarded or self.end


class Curriculum(NamedTuple):
    """The content of one CV, with the codes as written in the file."""

    citizenships: tuple[str, ...] = ()
    mother_tongues: tuple[str, ...] = ()
    languages: tuple[ForeignLanguage, ...] = ()
    studies: tuple[Study, ...] = ()


def is_ongoing(flag: str, start: PartialDate | None, end: PartialDate | None) -> bool | None:
    """Returns what the flag says or, without one, what the dates say: a start without an end is ongoing."""
    if flag:
        return flag.lower() in {"true", "1"}
    if end:
        return False
    return True if start else None
