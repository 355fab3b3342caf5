"""Organisations: a calendar that a clock can follow."""

from __future__ import annotations

from collections.abc import Iterator

from semai.model.library import Library
from semai.problems import Problem


def calendar_rules(library: Library) -> Iterator[Problem]:
    """A fixed point ends after it starts."""
    for organisation in library.organisations.values():
        for w, day in enumerate(organisation.calendar):
            for f, point in enumerate(day.fixed_points):
                if point.end <= point.start:
                    place = organisation.place_of("calendar", w, "fixed_points", f, "end")
                    yield Problem(place, "end-before-start", {"found": point.title})
