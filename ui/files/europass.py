"""A Europass CV: the answers that it proposes, which count only if the visitor confirms them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.errors import InputError
from imports.attachment import MOST_BYTES
from imports.europass import Proposals, propose
from language.proposals import Proposal, proposals
from language.translation import _, plural
from ui import configuration, html, navigation, session
from ui.files import upload


def draw_europass() -> None:
    """Draws the upload field and, once a file is chosen, its proposals or its faults."""
    raw = upload.choose_file("europass", _("Your Europass CV"), kinds=["pdf", "xml"], max_bytes=MOST_BYTES)
    if raw is None:
        return
    try:
        _draw_proposals(propose(raw, configuration.now()))
    except InputError as error:
        html.draw_faults(_("This CV cannot be used. Your answers here are unchanged."), error.faults)


def _draw_proposals(cv: Proposals) -> None:
    """Draws an unticked box for each proposal, and what was left out."""
    proposed = proposals(cv.facts, cv.other_degrees)
    if proposed:
        _draw_boxes(proposed)
    else:
        st.info(_("This CV holds nothing that we ask for."))
    if cv.left_out:
        with st.expander(_("Found, but not taken"), key="why-left-out"):
            html.draw_items((sentence, None) for sentence in cv.left_out)


def _draw_boxes(proposed: Sequence[Proposal]) -> None:
    st.header(_("Confirm what is right"), anchor=False)
    st.markdown(_("Tick what you want to take. Nothing else is used."))
    confirmed = [proposal for proposal in proposed if _is_ticked(proposal)]
    st.button(
        _("Use what I ticked"),
        key="go-use",
        type="primary",
        width="stretch",
        disabled=not confirmed,
        on_click=_use,
        args=(confirmed,),
    )


def _is_ticked(proposal: Proposal) -> bool:
    """Draws the box of a proposal with its note, and returns whether it is ticked."""
    ticked = st.checkbox(proposal.words, key=f"take-{proposal.id}")
    if proposal.note:
        st.caption(html.escape_markdown(proposal.note))
    return ticked


def _use(confirmed: Sequence[Proposal]) -> None:
    """Adds the confirmed proposals to the answers; other answers stay as they are."""
    facts = session.facts()
    for proposal in confirmed:
        facts = proposal.taken(facts)
    session.replace_answers(session.all_answers().model_copy(update={"facts": facts}))
    upload.drop_file("europass")
    session.show_on_next_screen(
        plural(
            "{count} answer is taken from your CV.",
            "{count} answers are taken from your CV.",
            len(confirmed),
        )
    )
    navigation.redirect("compare", {})
