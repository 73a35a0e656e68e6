"""Client: an adviser opens a client's answers file and hands it back; none of it is stored."""

import streamlit as st

from language.translation import _
from ui import frame, navigation, session
from ui.files import saved_answers

with frame.screen(_("A client's file")):
    st.title(_("A client's file"), anchor=False)
    frame.draw_lead(_("Open the file that your client has saved, work on it together, and hand it back."))
    if session.has_answers():
        st.markdown(
            _(
                "There are answers at hand. Go on with them, or press **Finish with this client** above: it clears them at once."
            )
        )
        navigation.link("compare", _("See all roles on these answers"), arrow=True)
        navigation.link("present", _("Present these answers"), arrow=True)
        navigation.link("beside", _("Compare with an example person"), arrow=True)
    saved_answers.draw_saved_answers(_("Your client's file of answers"))
    st.markdown(
        _(
            "To hand the file back, open the result of a role and take **My answers (file)**. The file is read in memory; "
            "the answers end with Finish, with your session and with a reload."
        )
    )
