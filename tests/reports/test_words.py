"""The words of the report are those of the assessment, and the notes are printed as they were typed."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers import LONGEST_NOTE, Answers
from eligibility.assessment import assess
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.evidence import prepare
from eligibility.facts import Facts
from eligibility.version import content_version
from language import verdict
from language.words import source, status
from reports.literal import literal
from reports.pdf import report
from tests.eligibility.strategies import FACTS as ANY_FACTS
from tests.eligibility.strategies import skills as any_skills
from tests.reports import paper
from tests.reports.people import CLOSED, NOTE, OPEN, answers, empty, full

CATALOGUE = read_catalogue()
ROLES = list(CATALOGUE.roles)
BEFORE = dt.timedelta(days=7)
A_SKILL = "customer-orientation"


def note_in(note: str, role: str = "soc-analyst") -> str:
    """The text of a report whose only note is this one."""
    person = answers(skills={A_SKILL: "yes"}, notes={A_SKILL: note})
    return paper.text(report(CATALOGUE, role, person, CLOSED))


@pytest.mark.parametrize("role", ROLES)
def test_the_report_explains_every_criterion(role: str) -> None:
    """Status, reason, what to do and source; and that the verdict predicts no selection."""
    person = full(CATALOGUE)
    text = paper.flat(report(CATALOGUE, role, person, CLOSED))
    result = assess(CATALOGUE, role, person.facts, person.skills, CLOSED)
    for words in (verdict.sentence(CATALOGUE, result), *verdict.remarks(CATALOGUE, result)):
        assert words in text
    assert "it does not predict a selection" in text
    for name, finding in result.eligibility.criteria.items():
        criterion = CATALOGUE.criteria[name]
        for words in (
            criterion.name,
            status(finding.status),
            criterion.outcomes[finding.reason].because,
            finding.next_step,
            source(finding.source),
        ):
            assert words in text


def test_a_step_to_take_says_when_it_counts_and_with_which_proof() -> None:
    """For a person who is not registered in CAST."""
    text = paper.flat(report(CATALOGUE, "soc-analyst", full(CATALOGUE), CLOSED))
    assert "Not yet: register in CAST" in text
    assert (
        "When it counts: You must meet it on the day you validate your application. In the selection: Pass the CAST tests"
        in text
    )
    assert f"Proof: {CATALOGUE.criteria['cast'].proof}" in text


@pytest.mark.parametrize("role", ROLES)
def test_the_report_has_every_section(role: str) -> None:
    """And the reference of the notice, the date of the report and the version of the content."""
    text = paper.flat(report(CATALOGUE, role, full(CATALOGUE), CLOSED))
    for title in (
        "Conditions",
        "What happens next",
        "What you cover",
        "Your profile and what the notice asks",
        "The contract",
        "Your evidence",
        "About this report",
        CATALOGUE.roles[role].reference,
        "Made on 21 November 2026, 11:00 (Brussels time).",
        f"Content version {content_version(CATALOGUE)}.",
    ):
        assert title in text


def test_the_table_has_the_figures_of_the_radar() -> None:
    """Each area has its percentages; where a list has no item, its cell says "not asked"."""
    person = full(CATALOGUE)
    text = paper.flat(report(CATALOGUE, "soc-analyst", person, CLOSED))
    coverage = assess(CATALOGUE, "soc-analyst", person.facts, person.skills, CLOSED).coverage
    for area, score in coverage.dimensions.items():
        asked = [coverage.dimensions_by_list[name][area] for name in ("required", "advantageous")]
        cells = [f"{score:.0%}", *("not asked" if value is None else f"{value:.0%}" for value in asked)]
        assert " ".join([CATALOGUE.dimensions[area].name, *cells]) in text


def test_gaps_are_shown_in_groups() -> None:
    """With nothing covered there are missing requirements only if the notice asks for all of its list."""
    nothing = full(CATALOGUE, scale="no")
    assert "Missing requirements" in paper.text(report(CATALOGUE, "ai-expert", nothing, CLOSED))
    some = paper.text(report(CATALOGUE, "detection-engineer", nothing, CLOSED))
    assert "Missing requirements" not in some
    assert "Room to grow" in some
    assert "A plus" in some
    assert "Not answered yet" in paper.text(report(CATALOGUE, "ai-expert", empty(), CLOSED))


def test_the_contract_has_its_dates() -> None:
    """The table has the periods with their lengths and last days."""
    text = paper.flat(report(CATALOGUE, "soc-analyst", full(CATALOGUE), CLOSED)).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    for row in (
        "First working day Day 1 1 Feb 2027",
        "Probation 9 months 31 Oct 2027",
        "First contract 1 year 31 Jan 2028",
        "All together at most 6 years 31 Jan 2033",
    ):
        assert row in text
    assert source(CATALOGUE.roles["soc-analyst"].contract.source.within("EC/2026/DIGIT/459411")) in text


def test_where_the_ceiling_is_reached_there_are_no_dates() -> None:
    """After 72 months under 3(b) the report says that no such contract can follow."""
    made = report(CATALOGUE, "soc-analyst", full(CATALOGUE, months_served_3b=72), CLOSED)
    assert "the ceiling of 6 years under 3(b) is reached: no such contract can follow." in paper.flat(made)
    assert "Ceiling reached" in paper.flat(made)
    assert "31 Oct 2027" not in paper.flat(made).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("served", [70, 72])
def test_the_contract_of_the_visitor_stands_before_that_of_everybody(served: int) -> None:
    """Somebody with two months or none left does not read of a year and of six years first."""
    _before, found, text = paper.flat(
        report(CATALOGUE, "soc-analyst", full(CATALOGUE, months_served_3b=served), CLOSED)
    ).partition("Contract agent 3(b), function group IV")
    assert found
    own = text.index("2 months left before the ceiling" if served < 72 else "no such contract can follow")
    assert (
        own < text.index("The notice says “maximum 6 years") < text.index("for everybody: The first contract")
    )


@pytest.mark.parametrize(("role", "served"), [("ai-expert", 0), ("soc-analyst", 30), ("soc-analyst", 70)])
def test_the_rule_of_the_commission_is_named_once(role: str, served: int) -> None:
    """With its source; not for a contract agent who has served nothing."""
    rule = "Seven years in any twelve"
    made = report(CATALOGUE, role, full(CATALOGUE, months_served_3b=served), CLOSED)
    assert paper.flat(made).count(rule) == 1
    assert "C(2004) 1597" in paper.flat(made)
    assert rule not in paper.flat(report(CATALOGUE, "soc-analyst", full(CATALOGUE), CLOSED))


@pytest.mark.parametrize("role", ROLES)
def test_the_report_says_whom_the_notice_seeks_beside_its_lists(role: str) -> None:
    """With its place in the notice."""
    notice = CATALOGUE.roles[role]
    assert notice.traits
    _before, found, after = paper.flat(report(CATALOGUE, role, full(CATALOGUE), CLOSED)).partition(
        notice.traits.text
    )
    assert found
    place = source(notice.traits.source.within(notice.reference))
    # A reference may break at a slash.
    assert after.replace(" ", "").startswith(place.replace(" ", ""))


def test_the_links_of_the_steps_are_named() -> None:
    """Among them the one on the order of the selection, only while the tests are due."""
    address = CATALOGUE.links["faq-2175"].url
    passed = full(CATALOGUE, cast_status="passed", cast_function_group="IV")
    assert address in paper.flat(report(CATALOGUE, "soc-analyst", full(CATALOGUE), CLOSED))
    assert address not in paper.flat(report(CATALOGUE, "soc-analyst", passed, CLOSED))


@pytest.mark.parametrize("role", ROLES)
def test_the_address_for_applications_is_named_only_while_the_call_is_open(role: str) -> None:
    """The report on a closed call has no e-mail address and says that nobody can apply any more."""
    notice = CATALOGUE.roles[role]
    for person in (full(CATALOGUE), full(CATALOGUE, cast_status="passed", cast_function_group="IV"), empty()):
        closed = paper.flat(report(CATALOGUE, role, person, CLOSED))
        assert notice.apply.email not in closed
        assert not re.search(r"[\w.]+@[\w.]+", closed.replace(NOTE, ""))
        assert "nobody can apply any more" in closed
        opened = paper.flat(report(CATALOGUE, role, person, notice.closes_at - BEFORE))
        assert notice.apply.email in opened
        assert "nobody can apply" not in opened


def test_evidence_follows_the_order_of_the_notice() -> None:
    """Every claim is listed once; one without a note says "no evidence noted"."""
    skills = full(CATALOGUE, scale="yes").skills
    role = CATALOGUE.roles["soc-analyst"]
    claims = [claim.skill for entry in prepare(role, skills, {}) for claim in entry.claims]
    notes = {name: f"Evidence {place:02}." for place, name in enumerate(claims) if place % 2}
    text = paper.flat(report(CATALOGUE, role.id, answers(skills=skills, notes=notes), CLOSED))
    shown = re.findall(r"Evidence \d\d\.", text)
    assert shown == [notes[name] for name in claims if name in notes]
    assert text.count("; no evidence noted") == len(claims) - len(shown)


@pytest.mark.parametrize(
    "note",
    [
        '#panic("x") $x^2$ *bold* _it_ `code` \\ // /* <label> @ref ~ -- --- ... "q"',
        '#import "@preview/cetz:0.1.0" #read_catalogue("/etc/passwd")',
        "Ελλάδα: πέντε χρόνια στην ασφάλεια πληροφοριών.",
        "България и Київ: пять лет в центре мониторинга.",
        "Čeština žluťoučký, Łódź, Zürich, Ñandú, Malta Ħ, Türkiye İ.",
        "= Not a heading - not a list + not numbered",
    ],
)
def test_a_note_is_printed_literally(note: str) -> None:
    """Nothing in a note is read as markup, and every alphabet of the EU can be copied from the PDF."""
    assert note in " ".join(note_in(note).split())


def test_the_lines_of_a_note_are_kept() -> None:
    """A list that a visitor typed remains a list."""
    assert "first line\nsecond line\nthird line" in note_in("first line\r\nsecond line\nthird line")


@pytest.mark.parametrize(
    "text", ["😀 👩‍👩‍👧", "漢字 かな 한국어", "مرحبا", "שלום", "नमस्ते ภาษา", "\ue000\U0010ffff"]
)
def test_a_note_in_any_script_makes_a_report(text: str) -> None:
    """The text after characters without a glyph in the fonts of the report is printed too."""
    assert "after it" in note_in(f"{text} after it")


def test_control_characters_become_replacement_characters() -> None:
    """No character is dropped without a trace."""
    assert literal("a\0b\x1b\x85c\ufeff\ud800\ufffe\U0001ffff\tz") == "a�b�\nc����\tz"


def test_a_word_wider_than_the_page_is_broken() -> None:
    """All of 2,000 letters without a space are printed."""
    text = note_in("x" * LONGEST_NOTE)
    assert text.count("x") - note_in("y").count("x") == LONGEST_NOTE


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
@settings(max_examples=25)
def test_any_answers_make_a_report(
    role: str, facts: Facts, skills: dict[str, str | float], notes: dict[str, str], at: dt.datetime
) -> None:
    """For any facts, skills and notes there is a tagged report."""
    person = Answers.model_construct(
        format="role-compass-answers", version=1, facts=facts, skills=skills, notes=notes
    )
    assert "/StructTreeRoot" in paper.root(report(CATALOGUE, role, person, at))


def test_the_version_is_a_digest_of_the_content(catalogue: Catalogue) -> None:
    """It has eight hexadecimal digits and is the same for the same content."""
    assert re.fullmatch("[0-9a-f]{8}", content_version(catalogue))
    assert content_version(catalogue) == content_version(read_catalogue())
