"""Contract: what a role's contract offers, as a timeline, a table of its dates, and in plain words."""

import streamlit as st

from eligibility.contract import plan
from eligibility.notice import Role
from eligibility.terms import ContractKind
from language.translation import _
from ui import frame, navigation, session
from ui.content import catalogue
from ui.questions.kinds import fact_question
from ui.questions.question import draw_questions
from ui.questions.service import draw_service_help
from ui.result import contract
from ui.tab import answers


def roles_with(kind: ContractKind) -> list[Role]:
    """The roles that offer this kind of contract."""
    return [role for role in catalogue().roles.values() if role.contract.kind is kind]


def choose_role() -> Role:
    """The role that the address names, or else the first role that offers the chosen kind of contract."""
    name = navigation.known_role()
    if name:
        return catalogue().roles[name]
    kind = st.radio(
        _("Kind of contract"),
        list(ContractKind),
        format_func=lambda kind: _(catalogue().contracts[kind].name),
        key="pick-kind",
        captions=[", ".join(_(role.title) for role in roles_with(kind)) for kind in ContractKind],
    )
    return roles_with(kind or ContractKind.CONTRACT_AGENT_3B)[0]


@st.fragment
def draw_dates(role: Role) -> None:
    """Draws the questions that change the dates, chart and table; a change reruns only this fragment."""
    navigation.rerun_if_leaving()
    draw_service_help([role], key="why-limits")
    questions = catalogue().contracts[role.contract.kind].questions
    draw_questions([fact_question(name, asked) for name, asked in questions.items()], show_errors=True)
    contract.draw_course(role.contract, plan(role.contract, session.facts()), session.facts())
    answers.send_answers()


def draw_way_back() -> None:
    """Draws the link to the result of the role in the address, if there are answers."""
    name = navigation.known_role()
    if name and session.has_answers():
        navigation.link("result", _("Back to my result"), name)


with frame.screen(_("What you would be signing"), width="wide"):
    draw_way_back()
    st.title(_("What you would be signing"), anchor=False)
    role = choose_role()
    frame.draw_lead(_(catalogue().contracts[role.contract.kind].lead))
    draw_dates(role)
    contract.draw_terms(role)
    frame.draw_section_heading("kinds", _("How the two kinds differ"))
    contract.draw_kinds()
    draw_way_back()
