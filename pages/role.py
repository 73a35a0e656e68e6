"""Role: the job, what the notice asks, the contract at a glance and how to apply."""

import streamlit as st

from eligibility.facts import Facts
from eligibility.notice import ItemList, Role
from eligibility.questionnaire import route
from language.dates import moment
from language.glance import at_a_glance
from language.translation import _, plural
from language.words import documents
from ui import campaign_link, configuration, frame, html, kiosk, navigation, sources
from ui.content import catalogue
from ui.counting import notice
from ui.questions.route import role_of_address
from ui.result import contract

NOW = configuration.now()


def glance(role: Role) -> None:
    """The facts that one compares roles by."""
    st.header(_("At a glance"), anchor=False)
    html.draw_facts(at_a_glance(catalogue(), role))


def listed(found: ItemList) -> None:
    """One list of what the notice looks for, and what its rule means."""
    st.subheader(_(found.heading), anchor=False)
    st.caption(_(found.explanation))
    html.draw_items((_(item.text), _("a plus") if item.plus else None) for item in found.items)


def apply(role: Role) -> None:
    """How to express one's interest; the address only while the call is open."""
    frame.draw_section_heading("apply", _("How to apply"))
    if role.closes_at < NOW:
        closed = _("This call closed on {when}: nobody can apply to it any more.").format(
            when=moment(role.closes_at)
        )
        st.markdown(closed + " " + _("It asked for this:"))
    lines = [
        _("One PDF with your documents in this order: {documents}.").format(
            documents=documents(role.apply.documents)
        )
    ]
    if role.asks_cast:
        lines.insert(0, _("Before you send it, register in CAST Permanent if you have not done so."))
    if role.closes_at >= NOW:
        # No link on a stand: a mail address turns into one by itself.
        email = role.apply.email.replace("@", " (at) ") if campaign_link.is_kiosk() else role.apply.email
        lines.append(_("By mail to {email}.").format(email=email))
        lines.append(_("It must arrive by {when}.").format(when=moment(role.closes_at)))
    lines.append(
        _("The subject of the mail names the reference {reference}.").format(reference=role.reference)
    )
    html.draw_items((line, None) for line in [*lines, *(_(remark) for remark in role.apply.remarks)])
    sources.draw_sources([role.apply.source.within(role.reference)], key="apply")


def start(role: Role) -> None:
    """The way into the check, and how long it is."""
    steps = route(catalogue(), [role.id], Facts())
    criteria = sum(step.part == "criterion" for step in steps)
    navigation.button("question", _("Start the check"), key="go-check", to=navigation.query(role.id))
    questions = plural("{count} question on the conditions", "{count} questions on the conditions", criteria)
    screens = plural(
        "{count} short list of skills",
        "{count} short lists of skills",
        sum(s.part == "skills" for s in steps),
    )
    st.caption(
        _("{questions}, then {screens}. 'I am not sure' is always an answer.").format(
            questions=questions, screens=screens
        )
    )


role = role_of_address()
with frame.screen(_(role.title), width="wide"):
    left, right = st.columns([7, 5], gap="large")
    with left:
        state = _("until {when}") if role.closes_at >= NOW else _("since {when}")
        st.markdown(html.call_chip(role.closes_at, NOW) + " " + state.format(when=moment(role.closes_at)))
        st.title(_(role.title), anchor=False)
        frame.draw_lead(_(role.summary))
        st.markdown(_(role.context.text))
        start(role)
        notice.draw_counting_notice()
    with right, st.container(key="panel-facts"):
        glance(role)
    if campaign_link.is_kiosk():
        kiosk.draw_phone_code(role)
    frame.draw_section_heading("tasks", _("What you would do"))
    with st.container(key="twocol-tasks"):
        html.draw_items((_(task.text), None) for task in role.tasks.items)
    sources.draw_sources([role.tasks.source.within(role.reference)], key="tasks")
    frame.draw_section_heading("asks", _("What the notice looks for"))
    if role.traits:
        st.markdown(_(role.traits.text))
    columns = st.columns(len(role.lists), gap="large")
    for column, found in zip(columns, role.lists.values(), strict=True):
        with column:
            listed(found)
    places = [found.source.within(role.reference) for found in role.lists.values()]
    sources.draw_sources(
        [*places, *([role.traits.source.within(role.reference)] if role.traits else [])], key="lists"
    )
    frame.draw_section_heading("contract", _("What you would be signing"))
    contract.draw_milestones(role.contract)
    navigation.link("contract", _("The contract in plain words"), role.id, arrow=True)
    apply(role)
    frame.draw_section_heading("more", _("Also in the notice"))
    for statement in role.statements.values():
        st.markdown(_(statement.text))
    places = [role.source, role.context.source, *(statement.source for statement in role.statements.values())]
    sources.draw_sources([place.within(role.reference) for place in dict.fromkeys(places)], key="more")
