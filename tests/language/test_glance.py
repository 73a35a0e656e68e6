"""A notice at a glance says the same on its own page and in the comparison of roles."""

from __future__ import annotations

import pytest

from eligibility.catalogue import Catalogue, read_catalogue
from language.glance import at_a_glance, in_comparison

ROLES = list(read_catalogue().roles)


@pytest.mark.parametrize("role_id", ROLES)
def test_the_page_of_a_role_and_the_comparison_agree(catalogue: Catalogue, role_id: str) -> None:
    """Whether CAST or a clearance is asked for, how long the first contract is, what to send."""
    role = catalogue.roles[role_id]
    page, column = at_a_glance(catalogue, role), in_comparison(catalogue, role)
    assert (page["CAST"] == "Not needed") == (column["CAST"] == "Not needed")
    assert page["Clearance"].startswith("EU SECRET, or") == (column["Clearance"] == "EU SECRET")
    assert page["First contract"] == column["First contract"]
    assert ("motivation letter" in page["Send"]) == (column["Motivation letter"] == "Yes")


def test_only_the_annex_decides_what_is_needed(catalogue: Catalogue) -> None:
    """A criterion that the annex does not have is never said to be needed."""
    columns = {role_id: in_comparison(catalogue, role) for role_id, role in catalogue.roles.items()}
    for role_id, column in columns.items():
        criteria = catalogue.roles[role_id].criterion_ids
        assert (column["CAST"] == "Needed") == ("cast" in criteria)
        assert (column["Clearance"] == "EU SECRET") == ("security_clearance" in criteria)
    assert columns["ai-expert"]["CAST"] == "Not needed"


def test_a_notice_without_eu_secret_still_says_that_there_is_security_vetting(catalogue: Catalogue) -> None:
    """The notice of the officer has no line on EU SECRET, but everybody is vetted before recruitment."""
    officer = catalogue.roles["ict-security-officer"]
    assert (
        at_a_glance(catalogue, officer)["Clearance"]
        == "EU SECRET not mentioned, but security vetting all the same"
    )
    assert in_comparison(catalogue, officer)["Clearance"] == "Vetting only"
    unvetted = officer.model_copy(update={"before_recruitment": ("medical_check",)})
    assert in_comparison(catalogue, unvetted)["Clearance"] == "Not mentioned"


def test_a_contract_agent_and_a_temporary_agent_differ(catalogue: Catalogue) -> None:
    """Grade, length of the first contract, and the longest that all contracts can last."""
    agent, temporary = (catalogue.roles[role_id] for role_id in ("soc-analyst", "ai-expert"))
    assert at_a_glance(catalogue, agent)["Function group"] == "IV"
    assert at_a_glance(catalogue, temporary)["Grade range"] == "AD5 to AD7"
    assert at_a_glance(catalogue, agent)["First contract"] == "1 year"
    assert at_a_glance(catalogue, temporary)["First contract"] == "1 to 3 years"
    assert in_comparison(catalogue, agent)["At most"] == "6 years"
    assert in_comparison(catalogue, temporary)["At most"] == "5 years"


def test_each_list_has_its_number_of_items_and_its_rule(catalogue: Catalogue) -> None:
    """A notice with one list says that it has no other."""
    analyst = in_comparison(catalogue, catalogue.roles["soc-analyst"])
    assert (analyst["Required"], analyst["Would help"]) == ("7, some of them", "11")
    officer = in_comparison(catalogue, catalogue.roles["ict-security-officer"])
    assert (officer["Required"], officer["Would help"]) == ("8, all of them", "no such list")
