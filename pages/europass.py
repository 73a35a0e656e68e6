"""Europass: the answers that a CV proposes, each for the visitor to confirm."""

import streamlit as st

from language.translation import _
from ui import frame, navigation
from ui.files import europass

with frame.screen(_("Start from my Europass CV")):
    st.title(_("Start from my Europass CV"), anchor=False)
    frame.draw_lead(_("It can fill in your citizenship, languages and studies. You confirm each of them."))
    st.markdown(
        _(
            "Choose the PDF that you downloaded from Europass, or its XML, up to 5 MB. It is read in memory and not stored. "
            "Your photo and your date of birth are not read."
        )
    )
    europass.draw_europass()
    navigation.link("resume", _("Go on with saved answers instead"))
