"""Several languages with their levels, one a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eligibility.codes import OFFICIAL_LANGUAGES
from eligibility.criterion import FactQuestion
from eligibility.facts import Level
from language.names import language, languages
from language.translation import _
from ui import html, session
from ui.questions.question import Errors
from ui.questions.rows import Column, Row, RowsQuestion

NAME, LEVEL = 0, 1


def levels() -> Sequence[str]:
    """The levels, the highest first."""
    return tuple(reversed(Level))


class LanguageLevelsQuestion(RowsQuestion):
    """A fact that gives a level to each of several languages."""

    columns = (
        Column("name", languages, language, lambda: _("Language {number}")),
        Column("level", levels, str, lambda: _("Level {number}")),
    )
    first_rows = 2

    def __init__(self, name: str, asked: FactQuestion) -> None:
        """Takes the fact's name and how it is asked."""
        super().__init__(name, asked, "languages")

    def entries(self) -> list[Row]:
        """The languages of the answer with their levels."""
        return [[code, level] for code, level in (getattr(session.facts(), self.name) or {}).items()]

    def keep_rows(self, rows: Mapping[int, Row]) -> Errors:
        """Keeps every language with its level; half a pair is an error."""
        spoken: dict[str, Level] = {}
        errors: Errors = {}
        for number, (code, level) in rows.items():
            if code in spoken:
                words = _("{name} is named twice").format(name=language(str(code)))
                errors[self.row_key(number)] = words
            elif code is not None and level is None:
                words = _("choose a level for {name}").format(name=language(code))
                errors[self.row_key(number, LEVEL)] = words
            elif code is None and level is not None:
                errors[self.row_key(number)] = _("choose the language of this level")
            elif code is not None and level is not None:
                spoken[code] = Level(level)
        session.keep_facts(**{self.name: spoken or None})
        return errors

    def draw(self, errors: Errors, *, lead: bool = False) -> None:
        """Draws the rows, and which of the chosen languages are not official ones of the EU."""
        super().draw(errors, lead=lead)
        chosen = [self.held(number)[NAME] for number in session.widget_value(self.key)]
        others = [language(str(code)) for code in chosen if code and code not in OFFICIAL_LANGUAGES]
        if others:
            html.draw_notice(
                _("Not one of the 24 official EU languages, so it does not count here: {languages}.").format(
                    languages=", ".join(others)
                )
            )

    def add_label(self) -> str:
        """The label of the button that adds a row."""
        return _("Add a language")

    def remove_label(self) -> str:
        """The label of the button that removes a row."""
        return _("Remove language {number}")

    def in_words(self) -> str | None:
        """The languages with their levels."""
        spoken = getattr(session.facts(), self.name)
        return ", ".join(f"{language(code)} {level}" for code, level in spoken.items()) if spoken else None
