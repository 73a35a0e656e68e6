"""What the report says, and that it says what a visitor wrote."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers import LONGEST_NOTE, Answers
from eligibility.assessment import assess
from eligibility.catalogue import Catalogue, read
from eligibility.evidence import prepare
from eligibility.facts import Facts
from eligibility.version import content_version
from language.words import source, status
from reports.literal import literal
from reports.pdf import report
from tests.eligibility.strategies import FACTS as ANY_FACTS
from tests.eligibility.strategies import skills as any_skills
from tests.reports import paper
from tests.reports.people import CLOSED, NOTE, OPEN, answers, empty, full

CATALOGUE = read()
ROLES = list(CATALOGUE.roles)
BEFORE = dt.timedelta(days=7)
A_SKILL = "customer-orientation"


def note_in(note: str, role: str = "soc-analyst") -> str:
    """The text of a report whose only note is this one."""
    person = answers(skills={A_SKILL: "yes"}, notes={A_SKILL: note})
    return paper.text(report(CATALOGUE, role, person, CLOSED))


@pytest.mark.parametrize("role", ROLES)
def test_it_names_the_verdict_and_every_criterion(role: str) -> None:
    """Each criterion stands with its status in words, its reason, what to do and its source."""
    person = full(CATALOGUE)
    found = paper.flat(report(CATALOGUE, role, person, CLOSED))
    result = assess(CATALOGUE, role, person.facts, person.skills, CLOSED)
    assert "It prepares your decision; it does not predict a selection." in found
    for name, finding in result.eligibility.criteria.items():
        criterion = CATALOGUE.criteria[name]
        for words in (
            criterion.name,
            status(finding.status),
            criterion.outcomes[finding.reason].because,
            finding.next_step,
            source(finding.source),
        ):
            assert words in found


def test_a_step_to_take_says_when_it_counts_and_with_which_proof() -> None:
    """Whoever is not registered in CAST reads the stage and the proof."""
    found = paper.flat(report(CATALOGUE, "soc-analyst", full(CATALOGUE), CLOSED))
    assert "Not yet: register in CAST, to be ready for the next call." in found
    assert "When it counts: You declare it when you apply. Before recruitment: Pass the CAST tests" in found
    assert f"Proof: {CATALOGUE.criteria['cast'].proof}" in found


@pytest.mark.parametrize("role", ROLES)
def test_it_has_every_part(role: str) -> None:
    """Steps, coverage, contract, evidence, date and version of the content."""
    found = paper.flat(report(CATALOGUE, role, full(CATALOGUE), CLOSED))
    for title in (
        "Can I apply?",
        "What to do next",
        "What do I bring?",
        "Your profile and what the notice asks",
        "What you would be signing",
        "Your evidence",
        "About this report",
        CATALOGUE.roles[role].reference,
        "Made on 21 November 2026, 11:00 (Brussels time).",
        f"Content version {content_version(CATALOGUE)}.",
    ):
        assert title in found


def test_the_table_has_the_figures_of_the_radar() -> None:
    """Each area stands with the percentages that are drawn; a list without an item there is not asked."""
    person = full(CATALOGUE)
    shown = paper.flat(report(CATALOGUE, "soc-analyst", person, CLOSED))
    found = assess(CATALOGUE, "soc-analyst", person.facts, person.skills, CLOSED).coverage
    for area, score in found.dimensions.items():
        asked = [found.dimensions_by_list[name][area] for name in ("required", "advantageous")]
        cells = [f"{score:.0%}", *("not asked" if value is None else f"{value:.0%}" for value in asked)]
        assert " ".join([CATALOGUE.dimensions[area].name, *cells]) in shown


def test_gaps_stand_in_their_groups() -> None:
    """With nothing covered, a list of rule all shows missing requirements, one of rule some room to grow."""
    nothing = full(CATALOGUE, scale="no")
    assert "Missing requirements" in paper.text(report(CATALOGUE, "ai-expert", nothing, CLOSED))
    some = paper.text(report(CATALOGUE, "detection-engineer", nothing, CLOSED))
    assert "Missing requirements" not in some
    assert "Room to grow" in some
    assert "A plus" in some
    assert "Not answered yet" in paper.text(report(CATALOGUE, "ai-expert", empty(), CLOSED))


def test_the_contract_has_its_dates() -> None:
    """The periods and their last days stand as a table."""
    found = paper.flat(report(CATALOGUE, "soc-analyst", full(CATALOGUE), CLOSED)).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    for row in (
        "First working day Day 1 1 Feb 2027",
        "Probation 9 months 31 Oct 2027",
        "First contract 1 year 31 Jan 2028",
        "All together at most 6 years 31 Jan 2033",
    ):
        assert row in found
    assert source(CATALOGUE.roles["soc-analyst"].contract.source.within("EC/2026/DIGIT/459411")) in found


def test_where_the_ceiling_is_reached_there_are_no_dates() -> None:
    """With 72 months served the report says why there is no contract to draw."""
    made = report(CATALOGUE, "soc-analyst", full(CATALOGUE, months_served_3b=72), CLOSED)
    assert "the ceiling of 3(b) contracts is reached: no such contract can follow." in paper.flat(made)
    assert "31 Oct 2027" not in paper.flat(made).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("role", ROLES)
def test_an_open_call_names_the_address_and_a_closed_one_never(role: str) -> None:
    """Nobody can apply to a closed call any more: no application address, and it says so."""
    notice = CATALOGUE.roles[role]
    for person in (full(CATALOGUE), full(CATALOGUE, cast_status="passed", cast_function_group="IV"), empty()):
        closed = paper.flat(report(CATALOGUE, role, person, CLOSED))
        assert notice.apply.email not in closed
        assert not re.search(r"[\w.]+@[\w.]+", closed.replace(NOTE, ""))
        assert "nobody can apply to it any more" in closed
        opened = paper.flat(report(CATALOGUE, role, person, notice.closes_at - BEFORE))
        assert notice.apply.email in opened
        assert "nobody can apply" not in opened


def test_evidence_stands_in_the_order_of_the_notice() -> None:
    """Every claim stands once, in the notice's order; one without a note says so."""
    skills = full(CATALOGUE, scale="yes").skills
    role = CATALOGUE.roles["soc-analyst"]
    claims = [claim.skill for entry in prepare(role, skills, {}) for claim in entry.claims]
    notes = {name: f"Evidence {place:02}." for place, name in enumerate(claims) if place % 2}
    found = paper.flat(report(CATALOGUE, role.id, answers(skills=skills, notes=notes), CLOSED))
    shown = re.findall(r"Evidence \d\d\.", found)
    assert shown == [notes[name] for name in claims if name in notes]
    assert found.count("No evidence noted") == len(claims) - len(shown)


