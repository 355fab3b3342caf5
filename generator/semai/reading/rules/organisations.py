"""Organisations: a calendar that a clock can follow."""

from __future__ import annotations

from collections.abc import Iterator

from semai.model.library import Library
from semai.model.organisation import FixedPoint, Organisation, WeekdayCalendar
from semai.problems import Problem


def calendar_rules(library: Library) -> Iterator[Problem]:
    """A fixed point ends after it starts, and before the next one of its day starts."""
    for organisation in library.organisations.values():
        for w, day in enumerate(organisation.calendar):
            for f, point in enumerate(day.fixed_points):
                if point.end <= point.start:
                    place = organisation.place_of("calendar", w, "fixed_points", f, "end")
                    yield Problem(place, "end-before-start", {"found": point.title})
            yield from _overlaps(organisation, w, day)


def _overlaps(organisation: Organisation, w: int, day: WeekdayCalendar) -> Iterator[Problem]:
    """Told at the later of two. The time to keep free before a point may lie in another."""
    sound = [(f, point) for f, point in enumerate(day.fixed_points) if point.start < point.end]
    last: FixedPoint | None = None  # of those before, the one that ends last
    for f, point in sorted(sound, key=lambda numbered: (numbered[1].start, numbered[0])):
        if last is not None and point.start < last.end:
            place = organisation.place_of("calendar", w, "fixed_points", f, "start")
            yield Problem(place, "fixed-points-overlap", {"found": point.title, "other": last.title})
        last = point if last is None or point.end > last.end else last
