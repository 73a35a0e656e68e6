"""Hypothesis strategies for the facts and skill answers of any visitor."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from eligibility.catalogue import Catalogue
from eligibility.codes import COUNTRIES, LANGUAGES, MEMBER_STATES, OFFICIAL_LANGUAGES
from eligibility.facts import CHOICES, FIRST_START, LAST_START, Facts, Level

AT = dt.datetime(2026, 11, 21, 10, tzinfo=dt.timezone(dt.timedelta(hours=1)))
COUNTRY = st.sampled_from(sorted(MEMBER_STATES)) | st.sampled_from(sorted(COUNTRIES)) | st.just("GB")
LANGUAGE = st.sampled_from(sorted(OFFICIAL_LANGUAGES)) | st.sampled_from(sorted(LANGUAGES))

VALUES = {
    "citizenships": st.lists(COUNTRY, max_size=3, unique=True).map(tuple),
    "degree_country": COUNTRY,
    "languages": st.dictionaries(LANGUAGE, st.sampled_from(Level), max_size=4),
    "degree_years": st.integers(0, 12),
    "degree_year": st.integers(1950, 2026),
    "months_served_3b": st.integers(0, 90) | st.integers(0, 600),
    "first_contract_months": st.integers(12, 36),
    "start_date": st.dates(FIRST_START, LAST_START),
} | {name: st.sampled_from(codes) for name, codes in CHOICES.items()}

FACTS = st.fixed_dictionaries({}, optional=VALUES).map(lambda values: Facts(**values))
SCALE = st.sampled_from(["yes", "partly", "no", "unsure"])
YEARS = st.floats(0, 60, allow_nan=False) | st.just("unsure")


def skills(catalogue: Catalogue) -> st.SearchStrategy[dict[str, str | float]]:
    """Answers to any of the skills."""
    scale = {name: SCALE for name, skill in catalogue.skills.items() if skill.kind == "scale"}
    years = {name: YEARS for name, skill in catalogue.skills.items() if skill.kind == "years"}
    return st.fixed_dictionaries({}, optional=scale | years)
