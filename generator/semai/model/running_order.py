"""An event resolved: its workshop's blocks set on the clock, each with its parts, cases and steps in real minutes.

Decks, guides and the site all ask here, so that their times agree. Start at `running_order`. Pure.
May import problems and its own room.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from semai.model.activity import Activity, Step
from semai.model.case_study import CaseStudy
from semai.model.event import Event
from semai.model.library import Library
from semai.model.organisation import WEEKDAYS, FixedPoint, Organisation, WeekdayCalendar
from semai.model.timing import DayPlan, Fixed, Slot, Stretch, place, share, stretch_to
from semai.model.value import Value
from semai.model.workshop import Block, Day, Part, Workshop

MIDNIGHT = 24 * 60
"""The latest a day may end where its calendar says nothing."""


@dataclass(frozen=True)
class StepPlan:
    """A step of a method with the minutes it has here. number: in its entry, from 1."""

    step: Step
    minutes: int
    number: int


@dataclass(frozen=True)
class PartPlan:
    """A part of a block as it will be held. activity: the method. case: the one it leads, values: those it walks through.

    index: position among the parts of its block. opens, closes: whether its first and last step are in this entry; a
    split block shows a part in two entries.
    """

    block: Block
    index: int
    activity: Activity
    case: CaseStudy | None
    values: tuple[Value, ...]
    minutes: int
    steps: tuple[StepPlan, ...]
    opens: bool = True
    closes: bool = True


@dataclass(frozen=True)
class Entry:
    """One line of the running order.

    session: number of the session as people say it ("3", "3a", "5–6"), "" for what is no session. blocks: one, two when
    merged, none for a fixed point or spare time.
    """

    slot: Slot
    blocks: tuple[Block, ...]
    session: str
    parts: tuple[PartPlan, ...]
    fixed: FixedPoint | None = None

    @property
    def is_session(self) -> bool:
        return self.slot.kind == "session"

    @property
    def key(self) -> str:
        """Stable within its day, for anchors: `sesi-3-1`."""
        return "-".join([*(b.id for b in self.blocks), *([str(self.slot.piece)] if self.slot.piece else [])]) or str(
            self.slot.start
        )


@dataclass(frozen=True)
class DayOrder:
    """One day. number: from 1. date: None while it is not known."""

    number: int
    day: Day
    date: dt.date | None
    entries: tuple[Entry, ...]
    plan: DayPlan

    @property
    def sessions(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.is_session)

    @property
    def learning_minutes(self) -> int:
        return sum(entry.slot.minutes for entry in self.sessions)


@dataclass(frozen=True)
class RunningOrder:
    """A workshop, or an event of one, with every minute placed. event, organisation: None for a bare workshop."""

    workshop: Workshop
    event: Event | None
    organisation: Organisation | None
    days: tuple[DayOrder, ...]
    lesson_hour: int

    @property
    def slug(self) -> str:
        return (self.event or self.workshop).slug

    @property
    def title(self) -> str:
        return (self.event or self.workshop).title

    @property
    def entries(self) -> Iterator[Entry]:
        for day in self.days:
            yield from day.entries

    @property
    def learning_minutes(self) -> int:
        return sum(day.learning_minutes for day in self.days)

    @property
    def lesson_hours(self) -> int | None:
        """Whole lesson hours, or None where the workshop counts none."""
        return None if self.workshop.lesson_hours == "none" else self.learning_minutes // self.lesson_hour

    @cached_property
    def cases(self) -> tuple[CaseStudy, ...]:
        """The cases it uses, in the order of the day, each once."""
        return tuple(
            {part.case.slug: part.case for entry in self.entries for part in entry.parts if part.case}.values()
        )

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        return tuple({part.activity.slug: part.activity for entry in self.entries for part in entry.parts}.values())


def running_order(library: Library, subject: Event | Workshop) -> RunningOrder:
    """The running order of an event, or of a workshop with no calendar. References must have been checked before."""
    event = subject if isinstance(subject, Event) else None
    workshop = library.workshops[event.workshop] if event else subject
    assert isinstance(workshop, Workshop)
    organisation = library.organisations[event.organisation] if event else None
    lesson_hour = library.programme.settings.lesson_hour_minutes
    numbers = _session_numbers(workshop)
    shift = event.start - workshop.days[0].start if event and event.start is not None else 0
    days = []
    for index, day in enumerate(workshop.days):
        date = event.date + dt.timedelta(days=index) if event and event.date else None
        calendar = _calendar(organisation, date)
        points = calendar.fixed_points if calendar else ()
        start = min(max(day.start + shift, 0), MIDNIGHT - 1)
        plan = place(
            [stretch(block) for block in day.blocks],
            [Fixed(p.start, p.end, p.margin, p.meal) for p in points],
            start=start,
            ends_by=calendar.ends_by if calendar and calendar.ends_by is not None else MIDNIGHT,
            lesson_hour=lesson_hour,
        )
        entries = tuple(_entry(library, event, day, plan, slot, points, numbers) for slot in plan.slots)
        days.append(DayOrder(index + 1, day, date, entries, plan))
    return RunningOrder(workshop, event, organisation, tuple(days), lesson_hour)


def stretch(block: Block) -> Stretch:
    """The block as the clock sees it."""
    return Stretch(
        block.id, block.kind, block.minutes, block.least, block.may_split, block.skippable, block.merge_with,
        block.merged_minutes,
    )  # fmt: skip


def _calendar(organisation: Organisation | None, date: dt.date | None) -> WeekdayCalendar | None:
    if organisation is None or date is None:
        return None
    return next((c for c in organisation.calendar if c.weekday == WEEKDAYS[date.weekday()]), None)


def _session_numbers(workshop: Workshop) -> dict[str, int]:
    sessions = [block.id for day in workshop.days for block in day.blocks if block.kind == "session"]
    return {id_: number for number, id_ in enumerate(sessions, start=1)}


def _entry(
    library: Library,
    event: Event | None,
    day: Day,
    plan: DayPlan,
    slot: Slot,
    points: Sequence[FixedPoint],
    numbers: dict[str, int],
) -> Entry:
    blocks = tuple(next(b for b in day.blocks if b.id == id_) for id_ in slot.blocks)
    session = "–".join(str(numbers[b.id]) for b in blocks) if slot.kind == "session" else ""
    if slot.piece:
        session += "abcdef"[slot.piece - 1]
    fixed = points[slot.fixed] if slot.fixed is not None else None
    pieces = [s.minutes for s in plan.slots if s.piece and s.blocks == slot.blocks]
    parts = _parts(library, event, blocks, sum(pieces) if slot.piece else slot.minutes)
    return Entry(slot, blocks, session, _piece(parts, pieces, slot.piece) if slot.piece else parts, fixed)


def _parts(library: Library, event: Event | None, blocks: tuple[Block, ...], total: int) -> tuple[PartPlan, ...]:
    """The parts of what is held together, stretched to `total` minutes."""
    parts = [(block, index, part) for block in blocks for index, part in enumerate(block.parts)]
    if not parts:
        return ()
    lengths = stretch_to(total, [p.minutes for _, _, p in parts], [p.least for _, _, p in parts])
    plans, number = [], 1
    for (block, index, part), minutes in zip(parts, lengths, strict=True):
        plans.append(_part_plan(library, event, block, index, part, minutes, number))
        number += len(plans[-1].steps)
    return tuple(plans)


def _part_plan(
    library: Library, event: Event | None, block: Block, index: int, part: Part, minutes: int, number: int
) -> PartPlan:
    activity = library.activities[part.method or part.activity or ""]
    lengths = share(minutes, [step.minutes for step in activity.steps])
    steps = tuple(
        StepPlan(step, length, number + i) for i, (step, length) in enumerate(zip(activity.steps, lengths, strict=True))
    )
    case, values = _case(library, event, block, part), _values(library, event, block, part)
    return PartPlan(block, index, activity, case, values, minutes, steps)


def _case(library: Library, event: Event | None, block: Block, part: Part) -> CaseStudy | None:
    if part.case is None:
        return None
    chosen = next((c.case for c in event.cases if c.block == block.id), part.case) if event else part.case
    return library.case_studies[chosen]


def _values(library: Library, event: Event | None, block: Block, part: Part) -> tuple[Value, ...]:
    if part.values is None:
        return ()
    if part.values == "all":
        return tuple(library.values.values())
    if part.values == "case":
        cases = (_case(library, event, block, other) for other in block.parts)
        return tuple(library.values[case.values.main] for case in cases if case is not None)[:1]
    return tuple(library.values[slug] for slug in part.values)


def _piece(planned: tuple[PartPlan, ...], pieces: Sequence[int], number: int) -> tuple[PartPlan, ...]:
    """What is held in piece `number`, from 1, of a block cut into pieces of so many minutes; its lengths fitted."""
    steps = [(plan, at, step) for plan in planned for at, step in enumerate(plan.steps)]
    cuts = _cuts(list(accumulate(step.minutes for _, _, step in steps)), pieces)
    chosen = steps[cuts[number - 1] : cuts[number]]
    lengths = share(pieces[number - 1], [step.minutes for _, _, step in chosen])
    result = []
    for plan in planned:
        mine = [
            (at, StepPlan(step.step, length, n))
            for n, ((owner, at, step), length) in enumerate(zip(chosen, lengths, strict=True), start=1)
            if owner is plan
        ]
        if mine:
            held = tuple(step for _, step in mine)
            opens, closes = mine[0][0] == 0, mine[-1][0] == len(plan.steps) - 1
            minutes = sum(step.minutes for step in held)
            result.append(replace(plan, minutes=minutes, steps=held, opens=opens, closes=closes))
    return tuple(result)


def _cuts(ends: Sequence[int], pieces: Sequence[int]) -> list[int]:
    """Where among the steps each piece begins, and how many there are; the step whose end is nearest to the cut decides.

    ends: minutes after the start at which each step ends. While there are steps enough, every piece has one.

    >>> _cuts([7, 12, 37, 45, 55, 90], [45, 45]), _cuts([30, 60, 90], [10, 40, 40])
    ([0, 4, 6], [0, 1, 2, 3])
    """
    cuts, passed = [0], 0
    for after, minutes in enumerate(pieces[:-1], start=1):
        passed += minutes
        last = len(ends) - (len(pieces) - after)
        room = range(cuts[-1] + 1, last + 1)
        nearest = sorted((abs(ends[i - 1] - passed), i) for i in room)
        cuts.append(nearest[0][1] if nearest else min(cuts[-1] + 1, len(ends)))
    return [*cuts, len(ends)]
