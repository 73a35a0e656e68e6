"""Country names to search: each with the other names by which people look for it, in the current language."""

from __future__ import annotations

from language.names import country
from language.translation import _

OWN_NAMES = {
    "AL": "Shqipëria",
    "AT": "Österreich",
    "BA": "Bosna i Hercegovina",
    "BE": "België, Belgique, Belgien",
    "BG": "България",
    "BY": "Беларусь",
    "CH": "Schweiz, Suisse, Svizzera",
    "CY": "Κύπρος",
    "CZ": "Česko",
    "DE": "Deutschland",
    "DK": "Danmark",
    "EE": "Eesti",
    "ES": "España",
    "FI": "Suomi",
    "GR": "Ελλάδα",
    "HR": "Hrvatska",
    "HU": "Magyarország",
    "IE": "Éire",
    "IS": "Ísland",
    "IT": "Italia",
    "LT": "Lietuva",
    "LU": "Lëtzebuerg",
    "LV": "Latvija",
    "ME": "Crna Gora",
    "MK": "Македонија",
    "NL": "Nederland",
    "NO": "Norge",
    "PL": "Polska",
    "RO": "România",
    "RS": "Srbija",
    "RU": "Россия",
    "SE": "Sverige",
    "SI": "Slovenija",
    "SK": "Slovensko",
    "TR": "Türkiye",
    "UA": "Україна",
}
"""What the Member States and their larger neighbours call themselves, where that differs from their English name."""


def common_names() -> dict[str, str]:
    """Other names that people use for a country, in the current language."""
    return {
        "AE": _("UAE"),
        "CD": _("DR Congo"),
        "CI": _("Ivory Coast"),
        "CV": _("Cabo Verde"),
        "CZ": _("Czech Republic"),
        "GB": _("UK, Great Britain, England, Scotland, Wales, Northern Ireland"),
        "MK": _("Macedonia"),
        "MM": _("Burma"),
        "NL": _("Holland"),
        "SZ": _("Swaziland"),
        "TL": _("East Timor"),
        "TR": _("Turkey"),
        "US": _("America, USA"),
        "VA": _("Holy See"),
    }


def searchable_country(code: str) -> str:
    """The name of a country with the other names that a search finds it by, such as "Netherlands (Holland, Nederland)"."""
    name = country(code)
    others = f"{common_names().get(code, '')}, {OWN_NAMES.get(code, '')}".split(", ")
    new = [other for other in dict.fromkeys(others) if other.casefold() not in name.casefold()]
    return f"{name} ({', '.join(new)})" if new else name
