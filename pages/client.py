"""A client's own file: opened, worked on together and handed back; nothing of it stays."""

import streamlit as st

from language.translation import _
from ui import frame, navigation, session
from ui.files import saved_answers

with frame.screen(_("A client's file")):
    st.title(_("A client's file"), anchor=False)
    frame.lead(_("Open the file that your client has saved, work on it together, and hand it back."))
    if session.has_answers():
        st.markdown(
            _(
                "There are answers at hand. Go on with them, or press **Finish with this client** above: it clears them at once."
            )
        )
        navigation.link("compare", _("See all roles on these answers"), arrow=True)
        navigation.link("present", _("Present these answers"), arrow=True)
        navigation.link("beside", _("Hold them beside an invented person"), arrow=True)
    saved_answers.choose(_("Your client's file of answers"))
    st.markdown(
        _(
            "To hand the file back, open the result of a role and take **My answers (file)**. The file is read in memory; "
            "the answers end with Finish, with your session and with a reload."
        )
    )
