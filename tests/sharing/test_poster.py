"""The poster and the card are one page each, whatever people type, and their QR code contains the link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.catalogue import Catalogue
from sharing.link import MAX_ADDRESS_LENGTH, campaign_link, without_scheme
from sharing.poster import Handout, card, poster
from tests.reports import paper
from tests.sharing import pictures

Make = Callable[[Handout, dt.datetime], bytes]
AT = dt.datetime(2026, 10, 1, 9, 0, tzinfo=dt.UTC)
LINK = campaign_link("https://compass.example.org", "K7QF2M")
LONG_LINK = campaign_link("https://" + "w" * (MAX_ADDRESS_LENGTH - len("https://")), "K7QF2M", kiosk=True)
POINTS_PER_MM = 72 / 25.4
SIZES = {"poster": (210, 297), "card": (85.6, 54)}
PAPERS: dict[str, Make] = {"poster": poster, "card": card}
both = pytest.mark.parametrize("kind", PAPERS)

HOSTILE = (
    '#panic("no") #strong[a] *b* _c_ $x^2$ @ref <label>',
    "\"quotes\" 'single' `raw` \\ // /* = + - ~ [ ] { }",
    "W" * 80,
    "Ευρωπαϊκή έκθεση σταδιοδρομίας, Θεσσαλονίκη",
    "Европейски форум за кариера, Пловдив",
    "a b " * 20,
    "\N{DIZZY FACE}" * 40,
    "line\nbreak\tand\x00nothing",
    "x" + "\N{COMBINING ACUTE ACCENT}" * 79,
    " ",
)


@pytest.fixture(scope="module")
def handout(catalogue: Catalogue) -> Handout:
    """The handout of a campaign that offers all roles."""
    roles = tuple(role.title for role in catalogue.roles.values())
    first, last = dt.date(2026, 10, 12), dt.date(2026, 10, 14)
    return Handout(LINK, "Cyber jobs fair", "Brussels, hall 5", first, last, roles, "en")


def page_count(pdf: bytes) -> int:
    """The number of pages."""
    return len(paper.reader(pdf).pages)


@both
def test_a_handout_is_one_page_of_the_right_size(handout: Handout, kind: str) -> None:
    """The poster is A4; the card has the size of a bank card."""
    pdf = PAPERS[kind](handout, AT)
    assert page_count(pdf) == 1
    box = paper.reader(pdf).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(
        tuple(side * POINTS_PER_MM for side in SIZES[kind]), abs=0.1
    )


@both
def test_the_qr_code_and_the_printed_text_are_the_link(handout: Handout, kind: str) -> None:
    """A camera reads the link from the printed page, and the page shows the same link as text."""
    for link in (LINK, LONG_LINK):
        pdf = PAPERS[kind](handout._replace(link=link), AT)
        assert pictures.seen(pictures.from_pdf(pdf, 300)) == [link]
        assert without_scheme(link) in text_without_spaces(pdf)


def text_without_spaces(pdf: bytes) -> str:
    """The text without white space, because long words may be broken."""
    return "".join(paper.text(pdf, "-raw").replace("\N{ZERO WIDTH SPACE}", "").split())


@both
def test_a_handout_says_that_it_is_unofficial(handout: Handout, kind: str) -> None:
    """Each handout has the badge and the disclaimer."""
    words = paper.flat(PAPERS[kind](handout, AT))
    assert words.startswith("Role Compass Unofficial")
    assert "un or checked by the European Commission, EPSO or EU Careers." in words


@both
def test_a_handout_shows_name_place_and_dates(handout: Handout, kind: str) -> None:
    """A campaign of one day shows that day only."""
    words = paper.flat(PAPERS[kind](handout, AT))
    for text in ("Cyber jobs fair", "Brussels, hall 5", "12 October 2026 to 14 October 2026"):
        assert text in words
    one_day = paper.flat(PAPERS[kind](handout._replace(last_day=handout.first_day), AT))
    assert "12 October 2026" in one_day
    assert " to 12 October" not in one_day


@both
def test_a_handout_names_all_roles(kind: str, handout: Handout) -> None:
    """All roles fit, even on the small card."""
    words = paper.flat(PAPERS[kind](handout, AT))
    assert all(role in words for role in handout.roles)


def test_the_heading_of_the_poster_depends_on_the_number_of_roles(handout: Handout) -> None:
    """The heading is in the plural for several roles and in the singular for one."""
    words = paper.flat(poster(handout, AT))
    assert all(role in words for role in handout.roles)
    assert "Could one of these jobs be for you?" in words.replace("\N{NO-BREAK SPACE}", " ")
    alone = paper.flat(poster(handout._replace(roles=handout.roles[:1]), AT))
    assert "Could this job be for you?" in alone.replace("\N{NO-BREAK SPACE}", " ")
    assert handout.roles[1] not in alone


@both
def test_a_handout_is_accessible(handout: Handout, kind: str) -> None:
    """The PDF declares PDF/UA-1 and has a title, a language, a heading, an alternative text and embedded fonts."""
    pdf = PAPERS[kind](handout, AT)
    root, metadata = paper.root(pdf), paper.reader(pdf).metadata
    assert root["/MarkInfo"]["/Marked"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    assert root["/Lang"] == "en"
    assert metadata
    assert metadata.title == "Cyber jobs fair · Role Compass"
    tags = paper.tags(pdf)
    assert [tag for tag, _attributes in tags].count("H1") == 1
    assert [attributes["/Alt"] for tag, attributes in tags if tag == "Figure"] == [
        f"QR code that opens {without_scheme(LINK)}"
    ]
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in paper.fonts(pdf))


@both
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_text_on_one_page(handout: Handout, kind: str, name: str) -> None:
    """Markup, quotes, other scripts and very long words do not break the layout or the QR code."""
    pdf = PAPERS[kind](handout._replace(name=name, place=name, link=LONG_LINK), AT)
    assert page_count(pdf) == 1
    assert pictures.seen(pictures.from_pdf(pdf)) == [LONG_LINK]
    assert [tag for tag, _attributes in paper.tags(pdf)].count("H1") == 1


def test_markup_is_printed_as_typed(handout: Handout) -> None:
    """Text that looks like typst markup is printed, not executed."""
    for name in HOSTILE[:2]:
        assert text_without_spaces(poster(handout._replace(name=name), AT)).count("".join(name.split())) == 1


def test_other_scripts_are_printed(handout: Handout) -> None:
    """Greek and Cyrillic names are printed in their script."""
    for name in HOSTILE[3:5]:
        assert name in paper.flat(poster(handout._replace(name=name), AT))


@both
@settings(max_examples=8)
@given(name=st.text(max_size=80), place=st.text(max_size=80))
def test_any_name_and_place_fit_on_one_page(handout: Handout, kind: str, name: str, place: str) -> None:
    """Any text gives one page with a readable QR code."""
    pdf = PAPERS[kind](handout._replace(name=name, place=place), AT)
    assert page_count(pdf) == 1
    assert pictures.seen(pictures.from_pdf(pdf)) == [LINK]


@both
def test_a_handout_is_in_the_language_of_the_campaign(handout: Handout, kind: str) -> None:
    """The declared language and the dates are those of the campaign, whatever the language of the screen."""
    pdf = PAPERS[kind](handout._replace(language="fr"), AT)
    assert paper.root(pdf)["/Lang"] == "fr"
    assert "octobre" in paper.flat(pdf)


@both
def test_the_same_input_gives_the_same_bytes(handout: Handout, kind: str) -> None:
    """The PDF depends only on the campaign and the instant."""
    assert PAPERS[kind](handout, AT) == PAPERS[kind](handout, AT)
