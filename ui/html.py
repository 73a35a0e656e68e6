"""Static HTML fragments (facts, lists, steps, meters), in which every text is escaped, and markdown badges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from html import escape

import streamlit as st

from language.translation import _, current, plural

STATUS = {
    "met": ("check", "green"),
    "action_needed": ("schedule", "orange"),
    "not_met": ("close", "red"),
    "unknown": ("question_mark", "gray"),
}
COVERAGE = {
    "covered": ("check", "blue"),
    "partly": ("contrast", "blue"),
    "gap": ("remove", "gray"),
    "unanswered": ("question_mark", "gray"),
}
OUTCOME = {
    "eligible": ("check_circle", "green"),
    "limited": ("error", "orange"),
    "not_yet": ("schedule", "orange"),
    "incomplete": ("help", "gray"),
    "ceiling_reached": ("block", "red"),
    "not_eligible": ("cancel", "red"),
}


def outcome_icon(outcome: str) -> str:
    """The icon of an outcome, as the markdown of a heading takes it."""
    return f":material/{OUTCOME[outcome][0]}:"


def badge(colour: str, icon: str, words: str) -> str:
    """A markdown badge with an icon."""
    return f":{colour}-badge[:material/{icon}: {words}]"


def chip(code: str, words: str) -> str:
    """A status as a markdown badge."""
    icon, colour = {**STATUS, **COVERAGE}[code]
    return badge(colour, icon, words)


def key_of(kind: str, name: str) -> str:
    """A key that is a class name too, so that a link within the page can lead to the element."""
    return f"{kind}-{name}".replace(".", "-")


def draw_fragment(html: str) -> None:
    """Draws HTML in which the caller has escaped every text."""
    st.html(f'<div class="rc">{html}</div>')


def draw_facts(pairs: Mapping[str, str]) -> None:
    """Draws short labels above bold values."""
    rows = "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in pairs.items())
    draw_fragment(f'<dl class="facts">{rows}</dl>')


def draw_explanation(pairs: Mapping[str, str], *, more: Mapping[str, str] | None = None) -> None:
    """Draws labels beside sentences; those of `more` are folded under their labels."""
    folded = (
        f"<details><summary>{escape(', '.join(more))}</summary>{_explained(more)}</details>" if more else ""
    )
    draw_fragment(_explained(pairs) + folded)


def _explained(pairs: Mapping[str, str]) -> str:
    rows = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in pairs.items())
    return f'<dl class="why">{rows}</dl>'


def draw_answers(title: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Draws questions beside their answers, under a level-three heading."""
    rows = "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in pairs)
    draw_fragment(f'<h3 class="subject">{escape(title)}</h3><dl class="answers">{rows}</dl>')


def draw_points(lines: Iterable[str], *, against: bool = False) -> None:
    """Draws a list with check marks, or with crosses if `against` is set."""
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    draw_fragment(f'<ul class="points{" not" if against else ""}" role="list">{rows}</ul>')


def draw_items(lines: Iterable[tuple[str, str | None]]) -> None:
    """Draws a numbered list; each line may have a note."""
    rows = "".join(
        f"<li>{escape(text)}{f' <b>({escape(note)})</b>' if note else ''}</li>" for text, note in lines
    )
    draw_fragment(f'<ol class="items" role="list">{rows}</ol>')


def draw_milestones(milestones: Iterable[tuple[str, str]]) -> None:
    """Draws a contract as points on a line: pairs of a time and an event."""
    rows = "".join(
        f"<li><b>{escape(when)}</b><span>{escape(event)}</span></li>" for when, event in milestones
    )
    draw_fragment(f'<ol class="strip" role="list">{rows}</ol>')


def draw_legend(keys: Iterable[tuple[str, str]]) -> None:
    """Draws the legend of a radar from pairs of a CSS class in browser/result.css and a label."""
    rows = "".join(f'<li><i class="k {kind}"></i>{escape(words)}</li>' for kind, words in keys)
    draw_fragment(f'<ul class="legend" role="list">{rows}</ul>')


def draw_faults(title: str, lines: Iterable[str]) -> None:
    """Draws the faults of a file, one a line; screen readers announce them."""
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    draw_fragment(f'<div class="faults" role="alert"><b>{escape(title)}</b><ul>{rows}</ul></div>')


def draw_flash_message(text: str) -> None:
    """Draws a message about the last action; screen readers announce it."""
    draw_fragment(f'<p class="news" data-announce="{escape(text)}">{escape(text)}</p>')


def draw_notice(text: str) -> None:
    """Draws a calm message about the answers on this screen; screen readers announce it."""
    draw_fragment(f'<p class="notice" data-announce="{escape(text)}">{escape(text)}</p>')


def draw_announcement(text: str) -> None:
    """Makes screen readers announce a sentence when a change on this screen brings or alters it.

    Nothing is visible. Call it in each run, beside what changes, with the outcome in one short sentence: a verdict
    after "what if", an end date. What a screen shows when it opens is not announced.
    """
    st.html(f'<span data-announce="{escape(text)}" hidden></span>')


def draw_view_marker(name: str) -> None:
    """Draws a hidden element that names the screen and its navigations, for the page's script.

    A new screen gets the focus, and the containers with these keys become landmarks (browser/landmarks.js).
    """
    names = {"nav": _("Pages"), "staff": _("Your pages"), "footlinks": _("More pages")}
    marks = " ".join(f'data-{key}="{escape(words)}"' for key, words in names.items())
    st.html(f'<span class="view" data-view="{escape(name)}" {marks} lang="{current()}" hidden></span>')


def draw_skip_link() -> None:
    """Draws the link to the heading of the screen, visible when it has the focus."""
    words = escape(_("Skip to content"))
    st.html(f'<a class="skip" href="#content">{words}</a>')


def draw_command(line: str) -> None:
    """Draws a command for the terminal."""
    draw_fragment(f'<pre class="command" tabindex="0"><code>{escape(line)}</code></pre>')


def start_idle_timer(seconds: int, *, warning: int, home: str, words: str, stand: bool = False) -> None:
    """Makes the page's script clear an idle screen after `seconds`, and warn `warning` seconds before.

    `words` is the warning, with {count} for the seconds left; `home` is the address that opens next.
    """
    data = {
        "seconds": str(seconds),
        "warning": str(warning),
        "home": home,
        "words": words,
        "touch": _("Touch the screen or press a key to go on."),
        "wait": _("One moment: this screen starts afresh."),
        "stand": str(int(stand)),
    }
    marks = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    draw_fragment(f'<span class="idle" {marks}></span>')


def call_chip(closes_at: dt.datetime, at: dt.datetime) -> str:
    """Whether a call is open, and for how many days, as a markdown badge."""
    if at > closes_at:
        return badge("gray", "event_busy", _("Closed"))
    days = (closes_at - at).days
    left = plural("{count} day left", "{count} days left", days) if days else _("last day")
    return badge("green", "event_available", _("Open") + f" · {left}")


def escape_markdown(text: str) -> str:
    """A text typed by a person, for an element that renders markdown: every ASCII symbol is escaped."""
    return "".join(
        f"\\{char}" if char.isascii() and not char.isalnum() and char != " " else char for char in text
    )
