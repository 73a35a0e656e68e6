"""The fields of a screen, as a browser noted them, become the answers that the visitor saw."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.facts import Facts
from tests.ui.test_kept import ANYTHING
from ui import session
from ui.questions import onscreen


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A session without a browser."""
    found: dict[str, Any] = {}
    monkeypatch.setattr("ui.session.st.session_state", found)
    return found


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({"answer-military_service": 1}, {"military_service": "not_required"}),
        ({"answer-citizen_rights": 2}, {"citizen_rights": "unsure"}),
        ({"answer-cast_status": 1, "answer-cast_function_group": 4}, {"cast_status": "registered"}),
        ({"number-degree_years": "4"}, {"degree_years": 4}),
        ({"country-degree_country": "United Kingdom"}, {"degree_country": "GB"}),
        ({"name-citizenships-0": "France", "name-citizenships-3": "Canada"}, {"citizenships": ["FR", "CA"]}),
        (
            {"name-languages-0": "French", "level-languages-0": "C2 or mother tongue"},
            {"languages": {"fr": "C2"}},
        ),
        ({"start-day": "31", "start-month": "5", "start-year": "2027"}, {"start_date": "2027-05-31"}),
        ({"answer-military_service": 9}, {}),
        ({"answer-military_service": True}, {}),
        ({"number-degree_years": "99"}, {}),
        ({"country-degree_country": "Atlantis"}, {}),
        ({"answer-no_such_fact": 0, "skill-no-such-skill": 0}, {}),
    ],
)
def test_facts_are_read_as_they_were_shown(
    state: dict[str, Any], fields: dict[str, Any], facts: dict[str, Any]
) -> None:
    """The place of an option, the name in a long list, and text; what fits no field is left out."""
    onscreen.take(fields)
    assert session.facts().model_dump(mode="json", exclude_none=True) == facts
    assert not [key for key in state if key.startswith(("answer-", "name-", "number-", "rows-"))]


def test_skills_and_notes_are_read_as_they_were_shown(state: dict[str, Any]) -> None:
    """The scale by its place, years with a comma, a box for not sure, and a note."""
    onscreen.take(
        {
            "skill-siem-platforms": 1,
            "years-years-cybersecurity": "2,5",
            "note-siem-platforms": "Where? In Gdańsk.",
        }
    )
    assert session.skills() == {"siem-platforms": "partly", "years-cybersecurity": 2.5}
    assert session.notes() == {"siem-platforms": "Where? In Gdańsk."}
    onscreen.take({"years-years-cybersecurity": "2,5", "unsure-years-cybersecurity": True})
    assert session.skills()["years-cybersecurity"] == "unsure"
    assert state


@pytest.mark.usefixtures("state")
def test_what_cannot_be_read_is_kept_as_typed() -> None:
    """A text that is no number, and a language without a level, show again as they were."""
    onscreen.take({"number-degree_years": "four", "name-languages-0": "Finnish", "level-languages-0": ""})
    assert session.facts() == Facts()
    assert session.typed() == {"number-degree_years": "four", "rows-languages": [["fi", None]]}


@settings(max_examples=500)
@given(
    ANYTHING
    | st.dictionaries(
        st.sampled_from(
            [
                "answer-degree",
                "number-degree_years",
                "name-languages-0",
                "name-citizenships-x",
                "level-languages-0",
                "start-day",
                "start-month",
                "start-year",
                "note-siem-platforms",
                "skill-siem-platforms",
                "years-years-cybersecurity",
                "country-degree_country",
            ]
        ),
        ANYTHING,
    )
)
def test_any_fields_are_survived(fields: Any) -> None:
    """A forged message raises nothing and takes nothing away that it does not name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.session.st.session_state", {})
        session.answer("scripting", "yes")
        onscreen.take(fields)
        assert session.skills()["scripting"] == "yes"
