"""Axe finds no violation on uploads, comparison, what-if and evidence, on phone and desktop, in light and dark."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.imports.people import current, pdf
from tests.journeys.people import ELIGIBLE, answer_skills, answer_to_result, start
from tests.journeys.scan import Inspector
from tests.journeys.test_axe import expand_all
from tests.journeys.test_keeping import FRANCOISE, tick, upload
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP

GAPS = replace(ELIGIBLE, cast="No", function_group=None, skills="Partly", years="2")


@ON_PHONE_AND_DESKTOP
def test_the_upload_pages_are_accessible(inspector: Inspector) -> None:
    """The resume and Europass pages are scanned empty, with an error, and with answers to confirm."""
    visitor = inspector.visitor
    visitor.open("/resume")
    inspector.scan("resume")
    upload(visitor, "answers.json", b'{"format": "role-compass-answers"}')
    visitor.sees("This file cannot be used")
    inspector.scan("resume with a fault")
    saved = {
        "format": "role-compass-answers",
        "version": 1,
        "skills": {"siem-platforms": "yes"},
        "statements": {"soc-analyst/required.2": "sha256:" + "0" * 64},
    }
    visitor.open("/resume")
    upload(visitor, "answers.json", json.dumps(saved).encode())
    visitor.sees("This file can be used")
    inspector.scan("resume with an offer")
    visitor.open("/europass")
    inspector.scan("europass")
    upload(visitor, "cv.pdf", pdf(current(FRANCOISE._replace(citizenships=("fr", "zz")))))
    tick(visitor, "Citizenship: France")
    expand_all(visitor)
    inspector.scan("europass with proposals")
    assert not inspector.problems, "\n".join(inspector.problems)


@ON_PHONE_AND_DESKTOP
def test_comparison_what_if_and_evidence_are_accessible(inspector: Inspector) -> None:
    """The comparison is scanned with and without answers, the result with a change on trial and with a message."""
    visitor = inspector.visitor
    visitor.open("/compare")
    inspector.scan("compare without answers")
    start(visitor, "security-consultant")
    answer_to_result(visitor, GAPS)
    answer_skills(visitor, GAPS)
    tick(visitor, "Try it: Register in CAST")
    visitor.page.get_by_role("button", name="My answers (file)").click()
    visitor.sees("role-compass-answers.json is on its way")
    inspector.scan("result with a change tried and a file taken")
    visitor.page.get_by_role("button", name="Keep this").click()
    visitor.sees("Kept as your answers")
    visitor.settle()
    inspector.scan("result with news")
    visitor.open("/evidence?role=security-consultant")
    inspector.scan("evidence")
    visitor.open("/compare")
    tick(visitor, "SOC analyst")
    tick(visitor, "ICT security officer")
    inspector.scan("compare with answers, too many chosen")
    assert not inspector.problems, "\n".join(inspector.problems)
