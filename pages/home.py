"""Home: what this is and is not, and the roles."""

import streamlit as st

from eligibility.notice import Role
from language.dates import moment
from language.translation import _, plural
from records.campaigns import State
from ui import campaign_link, configuration, frame, html, kiosk, navigation
from ui.content import catalogue
from ui.counting import notice

NOW = configuration.now()


def card(role: Role) -> None:
    """One role, with what one wants to know before opening it."""
    is_open = role.closes_at >= NOW
    when = _("Open until {when}") if is_open else _("Closed since {when}")
    with st.container(key=f"card-{role.id}"):
        st.markdown(html.call_chip(role.closes_at, NOW))
        st.subheader(_(role.title), anchor=False)
        st.markdown(_(role.summary))
        contract = _(catalogue().contracts[role.contract.kind].short)
        st.caption(f"{_(role.unit)}  \n{contract}  \n{when.format(when=moment(role.closes_at))}")
        navigation.link("role", _("See the {role} role").format(role=_(role.title)), role.id, arrow=True)


def compare_card() -> None:
    """The last cell: all roles at once."""
    with st.container(key="card-compare"):
        st.subheader(_("Not sure which one?"), anchor=False)
        st.markdown(_("Answer once and see how you stand with every role, side by side."))
        navigation.link("compare", _("Compare all roles"), arrow=True)


def headline(roles: list[Role]) -> str:
    """How many roles there are, and how many are open."""
    count = sum(role.closes_at >= NOW for role in roles)
    if not count:
        return plural("{count} role, closed today", "{count} roles, all closed today", len(roles))
    total = plural("{count} role", "{count} roles", len(roles))
    return _("{roles}, {open} open today").format(roles=total, open=count)


def panel(name: str, title: str, *lines: str) -> None:
    """A few points under a heading; what this is not has crosses for check marks."""
    with st.container(key=f"panel-{name}"):
        st.subheader(title, anchor=False)
        html.draw_points(lines, against=name == "not")


def arrival() -> None:
    """What there is to say about the link that led here."""
    found = campaign_link.current()
    if found is not None and not found.is_open():
        st.warning(no_campaign(found), icon=":material/link_off:")
    elif found is not None and found.campaign:
        name, place = (html.escape_markdown(text) for text in (found.campaign.name, found.campaign.place))
        st.caption(_("Shown by {name}, {place}").format(name=name, place=place))
    if found is None and st.query_params.get(navigation.ROLE) is not None:
        st.info(_("There is no role of that name. These are the ones you can check."), icon=":material/help:")


def no_campaign(found: campaign_link.Visit) -> str:
    """Why a link shows no roles of its own."""
    rest = _("All roles are below, and you can check yourself against each.")
    if found.state is State.CLOSED:
        return _("This link was closed by whoever shared it.") + " " + rest
    if found.state is State.EXPIRED:
        return _("This link has expired.") + " " + rest
    if found.asked:
        return (
            _("This link is not known. Please compare its six characters with what you were given.")
            + " "
            + rest
        )
    return _("This link cannot be looked up just now.") + " " + rest


def welcome() -> None:
    """What one can do here, in a few words."""
    st.title(_("Could one of these jobs be for you?"), anchor=False)
    frame.draw_lead(
        _(
            "Check for yourself whether you could apply for one of these IT-security jobs at the European Commission, "
            "which requirements you cover, and what you would be signing."
        )
    )
    arrival()
    if campaign_link.is_kiosk():
        kiosk.draw_privacy_note()
    notice.draw_counting_notice()
    with st.container(key="promises", horizontal=True):
        for promise in (
            f":material/timer: {_('About 5 minutes')}",
            f":material/lock: {_('No account, nothing stored')}",
            f":material/fact_check: {_('Every answer explained')}",
        ):
            st.markdown(promise, width="content")


def roles() -> None:
    """A card a role, and one for all at once."""
    newest_first = sorted(catalogue().roles.values(), key=lambda role: role.closes_at, reverse=True)
    frame.draw_section_heading("roles", headline(newest_first))
    if all(role.closes_at < NOW for role in newest_first):
        st.markdown(_("You can still check yourself against each of them, to be ready for the next call."))
    with st.container(key="cards"):
        for role in newest_first:
            card(role)
        if len(newest_first) > 1:
            compare_card()
    with st.container(key="starts", horizontal=True):
        navigation.link("europass", _("Start from my Europass CV"))
        navigation.link("resume", _("Go on with saved answers"))


def expectations() -> None:
    """What this is and is not."""
    frame.draw_section_heading("expect", _("What you can expect"))
    with st.container(key="boxes"):
        panel(
            "is",
            _("What this is"),
            _("A self-check against the text of the vacancy notices"),
            _("Each answer explained, with its place in the notice"),
            _("A list of the steps from applying to the first working day"),
        )
        panel(
            "not",
            _("What this is not"),
            _("Not an application: you still apply yourself"),
            _("Not a forecast of who is selected"),
            _("Not a service of the European Commission or EPSO"),
        )
        panel(
            "hand",
            _("What to have at hand"),
            _("Your diploma: its country, its year and the official length of the studies"),
            _("Your language levels, from A1 to C2"),
            _("Your CAST profile, if you have one"),
        )


with frame.screen(_("Check yourself before you apply"), width="wide"):
    if not {navigation.ROLE, campaign_link.CODE} & set(st.query_params):
        st.query_params.clear()  # a link from the same page leaves its query in the address
    welcome()
    roles()
    if not campaign_link.is_kiosk():
        expectations()
