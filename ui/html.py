"""Static pieces of HTML, every text in them escaped: facts, explanations, lists, steps, meters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from html import escape

import streamlit as st

from language.coverage import Meter
from language.steps import Event
from language.translation import _, plural

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
VERDICT = {
    "eligible": "check_circle",
    "not_yet": "schedule",
    "incomplete": "help",
    "not_eligible": "cancel",
}


def chip(code: str, words: str) -> str:
    """A status as a markdown badge: word, icon and colour together."""
    icon, colour = {**STATUS, **COVERAGE}[code]
    return f":{colour}-badge[:material/{icon}: {words}]"


def _draw(html: str) -> None:
    st.html(f'<div class="rc">{html}</div>')


def facts(pairs: Mapping[str, str]) -> None:
    """Short labels over bold values."""
    rows = "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in pairs.items())
    _draw(f'<dl class="facts">{rows}</dl>')


def explanation(pairs: Mapping[str, str]) -> None:
    """Labels beside sentences."""
    rows = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in pairs.items())
    _draw(f'<dl class="why">{rows}</dl>')


def answers(title: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Questions beside the answers that were given, under a heading of the third level."""
    rows = "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in pairs)
    _draw(f'<h3 class="subject">{escape(title)}</h3><dl class="answers">{rows}</dl>')


def points(lines: Iterable[str], *, against: bool = False) -> None:
    """A list with check marks, or with crosses."""
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    _draw(f'<ul class="points{" not" if against else ""}" role="list">{rows}</ul>')


def items(lines: Iterable[tuple[str, str | None]]) -> None:
    """A numbered list; each line may have a note such as "a plus"."""
    rows = "".join(
        f"<li>{escape(text)}{f' <b>({escape(note)})</b>' if note else ''}</li>" for text, note in lines
    )
    _draw(f'<ol class="items" role="list">{rows}</ol>')


def events(steps: Iterable[Event]) -> None:
    """Steps in their order, numbered; the first one is filled."""
    rows = "".join(
        f'<li data-n="{n}"{" class=now" if n == 1 else ""}><strong>{escape(step.title)}</strong>'
        f'<span class="{"due" if n == 1 else "when"}">{escape(step.when)}</span><p>{escape(step.detail)}</p>'
        f"{_gap(step)}</li>"
        for n, step in enumerate(steps, 1)
    )
    _draw(f'<ol class="steps" role="list">{rows}</ol>')


def _gap(step: Event) -> str:
    """Where a gap counts, and its proof."""
    pairs = {_("Counts"): step.counts, _("Proof"): step.proof}
    rows = "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in pairs.items() if v)
    return f"<dl>{rows}</dl>" if rows else ""


def milestones(points_in_time: Iterable[tuple[str, str]]) -> None:
    """The course of a contract as points on a line."""
    rows = "".join(
        f"<li><b>{escape(when)}</b><span>{escape(what)}</span></li>" for when, what in points_in_time
    )
    _draw(f'<ol class="strip" role="list">{rows}</ol>')


def meter(shown: Meter) -> None:
    """A list's coverage as one segmented bar; the sentence under it carries the same figures."""
    bar = "".join(f'<i class="{kind}" style="--n:{n}"></i>' for kind, n in shown.counts.items() if n)
    _draw(
        f'<div class="meter"><p class="big">{escape(shown.title)}</p>'
        f'<div class="bar" aria-hidden="true">{bar}</div><p class="small">{escape(shown.note)}</p></div>'
    )


def legend(keys: Iterable[tuple[str, str]]) -> None:
    """What the marks of a radar mean; the first of each pair is the mark's class in browser/result.css."""
    rows = "".join(f'<li><i class="k {kind}"></i>{escape(words)}</li>' for kind, words in keys)
    _draw(f'<ul class="legend" role="list">{rows}</ul>')


def problem(errors: Iterable[str], attempt: int) -> None:
    """What keeps the visitor on this screen; focus moves here."""
    rows = "".join(f"<li>{escape(error)}</li>" for error in errors)
    _draw(
        f'<div class="problem" role="alert" tabindex="-1" data-attempt="{attempt}">'
        f"<b>{escape(_('There is a problem'))}</b><ul>{rows}</ul></div>"
    )


def faults(title: str, lines: Iterable[str]) -> None:
    """What is wrong with a file, line by line; read out by screen readers."""
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    _draw(f'<div class="faults" role="alert"><b>{escape(title)}</b><ul>{rows}</ul></div>')


def flash_message(text: str) -> None:
    """What has just happened; read out by screen readers."""
    _draw(f'<p class="news" role="status">{escape(text)}</p>')


def view_marker(name: str) -> None:
    """Tells the page's script which screen this is, so that a new screen gets the focus."""
    st.html(f'<span class="view" data-view="{escape(name)}" hidden></span>')


def command(line: str) -> None:
    """A line to type into a terminal."""
    _draw(f'<pre class="command" tabindex="0"><code>{escape(line)}</code></pre>')


def idle(seconds: int, *, warning: int, home: str, words: str, stand: bool = False) -> None:
    """Tells the page's script when the screen ends by itself, and what it says then."""
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
    _draw(f'<span class="idle" {marks}></span>')


def call_chip(closes_at: dt.datetime, at: dt.datetime) -> str:
    """Whether a call is open, and for how long, as a badge."""
    if at > closes_at:
        return f":gray-badge[:material/event_busy: {_('Closed')}]"
    days = (closes_at - at).days
    left = plural("{count} day left", "{count} days left", days) if days else _("last day")
    return f":green-badge[:material/event_available: {_('Open')} · {left}]"
