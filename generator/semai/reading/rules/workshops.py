"""Workshops: every minute adds up, sessions are whole lesson hours, and only what is published is shown."""

from __future__ import annotations

from collections.abc import Iterator

from semai.model.library import Library
from semai.model.workshop import Block, Workshop
from semai.problems import Path, Problem


def workshop_rules(library: Library) -> Iterator[Problem]:
    """Each workshop of the library, published or not."""
    for workshop in library.workshops.values():
        yield from _workshop(library, workshop)


def _workshop(library: Library, workshop: Workshop) -> Iterator[Problem]:
    """Every minute of a workshop adds up, and its sessions are whole lesson hours where it counts them."""
    hour = library.programme.settings.lesson_hour_minutes
    if workshop.participants.min > workshop.participants.max:
        yield Problem(workshop.place_of("participants"), "range-upside-down", {"field": "participants"})
    if workshop.test is not None and workshop.test.items > (there := len(library.questions[workshop.test.bank].items)):
        facts = {"found": workshop.test.bank, "actual": there, "limit": workshop.test.items}
        yield Problem(workshop.place_of("test"), "bank-too-small", facts)
    yield from _objectives(workshop)
    for d, day in enumerate(workshop.days):
        for b, block in enumerate(day.blocks):
            path: Path = ("days", d, "blocks", b)
            wrong = list(_parts(library, workshop, block, path))
            yield from wrong
            if block.least > block.minutes:
                place = workshop.place_of(*path, "least_minutes")
                yield Problem(place, "least-over-planned", {"found": block.least})
            if not wrong and block.kind == "session" and workshop.lesson_hours == "counted" and block.minutes % hour:
                down = max(1, block.minutes // hour) * hour
                facts = {"found": block.minutes, "hour": hour, "down": down, "up": down + hour}
                yield Problem(workshop.place_of(*path, "minutes"), "lesson-hours-not-whole", facts)


def _objectives(workshop: Workshop) -> Iterator[Problem]:
    """Each objective is served by a block, where blocks say at all which they serve."""
    served = {number for day in workshop.days for block in day.blocks for number in block.objectives}
    for i in range(len(workshop.objectives)) if served else ():
        if i + 1 not in served:
            yield Problem(workshop.place_of("objectives", i), "objective-unserved", {"found": i + 1})


def _parts(library: Library, workshop: Workshop, block: Block, path: Path) -> Iterator[Problem]:
    """The parts of a block fill it, each with time enough for its method, and show only published cases."""
    if block.kind == "session" and not block.parts:
        yield Problem(workshop.place_of(*path), "session-without-parts", {"found": block.id})
    short = False
    for p, part in enumerate(block.parts):
        at = (*path, "parts", p)
        activity = library.activities[part.method or part.activity or ""]
        least = min(activity.least_minutes, activity.minutes)
        if part.minutes < least:
            short = True
            facts = {"found": part.minutes, "limit": least, "activity": activity.slug}
            yield Problem(workshop.place_of(*at, "minutes"), "part-too-short", facts)
        if part.least > part.minutes:
            yield Problem(workshop.place_of(*at, "least_minutes"), "least-over-planned", {"found": part.least})
        if part.case is not None and activity.kind != "case":
            yield Problem(workshop.place_of(*at, "method"), "method-not-case", {"found": activity.slug})
        if (
            part.case is not None
            and workshop.status == "published"
            and library.case_studies[part.case].status != "published"
        ):
            yield Problem(workshop.place_of(*at, "case"), "case-not-published", {"found": part.case})
    total = sum(part.minutes for part in block.parts)
    if block.parts and total != block.minutes and not short:
        counts = {"found": block.id, "actual": total, "limit": block.minutes}
        yield Problem(workshop.place_of(*path, "minutes"), "parts-minutes", counts)
