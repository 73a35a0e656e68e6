"""Opens each screen with AppTest and returns the text on it."""

from __future__ import annotations

import re
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

OpenScreen = Callable[[AppTest], None]
ROLE = "soc-analyst"


def open_home(app: AppTest) -> None:
    """Opens the home page."""
    app.run()


def open_role(app: AppTest, name: str = ROLE) -> None:
    """Opens a role by its link."""
    app.query_params["role"] = name
    app.run()


def open_question(app: AppTest, step: str | None = None, name: str = ROLE) -> None:
    """Starts the check, and opens the question of a step by its address."""
    open_role(app, name)
    app.button(key="go-check").click().run()
    if step:
        app.query_params["step"] = step
        app.run()


def open_check_page(app: AppTest, name: str = ROLE) -> None:
    """Answers one question and opens the check page."""
    open_question(app, "military_service", name)
    app.radio(key="field-choice-military_service").set_value("done").run()
    app.query_params["change"] = "1"
    app.run()
    app.button(key="forward").click().run()


def open_result(app: AppTest, name: str = ROLE) -> None:
    """Answers one question and opens the result."""
    open_check_page(app, name)
    app.button(key="forward").click().run()


def open_check_page_too_early(app: AppTest) -> None:
    """Opens the check page before any answer is given."""
    open_question(app)
    app.switch_page("pages/answers.py").run()


def open_page_after(page: str, open_first: OpenScreen) -> OpenScreen:
    """A function that first opens another screen and then a page."""

    def open_both(app: AppTest) -> None:
        open_first(app)
        app.switch_page(f"pages/{page}.py").run()

    return open_both


def answer_skills(app: AppTest) -> None:
    """Answers three questions on skills, two of them with a claim, and opens the check page."""
    open_question(app, "detection")
    for radio, answer in zip(app.radio, ("yes", "partly", "no"), strict=False):
        radio.set_value(answer)
    app.run()
    app.query_params["change"] = "1"
    app.run()
    app.button(key="forward").click().run()


SCREENS: dict[str, OpenScreen] = {
    "home": open_home,
    "role": open_role,
    "citizenship": open_question,
    "cast": lambda app: open_question(app, "cast"),
    "languages": lambda app: open_question(app, "languages"),
    "months": lambda app: open_question(app, "months_served_3b"),
    "skills": lambda app: open_question(app, "experience"),
    "answers": open_check_page,
    "result": open_result,
    "answers not given yet": open_check_page_too_early,
    "compare": open_page_after("compare", open_home),
    "compare with answers": open_page_after("compare", answer_skills),
    "evidence": open_page_after("evidence", answer_skills),
    "result with gaps": open_page_after("result", answer_skills),
    "resume": open_page_after("resume", open_home),
    "europass": open_page_after("europass", open_home),
    "about": open_page_after("about", open_home),
    "contract": open_page_after("contract", open_home),
    "question": lambda app: open_question(app, "education"),
}


STAFF_SCREENS = ("people", "present", "beside", "client", "campaigns", "campaign", "accounts", "sign_in")
"""The pages that need a right, and the one that gives it, by file."""

NAMES = re.compile(r"\d+\s\w+\s\d{4}|Role Compass|[A-Z]{2,}/|CAST|SOC|EU|DIGIT|[\W\d_]+")


def visible(app: AppTest) -> list[str]:
    """The texts that users read, without those that consist of names only."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "error")
    texts = [element.value for kind in kinds for element in app.get(kind)]
    texts += [
        widget.label
        for kind in ("button", "radio", "text_input", "text_area", "selectbox", "checkbox", "toggle")
        for widget in app.get(kind)
    ]
    texts += [option for radio in app.radio for option in radio.options]
    texts += [expander.label for expander in app.expander]
    texts += [line for fragment in app.get("html") for line in texts_of_html(fragment.proto.body)]
    return [text for text in texts if NAMES.sub("", text)]


def texts_of_html(html: str) -> list[str]:
    """The texts between the tags of an HTML fragment."""
    if "<style>" in html or "<script>" in html:
        return []
    return [text for text in re.split(r"<[^>]+>", html) if text.strip()]
