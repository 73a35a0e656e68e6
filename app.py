"""The Streamlit script of every run: session, navigation, counting, and the answers that the tab keeps."""

import streamlit as st

from ui import navigation, sign_in
from ui.counting import events
from ui.tab import answers

sign_in.check_session()
page = st.navigation(navigation.pages(), position="hidden")
events.count_visit(page.url_path)
answers.draw_message(page.url_path)
page.run()
