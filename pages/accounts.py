"""Accounts: who may sign in. Administrators see the accounts here and change them by a command."""

import streamlit as st

from language.translation import _
from records import accounts
from records.accounts import Account, Right
from records.errors import RecordsError
from ui import database, frame, html

RIGHTS = {
    Right.ADVISER: lambda: _("Adviser"),
    Right.RECRUITER: lambda: _("Recruiter"),
    Right.ADMINISTRATOR: lambda: _("Administrator"),
}


def account_in_words(account: Account) -> dict[str, str]:
    """One row of the table: name, rights and state."""
    return {
        _("Name"): account.username,
        _("May use the pages of"): ", ".join(RIGHTS[Right(right)]() for right in account.rights),
        _("State"): _("Disabled") if account.disabled else _("In use"),
    }


with frame.screen(_("Accounts")):
    st.title(_("Accounts"), anchor=False)
    frame.draw_lead(_("Who may sign in here. Candidates have no account and need none."))
    try:
        rows = [account_in_words(account) for account in accounts.list_all(database.engine())]
        st.table(rows, hide_index=True, border="horizontal", alt=_("Accounts, their rights and their state"))
    except RecordsError:
        st.error(_("The accounts cannot be shown just now: the database cannot be reached."))
    frame.draw_section_heading("change", _("To change them"))
    st.markdown(
        _("Whoever runs this copy uses these commands. A password is asked for, and stored only as a hash.")
    )
    for line in (
        "python -m records account add NAME --right adviser",
        "python -m records account disable NAME",
        "python -m records account password NAME",
    ):
        html.draw_command(line)
    st.markdown(
        _("Disabling an account or changing its password ends its open sessions with their next click.")
    )
