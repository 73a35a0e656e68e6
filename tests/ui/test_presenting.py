"""The adviser's screens: the list of people, presentations, and the comparison of two people."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from eligibility.assessment import assess
from eligibility.catalogue import CONTENT, Catalogue
from eligibility.comparison import compare
from eligibility.facts import Facts
from eligibility.outcome import outcome_of
from eligibility.people import Person, load
from language import showing
from tests import staffed
from tests.staffed import add_accounts, sign_in, visitor
from tests.ui.screens import visible
from tests.ui.test_charts import COURSE, PROFILE
from ui import frame
from ui.adviser import slides
from ui.charts.contract_bars import contract_bars
from ui.charts.radar import role_radar

pytestmark = pytest.mark.usefixtures("every_run_begins_at_the_app")
AT = dt.datetime.fromisoformat(staffed.AT)
EARLY = dt.datetime.fromisoformat("2026-04-10T10:00:00+02:00")
ROLE = "soc-analyst"


@pytest.fixture(scope="module")
def people(catalogue: Catalogue) -> Mapping[str, Person]:
    """The example people of the content."""
    return load(CONTENT, catalogue, AT)


@pytest.fixture
def adviser(engine: Engine) -> AppTest:
    """The session of an adviser who is signed in."""
    add_accounts(engine)
    return sign_in("adviser")


def open_page(app: AppTest, page: str, **query: str) -> str:
    """Opens a page with this query and returns its text."""
    app.switch_page(f"pages/{page}.py")
    for name in list(app.query_params):
        del app.query_params[name]
    for name, value in query.items():
        app.query_params[name] = value
    return screen_text(app.run())


def screen_text(app: AppTest) -> str:
    """All text on the screen; fails if the run raised an exception."""
    assert not app.exception, [error.message for error in app.exception]
    return "\n".join(visible(app))


def with_answers(app: AppTest) -> AppTest:
    """The same session with a client's answers."""
    app.session_state["facts"] = Facts(citizenships=("MT",), months_served_3b=71)
    app.session_state["skills"] = {"siem-platforms": "yes"}
    return app


def client_answers(app: AppTest) -> tuple[Facts, dict[str, str]]:
    """The client's answers in the session."""
    return app.session_state["facts"], app.session_state["skills"]


def test_a_visitor_has_no_access_to_the_advisers_screens() -> None:
    """The pages are registered only for users with the right."""
    for page in ("people", "present", "beside"):
        with pytest.raises(ValueError, match="pages"):
            visitor().run().switch_page(f"pages/{page}.py")


def test_every_example_person_has_a_card_that_says_invented(
    adviser: AppTest, people: Mapping[str, Person]
) -> None:
    """Name, story, purpose and the verdict on each role; the answers cannot be taken over."""
    text = open_page(adviser, "people")
    for person in people.values():
        assert person.name in text
        assert person.story in text
        assert person.shows in text
    assert text.count(": Invented]") == len(people)
    assert text.count("SOC analyst :") == len(people)
    assert "Ceiling reached" in text
    assert not re.search("take (these|over)|use these", text, re.IGNORECASE)


def test_a_client_comes_first_and_presenting_others_changes_no_answer(adviser: AppTest) -> None:
    """The answers of the client stay in the session while example people are presented."""
    before = client_answers(with_answers(adviser))
    text = open_page(adviser, "people")
    assert text.index("The client\n") < text.index("Anneke de Wit")
    open_page(adviser, "present", person="ines")
    open_page(adviser, "beside", person="client", other="ines")
    assert client_answers(adviser) == before


@pytest.mark.parametrize("who", ["aoife", "eetu", "luc", "marta", "mikkel", "nadia", "petra", "stefan"])
def test_a_presentation_goes_from_the_role_to_the_contract(
    adviser: AppTest, people: Mapping[str, Person], who: str
) -> None:
    """Five slides, each with its own title and marked as invented, that Next and Back step through."""
    open_page(adviser, "present", person=who, role=ROLE)
    titles = []
    for slide in range(5):
        text = screen_text(adviser)
        titles.append(adviser.title[0].value)
        assert len(adviser.title) == 1
        assert ": Invented]" in text
        assert "Unofficial" in text
        assert adviser.button(key="stage-back").disabled == (slide == 0)
        assert adviser.button(key="stage-next").disabled == (slide == 4)
        if slide < 4:
            adviser.button(key="stage-next").click().run()
    name = people[who].name
    assert titles == [
        "SOC analyst",
        name,
        f"Could {name} apply?",
        f"What {name} brings",
        f"What {name} would be signing",
    ]
    adviser.button(key="stage-back").click().run()
    assert adviser.title[0].value == titles[3]


def test_a_slide_has_an_address(adviser: AppTest) -> None:
    """An unknown slide in the address leads to the first one."""
    open_page(adviser, "present", person="ines", role="ai-expert", step="profile")
    assert adviser.title[0].value == "What Inês Carvalho brings"
    open_page(adviser, "present", person="ines", role="ai-expert", step="encore")
    assert adviser.title[0].value == "AI expert"


