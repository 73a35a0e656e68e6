"""Compares a report with a one-line typst document of the same PDF standard: `python -m benchmarks.report_pdf`.

Prints the ratio of their times over several rounds. It should stay at 10 or less. Every report has new notes,
so that typst cannot reuse a cached layout.
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
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.facts import Facts
from reports.pdf import report

ROUNDS, RUNS, LIMIT = 9, 10, 10
AT = dt.datetime(2026, 11, 21, 10, tzinfo=dt.UTC)
TEMPLATE = '#set document(title: "One line")\n= Report {number}'
NUMBERS = count()


def one_line() -> bytes:
    """Compiles one line with `typst.compile`, as in the documentation of typst."""
    source = TEMPLATE.format(number=next(NUMBERS)).encode()
    return typst.compile(source, format="pdf", pdf_standards="ua-1", timestamp=0)


def one_line_with(compiler: typst.Compiler) -> object:
    """Compiles one line with a compiler that is reused."""
    source = TEMPLATE.format(number=next(NUMBERS)).encode()
    return compiler.compile(source, format="pdf", pdf_standards="ua-1", timestamp=0)


def new_report(catalogue: Catalogue) -> bytes:
    """Creates a report on every skill, with new notes."""
    facts = Facts.model_validate(FACTS, strict=False)
    skills = {name: "partly" for name, skill in catalogue.skills.items() if skill.kind == "scale"}
    notes = dict.fromkeys(skills, f"Evidence of visitor {next(NUMBERS)}.")
    answers = Answers(format="role-compass-answers", version=1, facts=facts, skills=skills, notes=notes)
    return report(catalogue, "soc-analyst", answers, AT)


def median_ms(make: Callable[[], object]) -> float:
    """Returns the median time of several runs in milliseconds."""
    return statistics.median(_times_ms(make))


def _times_ms(make: Callable[[], object]) -> Iterator[float]:
    for _ in range(RUNS):
        start = time.perf_counter()
        make()
        yield (time.perf_counter() - start) * 1000


def main() -> None:
    """Measures both in turn and prints the ratio. Exit code 1 if it exceeds the limit."""
    catalogue = read_catalogue()
    compiler = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False), ignore_system_fonts=True)
    new_report(catalogue), one_line(), one_line_with(compiler)
    rounds = []
    for _ in range(ROUNDS):
        line, reused = median_ms(one_line), median_ms(lambda: one_line_with(compiler))
        full = median_ms(lambda: new_report(catalogue))
        rounds.append((full / line, full / reused, full, line, reused))
    ratios, reused_ratios, full_ms, line_ms, reused_ms = (
        list(column) for column in zip(*rounds, strict=True)
    )
    print(f"report {statistics.median(full_ms):.1f} ms, one line {statistics.median(line_ms):.1f} ms")
    print(
        f"ratio: median {statistics.median(ratios):.1f}, worst {max(ratios):.1f} of {ROUNDS} rounds (limit {LIMIT})"
    )
    print(
        f"for information: one line with a reused compiler {statistics.median(reused_ms):.1f} ms, "
        f"ratio {statistics.median(reused_ratios):.1f}"
    )
    sys.exit(statistics.median(ratios) > LIMIT)


if __name__ == "__main__":
    main()
