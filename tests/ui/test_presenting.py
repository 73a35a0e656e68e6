"""What a career adviser shows: people as cards, one thing at a time on a stage, and two people side by side."""

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
    """The people that are shipped."""
    return load(CONTENT, catalogue, AT)


@pytest.fixture
def adviser(engine: Engine) -> AppTest:
    """A session of somebody who has signed in as an adviser."""
    add_accounts(engine)
    return sign_in("adviser")


def opened(app: AppTest, page: str, **query: str) -> str:
    """Everything on a page at an address."""
    app.switch_page(f"pages/{page}.py")
    for name in list(app.query_params):
        del app.query_params[name]
    for name, value in query.items():
        app.query_params[name] = value
    return words(app.run())


def words(app: AppTest) -> str:
    """Everything on the screen."""
    assert not app.exception, [found.message for found in app.exception]
    return "\n".join(visible(app))


def with_answers(app: AppTest) -> AppTest:
    """The session with a client's answers in it."""
    app.session_state["facts"] = Facts(citizenships=("MT",), months_served_3b=71)
    app.session_state["skills"] = {"siem-platforms": "yes"}
    return app


def given(app: AppTest) -> tuple[Facts, dict[str, str]]:
    """The client's answers that the session holds."""
    return app.session_state["facts"], app.session_state["skills"]


def test_a_visitor_has_none_of_these_pages() -> None:
    """Without an adviser's right there is nobody to show."""
    for page in ("people", "present", "beside"):
        with pytest.raises(ValueError, match="pages"):
            visitor().run().switch_page(f"pages/{page}.py")


def test_everybody_has_a_card_that_says_invented(adviser: AppTest, people: Mapping[str, Person]) -> None:
    """Name, story, what they show, the verdict on each role, and no way to take their answers over."""
    text = opened(adviser, "people")
    for person in people.values():
        assert person.name in text
        assert person.story in text
        assert person.shows in text
    assert text.count(": Invented]") == len(people)
    assert text.count("SOC analyst :") == len(people)
    assert "Ceiling reached" in text
    assert not re.search("take (these|over)|use these", text, re.IGNORECASE)


def test_a_clients_answers_come_first_and_stay_as_they_are(adviser: AppTest) -> None:
    """Whoever is shown, nothing touches the answers that the adviser has open for a client."""
    before = given(with_answers(adviser))
    text = opened(adviser, "people")
    assert text.index("The client\n") < text.index("Anneke de Wit")
    opened(adviser, "present", person="ines")
    opened(adviser, "beside", person="client", other="ines")
    assert given(adviser) == before


@pytest.mark.parametrize("who", ["aoife", "eetu", "luc", "marta", "mikkel", "nadia", "petra", "stefan"])
def test_a_presentation_goes_from_the_role_to_the_contract(
    adviser: AppTest, people: Mapping[str, Person], who: str
) -> None:
    """Next leads through five screens, each with a title of its own and marked as invented, and Back returns."""
    opened(adviser, "present", person=who, role=ROLE)
    titles = []
    for place in range(5):
        text = words(adviser)
        titles.append(adviser.title[0].value)
        assert len(adviser.title) == 1
        assert ": Invented]" in text
        assert "Unofficial" in text
        assert adviser.button(key="stage-back").disabled == (place == 0)
        assert adviser.button(key="stage-next").disabled == (place == 4)
        if place < 4:
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
    """A slide can be opened by its link; one that is not known is the first."""
    opened(adviser, "present", person="ines", role="ai-expert", step="profile")
    assert adviser.title[0].value == "What Inês Carvalho brings"
    opened(adviser, "present", person="ines", role="ai-expert", step="encore")
    assert adviser.title[0].value == "AI expert"


def test_without_a_role_the_best_match_is_presented(
    adviser: AppTest, catalogue: Catalogue, people: Mapping[str, Person]
) -> None:
    """The role that comes first on a person's answers."""
    for who in ("petra", "jonas"):
        answers = people[who].answers
        first = compare(catalogue, answers.facts, answers.skills, AT)[0].role
        opened(adviser, "present", person=who)
        assert adviser.title[0].value == first.title


