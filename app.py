"""The Streamlit script: which page is on, and what every page needs."""

import streamlit as st

from ui import access, keeping, navigation, visit

visit.begin()
access.check()
page = st.navigation(navigation.pages(), position="hidden")
keeping.begin(page)
page.run()
