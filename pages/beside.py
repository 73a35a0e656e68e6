"""Side by side: two people on one role, or one person before and after."""

import streamlit as st

from language.translation import _
from ui import frame, navigation
from ui.adviser import side_by_side
from ui.adviser.pair_choice import choose_pair_and_role

with frame.screen(_("Side by side"), width="wide"):
    st.title(_("Side by side"), anchor=False)
    frame.draw_lead(_("Two people on one role, or one person before and after."))
    first, second, role = choose_pair_and_role()
    pair = side_by_side.pair_of(first, second, role)
    side_by_side.draw_verdicts(pair)
    side_by_side.draw_criteria(pair)
    side_by_side.draw_coverage(role, pair)
    side_by_side.draw_contracts(role, pair)
    navigation.link("people", _("See all people to show"), arrow=True)