def test_the_end_leads_back_to_the_people(adviser: AppTest) -> None:
    """And forgets what was in the address."""
    opened(adviser, "present", person="ines", step="verdict")
    adviser.button(key="stage-end").click().run()
    assert adviser.title[0].value == "People to show"
    assert not adviser.query_params.get("person")


def test_a_client_is_spoken_to_and_not_invented(adviser: AppTest) -> None:
    """Without a person in the address, the answers of this session are presented, and end at the client's page."""
    opened(with_answers(adviser), "present", role=ROLE, step="verdict")
    assert adviser.title[0].value == "Could you apply?"
    assert "Invented" not in words(adviser)
    adviser.button(key="stage-next").click().run()
    assert adviser.title[0].value == "What you bring"
    adviser.button(key="stage-next").click().run()
    assert "1 month" in words(adviser) + str(adviser.table[0].value)
    adviser.button(key="stage-end").click().run()
    assert adviser.title[0].value == "A client's file"


@pytest.mark.parametrize("who", [{}, {"person": "nobody"}, {"person": "client"}])
def test_with_nobody_to_present_the_page_says_so(adviser: AppTest, who: dict[str, str]) -> None:
    """A stale address, or no answers, is no dead end."""
    assert "names none that we know" in opened(adviser, "present", **who)
    assert adviser.title[0].value == "Choose somebody first"


def test_the_slides_say_what_the_rules_say(adviser: AppTest) -> None:
    """Ceiling, steps and short contracts are said where they are shown."""
    assert "the ceiling is reached" in opened(adviser, "present", person="marta", role=ROLE, step="verdict")
    assert "no such contract can follow" in opened(
        adviser, "present", person="marta", role=ROLE, step="contract"
    )
    assert "shorter than the probation" in opened(
        adviser, "present", person="nadia", role=ROLE, step="contract"
    )
    text = opened(adviser, "present", person="eetu", role=ROLE, step="verdict")
    assert "nobody can apply to it any more" in text
    assert text.count("Step to take") == 4
    assert "Our advice to Eetu Laine: settle your military service" in text
    assert "Not answered" in opened(adviser, "present", person="mikkel", role=ROLE, step="person")
    text = opened(adviser, "present", person="mikkel", role=ROLE, step="contract")
    assert "No first working day is named" in text
    assert "Enter a first working day" not in text


def test_the_radar_has_the_figures_of_its_table(
    adviser: AppTest, catalogue: Catalogue, people: Mapping[str, Person]
) -> None:
    """What is drawn for the room, small or large, stands beside it in percent."""
    opened(adviser, "present", person="ines", role=ROLE, step="profile")
    answers = people["ines"].answers
    found = assess(catalogue, ROLE, answers.facts, answers.skills, AT).coverage
    table = adviser.table[0].value
    assert dict(zip(table["Area"], table["All items"], strict=True)) == {
        catalogue.dimensions[area].name: f"{score:.0%}" for area, score in found.dimensions.items()
    }
    assert len(adviser.get("plotly_chart")) == 2


def test_before_and_after_stand_side_by_side(adviser: AppTest, people: Mapping[str, Person]) -> None:
    """Somebody with a before is first set beside themselves; what differs is named."""
    text = opened(adviser, "beside", person="ines", role=ROLE)
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


def test_two_people_are_held_against_any_role(adviser: AppTest) -> None:
    """The choices stand in the address, and both contracts have their dates."""
    opened(adviser, "beside", person="nadia", other="marta", role="security-consultant")
    dates = adviser.table[-1].value.set_index("What")
    assert list(dates.loc["First contract ends"]) == ["30\xa0Nov\xa02027", "none"]
    assert list(dates.loc["End of probation"]) == ["none", "none"]
    assert list(dates.loc["Left under 3(b)"]) == ["6 months", "0 months"]
    adviser.selectbox(key="beside-role").set_value("ai-expert").run()
    assert not adviser.exception
    assert adviser.query_params["role"] == "ai-expert"
    dates = adviser.table[-1].value.set_index("What")
    assert list(dates.loc["Latest end"]) == ["30\xa0May\xa02030", "31\xa0Mar\xa02031"]


def test_nobody_stands_beside_themselves(adviser: AppTest) -> None:
    """Choosing the other one as the first gives the second place to somebody else."""
    opened(adviser, "beside", person="luc", other="rasa", role=ROLE)
    adviser.selectbox(key="beside-person").set_value("rasa").run()
    assert not adviser.exception
    assert adviser.selectbox(key="beside-other").value != "rasa"
    assert "rasa" not in adviser.selectbox(key="beside-other").options


