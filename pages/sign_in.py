"""Sign in: for career advisers, recruiters and administrators; nobody else needs an account."""

import streamlit as st

from language.translation import _
from records import accounts
from records.errors import BehindError, RecordsError
from ui import database, frame, html, navigation, sign_in
from ui.staff import bar


def first_account() -> None:
    """How to make the first account, for whoever runs this copy."""
    st.info(_("There is no account yet. Whoever runs this copy makes the first one with this command:"))
    html.command("python -m records account add NAME --right administrator")
    st.markdown(
        _("The password is asked for and shown nowhere. There is never a password that comes with the app.")
    )


def ask() -> None:
    """The form, and what is said when it was wrong."""
    if sign_in.form():
        navigation.redirect(bar.first_page(), {})
        st.rerun()
    if sign_in.was_refused():
        st.error(
            _(
                "That name and password do not fit. After five wrong tries a name is locked for 15 minutes. "
                "A disabled account cannot sign in."
            )
        )


def draw() -> None:
    """The form, or why there is none."""
    try:
        if accounts.listed(database.engine()):
            ask()
        else:
            first_account()
    except BehindError:
        st.error(
            _("The database is not up to date. Whoever runs this copy brings it there with this command:")
        )
        html.command("python -m records migrate")
    except RecordsError:
        st.error(
            _("Nobody can sign in just now: the database cannot be reached. The check works all the same.")
        )


with frame.screen(_("Sign in")):
    st.title(_("Sign in"), anchor=False)
    frame.lead(_("For career advisers and recruiters. To check yourself you need no account."))
    frame.section("account", _("Good to know"))
    st.markdown(
        _(
            "A session ends after eight hours, after 30 minutes without a click, and when the page is reloaded. "
            "A forgotten password is set anew by whoever runs this copy."
        )
    )
    draw()
    navigation.link("home", _("Back to the roles"))
