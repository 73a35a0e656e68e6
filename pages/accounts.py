"""Accounts: who may sign in, for administrators to see; they are changed by a command."""

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


def row(account: Account) -> dict[str, str]:
    """One account in words."""
    return {
        _("Name"): account.username,
        _("May use the pages of"): ", ".join(RIGHTS[Right(right)]() for right in account.rights),
        _("State"): _("Disabled") if account.disabled else _("In use"),
    }


with frame.screen(_("Accounts")):
    st.title(_("Accounts"), anchor=False)
    frame.lead(_("Who may sign in here. Candidates have no account and need none."))
    try:
        rows = [row(account) for account in accounts.listed(database.engine())]
        st.table(rows, hide_index=True, border="horizontal", alt=_("Accounts, their rights and their state"))
    except RecordsError:
        st.error(_("The accounts cannot be shown just now: the database cannot be reached."))
    frame.section("change", _("To change them"))
    st.markdown(
        _("Whoever runs this copy uses these commands. A password is asked for, and kept as a hash alone.")
    )
    for line in (
        "python -m records account add NAME --right adviser",
        "python -m records account disable NAME",
        "python -m records account password NAME",
    ):
        html.command(line)
    st.markdown(
        _("Disabling an account or changing its password ends its open sessions with their next click.")
    )
