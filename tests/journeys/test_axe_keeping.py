"""The screens of comparing, trying, noting and taking away are scanned with axe, phone and desktop, light and dark."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.imports.people import current, pdf
from tests.journeys import people
from tests.journeys.people import ELIGIBLE, answer_until, start
from tests.journeys.scan import Inspector
from tests.journeys.test_axe import open_all
from tests.journeys.test_keeping import FRANCOISE, hand_in, tick
from tests.journeys.visitor import ON_BOTH

GAPS = replace(ELIGIBLE, cast="No", function_group=None, skills="Partly", years="2")


@ON_BOTH
def test_files_handed_in(inspector: Inspector) -> None:
    """Resume and Europass can be used by everybody: empty, with faults, with an offer."""
    visitor = inspector.visitor
    visitor.open("/resume")
    inspector.look("resume")
    hand_in(visitor, "answers.json", b'{"format": "role-compass-answers"}')
    visitor.sees("This file cannot be used")
    inspector.look("resume with a fault")
    saved = {
        "format": "role-compass-answers",
        "version": 1,
        "skills": {"siem-platforms": "yes"},
        "statements": {"soc-analyst/required.2": "sha256:" + "0" * 64},
    }
    visitor.open("/resume")
    hand_in(visitor, "answers.json", json.dumps(saved).encode())
    visitor.sees("This file can be used")
    inspector.look("resume with an offer")
    visitor.open("/europass")
    inspector.look("europass")
    hand_in(visitor, "cv.pdf", pdf(current(FRANCOISE._replace(citizenships=("fr", "zz")))))
    tick(visitor, "Citizenship: France")
    open_all(visitor)
    inspector.look("europass with proposals")
    assert not inspector.found, "\n".join(inspector.found)


@ON_BOTH
def test_compare_try_and_note(inspector: Inspector) -> None:
    """Compare without and with answers, the overlay, what-if, evidence and news can be used by everybody."""
    visitor = inspector.visitor
    visitor.open("/compare")
    inspector.look("compare without answers")
    start(visitor, "security-consultant")
    answer_until(visitor, GAPS, people.CHECK)
    visitor.result()
    tick(visitor, "Register in CAST")
    visitor.page.get_by_role("button", name="My answers (file)").click()
    visitor.sees("role-compass-answers.json is on its way")
    inspector.look("result with a change tried and a file taken")
    visitor.page.get_by_role("button", name="Keep this").click()
    visitor.sees("Kept as your answers")
    inspector.look("result with news")
    visitor.follow("Note where you did this, for CV and interview")
    inspector.look("evidence")
    visitor.open("/compare")
    tick(visitor, "SOC analyst")
    tick(visitor, "ICT security officer")
    inspector.look("compare with answers, too many chosen")
    assert not inspector.found, "\n".join(inspector.found)
