"""The invented people show every outcome of the rules, and faults in their files are reported by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest

from eligibility.answers import read_answers, write
from eligibility.assessment import Verdict
from eligibility.catalogue import CONTENT, Catalogue
from eligibility.codes import MEMBER_STATES
from eligibility.comparison import Compared, compare
from eligibility.coverage import is_missing
from eligibility.errors import ContentError
from eligibility.lint import lint
from eligibility.people import Person, load
from eligibility.rules import RULES
from language.extract import prose_of
from language.words import coverage_of
from tests.content.test_plain_language import HIGHEST_LIX, MOST_WORDS, lix, sentences, words

AT = dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
FEWEST = 8


@pytest.fixture(scope="module")
def people(catalogue: Catalogue) -> Mapping[str, Person]:
    """The people of the project's content."""
    return load(CONTENT, catalogue, AT)


@pytest.fixture(scope="module")
def compared(catalogue: Catalogue, people: Mapping[str, Person]) -> dict[str, tuple[Compared, ...]]:
    """Every person compared with every role, the best match first."""
    return {
        person.id: compare(catalogue, person.answers.facts, person.answers.skills, AT)
        for person in people.values()
    }


def test_there_are_enough_people(people: Mapping[str, Person]) -> None:
    """There are at least eight people, with at least eight citizenships."""
    assert len(people) >= FEWEST
    codes = {code for person in people.values() for code in person.answers.facts.citizenships or ()}
    assert len(codes) >= FEWEST


@pytest.mark.parametrize("criterion", RULES)
def test_every_outcome_of_every_rule_is_shown_by_a_person(
    compared: dict[str, tuple[Compared, ...]], criterion: str
) -> None:
    """For each reason of each rule there is a person whose current answers give it."""
    shown = {
        finding.reason
        for roles in compared.values()
        for role in roles
        if (finding := role.assessment.eligibility.criteria.get(criterion))
    }
    missing = RULES[criterion].reasons - shown
    assert not missing, f"nobody shows {sorted(missing)}: add a person to content/people, or answers to one"
    assert shown == RULES[criterion].reasons


def test_every_verdict_is_shown_by_a_person(compared: dict[str, tuple[Compared, ...]]) -> None:
    """There is a person for each of the four verdicts."""
    verdicts = {role.assessment.eligibility.verdict for roles in compared.values() for role in roles}
    assert verdicts == set(Verdict)


def test_every_role_is_the_best_match_of_a_person(
    catalogue: Catalogue, compared: dict[str, tuple[Compared, ...]]
) -> None:
    """Each role comes first for at least one person."""
    assert {roles[0].role.id for roles in compared.values()} == set(catalogue.roles)


def test_every_role_is_the_best_match_of_an_eligible_person(
    catalogue: Catalogue, compared: dict[str, tuple[Compared, ...]]
) -> None:
    """Each role comes first for at least one person who meets all its conditions."""
    best = [roles[0] for roles in compared.values()]
    eligible = {match.role.id for match in best if match.assessment.eligibility.verdict is Verdict.ELIGIBLE}
    assert eligible == set(catalogue.roles)


def test_every_course_of_a_contract_is_shown_by_a_person(compared: dict[str, tuple[Compared, ...]]) -> None:
    """There are people with a full ceiling, a short one, a reached one, and with and without a start date."""
    plans = [role.assessment.contract for roles in compared.values() for role in roles]
    assert any(plan.months_left == 72 for plan in plans)
    assert any(0 < (plan.months_left or 72) < 9 and plan.probation_ends is None for plan in plans)
    assert any(plan.ceiling_reached for plan in plans)
    assert any(plan.months_left is None and plan.first_contract_months == 24 for plan in plans)
    assert any(plan.latest_end is None and not plan.ceiling_reached for plan in plans)
    assert any(plan.latest_end for plan in plans)


def test_every_kind_of_coverage_is_shown_by_a_person(compared: dict[str, tuple[Compared, ...]]) -> None:
    """There are people with covered, partly covered, uncovered and unanswered items and missing requirements."""
    items = [
        (compared_role.role, *pair)
        for roles in compared.values()
        for compared_role in roles
        for pair in compared_role.assessment.coverage.items.items()
    ]
    assert {coverage_of(value) for _role, _item, value in items} == {"covered", "partly", "gap", "unanswered"}
    assert any(is_missing(role, item, value) for role, item, value in items)


def test_a_second_non_eu_citizenship_is_shown_by_a_person(
    people: Mapping[str, Person], compared: dict[str, tuple[Compared, ...]]
) -> None:
    """A person with two citizenships, one of them non-EU, meets the criterion."""
    two = [
        person.id
        for person in people.values()
        if len(codes := set(person.answers.facts.citizenships or ())) > 1 and codes - MEMBER_STATES
    ]
    assert any(
        compared[name][0].assessment.eligibility.criteria["citizenship"].status == "met" for name in two
    )


def test_before_and_after_differ_in_the_assessment(
    catalogue: Catalogue, people: Mapping[str, Person]
) -> None:
    """For a person with an earlier time, a verdict, a criterion or the coverage of some role has changed."""
    changed = [person for person in people.values() if person.before]
    assert len(changed) >= 2
    for person in changed:
        assert person.before
        then, now = person.before.answers, person.answers
        assert compare(catalogue, then.facts, then.skills, AT) != compare(
            catalogue, now.facts, now.skills, AT
        )


