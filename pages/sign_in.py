"""Sign in: for career advisers, recruiters and administrators; visitors need no account."""

import streamlit as st

from language.translation import _
from records import accounts
from records.errors import RecordsError, SchemaError
from ui import database, frame, html, navigation, sign_in
from ui.staff import bar


def draw_first_account() -> None:
    """Draws the command that adds the first account."""
    st.info(_("There is no account yet. Whoever runs this copy makes the first one with this command:"))
    html.draw_command("python -m records account add NAME --right administrator")
    st.markdown(
        _("The password is asked for and shown nowhere. There is never a password that comes with the app.")
    )


def draw_form() -> None:
    """Draws the form, and the message after a refused attempt."""
    if sign_in.draw_form():
        navigation.redirect(bar.page_after_sign_in(), {})
        st.rerun()
    if sign_in.was_refused():
        st.error(
            _(
                "Wrong name or password. After five wrong tries a name is locked for 15 minutes. "
                "A disabled account cannot sign in."
            )
        )


def draw_form_or_reason() -> None:
    """Draws the form, or the reason why there is none."""
    try:
        if accounts.list_all(database.engine()):
            draw_form()
        else:
            draw_first_account()
    except SchemaError:
        st.error(
            _("The database is not up to date. Whoever runs this copy brings it there with this command:")
        )
        html.draw_command("python -m records migrate")
    except RecordsError:
        st.error(
            _("Nobody can sign in just now: the database cannot be reached. The check works all the same.")
        )


with frame.screen(_("Sign in")):
    st.title(_("Sign in"), anchor=False)
    frame.draw_lead(_("For career advisers and recruiters. To check yourself you need no account."))
    frame.draw_section_heading("account", _("Good to know"))
    st.markdown(
        _(
            "A session ends after eight hours, after 30 minutes without a click, and when the page is reloaded. "
            "A forgotten password is reset by your administrator."
        )
    )
    draw_form_or_reason()
    navigation.link("home", _("Back to the roles"))
