"""The links of a campaign, its QR code, and its files for download: printouts, pictures and numbers."""

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
    """A file for download: label and icon of its button, name and media type, and the function that makes it."""

    label: str
    icon: str
    name: str
    media_type: str
    make: Callable[[], bytes]


def draw_handouts(campaign: Campaign, numbers: Figures) -> None:
    """Draws links, QR code and files; without a public address, what to configure and the file of numbers."""
    frame.draw_section_heading("links", _("Link and code"))
    try:
        link = _draw_links(campaign)
    except NoAddressError as error:
        st.warning(
            _(
                "There is no link and no code yet, because this site does not know its own address: {what}."
            ).format(what=error),
            icon=":material/link_off:",
        )
        link = None
    frame.draw_section_heading("files", _("Downloads"))
    _draw_files(campaign, link, numbers)


def _draw_links(campaign: Campaign) -> str:
    """Draws both links and the QR code, and returns the link for visitors; raises NoAddressError."""
    address = configuration.public_address()
    link = campaign_link(address, campaign.code)
    with st.container(key="boxes"):
        _draw_link(
            "visitors",
            _("For visitors"),
            _("For posters, cards and messages. It opens on their own phone."),
            link,
        )
        kiosk = campaign_link(address, campaign.code, kiosk=True)
        _draw_link(
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


def _draw_link(name: str, heading: str, purpose: str, link: str) -> None:
    """Draws a link as text, with its purpose."""
    with st.container(key=f"panel-{name}"):
        st.subheader(heading, anchor=False)
        st.markdown(purpose)
        # As code it cannot be clicked: opening it here would be counted.
        st.markdown(f"`{link}`")


@st.fragment
def _draw_files(campaign: Campaign, link: str | None, numbers: Figures) -> None:
    """Draws one button a file; a click reruns only this fragment."""
    navigation.rerun_if_leaving()
    with st.container(key="files", horizontal=True):
        clicked = [
            file
            for file in _files(campaign, link, numbers)
            if st.button(file.label, icon=f":material/{file.icon}:", key=f"file-{file.name}")
        ]
    for file in clicked:
        send_file(f"{campaign.code}-{file.name}", file.media_type, file.make())


def _files(campaign: Campaign, link: str | None, numbers: Figures) -> list[File]:
    table = File(_("Numbers (CSV)"), "table", "numbers.csv", "text/csv", lambda: figures.csv(numbers))
    if link is None:
        return [table]
    handout, at = campaign_words.handout(campaign, link), configuration.now()
    return [
        File(
            _("Poster (PDF)"),
            "description",
            "poster.pdf",
            "application/pdf",
            lambda: poster.poster(handout, at),
        ),
        File(_("Card (PDF)"), "badge", "card.pdf", "application/pdf", lambda: poster.card(handout, at)),
        File(_("Code (PNG)"), "qr_code_2", "code.png", "image/png", lambda: qr.png(link)),
        File(_("Code (SVG)"), "qr_code_2", "code.svg", "image/svg+xml", lambda: qr.svg(link)),
        table,
    ]