def test_the_answers_of_a_person_are_an_answers_file(
    catalogue: Catalogue, people: Mapping[str, Person]
) -> None:
    """The answers of a person are written and read back unchanged."""
    for person in people.values():
        assert read_answers(write(person.answers), catalogue, AT) == person.answers


def test_a_story_is_short_and_says_that_the_person_is_invented(people: Mapping[str, Person]) -> None:
    """Each story has at most three sentences in plain language and says that the person is invented."""
    for person in people.values():
        assert f"{person.name.split()[0]} is invented." in person.story
        assert len(sentences(person.story)) <= 3
        for text in prose_of(person):
            assert max(len(words(sentence)) for sentence in sentences(text)) <= MOST_WORDS
            assert lix(text) <= HIGHEST_LIX or len(words(text)) < 15


def test_people_differ_in_name_and_purpose(people: Mapping[str, Person]) -> None:
    """No two people share a name or show the same."""
    assert len({person.shows for person in people.values()}) == len(people)
    assert len({person.name for person in people.values()}) == len(people)


INES, JONAS = "people/ines.yml", "people/jonas.yml"
FAULTS = [
    ("not a country", INES, "[PT]", "[PTX]", "facts.citizenships.0: use an ISO 3166-1 code"),
    ("not a code", INES, "cast_status: passed", "cast_status: maybe", "facts.cast_status: Input should be 'passed'"),
    ("not a level", INES, "es: B2", "es: B7", "facts.languages.es: Input should be 'A1'"),
    ("not a fact", INES, "  degree: completed", "  age: 33\n  degree: completed", "facts.age: unknown key; allowed: citizenships"),
    ("not a skill", INES, "  scripting: yes", "  magic: yes", "skills.magic: unknown skill; allowed: event-monitoring"),
    ("not an answer", INES, "scripting: yes", "scripting: often", "skills.scripting: want one of yes, partly, no, unsure"),
    ("not a number", INES, "years-soc: 4", "years-soc: yes", "skills.years-soc: want a number of years"),
    ("not a day", INES, "2027-02-01", "2027-02-30", "facts.start_date: use a date that exists"),
    ("unknown key", INES, "name: Inês Carvalho", "name: Inês Carvalho\nage: 33", "age: unknown key"),
    ("no name", INES, "name: Inês Carvalho\n", "", "name: is missing; add it"),
    ("name twice", JONAS, "name: Jonas Lindqvist", "name: Inês Carvalho", "name: 'Inês Carvalho' stands in 'ines' too"),
    ("not said to be invented", INES, "Inês is invented. ", "", "story: say that the person is invented"),
    ("story too long", INES, "She watches", "She " + "really " * 30 + "watches", "text too long for its place; at most 220"),
    ("wrong before", INES, "    cast_status: none", "    cast_status: no", "before.facts.cast_status: Input should be"),
    ("no change", INES, "  change: Since", "  since: Since", "before.change: is missing"),
    ("key twice", INES, "  degree: completed", "  degree: completed\n  degree: none", "'degree' stands twice"),
    ("not YAML", INES, "[PT]", "[PT", "not valid YAML"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "says"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_a_fault_of_a_person_is_reported_with_its_file_and_line(
    content: Path, file: str, old: str, new: str, says: str
) -> None:
    """One wrong line gives one fault with the file, the line and what is allowed."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    [fault] = [fault for fault in lint(content) if says in fault]
    place, line, _text = fault.split(":", 2)
    assert place == str(path)
    changed = text[: text.index(old)].count("\n") + 1
    assert abs(int(line) - changed) <= 1 or new == ""


def test_a_fault_in_an_earlier_answer_names_the_exact_line(content: Path) -> None:
    """The line number is the one that an editor shows, for an answer under `before` too."""
    path = content / INES
    text = path.read_text(encoding="utf-8").replace(
        "detection-improvement: no", "detection-improvement: perhaps"
    )
    path.write_text(text, encoding="utf-8")
    line = next(n for n, words in enumerate(text.splitlines(), 1) if "perhaps" in words)
    assert lint(content) == [
        f"{path}:{line}: before.skills.detection-improvement: want one of yes, partly, no, unsure"
    ]


def test_faults_of_several_people_are_reported_together(content: Path) -> None:
    """Two broken files give two faults in one run."""
    for file in (INES, JONAS):
        path = content / file
        path.write_text(
            path.read_text(encoding="utf-8").replace("degree: completed", "degree: magic"), encoding="utf-8"
        )
    assert len(lint(content)) == 2


def test_an_earlier_time_without_a_difference_is_a_fault(content: Path) -> None:
    """The answers under `before` have to differ from the current ones."""
    path = content / JONAS
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("    detection-as-code: no")] + "    ci-cd: yes\n", encoding="utf-8")
    assert [fault for fault in lint(content) if "before: nothing differs from now" in fault]


def test_a_diploma_of_a_future_year_is_a_fault(catalogue: Catalogue, content: Path) -> None:
    """A degree cannot be of a later year than the one in which the file is read."""
    path = content / JONAS
    path.write_text(path.read_text(encoding="utf-8").replace("2016", "2027"), encoding="utf-8")
    with pytest.raises(ContentError, match="degree_year: want a year from 1950 to 2026"):
        load(content, catalogue, AT)
    assert load(content, catalogue, AT.replace(year=2027))


def test_a_content_folder_needs_no_people(catalogue: Catalogue, tmp_path: Path) -> None:
    """A content folder without people is valid."""
    assert load(tmp_path, catalogue, AT) == {}
