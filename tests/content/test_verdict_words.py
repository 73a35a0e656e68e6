"""The words of the criteria from which a verdict is built are few, so that it stays one short sentence."""

from __future__ import annotations

from eligibility.catalogue import Catalogue

MOST_OF_SUBJECT, MOST_OF_CAUSE, MOST_OF_STEP = 2, 4, 6


def too_long(texts: dict[str, str | None], most: int) -> dict[str, str]:
    """The texts with more words than that."""
    return {name: text for name, text in texts.items() if text and len(text.split()) > most}


def test_a_subject_has_at_most_two_words(catalogue: Catalogue) -> None:
    """As in: we cannot tell yet, your degree is open."""
    subjects = {name: criterion.subject for name, criterion in catalogue.criteria.items()}
    assert not too_long(dict(subjects), MOST_OF_SUBJECT)


def test_a_cause_has_at_most_four_words(catalogue: Catalogue) -> None:
    """As in: you may not apply, no EU citizenship."""
    causes = {
        reason: words.cause for each in catalogue.criteria.values() for reason, words in each.outcomes.items()
    }
    assert not too_long(causes, MOST_OF_CAUSE)


def test_a_step_has_at_most_six_words(catalogue: Catalogue) -> None:
    """As in: not yet, register in CAST for group IV."""
    found = {
        reason: words.step for each in catalogue.criteria.values() for reason, words in each.outcomes.items()
    }
    assert not too_long(found, MOST_OF_STEP)