def test_the_client_can_be_one_of_the_two(adviser: AppTest) -> None:
    """Their answers stand beside an invented person's, and only the invented one is called invented."""
    text = opened(with_answers(adviser), "beside", person="client", other="luc", role=ROLE)
    assert text.count(": Invented]") == 1
    assert "Answers of this session" in text
    assert list(adviser.table[0].value.columns) == ["Criterion", "The client", "Luc Moreau (invented)"]


def test_both_radars_are_told_apart_without_colour(adviser: AppTest) -> None:
    """Each of the two has a dash and a marker of its own, and the same figures as its column."""
    opened(adviser, "beside", person="jonas", other="luc", role=ROLE)
    [chart] = adviser.get("plotly_chart")
    one, other = json.loads(chart.proto.spec)["data"]
    assert one["line"]["dash"] != other["line"]["dash"]
    assert one["marker"]["symbol"] != other["marker"]["symbol"]
    table = adviser.table[1].value
    for trace, column in ((one, "Jonas Lindqvist (invented)"), (other, "Luc Moreau (invented)")):
        assert [f"{score:.0%}" for score in trace["r"][:-1]] == list(table[column])


def test_what_is_said_of_a_person_names_them(catalogue: Catalogue, people: Mapping[str, Person]) -> None:
    """Each verdict, for an open and for a closed call, is a sentence about the person and nobody else."""
    said = {}
    for person in people.values():
        for at in (EARLY, AT):
            found = assess(catalogue, ROLE, person.answers.facts, person.answers.skills, at)
            said[found.eligibility.verdict, found.open] = text = showing.sentence(
                catalogue, found, person.name
            )
            assert person.name in text
            assert "Based on your" not in text
    assert len(said) == 8
    assert len(set(said.values())) == 6
    assert "nobody can apply to it any more" in said["eligible", False]
    assert "may apply" in said["eligible", True]


def test_facts_are_told_in_a_few_words(people: Mapping[str, Person]) -> None:
    """What is open is said to be open, and numbers and names are spelt out."""
    told = {who: showing.in_short(people[who].answers.facts) for who in ("mikkel", "eetu", "luc", "nadia")}
    assert set(told["mikkel"].values()) == {"Not answered"}
    assert told["eetu"]["Degree"] == "under way, 3 years, Finland"
    assert told["luc"]["Degree"] == "None"
    assert told["luc"]["CAST"] == "Registered, group III"
    assert told["nadia"]["Citizenship"] == "Belgium, Morocco"
    assert told["nadia"]["Served under 3(b)"] == "66 months"
    assert told["nadia"]["First working day"] == "31 May 2027"


def test_charts_grow_with_their_words() -> None:
    """On a stage words, markers and height are larger, and nothing else differs."""
    small, large = (role_radar(PROFILE, "light", size) for size in (slides.SMALL, slides.LARGE))
    assert large.layout.height > small.layout.height
    assert large.layout.font.size == slides.LARGE
    assert [list(trace.r) for trace in large.data] == [list(trace.r) for trace in small.data]
    bars = [contract_bars(COURSE, "light", size) for size in (15, 24)]
    assert bars[0].layout.height < bars[1].layout.height
    assert bars[1].layout.annotations[0].font.size == 24


def test_the_keys_press_the_buttons_of_the_stage(adviser: AppTest) -> None:
    """The page's script and the page call the buttons and the switch by the same names."""
    script = (frame.BROWSER / "stage.js").read_text(encoding="utf-8")
    opened(adviser, "present", person="ines")
    drawn = {button.key for button in adviser.button} | {toggle.key for toggle in adviser.toggle}
    assert set(re.findall(r"stage-(?:next|back|end|keys)", script)) == {
        key for key in drawn if key and key.startswith("stage-")
    }
    assert adviser.toggle(key="stage-keys").label == "Use the arrow keys"
    assert "stage" in frame.SCRIPTS


def test_no_script_has_what_the_sanitiser_drops() -> None:
    """A sign for less before a letter or a digit would take away every script of the page."""
    assert not re.search(r"<[A-Za-z0-9]", frame.BEHAVIOUR)
