"""Events that deserve a second look, though nothing about them is a mistake; and those that are over.

Start at `second_looks`. What is over is looked at no more. How a day runs is asked of `model.running_order`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from semai.model.event import Event
from semai.model.library import Library
from semai.model.organisation import WEEKDAYS, WeekdayCalendar
from semai.model.running_order import DayOrder, RunningOrder, running_order
from semai.model.workshop import Block, Workshop
from semai.problems import Place
from semai.report.findings import (
    DayOff,
    EndsLate,
    FarAhead,
    Merged,
    OldCase,
    OtherCrowd,
    PastEvent,
    SameCase,
    SecondLook,
    Skipped,
)
from semai.report.reviews import months_between

DAYS_OFF = ("saturday", "sunday")
"""Weekdays on which few offices work; one that does has them in its calendar."""
FAR_MONTHS = 24
"""A date further ahead is likely a slip of the year."""
LATEST = 17 * 60 + 30
"""Minutes after midnight; an event that ends later does so on purpose, or because nobody said when people go home."""


def second_looks(library: Library, today: dt.date) -> tuple[SecondLook, ...]:
    """By day, events without one last; of an event who comes, what it works on, when it is, how its day runs."""
    coming = (event for event in library.events.values() if not _is_over(library, event, today))
    return tuple(look for event in sorted(coming, key=_by_day) for look in _looks(library, event, today))


def past_events(library: Library, today: dt.date) -> tuple[PastEvent, ...]:
    """Those whose last day is over, the latest first."""
    over = [
        PastEvent(event.title, event.date, event.place_of("date"))
        for event in library.events.values()
        if event.date is not None and _is_over(library, event, today)
    ]
    return tuple(sorted(over, key=lambda past: past.day, reverse=True))


def _is_over(library: Library, event: Event, today: dt.date) -> bool:
    more_days = len(library.workshops[event.workshop].days) - 1
    return event.date is not None and event.date + dt.timedelta(days=more_days) < today


def _by_day(event: Event) -> dt.date:
    return event.date or dt.date.max


def _looks(library: Library, event: Event, today: dt.date) -> Iterator[SecondLook]:
    workshop, order = library.workshops[event.workshop], running_order(library, event)
    yield from _crowd(event, workshop)
    yield from _same_case(event, order)
    yield from _old_cases(library, event, workshop)
    yield from _dates(event, order, today)
    for day in order.days:
        yield from _given_way(event, day)
        yield from _late(event, order, day)


# Who comes, and what it works on --------------------------------------------------------------------------------------


def _crowd(event: Event, workshop: Workshop) -> Iterator[SecondLook]:
    least, most = workshop.participants.min, workshop.participants.max
    if not least <= event.participants <= most:
        crowd = OtherCrowd(event.participants, least, most)
        yield SecondLook(event.title, crowd, event.place_of("participants"))


def _same_case(event: Event, order: RunningOrder) -> Iterator[SecondLook]:
    for case in order.cases:
        parts = (part for entry in order.entries for part in entry.parts)
        blocks = {part.block.id: part.block.title for part in parts if part.case is case}
        if len(blocks) > 1:
            chosen = [i for i, choice in enumerate(event.cases) if choice.case == case.slug]
            place = event.place_of("cases", chosen[-1], "case") if chosen else event.place_of("workshop")
            yield SecondLook(event.title, SameCase(case.title, tuple(blocks.values())), place)


def _old_cases(library: Library, event: Event, workshop: Workshop) -> Iterator[SecondLook]:
    """The words of a block stand in the workshop, and an event cannot change them."""
    chosen = {choice.block: choice.case for choice in reversed(event.cases)}  # of several for a block the first counts
    for d, day in enumerate(workshop.days):
        for b, block in enumerate(day.blocks):
            for slug in dict.fromkeys(part.case for part in block.parts if part.case and block.id in chosen):
                title = library.case_studies[slug].title
                field = _naming(block, title) if slug != chosen[block.id] else None
                if field is not None:
                    place = workshop.place_of("days", d, "blocks", b, field)
                    yield SecondLook(event.title, OldCase(block.title, title), place)


def _naming(block: Block, title: str) -> str | None:
    """The field of a block's line in the running order that holds the title of a case."""
    fields = {"title": block.title, "short": block.short, "about": block.about}
    return next((name for name, text in fields.items() if text and title.casefold() in text.casefold()), None)


# When it is, and how its day runs -------------------------------------------------------------------------------------


def _dates(event: Event, order: RunningOrder, today: dt.date) -> Iterator[SecondLook]:
    for day in order.days:
        if day.date is not None and WEEKDAYS[day.date.weekday()] in DAYS_OFF and not _calendar(order, day):
            yield SecondLook(event.title, DayOff(day.date), event.place_of("date"))
    if event.date is not None and _is_far(event.date, today):
        yield SecondLook(event.title, FarAhead(event.date, FAR_MONTHS), event.place_of("date"))


def _is_far(day: dt.date, today: dt.date) -> bool:
    return day > today and months_between(today, day - dt.timedelta(days=1)) >= FAR_MONTHS


def _given_way(event: Event, day: DayOrder) -> Iterator[SecondLook]:
    """Blocks that an event has left out or held together to end in time."""
    place = _place_of_day(event)
    for block in day.day.blocks:
        if block.id in day.plan.skipped:
            yield SecondLook(event.title, Skipped(block.title, block.minutes), place)
    for entry in day.entries:
        if len(entry.blocks) > 1:
            titles = tuple(block.title for block in entry.blocks)
            planned = sum(block.minutes for block in entry.blocks)
            yield SecondLook(event.title, Merged(titles, entry.slot.minutes, planned), place)


def _late(event: Event, order: RunningOrder, day: DayOrder) -> Iterator[SecondLook]:
    calendar = _calendar(order, day)
    if day.plan.end > LATEST and order.organisation is not None and (calendar is None or calendar.ends_by is None):
        late = EndsLate(day.plan.end, order.organisation.short_name)
        yield SecondLook(event.title, late, _place_of_day(event))


def _place_of_day(event: Event) -> Place:
    return event.place_of("date" if event.date is not None else "start")


def _calendar(order: RunningOrder, day: DayOrder) -> WeekdayCalendar | None:
    """What the organisation says of the weekday, if anything."""
    if order.organisation is None or day.date is None:
        return None
    weekday = WEEKDAYS[day.date.weekday()]
    return next((it for it in order.organisation.calendar if it.weekday == weekday), None)
