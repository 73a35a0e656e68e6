"""The values of fields that the browser stored become the answers that the visitor saw."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.facts import Facts
from language.country_names import searchable_country
from tests.ui.tab.test_codec import ANYTHING
from ui import session
from ui.tab.answers import restore_fields


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A session state without a browser."""
    session_state: dict[str, Any] = {}
    monkeypatch.setattr("ui.session.st.session_state", session_state)
    return session_state


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({"field-choice-military_service": 1}, {"military_service": "not_required"}),
        ({"field-choice-citizen_rights": 2}, {"citizen_rights": "unsure"}),
        (
            {"field-choice-cast_status": 1, "field-choice-cast_function_group": 4},
            {"cast_status": "registered"},
        ),
        ({"field-number-degree_years": "4"}, {"degree_years": 4}),
        ({"field-country-degree_country": searchable_country("GB")}, {"degree_country": "GB"}),
        (
            {
                "field-countries-citizenships--0--name": "France",
                "field-countries-citizenships--3--name": "Canada",
            },
            {"citizenships": ["FR", "CA"]},
        ),
        (
            {
                "field-languages-languages--0--name": "French",
                "field-languages-languages--0--level": "C2",
            },
            {"languages": {"fr": "C2"}},
        ),
        (
            {
                "field-date-start_date--day": "31",
                "field-date-start_date--month": "5",
                "field-date-start_date--year": "2027",
            },
            {"start_date": "2027-05-31"},
        ),
        ({"field-choice-military_service": 9}, {}),
        ({"field-choice-military_service": True}, {}),
        ({"field-number-degree_years": "99"}, {}),
        ({"field-country-degree_country": "Atlantis"}, {}),
        ({"field-choice-no_such_fact": 0, "field-scale-no-such-skill": 0}, {}),
    ],
)
def test_facts_are_read_as_they_were_shown(
    state: dict[str, Any], fields: dict[str, Any], facts: dict[str, Any]
) -> None:
    """Options by position, countries and languages by name, and text. A value that does not fit its field is ignored."""
    restore_fields(fields)
    assert session.facts().model_dump(mode="json", exclude_none=True) == facts
    assert not [key for key in state if key.startswith("field-")]


def test_skills_and_notes_are_read_as_they_were_shown(state: dict[str, Any]) -> None:
    """The scale by position, years with a decimal comma, the box for "I am not sure", and a note."""
    restore_fields(
        {
            "field-scale-siem-platforms": 1,
            "field-years-years-cybersecurity": "2,5",
            "field-note-siem-platforms": "Where? In Gdańsk.",
        }
    )
    assert session.skills() == {"siem-platforms": "partly", "years-cybersecurity": 2.5}
    assert session.notes() == {"siem-platforms": "Where? In Gdańsk."}
    restore_fields(
        {"field-years-years-cybersecurity": "2,5", "field-years-years-cybersecurity--unsure": True}
    )
    assert session.skills()["years-cybersecurity"] == "unsure"
    assert state


@pytest.mark.usefixtures("state")
def test_invalid_values_are_kept_as_typed() -> None:
    """Text that is not a number, and a language without a level, are shown again."""
    restore_fields(
        {
            "field-number-degree_years": "four",
            "field-languages-languages--0--name": "Finnish",
            "field-languages-languages--0--level": "",
        }
    )
    assert session.facts() == Facts()
    assert session.typed() == {
        "field-number-degree_years": "four",
        "field-languages-languages": [["fi", None]],
    }


@given(
    ANYTHING
    | st.dictionaries(
        st.sampled_from(
            [
                "field-choice-degree",
                "field-number-degree_years",
                "field-languages-languages--0--name",
                "field-countries-citizenships--x--name",
                "field-languages-languages--0--level",
                "field-date-start_date--day",
                "field-date-start_date--month",
                "field-date-start_date--year",
                "field-note-siem-platforms",
                "field-scale-siem-platforms",
                "field-years-years-cybersecurity",
                "field-country-degree_country",
            ]
        ),
        ANYTHING,
    )
)
def test_arbitrary_fields_raise_nothing_and_keep_other_answers(fields: Any) -> None:
    """A forged message changes no answer but those of its fields."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.session.st.session_state", {})
        session.keep_skill("scripting", "yes")
        restore_fields(fields)
        assert session.skills()["scripting"] == "yes"
