"""Campaign: its links and printouts, its figures, and its end."""

import streamlit as st

from language.translation import _
from records import figures, retention
from records.errors import RecordsError
from records.figures import Figures
from ui import configuration, database, frame, html, navigation
from ui.recruiter import campaign_words
from ui.recruiter.end_campaign import draw_end_of_campaign
from ui.recruiter.figures import draw_figures
from ui.recruiter.handouts import draw_handouts


def draw_campaign(numbers: Figures | None) -> None:
    """Draws everything about one campaign; None is a code that no campaign has."""
    if numbers is None:
        st.title(_("Campaign"), anchor=False)
        st.info(_("There is no campaign with this code. It may have been deleted."), icon=":material/help:")
        return
    campaign = numbers.campaign
    st.title(html.escape_markdown(campaign.name), anchor=False)
    st.markdown(campaign_words.state_badge(campaign))
    campaign_words.draw_campaign_facts(campaign)
    draw_handouts(campaign, numbers)
    draw_figures(numbers)
    draw_end_of_campaign(campaign)


with frame.screen(_("Campaign"), width="wide"):
    code = st.query_params.get(campaign_words.CAMPAIGN, "")
    try:
        draw_campaign(
            figures.load_figures(database.engine(), code, configuration.now(), retention.configured())
        )
    except RecordsError:
        st.title(_("Campaign"), anchor=False)
        campaign_words.draw_unreachable()
    navigation.link("campaigns", _("All campaigns"))