def test_without_a_role_the_best_match_is_presented(
    adviser: AppTest, catalogue: Catalogue, people: Mapping[str, Person]
) -> None:
    """It is the first role of the comparison for this person."""
    for who in ("petra", "jonas"):
        answers = people[who].answers
        first = compare(catalogue, answers.facts, answers.skills, AT)[0].role
        open_page(adviser, "present", person=who)
        assert adviser.title[0].value == first.title


def test_the_end_leads_back_to_the_people(adviser: AppTest) -> None:
    """The person is removed from the address."""
    open_page(adviser, "present", person="ines", step="verdict")
    adviser.button(key="stage-end").click().run()
    assert adviser.title[0].value == "People to show"
    assert not adviser.query_params.get("person")


def test_a_client_is_addressed_directly_and_not_marked_as_invented(adviser: AppTest) -> None:
    """Without a person in the address, the answers of this session are presented."""
    open_page(with_answers(adviser), "present", role=ROLE, step="verdict")
    assert adviser.title[0].value == "Could you apply?"
    assert "Invented" not in screen_text(adviser)
    adviser.button(key="stage-next").click().run()
    assert adviser.title[0].value == "What you bring"
    adviser.button(key="stage-next").click().run()
    assert "1 month" in screen_text(adviser) + str(adviser.table[0].value)
    adviser.button(key="stage-end").click().run()
    assert adviser.title[0].value == "A client's file"


@pytest.mark.parametrize("who", [{}, {"person": "nobody"}, {"person": "client"}])
def test_with_nobody_to_present_the_page_asks_to_choose_somebody(
    adviser: AppTest, who: dict[str, str]
) -> None:
    """The person may be unknown, or the session has no answers."""
    assert "names none that we know" in open_page(adviser, "present", **who)
    assert adviser.title[0].value == "Choose somebody first"


def test_the_slides_say_what_the_rules_say(adviser: AppTest) -> None:
    """The ceiling, steps to take, short contracts and unanswered questions are stated on their slides."""
    assert "Ceiling reached" in open_page(adviser, "present", person="marta", role=ROLE, step="verdict")
    assert "no such contract can follow" in open_page(
        adviser, "present", person="marta", role=ROLE, step="contract"
    )
    assert "shorter than the probation" in open_page(
        adviser, "present", person="nadia", role=ROLE, step="contract"
    )
    text = open_page(adviser, "present", person="eetu", role=ROLE, step="verdict")
    assert "nobody can apply any more" in text
    assert text.count("Step to take") == 4
    assert "Our advice to Eetu Laine: settle your military service" in text
    assert "Not answered" in open_page(adviser, "present", person="mikkel", role=ROLE, step="person")
    text = open_page(adviser, "present", person="mikkel", role=ROLE, step="contract")
    assert "No first working day is named" in text
    assert "Enter a first working day" not in text


def test_the_radar_has_the_figures_of_its_table(
    adviser: AppTest, catalogue: Catalogue, people: Mapping[str, Person]
) -> None:
    """Both sizes of the radar are drawn beside a table of the percentages."""
    open_page(adviser, "present", person="ines", role=ROLE, step="profile")
    answers = people["ines"].answers
    coverage = assess(catalogue, ROLE, answers.facts, answers.skills, AT).coverage
    table = adviser.table[0].value
    assert dict(zip(table["Area"], table["All items"], strict=True)) == {
        catalogue.dimensions[area].name: f"{score:.0%}" for area, score in coverage.dimensions.items()
    }
    assert len(adviser.get("plotly_chart")) == 2


def test_a_person_with_a_before_is_first_compared_with_themselves(
    adviser: AppTest, people: Mapping[str, Person]
) -> None:
    """The differing criteria are named."""
    text = open_page(adviser, "beside", person="ines", role=ROLE)
    before = people["ines"].before
    assert before
    assert before.change in text
    assert adviser.selectbox(key="beside-other").value == "ines~before"
    assert "They differ in: **CAST**." in text
    assert text.count(": Invented]") == 2
    criteria = adviser.table[0].value
    assert list(criteria.columns) == [
        "Criterion",
        "Inês Carvalho (invented)",
        "Inês Carvalho, before (invented)",
    ]
    [cast] = [row for row in criteria.itertuples(index=False) if "CAST" in row[0]]
    assert ("Met" in cast[1], "Step to take" in cast[2]) == (True, True)


def test_two_people_can_be_compared_for_any_role(adviser: AppTest) -> None:
    """The choice is in the address, and the dates of both contracts are shown."""
    open_page(adviser, "beside", person="nadia", other="marta", role="security-consultant")
    dates = adviser.table[-1].value.set_index("What")
    assert list(dates.loc["First contract ends"]) == ["30\xa0Nov\xa02027", "none"]
    assert list(dates.loc["End of probation"]) == ["none", "none"]
    assert list(dates.loc["Left under 3(b)"]) == ["6 months", "0 months"]
    adviser.selectbox(key="beside-role").set_value("ai-expert").run()
    assert not adviser.exception
    assert adviser.query_params["role"] == "ai-expert"
    dates = adviser.table[-1].value.set_index("What")
    assert list(dates.loc["Latest end"]) == ["30\xa0May\xa02030", "31\xa0Mar\xa02031"]