@pytest.mark.parametrize(
    "note",
    [
        '#panic("x") $x^2$ *bold* _it_ `code` \\ // /* <label> @ref ~ -- --- ... "q"',
        '#import "@preview/cetz:0.1.0" #read("/etc/passwd")',
        "Ελλάδα: πέντε χρόνια στην ασφάλεια πληροφοριών.",
        "България и Київ: пять лет в центре мониторинга.",
        "Čeština žluťoučký, Łódź, Zürich, Ñandú, Malta Ħ, Türkiye İ.",
        "= Not a heading - not a list + not numbered",
    ],
)
def test_a_note_comes_out_literally(note: str) -> None:
    """Nothing in a note is read as markup, and every alphabet of the EU can be copied out."""
    assert note in " ".join(note_in(note).split())


def test_lines_of_a_note_stay_lines() -> None:
    """A list that a visitor typed keeps its lines."""
    assert "first line\nsecond line\nthird line" in note_in("first line\r\nsecond line\nthird line")


@pytest.mark.parametrize(
    "text", ["😀 👩‍👩‍👧", "漢字 かな 한국어", "مرحبا", "שלום", "नमस्ते ภาษา", "\ue000\U0010ffff"]
)
def test_other_scripts_never_fail(text: str) -> None:
    """What has no glyph in the report's own fonts still gets a page, and what comes after it too."""
    assert "after it" in note_in(f"{text} after it")


def test_control_characters_are_shown_as_such() -> None:
    """What cannot be printed is a replacement character, never silently gone."""
    assert literal("a\0b\x1b\x85c\ufeff\ud800\ufffe\U0001ffff\tz") == "a�b�\nc����\tz"


def test_a_word_wider_than_the_page_breaks() -> None:
    """Two thousand letters without a space are all on the page."""
    found = note_in("x" * LONGEST_NOTE)
    assert found.count("x") - note_in("y").count("x") == LONGEST_NOTE


ANY_NOTE = st.text(st.characters(), max_size=60) | st.text(st.characters(), max_size=LONGEST_NOTE)
HOSTILE = "#$*_`\\<>@/~=-+[]{}()\"'\0\x1b\u202e\u200b\ufeff\U0001f600"


@given(
    role=st.sampled_from(ROLES),
    facts=ANY_FACTS,
    skills=any_skills(CATALOGUE),
    notes=st.dictionaries(st.sampled_from(list(CATALOGUE.skills)), ANY_NOTE | st.text(HOSTILE), max_size=6),
    at=st.sampled_from([OPEN, CLOSED]),
)
@example(
    role="soc-analyst",
    facts=empty().facts,
    skills={A_SKILL: "yes"},
    notes={A_SKILL: "\u0301" * 2000},
    at=OPEN,
)
@example(
    role="soc-analyst", facts=empty().facts, skills={A_SKILL: "yes"}, notes={A_SKILL: "\n" * 2000}, at=OPEN
)
@settings(max_examples=60)
def test_any_answers_make_a_report(
    role: str, facts: Facts, skills: dict[str, str | float], notes: dict[str, str], at: dt.datetime
) -> None:
    """Whatever is answered and noted, there is a tagged report."""
    person = Answers.model_construct(
        format="role-compass-answers", version=1, facts=facts, skills=skills, notes=notes
    )
    assert "/StructTreeRoot" in paper.root(report(CATALOGUE, role, person, at))


def test_the_version_follows_the_content(catalogue: Catalogue) -> None:
    """Eight hexadecimal digits, the same for the same content."""
    assert re.fullmatch("[0-9a-f]{8}", content_version(catalogue))
    assert content_version(catalogue) == content_version(read())
