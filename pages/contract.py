"""Contract: what one would be signing, as a timeline with the same dates as a table."""

import streamlit as st

from eligibility.contract import plan
from eligibility.notice import Role
from eligibility.terms import ContractKind
from language.translation import _
from ui import frame, navigation, session, sources
from ui.content import catalogue
from ui.questions.kinds import fact_question
from ui.questions.question import draw_questions
from ui.result import contract
from ui.tab import answers


def of_kind(kind: ContractKind) -> list[Role]:
    """The roles that offer this kind of contract."""
    return [role for role in catalogue().roles.values() if role.contract.kind is kind]


def choose() -> Role:
    """The role of the address; else the first one that offers the chosen kind of contract."""
    name = navigation.known_role()
    if name:
        return catalogue().roles[name]
    kind = st.radio(
        _("Kind of contract"),
        list(ContractKind),
        format_func=lambda kind: _(catalogue().contracts[kind].name),
        key="pick-kind",
        captions=[", ".join(_(role.title) for role in of_kind(kind)) for kind in ContractKind],
    )
    return of_kind(kind or ContractKind.CONTRACT_AGENT_3B)[0]


def inputs(role: Role) -> None:
    """Start date, months served, length of the first contract: they change the dates at once."""
    asked = catalogue().contracts[role.contract.kind].questions
    draw_questions([fact_question(name, how) for name, how in asked.items()], show_errors=True)


@st.fragment
def dates(role: Role) -> None:
    """Inputs, chart and table; a change runs only this part again."""
    navigation.rerun_if_leaving()
    inputs(role)
    contract.draw_course(role.contract, plan(role.contract, session.facts()), session.facts())
    answers.follow()


def words(role: Role) -> None:
    """The contract in plain words."""
    frame.draw_section_heading("words", _("In plain words"))
    kind = catalogue().contracts[role.contract.kind]
    with st.container(key="boxes"):
        for place, text in enumerate(role.contract.statements.values()):
            with st.container(key=f"panel-statement-{place}"):
                st.subheader(contract.STATEMENTS[list(role.contract.statements)[place]](), anchor=False)
                st.markdown(_(text))
        for place, topic in enumerate(kind.topics):
            with st.container(key=f"panel-topic-{place}"):
                st.subheader(_(topic.title), anchor=False)
                st.markdown(_(topic.text))
    sources.draw_sources([role.contract.source.within(role.reference)], key="contract")
    sources.outside_link("eur-lex")


with frame.screen(_("What you would be signing"), width="wide"):
    st.title(_("What you would be signing"), anchor=False)
    role = choose()
    frame.draw_lead(_(catalogue().contracts[role.contract.kind].lead))
    dates(role)
    words(role)
    frame.draw_section_heading("kinds", _("How the two kinds differ"))
    contract.draw_kinds()
