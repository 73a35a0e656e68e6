"""The report is an accessible PDF that looks the same on every machine."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from eligibility.catalogue import Catalogue, read_catalogue
from language.translation import speaking
from reports.pdf import report
from tests.reports import paper
from tests.reports.people import CLOSED, OPEN, answers, empty, full

ROLES = list(read_catalogue().roles)
MOST_PAGES = 4


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> bytes:
    """The report of a person who answered everything."""
    return report(catalogue, "soc-analyst", full(catalogue), CLOSED)


def test_the_report_declares_pdf_ua_1(made: bytes) -> None:
    """The document is tagged, and its metadata names the standard."""
    root = paper.root(made)
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_the_report_has_a_title_and_a_language(made: bytes) -> None:
    """A reader shows the title, not the file name, and a screen reader uses the right language."""
    metadata = paper.reader(made).metadata
    assert metadata is not None
    assert metadata.title == "Your result: SOC analyst"
    assert paper.root(made)["/Lang"] == "en"
    assert paper.root(made)["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_report_declares_the_current_language(catalogue: Catalogue) -> None:
    """A report made in another language is marked with its code."""
    with speaking("fr"):
        made = report(catalogue, "soc-analyst", empty(), CLOSED)
    assert paper.root(made)["/Lang"] == "fr"


@pytest.mark.parametrize("role", ROLES)
def test_every_drawing_has_an_alternative_text(catalogue: Catalogue, role: str) -> None:
    """A meter for each list, the radar and the timeline."""
    figures = [
        element
        for kind, element in paper.tags(report(catalogue, role, full(catalogue), CLOSED))
        if kind == "Figure"
    ]
    assert len(figures) == len(catalogue.roles[role].lists) + 2
    assert all(len(figure["/Alt"]) > 20 for figure in figures)


@pytest.mark.parametrize("role", ROLES)
def test_no_level_of_heading_is_skipped(catalogue: Catalogue, role: str) -> None:
    """There is one heading of the first level, and it comes first."""
    for person in (full(catalogue), empty()):
        kinds = [kind for kind, _element in paper.tags(report(catalogue, role, person, CLOSED))]
        levels = [int(kind[1]) for kind in kinds if kind in ("H1", "H2", "H3", "H4", "H5", "H6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_header_cells(made: bytes) -> None:
    """The header cells are marked as those of a column."""
    kinds = [kind for kind, _element in paper.tags(made)]
    assert kinds.count("Table") == kinds.count("THead")
    assert kinds.count("Table") >= 5
    cells = [element for kind, element in paper.tags(made) if kind == "TH"]
    assert all("Column" in str(cell["/A"]) for cell in cells)


def test_the_next_steps_are_a_list(made: bytes) -> None:
    """Each step is tagged as an item of a list."""
    kinds = [kind for kind, _element in paper.tags(made)]
    assert kinds.count("LI") == kinds.count("LBody")
    assert kinds.count("LI") > 8


def test_every_font_is_embedded(made: bytes) -> None:
    """The fonts are subsets with a Unicode map, and none of them is a system font."""
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
def test_a_report_has_at_most_four_pages(catalogue: Catalogue, role: str, at: dt.datetime) -> None:
    """For any answers without long notes; every page is A4."""
    people = [
        empty(),
        full(catalogue),
        full(catalogue, scale="yes"),
        full(catalogue, scale="no", note=""),
        answers(skills=full(catalogue, scale="partly").skills, facts={"start_date": "2027-02-01"}),
    ]
    for person in people:
        pages = paper.reader(report(catalogue, role, person, at)).pages
        assert 1 <= len(pages) <= MOST_PAGES
        assert {(int(page.mediabox.width), int(page.mediabox.height)) for page in pages} == {(595, 841)}


@pytest.mark.parametrize("role", ROLES)
def test_a_chart_never_parts_from_its_heading(catalogue: Catalogue, role: str) -> None:
    """However much stands above it: meters, radar and timeline are on the page of their headings."""
    for person in (empty(), full(catalogue), full(catalogue, scale="yes"), full(catalogue, scale="no")):
        pages = paper.text(report(catalogue, role, person, CLOSED)).split("\f")
        for heading, on_chart in (
            ("What you cover", "Required: "),
            ("Your profile and what the notice asks", "The whole notice"),
            (
                "at the latest" if person.facts.start_date else "The course of the contract",
                "First contract",
            ),
        ):
            [page] = [page for page in pages if heading in page]
            assert on_chart in page


def test_every_page_says_unofficial_and_its_number(made: bytes) -> None:
    """A single page that is passed on can be recognised."""
    pages = paper.text(made).split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        assert (
            "Role Compass, unofficial. Not run or checked by the European Commission, EPSO or EU Careers."
            in page
        )
        assert f"Page {number} of {len(pages)}" in page


def test_the_same_input_gives_the_same_bytes(catalogue: Catalogue) -> None:
    """A report depends only on the answers and the instant."""
    first, second = (report(catalogue, "ai-expert", full(catalogue), CLOSED) for _round in range(2))
    assert first == second


@pytest.mark.parametrize("year", [2, 1969, 9998])
def test_a_report_can_be_made_at_any_instant(catalogue: Catalogue, year: int) -> None:
    """Even at the ends of the calendar."""
    at = dt.datetime(year, 6, 1, tzinfo=dt.UTC)
    assert str(year) in paper.text(report(catalogue, "ai-expert", empty(), at))


def test_reports_made_at_the_same_time_do_not_mix(catalogue: Catalogue) -> None:
    """Each has its own notes only, and the same bytes as a report made alone."""
    notes = [f"Evidence number {number:03}" for number in range(8)]

    def made_with(note: str) -> bytes:
        return report(catalogue, "soc-analyst", full(catalogue, scale="yes", note=note), CLOSED)

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(made_with, notes))
    for note, made in zip(notes, together, strict=True):
        assert {other for other in notes if other in paper.text(made)} == {note}
        assert made == made_with(note)


def test_nothing_is_written_to_disk(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the working directory nor the folder of temporary files has a new file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert report(catalogue, "soc-analyst", full(catalogue), CLOSED).startswith(b"%PDF-")
    assert not list(tmp_path.iterdir())


def test_long_notes_are_printed_whole(catalogue: Catalogue) -> None:
    """Notes of 2,000 characters for every skill take more than four pages."""
    made = report(catalogue, "soc-analyst", full(catalogue, scale="yes", note="word " * 400), CLOSED)
    assert len(paper.reader(made).pages) > MOST_PAGES
    claimed = catalogue.roles["soc-analyst"].skill_ids
    asked = [name for name in claimed if catalogue.skills[name].kind in ("scale", "years")]
    assert paper.flat(made).count("word") == 400 * len(asked)
