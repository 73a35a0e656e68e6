"""A poster and a card for a stand, as PDF/UA-1. User input reaches the template as data, never as markup."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from language.dates import day
from language.translation import _, current, plural, speaking
from reports.literal import literal
from reports.pdf import compiled
from sharing import qr
from sharing.link import without_scheme

FOLDER = Path(__file__).resolve().parent
SHARED = (FOLDER / "look.typ").read_bytes()
POSTER, CARD = (SHARED + (FOLDER / f"{name}.typ").read_bytes() for name in ("poster", "card"))


class Handout(NamedTuple):
    """The content of a handout. `roles` are untranslated titles; `language` is that of the handout."""

    link: str
    name: str
    place: str
    first_day: dt.date
    last_day: dt.date
    roles: tuple[str, ...]
    language: str


def poster(handout: Handout, at: dt.datetime) -> bytes:
    """Returns a poster, one A4 page, as PDF; `at` is its creation date."""
    return _compile(POSTER, handout, at)


def card(handout: Handout, at: dt.datetime) -> bytes:
    """Returns a card the size of a bank card as PDF; `at` is its creation date."""
    return _compile(CARD, handout, at)


def _compile(template: bytes, handout: Handout, at: dt.datetime) -> bytes:
    # A handout is in the language of its campaign, whatever the language of the screen.
    with speaking(handout.language):
        return compiled(template, "handout.json", _data(handout), at)


def _data(handout: Handout) -> dict[str, object]:
    name, brand = _one_line(handout.name), _("Role Compass")
    roles = len(handout.roles)
    return {
        "lang": current(),
        "title": f"{name} · {brand}",
        "brand": brand,
        "badge": _("Unofficial"),
        "heading": plural("Could this job be for you?", "Could one of these jobs be for you?", roles),
        "lead": _("Check for yourself on your phone: can I apply, what do I bring, what would I be signing?"),
        "promises": [_("A first answer in minutes"), _("No account"), _("Every answer explained")],
        "roles_title": plural("The role", "The roles", roles),
        "roles": [_(title) for title in handout.roles],
        "scan": _("Scan the code, or type:"),
        "qr": qr.svg(handout.link).decode(),
        "alt": _("QR code that opens {link}").format(link=without_scheme(handout.link)),
        "link": without_scheme(handout.link),
        "name": name,
        "place": _one_line(handout.place),
        "dates": period(handout.first_day, handout.last_day),
        "footer": _(
            "Role Compass is unofficial. It is not run or checked by the European Commission, EPSO or EU Careers."
        ),
        "small_footer": _(
            "Role Compass, unofficial. Not run or checked by the European Commission, EPSO or EU Careers."
        ),
    }


def _one_line(text: str) -> str:
    """Returns typed text on one line."""
    return " ".join(literal(text).split())


def period(first: dt.date, last: dt.date) -> str:
    """Returns a range of days in words, in the current language."""
    if first == last:
        return day(first)
    return _("{first} to {last}").format(first=day(first), last=day(last))
