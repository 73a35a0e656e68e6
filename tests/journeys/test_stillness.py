"""No screen moves under the reader while it loads, on a slow phone."""

from __future__ import annotations

from tests.journeys.test_reach import resume
from tests.journeys.visitor import Visitor

MOST = 0.1
"""The layout shift of a screen that is still called good: https://web.dev/articles/cls."""

SLOWER = 4
"""How many times slower than this machine the phone is."""

WATCH = """
window.shifts = 0;
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""
TAKE = "() => { const sum = window.shifts; window.shifts = 0; return sum; }"
COLD = ("/?role=soc-analyst", "/question?role=soc-analyst&step=cast", "/result?role=soc-analyst")


def test_no_screen_moves_while_it_loads(visitor: Visitor) -> None:
    """The sum of layout shifts is at most 0.1 on each screen, opened by its address or from another screen."""
    page = visitor.page
    resume(visitor)
    page.add_init_script(WATCH)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    shifts = {}
    for address in COLD:
        visitor.open(address)
        visitor.settle()
        shifts[address] = page.evaluate(TAKE)
    visitor.follow("The contract in plain words, with your dates")
    visitor.settle()
    shifts["contract"] = page.evaluate(TAKE)
    visitor.browser_back("Your result: SOC analyst")
    visitor.settle()
    shifts["back to the result"] = page.evaluate(TAKE)
    assert not {screen: shift for screen, shift in shifts.items() if shift > MOST}
