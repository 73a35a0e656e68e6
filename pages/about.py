"""About: who runs this site, sources, privacy, accessibility, and the rules in words."""

import streamlit as st

from language.translation import _
from ui import configuration, frame, html, sources
from ui.content import catalogue
from ui.result.rules import draw_rules

with frame.screen(_("About Role Compass")):
    st.title(_("About Role Compass"), anchor=False)
    frame.draw_lead(
        _("An unofficial self-check for people thinking of applying for a job at the European Commission.")
    )

    frame.draw_section_heading("who", _("Who runs it"))
    st.markdown(
        _(
            "It is not run or checked by the European Commission, EPSO or EU Careers. It prepares your decision and never predicts a selection."
        )
    )
    if configuration.operator():
        st.markdown(_("This copy is run by {operator}.").format(operator=configuration.operator()))
    else:
        st.markdown(_("Whoever runs this copy has not given a name."))
    if configuration.contact():
        st.markdown(_("Contact: {contact}").format(contact=configuration.contact()))

    frame.draw_section_heading("sources", _("Sources and reuse"))
    st.markdown(
        _(
            "What each role asks comes from its vacancy notice alone, restated in our own words. Each statement names its place there. The notices are:"
        )
    )
    html.draw_items((f"{_(role.title)}: {role.reference}", None) for role in catalogue().roles.values())
    st.markdown(
        _(
            "The code and our own words may be reused under the Apache License 2.0. For what the notices leave open we rely on these pages:"
        )
    )
    for name in catalogue().links:
        sources.outside_link(name)

    frame.draw_section_heading("privacy", _("Privacy"))
    html.draw_points(
        [
            _(
                "Your answers stay in this browser tab, which brings them back after a reload, and end with it."
            ),
            _(
                "Erasing empties both sides at once. A closed tab that you open again may bring back what was not erased."
            ),
            _(
                "A file that you hand in is read in memory and not stored. Files that you take away are yours alone."
            ),
            _("They are never in an address, a log, a database, a cookie or on the server's disk."),
            _(
                "You need no account. What you do is not measured, but for the daily totals of a recruiter's link."
            ),
            _(
                "Such a link says what it counts: opened, started, finished, verdicts and what stands in the way, "
                "without names, times or addresses, and you can say no."
            ),
            _("We ask what you could do, as far as you know. We never ask for a diagnosis or a record."),
        ]
    )

    frame.draw_section_heading("accessibility", _("Accessibility"))
    st.markdown(
        _(
            "The pages are made for WCAG 2.2, level AA: for keyboard and screen reader, phone and desktop, light and dark. "
            "Each chart has its figures as a table. If something is in your way, please tell whoever runs this copy."
        )
    )

    draw_rules()
