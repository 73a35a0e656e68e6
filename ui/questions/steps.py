"""One step of the check, which is one screen: its questions, its heading, and what helps to answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from eligibility.criterion import FactQuestion
from eligibility.notice import Role
from eligibility.questionnaire import Part, Step, asked, unanswered
from eligibility.rules import RULES
from eligibility.skill import ScaleSkill, YearsSkill
from eligibility.terms import ContractKind
from language.names import official_languages
from language.translation import _
from language.words import source
from ui import session, sources
from ui.content import catalogue
from ui.questions import attempts
from ui.questions.kinds import fact_question, skill_questions
from ui.questions.question import Errors, Question, draw_questions, keep_questions
from ui.questions.service import draw_service_help


def heading(step: Step) -> str:
    """The question that the screen asks, or the area of its skills."""
    match step.part:
        case Part.CRITERION:
            return _(catalogue().criteria[step.subject].question)
        case Part.SERVICE:
            return _("Have you been a 3(b) contract agent of the Commission?")
        case Part.SKILLS:
            return _(catalogue().dimensions[step.subject].title)


def name_of(step: Step) -> str:
    """What a step is about, in a few words."""
    match step.part:
        case Part.CRITERION:
            return _(catalogue().criteria[step.subject].name)
        case Part.SERVICE:
            return _("Months under 3(b)")
        case Part.SKILLS:
            return _(catalogue().dimensions[step.subject].title)


def labels_and_answers(step: Step) -> list[tuple[str, str | None]]:
    """Each question of a step with its answer in words, None for one that is not answered."""
    if step.part is Part.SKILLS:
        labels = [_(catalogue().skills[name].question) for name in step.questions]
    else:
        labels = [_(_fact_questions(step)[name].label) for name in step.questions]
    return [(label, question.in_words()) for label, question in zip(labels, _all_of(step), strict=True)]


def draw_questions_of(step: Step) -> None:
    """Draws the questions that the answers given so far call for, and keeps what their fields hold."""
    draw_questions(
        _called_for(step),
        show_errors=attempts.failed_at(step.id),
        first_is_lead=step.part is not Part.SKILLS,
    )
    is_criterion = step.part is Part.CRITERION
    attempts.note_questions_shown(asked(step.subject, session.facts()) if is_criterion else step.questions)


def keep(step: Step) -> Errors:
    """Keeps what the fields of a step hold, and returns what is wrong with them."""
    if step.part is Part.CRITERION:
        questions = _fact_questions(step)
        shown = [name for name in attempts.questions_shown() if name in questions]
        return keep_questions(fact_question(name, questions[name]) for name in shown)
    return keep_questions(_all_of(step))


def has_unseen_question(step: Step) -> bool:
    """Whether the last answer has called up a question that the visitor has not seen yet."""
    if step.part is not Part.CRITERION:
        return False
    return not set(asked(step.subject, session.facts())) <= set(attempts.questions_shown())


def is_open(step: Step) -> bool:
    """Whether a question of a criterion has no answer, or no skill of a list has one; "I am not sure" is one."""
    if step.part is Part.CRITERION:
        step = step._replace(questions=asked(step.subject, session.facts()))
    without = unanswered([step], session.facts(), session.skills())
    return bool(without) if step.part is Part.CRITERION else len(without) == len(step.questions)


def offers_unsure(step: Step) -> bool:
    """Whether "I am not sure" can be chosen on this screen."""
    return any(question.offers_unsure for question in _called_for(step))


def _fact_questions(step: Step) -> Mapping[str, FactQuestion]:
    if step.part is Part.CRITERION:
        return catalogue().criteria[step.subject].questions
    return catalogue().contracts[ContractKind(step.subject)].questions


def _all_of(step: Step) -> list[Question]:
    if step.part is Part.SKILLS:
        return skill_questions(catalogue().skills[name] for name in step.questions)
    return [fact_question(name, _fact_questions(step)[name]) for name in step.questions]


def _called_for(step: Step) -> Iterator[Question]:
    """One question after the other: the answer to one may call up the next."""
    if step.part is not Part.CRITERION:
        yield from _all_of(step)
        return
    for name in RULES[step.subject].facts:
        if name in asked(step.subject, session.facts()):
            yield fact_question(name, _fact_questions(step)[name])


def draw_help(step: Step, roles: Sequence[Role]) -> None:
    """Draws what helps to answer, above the questions."""
    match step.part:
        case Part.CRITERION:
            st.markdown(_(catalogue().criteria[step.subject].lead))
            _draw_why(step, roles)
            if step.id == "languages":
                _draw_levels(step, roles)
        case Part.SERVICE:
            same_kind = [role for role in roles if role.contract.kind == step.subject]
            draw_service_help(same_kind, key=f"why-{step.id}")
        case Part.SKILLS:
            _draw_scale(step)


def _draw_why(step: Step, roles: Sequence[Role]) -> None:
    """Why it is asked, what counts as proof, and where the notices say so."""
    criterion = catalogue().criteria[step.subject]
    with st.expander(_("Why?"), type="compact", key=f"why-{step.id}"):
        st.markdown(_(criterion.why))
        st.markdown(_("Proof: {proof}").format(proof=_(criterion.proof)))
        for role in roles:
            if step.subject in role.sources:
                st.caption(source(role.sources[step.subject]))
        for place in criterion.source:
            st.caption(source(place))
        if criterion.link:
            sources.outside_link(criterion.link)


def _draw_levels(step: Step, roles: Sequence[Role]) -> None:
    """The languages, which are the notices' own, and the levels, which are not."""
    with st.expander(_("The 24 languages and the levels"), type="compact", key="why-levels"):
        names = ", ".join(official_languages())
        st.markdown(_("The 24 official languages of the EU: {languages}.").format(languages=names))
        st.markdown(
            _(
                "- **C2** mother tongue, or close to it\n- **C1** you work in it without effort\n"
                "- **B2** you follow and hold most discussions\n- **B1** everyday situations\n- **A1, A2** simple phrases"
            )
        )
        st.caption(_("The levels are described in our own words."))
        for role in roles:
            if step.subject in role.sources:
                place = role.sources[step.subject]
                st.caption(source(place.model_copy(update={"item": _("footnotes")})))


def _draw_scale(step: Step) -> None:
    with st.expander(_("What Yes and Partly mean here"), type="compact", key=f"why-{step.id}"):
        yes, partly = _("Yes"), _("Partly")
        skills = [catalogue().skills[name] for name in step.questions]
        for skill in (skill for skill in skills if isinstance(skill, ScaleSkill | YearsSkill)):
            st.markdown(f"**{_(skill.question)}**  \n{yes}: {_(skill.yes)}  \n{partly}: {_(skill.partly)}")
