"""A report beside a one-line typst document of the same standard: `python -m benchmarks.report_pdf`.

Prints the ratio of their times, side by side in several rounds. It should stay at 10 or less. Every report has
other notes than the one before, so that none comes out of typst's memory of what it has laid out.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count

import typst

from benchmarks.assessment import FACTS
from eligibility.answers import Answers
from eligibility.catalogue import Catalogue, read
from eligibility.facts import Facts
from reports.pdf import report

ROUNDS, RUNS, LIMIT = 9, 10, 10
AT = dt.datetime(2026, 11, 21, 10, tzinfo=dt.UTC)
ONE_LINE = '#set document(title: "One line")\n= Report {number}'
NUMBERS = count()


def one_line() -> bytes:
    """One line, made in the way that typst documents."""
    source = ONE_LINE.format(number=next(NUMBERS)).encode()
    return typst.compile(source, format="pdf", pdf_standards="ua-1", timestamp=0)


def one_line_again(compiler: typst.Compiler) -> object:
    """One line, with a compiler and fonts that stay."""
    source = ONE_LINE.format(number=next(NUMBERS)).encode()
    return compiler.compile(source, format="pdf", pdf_standards="ua-1", timestamp=0)


def new_report(catalogue: Catalogue) -> bytes:
    """A report on every skill, with new notes."""
    facts = Facts.model_validate(FACTS, strict=False)
    skills = {name: "partly" for name, skill in catalogue.skills.items() if skill.kind == "scale"}
    notes = dict.fromkeys(skills, f"Evidence of visitor {next(NUMBERS)}.")
    answers = Answers(format="role-compass-answers", version=1, facts=facts, skills=skills, notes=notes)
    return report(catalogue, "soc-analyst", answers, AT)


def took(make: Callable[[], object]) -> float:
    """The median time of some runs, in milliseconds."""
    return statistics.median(_times(make))


def _times(make: Callable[[], object]) -> Iterator[float]:
    for _ in range(RUNS):
        start = time.perf_counter()
        make()
        yield (time.perf_counter() - start) * 1000


def main() -> None:
    """Measures both, side by side; ends with status 1 when the limit is exceeded."""
    catalogue = read()
    compiler = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False), ignore_system_fonts=True)
    new_report(catalogue), one_line(), one_line_again(compiler)
    rounds = []
    for _ in range(ROUNDS):
        line, again = took(one_line), took(lambda: one_line_again(compiler))
        full = took(lambda: new_report(catalogue))
        rounds.append((full / line, full / again, full, line, again))
    ratios, warm, full_ms, line_ms, again_ms = (list(column) for column in zip(*rounds, strict=True))
    print(f"report {statistics.median(full_ms):.1f} ms, one line {statistics.median(line_ms):.1f} ms")
    print(
        f"ratio: median {statistics.median(ratios):.1f}, worst {max(ratios):.1f} of {ROUNDS} rounds (limit {LIMIT})"
    )
    print(
        f"for information: one line with a compiler that stays {statistics.median(again_ms):.1f} ms, "
        f"ratio {statistics.median(warm):.1f}"
    )
    sys.exit(statistics.median(ratios) > LIMIT)


if __name__ == "__main__":
    main()
