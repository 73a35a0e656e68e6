"""The invented people meet everything that the rules can say, and a broken one is named by file and line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest

from eligibility.answers import read, write
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
    """The people that are shipped."""
    return load(CONTENT, catalogue, AT)


@pytest.fixture(scope="module")
def found(catalogue: Catalogue, people: Mapping[str, Person]) -> dict[str, tuple[Compared, ...]]:
    """Every person held against every role, the best match first."""
    return {
        person.id: compare(catalogue, person.answers.facts, person.answers.skills, AT)
        for person in people.values()
    }


def test_there_are_enough_people(people: Mapping[str, Person]) -> None:
    """An adviser has eight people or more to choose from, of at least eight countries."""
    assert len(people) >= FEWEST
    assert len({code for one in people.values() for code in one.answers.facts.citizenships or ()}) >= FEWEST


@pytest.mark.parametrize("criterion", RULES)
def test_every_outcome_of_every_rule_has_somebody(
    found: dict[str, tuple[Compared, ...]], criterion: str
) -> None:
    """Whatever a rule can say can be shown with one of the people as they are now."""
    met = {
        finding.reason
        for roles in found.values()
        for one in roles
        if (finding := one.found.eligibility.criteria.get(criterion))
    }
    assert met == RULES[criterion].reasons


def test_every_verdict_has_somebody(found: dict[str, tuple[Compared, ...]]) -> None:
    """All four verdicts can be shown."""
    assert {one.found.eligibility.verdict for roles in found.values() for one in roles} == set(Verdict)


def test_every_role_is_the_best_match_of_somebody(
    catalogue: Catalogue, found: dict[str, tuple[Compared, ...]]
) -> None:
    """Each role comes first for one of the people at least."""
    assert {roles[0].role.id for roles in found.values()} == set(catalogue.roles)


def test_every_role_can_be_applied_for_by_somebody(
    catalogue: Catalogue, found: dict[str, tuple[Compared, ...]]
) -> None:
    """Each role is the best match of somebody who meets all of its conditions."""
    firsts = [roles[0] for roles in found.values()]
    ready = {one.role.id for one in firsts if one.found.eligibility.verdict is Verdict.ELIGIBLE}
    assert ready == set(catalogue.roles)


def test_every_course_of_a_contract_has_somebody(found: dict[str, tuple[Compared, ...]]) -> None:
    """Full length, fewer than twelve months, less than probation, the ceiling, and no start date can be shown."""
    plans = [one.found.contract for roles in found.values() for one in roles]
    assert any(plan.months_left == 72 for plan in plans)
    assert any(0 < (plan.months_left or 72) < 9 and plan.probation_ends is None for plan in plans)
    assert any(plan.ceiling_reached for plan in plans)
    assert any(plan.months_left is None and plan.first_contract_months == 24 for plan in plans)
    assert any(plan.latest_end is None and not plan.ceiling_reached for plan in plans)
    assert any(plan.latest_end for plan in plans)


def test_every_kind_of_coverage_has_somebody(found: dict[str, tuple[Compared, ...]]) -> None:
    """Covered, partly, not covered and not answered items, and missing requirements, can be shown."""
    items = [
        (one.role, *pair)
        for roles in found.values()
        for one in roles
        for pair in one.found.coverage.items.items()
    ]
    assert {coverage_of(value) for _role, _item, value in items} == {"covered", "partly", "gap", "unanswered"}
    assert any(is_missing(role, item, value) for role, item, value in items)


def test_a_second_citizenship_from_outside_the_union_is_shown_to_do_no_harm(
    people: Mapping[str, Person], found: dict[str, tuple[Compared, ...]]
) -> None:
    """Somebody with two citizenships, one of them of no Member State, meets the criterion."""
    two = [
        one.id
        for one in people.values()
        if len(held := set(one.answers.facts.citizenships or ())) > 1 and held - MEMBER_STATES
    ]
    assert any(found[name][0].found.eligibility.criteria["citizenship"].status == "met" for name in two)


def test_a_change_is_seen_in_what_the_rules_say(catalogue: Catalogue, people: Mapping[str, Person]) -> None:
    """Before and after differ in a verdict, a criterion or the coverage of some role."""
    changed = [one for one in people.values() if one.before]
    assert len(changed) >= 2
    for one in changed:
        assert one.before
        then, now = one.before.answers, one.answers
        assert compare(catalogue, then.facts, then.skills, AT) != compare(
            catalogue, now.facts, now.skills, AT
        )


def test_a_person_is_an_answers_file(catalogue: Catalogue, people: Mapping[str, Person]) -> None:
    """What a person answers can be saved and read back as any visitor's answers."""
    for one in people.values():
        assert read(write(one.answers), catalogue, AT) == one.answers


