"""The Streamlit script: which page is on, and what every page needs."""

import streamlit as st

from ui import navigation

st.navigation(navigation.pages(), position="hidden").run()
