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


def fields(text: str) -> set[tuple[str, str, str]]:
    """What a text fills in: each name in braces, with its format and conversion."""
    parts = string.Formatter().parse(text)
    return {(name, form or "", conversion or "") for _before, name, form, conversion in parts if name}


def faults(message: Message) -> list[str]:
    """What is wrong with one translation, a line for each fault."""
    texts = message.id if isinstance(message.id, tuple) else (message.id,)
    translations = message.string if isinstance(message.string, tuple) else (message.string,)
    if not all(translated and translated.strip() for translated in translations) or message.fuzzy:
        return [f"{texts[0]!r} has no translation"]
    wanted = fields(texts[-1])
    # A form for one thing may leave the number out: "one day".
    optional = {("count", "", "")} if len(texts) > 1 else set()
    return [
        f"{texts[0]!r}: {translated!r} must fill in the same words in braces"
        for translated in translations
        if not is_filled_in_alike(translated, wanted, optional)
    ]


def is_filled_in_alike(
    translated: str, wanted: set[tuple[str, str, str]], optional: set[tuple[str, str, str]]
) -> bool:
    """Whether a translation fills in what its text fills in; the braces of a wrong one may not even be readable."""
    try:
        return wanted - optional <= fields(translated) <= wanted
    except ValueError:
        return False


@pytest.mark.parametrize("language", [name for name in languages() if name != SOURCE_LANGUAGE])
def test_a_language_is_complete(language: str) -> None:
    """A visitor never meets half a language."""
    path = ROOT / "locales" / language / "LC_MESSAGES" / f"{translation.DOMAIN}.po"
    with path.open("rb") as file:
        found = [fault for entry in read_po(file, abort_invalid=True) if entry.id for fault in faults(entry)]
    assert not found, f"correct these {len(found)} texts in {path}:\n" + "\n".join(found)


def test_a_missing_or_wrong_translation_would_be_found() -> None:
    """The comparison tells a whole translation from one that is empty or fills in something else."""
    assert faults(Message("{count} days", "{count} jours")) == []
    assert faults(Message("{count} days", "")) == ["'{count} days' has no translation"]
    for wrong in ("{nombre} jours", "jours", "{count:d} jours", "{count jours"):
        assert faults(Message("{count} days", wrong)) == [
            f"'{{count}} days': {wrong!r} must fill in the same words in braces"
        ]
    assert faults(Message("Yes", " ")) == ["'Yes' has no translation"]
    assert faults(Message(("{count} day", "{count} days"), ("un jour", "{count} jours"))) == []


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
