"""The Streamlit script: which page is on, and what every page needs."""

import streamlit as st

from ui import navigation

page = st.navigation(navigation.pages(), position="hidden")
navigation.follow()
page.run()
