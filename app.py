"""The Streamlit script: which page is on, and what every page needs."""

import streamlit as st

from ui import navigation, sign_in
from ui.counting import events
from ui.tab import answers

sign_in.check()
page = st.navigation(navigation.pages(), position="hidden")
events.begin(page.url_path)
answers.begin(page.url_path)
page.run()
