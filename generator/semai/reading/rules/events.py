"""Events: they show what is published, fit into their day, and keep free what the weekday keeps free."""

from __future__ import annotations

from collections.abc import Iterator

from semai.model.event import Event
from semai.model.library import Library
from semai.model.organisation import WEEKDAYS
from semai.model.running_order import DayOrder, running_order
from semai.problems import Problem


def event_rules(library: Library, *, placed: bool) -> Iterator[Problem]:
    """Each event of the library. placed: whether calendars and minutes are sound, so that a clock can be asked."""
    for event in library.events.values():
        if library.workshops[event.workshop].status != "published":
            yield Problem(event.place_of("workshop"), "workshop-not-published", {"found": event.workshop})
        for i, chosen in enumerate(event.cases):
            if library.case_studies[chosen.case].status != "published":
                yield Problem(event.place_of("cases", i, "case"), "case-not-published", {"found": chosen.case})
        for day in running_order(library, event).days if placed else ():
            yield from _hours(event, day)
            yield from _breaks(library, event, day)


def _hours(event: Event, day: DayOrder) -> Iterator[Problem]:
    """A day ends in time, and begins with something that people do."""
    if day.plan.over:
        facts = {
            "over": day.plan.over,
            "day": day.number,
            "limit": _clock(day.plan.end - day.plan.over),
            "last": day.entries[-1].blocks[0].title,
        }
        yield Problem(event.place_of("date" if event.date else "start"), "day-too-long", facts)
    first = next((entry for entry in day.entries if entry.blocks), None)
    if first is not None and first is not day.entries[0]:
        facts = {"day": day.number, "start": _clock(day.plan.start), "first": _clock(first.slot.start)}
        place = event.place_of("start" if event.start is not None else "date")
        yield Problem(place, "day-begins-with-waiting", facts)


def _breaks(library: Library, event: Event, day: DayOrder) -> Iterator[Problem]:
    """Nothing but a fixed point, the time before it, or a meal stands where the weekday has its break."""
    for pause in library.rules.weekday_breaks if day.date is not None else ():
        if day.date is None or WEEKDAYS[day.date.weekday()] != pause.weekday:
            continue
        held = [entry for entry in day.entries if entry.slot.kind not in ("fixed", "margin", "meal")]
        busy = next((e for e in held if e.slot.start < pause.end and e.slot.end > pause.start), None)
        if busy is not None:
            facts = {
                "day": day.number,
                "start": _clock(pause.start),
                "end": _clock(pause.end),
                "why": pause.why,
                "block": " + ".join(block.id for block in busy.blocks),
                "organisation": event.organisation,
                "weekday": pause.weekday,
            }
            yield Problem(event.place_of("date"), "weekday-break", facts)


def _clock(minutes: int) -> str:
    """As a clock time is written in YAML.

    >>> _clock(690)
    '11.30'
    """
    return f"{minutes // 60:02}.{minutes % 60:02}"
