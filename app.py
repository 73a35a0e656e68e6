"""The Streamlit script: which page is on, and what every page needs."""

import streamlit as st

from ui import campaign_link, navigation, sign_in
from ui.tab import bridge

campaign_link.begin()
sign_in.check()
page = st.navigation(navigation.pages(), position="hidden")
bridge.begin(page)
page.run()
