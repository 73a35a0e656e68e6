"""Europass: what a CV proposes, each to be confirmed by the visitor."""

import streamlit as st

from eligibility.errors import InputError
from imports.attachment import MOST_BYTES
from imports.europass import Proposals, propose
from language.proposals import Proposal, proposals
from language.translation import _, plural
from ui import configuration, flash, frame, html, navigation, session
from ui.files import upload


def use(chosen: list[Proposal]) -> None:
    """Takes what was confirmed; what was answered before and is not in it stays."""
    facts = session.facts()
    for proposal in chosen:
        facts = proposal.taken(facts)
    session.take(session.given().model_copy(update={"facts": facts}))
    upload.forget("europass")
    flash.show_next(
        plural(
            "{count} answer is taken from your CV.", "{count} answers are taken from your CV.", len(chosen)
        )
    )
    navigation.redirect("compare", {})


def offer(found: Proposals) -> None:
    """A box for each proposal, none of them ticked, and what was left out."""
    offered = proposals(found.facts)
    if not offered:
        st.info(_("This CV holds nothing that we ask for."))
    else:
        st.header(_("Confirm what is right"), anchor=False)
        st.markdown(_("Tick what you want to take. Nothing else is used."))
        chosen = [p for p in offered if st.checkbox(p.words, key=f"take-{p.id}")]
        st.button(
            _("Use what I ticked"), key="go-use", type="primary", width="stretch",
            disabled=not chosen, on_click=use, args=(chosen,),
        )  # fmt: skip
    if found.left_out:
        with st.expander(_("Found, but not taken"), key="why-left-out"):
            html.items((sentence, None) for sentence in found.left_out)


def read(raw: bytes) -> None:
    """Shows what a CV proposes, or what is wrong with the file."""
    try:
        offer(propose(raw, configuration.now()))
    except InputError as error:
        html.faults(_("This CV cannot be used. Your answers here are unchanged."), error.faults)


with frame.screen(_("Start from my Europass CV")):
    st.title(_("Start from my Europass CV"), anchor=False)
    frame.lead(_("It can fill in your citizenship, languages and studies. You confirm each of them."))
    st.markdown(
        _(
            "Choose the PDF that you downloaded from Europass, or its XML, up to 5 MB. It is read in memory and not stored. "
            "Your photo and your date of birth are not read."
        )
    )
    raw = upload.choose("europass", _("Your Europass CV"), kinds=["pdf", "xml"], most=MOST_BYTES)
    if raw is not None:
        read(raw)
    navigation.link("resume", _("Go on with saved answers instead"))
