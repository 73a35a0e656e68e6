"""The page of a role: who may apply, what the notice looks for, and what else it says."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue, read_catalogue
from tests.ui.screens import open_role, visible

APP = str(Path(__file__).parent.parent.parent / "app.py")
DEGREE_NOTE = "the annex asks for a degree or a diploma of the same level in any case"


def page_of(role_id: str) -> str:
    """Everything that one reads on the page of a role."""
    app = AppTest.from_file(APP, default_timeout=20)
    open_role(app, role_id)
    assert not app.exception
    return html.unescape("\n".join(visible(app)))


@pytest.mark.parametrize("role_id", list(read_catalogue().roles))
def test_the_page_says_who_may_apply_and_when_the_conditions_must_be_met(
    catalogue: Catalogue, role_id: str
) -> None:
    """Each criterion of the annex in its line, no other criterion, and the statements of the notice."""
    role, page = catalogue.roles[role_id], page_of(role_id)
    for name, criterion in catalogue.criteria.items():
        assert (criterion.condition in page) == (name in role.criterion_ids), name
    assert role.traits
    for statement in (role.traits, *role.statements.values()):
        assert statement.text in page


def test_a_degree_that_would_help_is_needed_in_any_case() -> None:
    """The note stands where a list of "would help" has a degree; where a degree is required, it is not needed."""
    pages = {role_id: page_of(role_id) for role_id in read_catalogue().roles}
    noted = {role_id for role_id, page in pages.items() if DEGREE_NOTE in page}
    assert noted == {"ai-expert", "soc-analyst", "detection-engineer"}


def test_only_the_ai_expert_is_told_that_the_contract_is_for_external_candidates() -> None:
    """The other notices offer one contract to everybody."""
    assert "for an external candidate" in page_of("ai-expert")
    assert "for an external candidate" not in page_of("soc-analyst")
