"""Role: the job, what the notice asks, the contract at a glance and how to apply."""

import streamlit as st

from language.translation import _
from ui import campaign_link, configuration, frame, kiosk, navigation, sources
from ui.counting import notice
from ui.questions.route import role_of_address
from ui.result import contract
from ui.roles import vacancy
from ui.roles.conditions import draw_conditions
from ui.roles.how_to_apply import draw_how_to_apply

role = role_of_address()
at = configuration.now()
with frame.screen(_(role.title), width="wide"):
    left, right = st.columns([7, 5], gap="large")
    with left:
        vacancy.draw_introduction(role, at)
        vacancy.draw_start(role)
        notice.draw_counting_notice()
    with right, st.container(key="panel-facts"):
        vacancy.draw_glance(role)
    if campaign_link.is_kiosk():
        kiosk.draw_phone_code(role)
    draw_conditions(role)
    vacancy.draw_tasks(role)
    vacancy.draw_requirements(role)
    frame.draw_section_heading("contract", _("What you would be signing"))
    vacancy.draw_contract_scope(role)
    contract.draw_milestones(role.contract)
    sources.draw_sources([role.contract.source.within(role.reference)], key="contract")
    navigation.link("contract", _("The contract in plain words"), role.id, arrow=True)
    draw_how_to_apply(role, at)
    vacancy.draw_statements(role)
