"""A poster and a card: one page each, whatever people type, and a code that reads as the link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.catalogue import Catalogue
from sharing.link import LONGEST, campaign_link, spoken
from sharing.poster import Handout, card, poster
from tests.reports import paper
from tests.sharing import pictures

Make = Callable[[Handout, dt.datetime], bytes]
AT = dt.datetime(2026, 10, 1, 9, 0, tzinfo=dt.UTC)
LINK = campaign_link("https://compass.example.org", "K7QF2M")
LONG_LINK = campaign_link("https://" + "w" * (LONGEST - len("https://")), "K7QF2M", kiosk=True)
POINTS_OF_MM = 72 / 25.4
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
    """A campaign that offers all roles."""
    roles = tuple(role.title for role in catalogue.roles.values())
    first, last = dt.date(2026, 10, 12), dt.date(2026, 10, 14)
    return Handout(LINK, "Cyber jobs fair", "Brussels, hall 5", first, last, roles, "en")


def pages(made: bytes) -> int:
    """How many pages there are."""
    return len(paper.reader(made).pages)


@both
def test_it_is_one_page_of_its_size(handout: Handout, kind: str) -> None:
    """A poster is A4, a card is as large as a bank card."""
    made = PAPERS[kind](handout, AT)
    assert pages(made) == 1
    box = paper.reader(made).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(
        tuple(side * POINTS_OF_MM for side in SIZES[kind]), abs=0.1
    )


@both
def test_a_camera_reads_the_link(handout: Handout, kind: str) -> None:
    """The code on the printed page opens the campaign, and the same link stands in letters."""
    for link in (LINK, LONG_LINK):
        made = PAPERS[kind](handout._replace(link=link), AT)
        assert pictures.seen(pictures.from_pdf(made, 300)) == [link]
        assert spoken(link) in letters(made)


def letters(made: bytes) -> str:
    """The text without any space, since a long word may break."""
    return "".join(paper.text(made, "-raw").replace("\N{ZERO WIDTH SPACE}", "").split())


@both
def test_it_says_that_it_is_unofficial(handout: Handout, kind: str) -> None:
    """The word and the sentence stand on every paper that is handed out."""
    words = paper.flat(PAPERS[kind](handout, AT))
    assert words.startswith("Role Compass Unofficial")
    assert "un or checked by the European Commission, EPSO or EU Careers." in words


@both
def test_it_names_the_campaign(handout: Handout, kind: str) -> None:
    """Name, place and days stand on the paper."""
    words = paper.flat(PAPERS[kind](handout, AT))
    for text in ("Cyber jobs fair", "Brussels, hall 5", "12 October 2026 to 14 October 2026"):
        assert text in words
    one_day = paper.flat(PAPERS[kind](handout._replace(last_day=handout.first_day), AT))
    assert "12 October 2026" in one_day
    assert " to 12 October" not in one_day


@both
def test_all_roles_offered_stand_on_paper(kind: str, handout: Handout) -> None:
    """On the card too, which is as large as a badge."""
    words = paper.flat(PAPERS[kind](handout, AT))
    assert all(role in words for role in handout.roles)


def test_the_poster_names_the_roles(handout: Handout) -> None:
    """All roles offered stand on the poster; for a single one its words are in the singular."""
    words = paper.flat(poster(handout, AT))
    assert all(role in words for role in handout.roles)
    assert "Could one of these jobs be for you?" in words.replace("\N{NO-BREAK SPACE}", " ")
    alone = paper.flat(poster(handout._replace(roles=handout.roles[:1]), AT))
    assert "Could this job be for you?" in alone.replace("\N{NO-BREAK SPACE}", " ")
    assert handout.roles[1] not in alone


@both
def test_it_is_accessible(handout: Handout, kind: str) -> None:
    """The page is PDF/UA-1, with a title, a language, a heading, an alternative text and fonts of its own."""
    made = PAPERS[kind](handout, AT)
    root, metadata = paper.root(made), paper.reader(made).metadata
    assert root["/MarkInfo"]["/Marked"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    assert root["/Lang"] == "en"
    assert metadata
    assert metadata.title == "Cyber jobs fair · Role Compass"
    tags = paper.tags(made)
    assert [kind for kind, _found in tags].count("H1") == 1
    assert [found["/Alt"] for kind, found in tags if kind == "Figure"] == [
        f"QR code that opens {spoken(LINK)}"
    ]
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in paper.fonts(made))


@both
@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_changes_nothing_but_the_text(handout: Handout, kind: str, name: str) -> None:
    """Markup, quotes, other scripts and endless words stay text on one page, and the code still reads."""
    made = PAPERS[kind](handout._replace(name=name, place=name, link=LONG_LINK), AT)
    assert pages(made) == 1
    assert pictures.seen(pictures.from_pdf(made)) == [LONG_LINK]
    assert [kind for kind, _found in paper.tags(made)].count("H1") == 1


def test_markup_is_printed_as_it_was_typed(handout: Handout) -> None:
    """What looks like a program of the template is only read."""
    for name in HOSTILE[:2]:
        assert letters(poster(handout._replace(name=name), AT)).count("".join(name.split())) == 1


def test_other_scripts_are_printed(handout: Handout) -> None:
    """Greek and Cyrillic names stand there in their letters."""
    for name in HOSTILE[3:5]:
        assert name in paper.flat(poster(handout._replace(name=name), AT))


@both
@settings(max_examples=15)
@given(name=st.text(max_size=80), place=st.text(max_size=80))
def test_any_name_fits(handout: Handout, kind: str, name: str, place: str) -> None:
    """Whatever is typed, there is one page with a code that reads."""
    made = PAPERS[kind](handout._replace(name=name, place=place), AT)
    assert pages(made) == 1
    assert pictures.seen(pictures.from_pdf(made)) == [LINK]


@both
def test_it_speaks_the_language_of_the_campaign(handout: Handout, kind: str) -> None:
    """Paper for another country says so to readers, whatever the screen speaks."""
    made = PAPERS[kind](handout._replace(language="fr"), AT)
    assert paper.root(made)["/Lang"] == "fr"
    assert "octobre" in paper.flat(made)


@both
def test_the_same_campaign_gives_the_same_bytes(handout: Handout, kind: str) -> None:
    """Nothing but the campaign and the instant decides what is printed."""
    assert PAPERS[kind](handout, AT) == PAPERS[kind](handout, AT)
