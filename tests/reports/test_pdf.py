"""The report: an accessible PDF that looks the same everywhere."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from eligibility.catalogue import Catalogue, read
from language.translation import speaking
from reports.pdf import report
from tests.reports import paper
from tests.reports.people import CLOSED, OPEN, answers, empty, full

ROLES = list(read().roles)
MOST_PAGES = 4


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> bytes:
    """The report of a person who answered everything."""
    return report(catalogue, "soc-analyst", full(catalogue), CLOSED)


def test_it_says_that_it_is_pdf_ua(made: bytes) -> None:
    """The document is tagged, and its metadata name PDF/UA-1."""
    root = paper.root(made)
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_it_has_a_title_and_a_language(made: bytes) -> None:
    """Readers show the title, not a file's name, and speak the right language."""
    found = paper.reader(made)
    assert found.metadata is not None
    assert found.metadata.title == "Your result: SOC analyst"
    assert paper.root(made)["/Lang"] == "en"
    assert paper.root(made)["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_language_is_the_one_spoken(catalogue: Catalogue) -> None:
    """A report that is made while another language is spoken says so to readers."""
    with speaking("fr"):
        made = report(catalogue, "soc-analyst", empty(), CLOSED)
    assert paper.root(made)["/Lang"] == "fr"


@pytest.mark.parametrize("role", ROLES)
def test_every_drawing_has_words(catalogue: Catalogue, role: str) -> None:
    """Meters, radar and timeline carry an alternative text."""
    drawn = [
        found
        for kind, found in paper.tags(report(catalogue, role, full(catalogue), CLOSED))
        if kind == "Figure"
    ]
    assert len(drawn) == len(catalogue.roles[role].lists) + 2
    assert all(len(figure["/Alt"]) > 20 for figure in drawn)


@pytest.mark.parametrize("role", ROLES)
def test_headings_come_in_order(catalogue: Catalogue, role: str) -> None:
    """One heading of the first level, and no level is left out."""
    for person in (full(catalogue), empty()):
        kinds = [kind for kind, _found in paper.tags(report(catalogue, role, person, CLOSED))]
        levels = [int(kind[1]) for kind in kinds if kind in ("H1", "H2", "H3", "H4", "H5", "H6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_heads(made: bytes) -> None:
    """Each table names its columns in header cells."""
    kinds = [kind for kind, _found in paper.tags(made)]
    assert kinds.count("Table") == kinds.count("THead")
    assert kinds.count("Table") >= 5
    heads = [found for kind, found in paper.tags(made) if kind == "TH"]
    assert all("Column" in str(head["/A"]) for head in heads)


def test_steps_are_a_list(made: bytes) -> None:
    """What to do next is tagged as a numbered list."""
    kinds = [kind for kind, _found in paper.tags(made)]
    assert kinds.count("LI") == kinds.count("LBody")
    assert kinds.count("LI") > 8


def test_every_font_is_inside_and_readable(made: bytes) -> None:
    """All fonts are embedded subsets with a map back to characters; none comes from the machine."""
    rows = paper.fonts(made)
    assert len(rows) >= 3
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)
    assert {row[0].partition("+")[2].partition("-")[0] for row in rows} <= {
        "CompassSans",
        "DejaVuSansMono",
        "LibertinusSerif",
    }


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("at", [OPEN, CLOSED], ids=["open", "closed"])
def test_it_is_one_to_four_pages(catalogue: Catalogue, role: str, at: dt.datetime) -> None:
    """Nobody gets more than four pages, unless their own notes are long."""
    people = [
        empty(),
        full(catalogue),
        full(catalogue, scale="yes"),
        full(catalogue, scale="no", note=""),
        answers(skills=full(catalogue, scale="partly").skills, facts={"start_date": "2027-02-01"}),
    ]
    for person in people:
        made = paper.reader(report(catalogue, role, person, at))
        assert 1 <= len(made.pages) <= MOST_PAGES
        assert {(int(page.mediabox.width), int(page.mediabox.height)) for page in made.pages} == {(595, 841)}


def test_every_page_says_unofficial_and_its_number(made: bytes) -> None:
    """A page that is passed on alone still tells what it is."""
    pages = paper.text(made).split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        assert (
            "Role Compass, unofficial. Not run or checked by the European Commission, EPSO or EU Careers."
            in page
        )
        assert f"Page {number} of {len(pages)}" in page


def test_the_same_input_gives_the_same_bytes(catalogue: Catalogue) -> None:
    """Nothing but the answers and the instant decides what is written."""
    first, second = (report(catalogue, "ai-expert", full(catalogue), CLOSED) for _round in range(2))
    assert first == second


@pytest.mark.parametrize("year", [2, 1969, 9998])
def test_any_instant_will_do(catalogue: Catalogue, year: int) -> None:
    """The ends of the calendar give a report too."""
    at = dt.datetime(year, 6, 1, tzinfo=dt.UTC)
    assert str(year) in paper.text(report(catalogue, "ai-expert", empty(), at))


def test_many_at_once_do_not_mix(catalogue: Catalogue) -> None:
    """Reports made at the same time hold their own notes, and the same bytes as one made alone."""
    notes = [f"Evidence number {number:03}" for number in range(8)]

    def one(note: str) -> bytes:
        return report(catalogue, "soc-analyst", full(catalogue, scale="yes", note=note), CLOSED)

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(one, notes))
    for note, made in zip(notes, together, strict=True):
        assert {other for other in notes if other in paper.text(made)} == {note}
        assert made == one(note)


def test_nothing_is_written_to_disk(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Making a report leaves no file behind, neither here nor among temporary files."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert report(catalogue, "soc-analyst", full(catalogue), CLOSED).startswith(b"%PDF-")
    assert not list(tmp_path.iterdir())


def test_long_notes_take_more_pages(catalogue: Catalogue) -> None:
    """Notes of 2,000 characters for every skill come out whole."""
    made = report(catalogue, "soc-analyst", full(catalogue, scale="yes", note="word " * 400), CLOSED)
    assert len(paper.reader(made).pages) > MOST_PAGES
    claimed = catalogue.roles["soc-analyst"].skill_ids
    asked = [name for name in claimed if catalogue.skills[name].kind in ("scale", "years")]
    assert paper.flat(made).count("word") == 400 * len(asked)
