"""What helps to say how many months one has served: two readings of the limit, and a second rule."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.notice import Role
from eligibility.questionnaire import Step
from eligibility.terms import ContractKind
from language.translation import _
from language.words import source
from ui import sources
from ui.content import catalogue


def draw_service_help(step: Step, roles: Sequence[Role]) -> None:
    """Draws what to count and whom to ask; both readings, both rules and their sources on demand."""
    st.markdown(
        _(
            "Count only contracts under 3(b) at the European Commission: together they last 6 years at most. "
            "The notice says “in any EU Institution”, so service elsewhere may count too. "
            "Another rule, seven years in any twelve, may also limit you. If either concerns you, ask the recruiting service."
        )
    )
    with st.expander(_("Two readings and a second rule"), type="compact", key=f"why-{step.id}"):
        st.markdown(
            _(
                "- **Six years in each institution.** Article 88 of the Conditions of Employment of Other Servants says “within an institution”. "
                "Service elsewhere would not count.\n"
                "- **Six years in all EU institutions together.** The notice can be read in this way too. "
                "Service elsewhere would count.\n"
                "- **Seven years in any twelve** under all contracts of the Commission that are not permanent. "
                "This is a rule of the Commission itself; it may also limit you.\n\n"
                "This check counts your months under 3(b) at the Commission, and nothing else."
            )
        )
        words = catalogue().contracts[ContractKind(step.subject)]
        for role in roles:
            if role.contract.kind == words.id:
                st.caption(source(role.contract.source.within(role.reference)))
        st.caption(_("Conditions of Employment of Other Servants, Article 88"))
        st.caption(
            _(
                "Commission decision C(2004) 1597 as amended; the staff association Generation 2004 explains it"
            )
        )
        sources.outside_link("eur-lex")
