"""Resume: continue with answers that were saved as a file."""

import streamlit as st

from language.translation import _
from ui import frame, navigation
from ui.files import saved_answers

with frame.screen(_("Go on with saved answers")):
    st.title(_("Go on with saved answers"), anchor=False)
    frame.draw_lead(_("Choose the file that you saved here earlier, on this device or another one."))
    st.markdown(
        _(
            "The file is read in memory and not stored. It is called role-compass-answers.json and may have up to 1 MB."
        )
    )
    saved_answers.draw_saved_answers(_("Your file of answers"))
    navigation.link("europass", _("Start from a Europass CV instead"))
