"""The questionnaire asks only the questions that matter, each once."""

from __future__ import annotations

import pytest

from eligibility.catalogue import Catalogue
from eligibility.facts import Degree, Facts
from eligibility.questionnaire import LARGEST_GROUP, asked, route, same_way


def test_a_temporary_agent_is_not_asked_about_cast_or_months_served(catalogue: Catalogue) -> None:
    """The route of the AI expert has neither step."""
    steps = {step.id for step in route(catalogue, ["ai-expert"], Facts())}
    assert not steps & {"cast", "months_served_3b"}
    assert "security_clearance" in steps


def test_the_clearance_is_asked_only_if_the_notice_asks_for_it(catalogue: Catalogue) -> None:
    """The notice of ict-security-officer does not ask for EU SECRET."""
    assert "security_clearance" not in {s.id for s in route(catalogue, ["ict-security-officer"], Facts())}


@pytest.mark.parametrize(
    ("facts", "questions"),
    [
        (Facts(), ["degree"]),
        (Facts(degree=Degree.NONE), ["degree"]),
        (Facts(degree=Degree.IN_PROGRESS), ["degree", "degree_years"]),
        (Facts(degree=Degree.COMPLETED), ["degree", "degree_years", "degree_country"]),
        (Facts(degree=Degree.COMPLETED, degree_years=2), ["degree", "degree_years"]),
        (
            Facts(degree=Degree.COMPLETED, degree_years=3, degree_country="FR"),
            ["degree", "degree_years", "degree_country"],
        ),
        (
            Facts(degree=Degree.COMPLETED, degree_years=3, degree_country="US"),
            ["degree", "degree_years", "degree_country", "degree_recognised"],
        ),
        (
            Facts(degree=Degree.COMPLETED, degree_years=3, degree_country="GB", degree_year=2020),
            ["degree", "degree_years", "degree_country", "degree_year"],
        ),
        (
            Facts(degree=Degree.COMPLETED, degree_years=3, degree_country="GB", degree_year=2021),
            ["degree", "degree_years", "degree_country", "degree_year", "degree_recognised"],
        ),
    ],
)
def test_follow_up_questions_about_a_degree(facts: Facts, questions: list[str]) -> None:
    """The recognition is asked only for a diploma from outside the EU, the year only for a British one."""
    assert list(asked("education", facts)) == questions


def test_the_conditions_and_the_skills_each_have_a_way_to_the_result(catalogue: Catalogue) -> None:
    """The months served belong to the conditions; together the two ways have every step once."""
    steps = route(catalogue, ["soc-analyst"], Facts())
    conditions, skills = same_way(steps, steps[0]), same_way(steps, steps[-1])
    assert [step.id for step in conditions][-1] == "months_served_3b"
    assert len(conditions) == 9
    assert conditions + skills == steps


def test_shared_questions_are_asked_once(catalogue: Catalogue) -> None:
    """The route of all five roles has each question once, and every skill that is answered."""
    steps = route(catalogue, list(catalogue.roles), Facts())
    questions = [question for step in steps for question in step.questions]
    assert len(questions) == len(set(questions))
    asked_skills = {q for step in steps if step.part == "skills" for q in step.questions}
    needed = {skill for role in catalogue.roles.values() for skill in role.skill_ids}
    assert asked_skills == {s for s in needed if catalogue.skills[s].kind in ("scale", "years")}


def test_a_large_group_of_skills_is_split_into_two_screens(catalogue: Catalogue) -> None:
    """No screen has more than five skills, and the second screen has its own id."""
    groups = [s for s in route(catalogue, list(catalogue.roles), Facts()) if s.subject == "detection"]
    assert [step.id for step in groups] == ["detection", "detection-2"]
    assert max(len(step.questions) for step in groups) <= LARGEST_GROUP