def test_a_person_cannot_be_compared_with_themselves(adviser: AppTest) -> None:
    """Choosing the second person as the first one too replaces the second."""
    open_page(adviser, "beside", person="luc", other="rasa", role=ROLE)
    adviser.selectbox(key="beside-person").set_value("rasa").run()
    assert not adviser.exception
    assert adviser.selectbox(key="beside-other").value != "rasa"
    assert "rasa" not in adviser.selectbox(key="beside-other").options


def test_the_client_can_be_compared_with_an_example_person(adviser: AppTest) -> None:
    """Only the example person is marked as invented."""
    text = open_page(with_answers(adviser), "beside", person="client", other="luc", role=ROLE)
    assert text.count(": Invented]") == 1
    assert "Answers of this session" in text
    assert list(adviser.table[0].value.columns) == ["Criterion", "The client", "Luc Moreau (invented)"]


def test_the_radars_of_two_people_differ_in_dash_and_marker(adviser: AppTest) -> None:
    """Their figures are those of the table."""
    open_page(adviser, "beside", person="jonas", other="luc", role=ROLE)
    [chart] = adviser.get("plotly_chart")
    ring, first, second = json.loads(chart.proto.spec)["data"]
    assert set(ring["r"]) == {1}
    assert first["line"]["dash"] != second["line"]["dash"]
    assert first["marker"]["symbol"] != second["marker"]["symbol"]
    table = adviser.table[1].value
    for trace, column in ((first, "Jonas Lindqvist (invented)"), (second, "Luc Moreau (invented)")):
        assert [f"{score:.0%}" for score in trace["r"][:-1]] == list(table[column])


def test_every_verdict_on_a_person_names_the_person(
    catalogue: Catalogue, people: Mapping[str, Person]
) -> None:
    """Each verdict, for an open and a closed call, has its own sentence."""
    sentences = {}
    for person in people.values():
        for at in (EARLY, AT):
            assessment = assess(catalogue, ROLE, person.answers.facts, person.answers.skills, at)
            sentences[outcome_of(assessment), assessment.open] = text = showing.sentence(
                catalogue, assessment, person.name
            )
            assert person.name in text or "medical check" in text
            assert "you" not in text.split()
    assert {outcome for outcome, _open in sentences} >= {
        "eligible",
        "not_yet",
        "incomplete",
        "ceiling_reached",
    }
    assert "this call is closed" in sentences["eligible", False]
    assert "may apply" in sentences["eligible", True]


def test_facts_are_summarised_in_a_few_words(people: Mapping[str, Person]) -> None:
    """Unanswered facts are named as such; numbers and names are spelt out."""
    summaries = {
        person_id: showing.in_short(people[person_id].answers.facts)
        for person_id in ("mikkel", "eetu", "luc", "nadia")
    }
    assert set(summaries["mikkel"].values()) == {"Not answered"}
    assert summaries["eetu"]["Degree"] == "under way, 3 years, Finland"
    assert summaries["luc"]["Degree"] == "None"
    assert summaries["luc"]["CAST"] == "Registered, group III"
    assert summaries["nadia"]["Citizenship"] == "Belgium, Morocco"
    assert summaries["nadia"]["Served under 3(b)"] == "66 months"
    assert summaries["nadia"]["First working day"] == "31 May 2027"


def test_charts_have_a_larger_size_for_projectors() -> None:
    """Text and height are larger, and the figures are the same."""
    small, large = (role_radar(PROFILE, "light", size) for size in (slides.SMALL, slides.LARGE))
    assert large.layout.height > small.layout.height
    assert large.layout.font.size == slides.LARGE
    assert [list(trace.r) for trace in large.data] == [list(trace.r) for trace in small.data]
    bars = [contract_bars(COURSE, "light", size) for size in (15, 24)]
    assert bars[0].layout.height < bars[1].layout.height
    assert bars[1].layout.annotations[0].font.size == 24


def test_the_script_for_the_arrow_keys_names_the_buttons_of_the_page(adviser: AppTest) -> None:
    """The script finds the buttons and the switch by their keys."""
    script = (frame.BROWSER / "stage.js").read_text(encoding="utf-8")
    open_page(adviser, "present", person="ines")
    keys = {button.key for button in adviser.button} | {toggle.key for toggle in adviser.toggle}
    assert set(re.findall(r"stage-(?:next|back|end|keys)", script)) == {
        key for key in keys if key and key.startswith("stage-")
    }
    assert adviser.toggle(key="stage-keys").label == "Use the arrow keys"
    assert "stage" in frame.SCRIPTS


def test_the_scripts_contain_nothing_that_the_sanitiser_removes() -> None:
    """A less-than sign before a letter or digit would remove all scripts of the page."""
    assert not re.search(r"<[A-Za-z0-9]", frame.BEHAVIOUR)
