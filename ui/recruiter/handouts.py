"""The links and the code of a campaign, and the files that go to the printer."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from language.translation import _
from records import figures
from records.campaigns import Campaign
from records.figures import Figures
from sharing import poster, qr
from sharing.link import NoAddressError, campaign_link
from ui import configuration, frame, navigation
from ui.recruiter import campaign_words
from ui.tab.bridge import send_file


class File(NamedTuple):
    """A file that can be taken away: its button, its name and kind, and how it is made."""

    label: str
    icon: str
    ending: str
    kind: str
    make: Callable[[], bytes]


def draw(campaign: Campaign, counted: Figures) -> None:
    """Links, code and files; without an address only what to set, and the numbers."""
    frame.section("links", _("Link and code"))
    try:
        link = _links(campaign)
    except NoAddressError as error:
        st.warning(
            _(
                "There is no link and no code yet, because this site does not know its own address: {what}."
            ).format(what=error),
            icon=":material/link_off:",
        )
        link = None
    frame.section("files", _("Files to take away"))
    _files(campaign, link, counted)


def _links(campaign: Campaign) -> str:
    address = configuration.public_address()
    link = campaign_link(address, campaign.code)
    with st.container(key="boxes"):
        _panel(
            "visitors",
            _("For visitors"),
            _("For posters, cards and messages. It opens on their own phone."),
            link,
        )
        kiosk = campaign_link(address, campaign.code, kiosk=True)
        _panel(
            "tablet",
            _("For a tablet on your stand"),
            _("It clears itself between visitors, and keeps no answers."),
            kiosk,
        )
        with st.container(key="panel-code"):
            st.subheader(_("Code to scan"), anchor=False)
            alt = _("QR code that opens the campaign {code}").format(code=campaign.code)
            st.image(qr.png(link), width=240, alt=alt)
    return link


def _panel(name: str, heading: str, purpose: str, link: str) -> None:
    """What a link is for, and the link as text."""
    with st.container(key=f"panel-{name}"):
        st.subheader(heading, anchor=False)
        st.markdown(purpose)
        # As code it is text to copy: whoever opened it here would be counted.
        st.markdown(f"`{link}`")


@st.fragment
def _files(campaign: Campaign, link: str | None, counted: Figures) -> None:
    """One button a file; a click runs only this part again."""
    navigation.rerun_if_leaving()
    with st.container(key="files", horizontal=True):
        wanted = [
            file
            for file in _offered(campaign, link, counted)
            if st.button(file.label, icon=f":material/{file.icon}:", key=f"file-{file.ending}")
        ]
    for file in wanted:
        send_file(f"{campaign.code}-{file.ending}", file.kind, file.make())


def _offered(campaign: Campaign, link: str | None, counted: Figures) -> list[File]:
    numbers = File(_("Numbers (CSV)"), "table", "numbers.csv", "text/csv", lambda: figures.csv(counted))
    if link is None:
        return [numbers]
    paper, at = campaign_words.handout(campaign, link), configuration.now()
    return [
        File(
            _("Poster (PDF)"),
            "description",
            "poster.pdf",
            "application/pdf",
            lambda: poster.poster(paper, at),
        ),
        File(_("Card (PDF)"), "badge", "card.pdf", "application/pdf", lambda: poster.card(paper, at)),
        File(_("Code (PNG)"), "qr_code_2", "code.png", "image/png", lambda: qr.png(link)),
        File(_("Code (SVG)"), "qr_code_2", "code.svg", "image/svg+xml", lambda: qr.svg(link)),
        numbers,
    ]
