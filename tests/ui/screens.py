"""Ways to each screen with AppTest, and the words that stand on it."""

from __future__ import annotations

import re
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

Way = Callable[[AppTest], None]
ROLE = "soc-analyst"


def home(app: AppTest) -> None:
    """The first screen."""
    app.run()


def role(app: AppTest, name: str = ROLE) -> None:
    """The screen of a role, by its link."""
    app.query_params["role"] = name
    app.run()


def question(app: AppTest, step: str | None = None, name: str = ROLE) -> None:
    """A question; the first one by the button, others by their address."""
    role(app, name)
    app.button(key="go-check").click().run()
    if step:
        app.query_params["step"] = step
        app.run()


def answered(app: AppTest, name: str = ROLE) -> None:
    """The check page, with one answer given."""
    question(app, "military_service", name)
    app.radio(key="field-choice-military_service").set_value("done").run()
    app.query_params["change"] = "1"
    app.run()
    app.button(key="forward").click().run()


def result(app: AppTest, name: str = ROLE) -> None:
    """The result, with one answer given."""
    answered(app, name)
    app.button(key="forward").click().run()


def guard(app: AppTest) -> None:
    """The check page before anything is answered."""
    question(app)
    app.switch_page("pages/answers.py").run()


def turn_to(page: str, way: Way) -> Way:
    """Another page, after some way."""

    def turn(app: AppTest) -> None:
        way(app)
        app.switch_page(f"pages/{page}.py").run()

    return turn


def claimed(app: AppTest) -> None:
    """The check page, with two skills claimed and one denied."""
    question(app, "detection")
    for radio, answer in zip(app.radio, ("yes", "partly", "no"), strict=False):
        radio.set_value(answer)
    app.run()
    app.query_params["change"] = "1"
    app.run()
    app.button(key="forward").click().run()


SCREENS: dict[str, Way] = {
    "home": home,
    "role": role,
    "citizenship": question,
    "cast": lambda app: question(app, "cast"),
    "languages": lambda app: question(app, "languages"),
    "months": lambda app: question(app, "months_served_3b"),
    "skills": lambda app: question(app, "experience"),
    "answers": answered,
    "result": result,
    "guard": guard,
    "compare": turn_to("compare", home),
    "compare with answers": turn_to("compare", claimed),
    "evidence": turn_to("evidence", claimed),
    "result with gaps": turn_to("result", claimed),
    "resume": turn_to("resume", home),
    "europass": turn_to("europass", home),
}


NAMES = re.compile(r"\d+\s\w+\s\d{4}|Role Compass|[A-Z]{2,}/|CAST|SOC|EU|DIGIT|[\W\d_]+")


def visible(app: AppTest) -> list[str]:
    """The texts that people read, without what is a name everywhere."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "error")
    texts = [element.value for kind in kinds for element in app.get(kind)]
    texts += [
        widget.label
        for kind in ("button", "radio", "text_input", "text_area", "selectbox", "checkbox", "toggle")
        for widget in app.get(kind)
    ]
    texts += [option for radio in app.radio for option in radio.options]
    texts += [expander.label for expander in app.expander]
    texts += [line for found in app.get("html") for line in plain(found.proto.body)]
    return [text for text in texts if NAMES.sub("", text)]


def plain(html: str) -> list[str]:
    """The texts between the tags of a fragment."""
    if "<style>" in html:
        return []
    return [text for text in re.split(r"<[^>]+>", html) if text.strip()]
