"""What a visitor brings, for a report: meters, the figures of the radar, and the gaps."""

from __future__ import annotations

from eligibility.catalogue import Catalogue
from eligibility.coverage import Coverage
from eligibility.notice import ItemList, Role, Statement
from language.coverage import GapGroup, Meter, gap_groups, list_meters, nothing_covered
from language.profile import KEYS, Profile, coverage_profile, first_angle
from language.translation import _
from language.words import source
from reports.applying import Data


def profile(catalogue: Catalogue, role: Role, coverage: Coverage) -> Data:
    """A meter for each list, the coverage by area, and the gaps in groups."""
    return {
        "title": _("What you cover"),
        "nothing": nothing_covered(role, coverage) or "",
        "meters": [
            _meter(meter, listed)
            for meter, listed in zip(list_meters(coverage), role.lists.values(), strict=True)
        ],
        "traits": _traits(role, role.traits) if role.traits else None,
        "radar": _radar(coverage_profile(catalogue, role, coverage)),
        "gaps": [_group(group) for group in gap_groups(catalogue, role, coverage)],
    }


def _meter(meter: Meter, listed: ItemList) -> Data:
    return {
        "title": meter.title,
        "note": f"{meter.note}; {meter.score}",
        "counts": meter.counts,
        "rule": _(listed.explanation),
    }


def _traits(role: Role, traits: Statement) -> Data:
    """Whom the notice seeks beside its lists, which no answer measures."""
    return {
        "title": _("Also in the notice: whom it seeks"),
        "text": _(traits.text),
        "source": source(traits.source.within(role.reference)),
    }


def _radar(by_area: Profile) -> Data:
    return {
        "title": _("Your profile and what the notice asks"),
        "drawn": by_area.has_shape,
        "first": first_angle(by_area.areas) if by_area.areas else 0,
        "areas": list(zip(by_area.areas, by_area.figures, strict=True)),
        "scores": by_area.overall,
        "traces": [(KEYS[name], scores) for name, scores in by_area.traces.items()],
        "alt": by_area.alternative_text,
        "legend": by_area.legend,
        "head": by_area.table.head,
        "rows": by_area.table.rows,
        "note": by_area.caption,
    }


def _group(group: GapGroup) -> Data:
    return {
        "title": group.title,
        "note": group.note,
        "head": [_("Item"), _("Status"), _("Source")],
        "rows": [
            {"text": gap.text, "code": gap.code, "status": gap.status, "source": gap.source}
            for gap in group.gaps
        ],
    }