def test_a_story_says_that_it_is_invented_in_plain_words(people: Mapping[str, Person]) -> None:
    """Each story is one to three short sentences, names the person, and says that nobody real is meant."""
    for one in people.values():
        assert f"{one.name.split()[0]} is invented." in one.story
        assert len(sentences(one.story)) <= 3
        for text in prose_of(one):
            assert max(len(words(sentence)) for sentence in sentences(text)) <= MOST_WORDS
            assert lix(text) <= HIGHEST_LIX or len(words(text)) < 15


def test_no_two_people_teach_the_same(people: Mapping[str, Person]) -> None:
    """What one can see with a person is said of no other, and no two share a name."""
    assert len({one.shows for one in people.values()}) == len(people)
    assert len({one.name for one in people.values()}) == len(people)


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
def test_a_broken_person_is_named_by_file_and_line(
    content: Path, file: str, old: str, new: str, says: str
) -> None:
    """One changed line gives one fault, which names that file, that line and what is allowed."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    [fault] = [fault for fault in lint(content) if says in fault]
    place, line, _text = fault.split(":", 2)
    assert place == str(path)
    changed = text[: text.index(old)].count("\n") + 1
    assert abs(int(line) - changed) <= 1 or new == ""


def test_the_very_line_of_a_fault_is_named(content: Path) -> None:
    """The line is the one that an editor shows, also among answers of before."""
    path = content / INES
    text = path.read_text(encoding="utf-8").replace(
        "detection-improvement: no", "detection-improvement: perhaps"
    )
    path.write_text(text, encoding="utf-8")
    line = next(n for n, words in enumerate(text.splitlines(), 1) if "perhaps" in words)
    assert lint(content) == [
        f"{path}:{line}: before.skills.detection-improvement: want one of yes, partly, no, unsure"
    ]


def test_every_fault_of_every_person_comes_at_once(content: Path) -> None:
    """Two broken files are two faults."""
    for file in (INES, JONAS):
        path = content / file
        path.write_text(
            path.read_text(encoding="utf-8").replace("degree: completed", "degree: magic"), encoding="utf-8"
        )
    assert len(lint(content)) == 2


def test_a_before_that_changes_nothing_is_a_fault(content: Path) -> None:
    """Before and after have to differ, or there is nothing to see."""
    path = content / JONAS
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("    detection-as-code: no")] + "    ci-cd: yes\n", encoding="utf-8")
    assert [fault for fault in lint(content) if "before: nothing differs from now" in fault]


def test_a_diploma_of_years_to_come_is_a_fault_today(catalogue: Catalogue, content: Path) -> None:
    """A person cannot have a degree from after the day on which the file is read."""
    path = content / JONAS
    path.write_text(path.read_text(encoding="utf-8").replace("2016", "2027"), encoding="utf-8")
    with pytest.raises(ContentError, match="degree_year: want a year from 1950 to 2026"):
        load(content, catalogue, AT)
    assert load(content, catalogue, AT.replace(year=2027))


def test_a_content_folder_needs_no_people(catalogue: Catalogue, tmp_path: Path) -> None:
    """Where there is no folder of people, there is nobody to show, and no fault."""
    assert load(tmp_path, catalogue, AT) == {}
