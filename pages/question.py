"""Questions: one criterion or one group of skills on each screen."""

import streamlit as st

from eligibility.questionnaire import Step, same_way
from ui import frame, navigation
from ui.questions import attempts, decisive, route, steps, walk
from ui.tab import answers

roles = route.roles_of_address()
all_steps = route.steps_for(roles)
here = walk.step_of_address(all_steps)
attempts.note_visit(here.id)
way = all_steps if navigation.only_open() else same_way(all_steps, here)


@st.fragment
def draw_questions(step: Step) -> None:
    """Draws the fields of a step; a click reruns only this fragment."""
    navigation.rerun_if_leaving()
    walk.draw_problems(step)
    steps.draw_questions_of(step)
    if not navigation.only_open():
        decisive.draw_decisive_answer(step, roles[0])
    walk.draw_nudge(step)
    answers.send_answers()


with frame.screen(steps.heading(here), nav=False):
    walk.draw_progress(way, here)
    st.title(steps.heading(here), anchor=False)
    steps.draw_help(here, roles)
    draw_questions(here)
    walk.draw_actions(way, here)
