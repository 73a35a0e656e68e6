"""Questions: one criterion or one small group of skills a screen."""

import streamlit as st

from eligibility.questionnaire import Part, Step, asked
from eligibility.rules import RULES
from language.translation import _
from language.words import source
from ui import frame, navigation, session, way
from ui.content import catalogue
from ui.questions import route, walk, widgets
from ui.result import terms
from ui.tab import bridge

roles = route.roles_of_address()
steps = route.steps(roles)
here = walk.step_of(steps)


def heading(step: Step) -> str:
    """The question that the screen asks, or the area of its skills."""
    match step.part:
        case Part.CRITERION:
            return _(catalogue().criteria[step.subject].question)
        case Part.SERVICE:
            return _("Have you already worked for the Commission under 3(b)?")
        case Part.SKILLS:
            return _(catalogue().dimensions[step.subject].title)


def why(step: Step) -> None:
    """Why it is asked, what counts as proof, and where that stands."""
    criterion = catalogue().criteria[step.subject]
    with st.expander(_("Why we ask"), type="compact", key=f"why-{step.id}"):
        st.markdown(_(criterion.why))
        st.markdown(_("Proof: {proof}").format(proof=_(criterion.proof)))
        for role in roles:
            if step.subject in role.sources:
                st.caption(source(role.sources[step.subject]))
        if criterion.link:
            terms.outside(criterion.link)


def before(step: Step) -> None:
    """What helps to answer, above the questions."""
    if step.part is Part.CRITERION:
        st.markdown(_(catalogue().criteria[step.subject].lead))
        why(step)
        if step.id == "languages":
            with st.expander(_("What the levels mean"), type="compact", key="why-levels"):
                st.markdown(
                    _(
                        "- **C2** mother tongue, or close to it\n- **C1** you work in it without effort\n"
                        "- **B2** you follow and hold most discussions\n- **B1** everyday situations\n- **A1, A2** simple phrases"
                    )
                )
    elif step.part is Part.SERVICE:
        st.markdown(
            _(
                "Months that you served count towards the ceiling of 6 years. Only contracts under 3(b) at the European Commission count here."
            )
        )
    else:
        with st.expander(_("What Yes and Partly mean here"), type="compact", key=f"why-{step.id}"):
            for name in step.questions:
                skill = catalogue().skills[name]
                st.markdown(
                    f"**{_(skill.question)}**  \n{_('Yes')}: {_(skill.yes)}  \n{_('Partly')}: {_(skill.partly)}"
                )


@st.fragment
def questions(step: Step) -> None:
    """The inputs; a click runs only this part again."""
    navigation.leave_fragment()
    show = way.attempted(step.id)
    errors = {}
    walk.show_problems(step)
    if step.part is Part.SKILLS:
        errors = widgets.skills([catalogue().skills[name] for name in step.questions], show_errors=show)
    elif step.part is Part.SERVICE:
        question = catalogue().contracts[step.subject].questions[step.questions[0]]
        errors = widgets.fact(step.questions[0], question, lead=True, show_errors=show)
    else:
        criterion = catalogue().criteria[step.subject]
        for name in RULES[step.subject].facts:
            if name in asked(step.subject, session.facts()):
                lead = name == next(iter(criterion.questions))
                errors |= widgets.fact(name, criterion.questions[name], lead=lead, show_errors=show)
    way.draws(asked(step.subject, session.facts()) if step.part is Part.CRITERION else step.questions)
    bridge.follow()


with frame.screen(heading(here), nav=False):
    walk.progress(steps, here)
    st.title(heading(here), anchor=False)
    before(here)
    questions(here)
    walk.actions(steps, here)
