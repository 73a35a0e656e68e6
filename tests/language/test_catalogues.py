"""A language that is offered is whole: every text is translated, with the same words to fill in."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from language import translation
from language.translation import SOURCE_LANGUAGE, _, languages, plural, speaking

ROOT = Path(__file__).parents[2]


def fields(text: str) -> set[str]:
    """The names in braces that a text fills in."""
    return {name for _before, name, _format, _conversion in string.Formatter().parse(text) if name}


def faults(message: Message) -> list[str]:
    """What is wrong with one translation."""
    texts = message.id if isinstance(message.id, tuple) else (message.id,)
    translations = message.string if isinstance(message.string, tuple) else (message.string,)
    if not all(translations) or message.fuzzy:
        return [f"{texts[0]!r} has no translation"]
    wanted = fields(texts[-1])
    return [
        f"{texts[0]!r}: the translation names {{{name}}}, which the text does not have"
        for translated in translations
        for name in fields(translated) - wanted
    ]


@pytest.mark.parametrize("language", [name for name in languages() if name != SOURCE_LANGUAGE])
def test_a_language_is_whole(language: str) -> None:
    """A visitor never meets half a language: translate what is named, in locales/<language>."""
    path = ROOT / "locales" / language / "LC_MESSAGES" / f"{translation.DOMAIN}.po"
    with path.open("rb") as file:
        found = [fault for message in read_po(file) if message.id for fault in faults(message)]
    assert found == []


def test_a_missing_or_wrong_translation_would_be_found() -> None:
    """The comparison tells a whole translation from one that is empty or fills in something else."""
    assert faults(Message("{count} days", "{count} jours")) == []
    assert faults(Message("{count} days", "")) == ["'{count} days' has no translation"]
    assert len(faults(Message("{count} days", "{nombre} jours"))) == 1


def test_a_new_language_needs_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue is read as translators write it; nothing has to be compiled."""
    catalogue = Catalog(locale="fr")
    catalogue.add("Yes", "Oui")
    catalogue.add(("{count} day", "{count} days"), ("{count} jour", "{count} jours"))
    path = tmp_path / "fr" / "LC_MESSAGES" / "role_compass.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalogue)
    monkeypatch.setattr(translation, "LOCALES", tmp_path)
    translation._translations.cache_clear()  # noqa: SLF001 - catalogues are read once a process
    try:
        assert languages() == ("en", "fr")
        with speaking("fr"):
            assert _("Yes") == "Oui"
            assert _("No") == "No"
            assert plural("{count} day", "{count} days", 2) == "2 jours"
        assert _("Yes") == "Yes"
    finally:
        translation._translations.cache_clear()  # noqa: SLF001
