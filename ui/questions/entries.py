"""Questions that take several entries: from what their rows hold to answers."""

from __future__ import annotations

from eligibility.facts import Level
from language.names import country, language
from language.translation import _
from ui import session

Errors = dict[str, str]
"""What is wrong, by widget key."""

NAME, LEVEL = "name", "level"


def rows_key(fact: str) -> str:
    """Where the list of row numbers of a fact is held."""
    return f"rows-{fact}"


def row_key(fact: str, row: int, part: str = NAME) -> str:
    """The widget key of one part of one row."""
    return f"{part}-{fact}-{row}"


def keep_citizenships() -> Errors:
    """Keeps every citizenship; one named twice is an error."""
    rows = session.held(rows_key("citizenships"))
    if rows is None:
        return {}
    codes: list[str] = []
    errors: Errors = {}
    for row in rows:
        key = row_key("citizenships", row)
        code = session.held(key)
        if code in codes:
            errors[key] = _("{name} is named twice").format(name=country(code))
        elif code is not None:
            codes.append(code)
    session.state(citizenships=tuple(codes) or None)
    _keep_rows("citizenships", [[session.held(row_key("citizenships", row))] for row in rows], errors)
    return errors


def keep_languages() -> Errors:
    """Keeps every language with its level; half a pair is an error."""
    rows = session.held(rows_key("languages"))
    if rows is None:
        return {}
    levels: dict[str, Level] = {}
    errors: Errors = {}
    for row in rows:
        key, level_key = row_key("languages", row), row_key("languages", row, LEVEL)
        code, level = session.held(key), session.held(level_key)
        if code in levels:
            errors[key] = _("{name} is named twice").format(name=language(code))
        elif code is not None and level is None:
            errors[level_key] = _("Choose a level for {name}").format(name=language(code))
        elif code is None and level is not None:
            errors[key] = _("Choose the language of this level")
        elif code is not None and level is not None:
            levels[code] = Level(level)
    session.state(languages=levels or None)
    pairs = [[session.held(row_key("languages", row, part)) for part in (NAME, LEVEL)] for row in rows]
    _keep_rows("languages", pairs, errors)
    return errors


def _keep_rows(fact: str, rows: list[list[str | None]], errors: Errors) -> None:
    """Rows that are not complete are kept as they stand."""
    session.keep_typed(rows_key(fact), rows if errors else None)
