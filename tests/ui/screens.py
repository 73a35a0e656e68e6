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
    app.radio(key="answer-military_service").set_value("done").run()
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
}


NAMES = re.compile(r"Role Compass|[A-Z]{2,}/|CAST|SOC|EU|DIGIT|[\W\d_]+")


def visible(app: AppTest) -> list[str]:
    """The texts that people read, without what is a name everywhere."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "error")
    texts = [element.value for kind in kinds for element in app.get(kind)]
    texts += [
        widget.label for kind in ("button", "radio", "text_input", "selectbox") for widget in app.get(kind)
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
