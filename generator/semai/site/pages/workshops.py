"""The overview of workshops, and one page for each published one: what it is for, and how its day runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from semai.artefact import Made
from semai.model.case_study import CaseStudy
from semai.model.running_order import DayOrder, Entry, RunningOrder, running_order
from semai.model.value import Value
from semai.model.workshop import Workshop
from semai.site.desk import Desk
from semai.site.offers import Offer, offer
from semai.site.tree import Download, Page
from semai.slides.names import entry_title

HALF_A_DAY = 300
"""Minutes on one day up to which a workshop's length is told in hours or minutes."""

HOUR = 60

FOR_EVERYBODY = "participants"
"""The folder of what participants get, which holds nothing of a note or a key."""


@dataclass(frozen=True)
class Fact:
    large: str
    small: str


@dataclass(frozen=True)
class Row:
    """A line of the running order. session: its number, "" for a break or a ceremony."""

    clock: str
    minutes: int
    session: str
    title: str
    about: str
    rest: bool


@dataclass(frozen=True)
class DayTable:
    title: str
    rows: tuple[Row, ...]


def pages(desk: Desk) -> Iterator[Page]:
    yield desk.page(
        "workshops.html",
        desk.at.workshops,
        title=desk.say("site.nav.workshops"),
        description=desk.say("site.workshops.lead"),
        hide=("toc",),
        workshops=tuple((workshop, facts(desk, plan(desk, workshop))) for workshop in desk.workshops),
    )
    for workshop in desk.workshops:
        yield _workshop(desk, workshop)


def _workshop(desk: Desk, workshop: Workshop) -> Page:
    order = plan(desk, workshop)
    publish = desk.library.programme.settings.publish.trainer_materials
    return desk.page(
        "workshop.html",
        desk.at.workshop(workshop.slug),
        title=workshop.title,
        description=workshop.summary,
        workshop=workshop,
        facts=facts(desk, order),
        days=tuple(_table(desk, order, day) for day in order.days),
        trained=trained(desk, order),
        cases=published(desk, order),
        case_minutes=desk.case_minutes,
        publish=publish,
        offers=offers(desk, workshop),
    )


def plan(desk: Desk, workshop: Workshop) -> RunningOrder:
    """The workshop as it is planned, with no calendar in its way."""
    given = (order for order in desk.orders if order.event is None and order.workshop.slug == workshop.slug)
    return next(given, None) or running_order(desk.library, workshop)


def facts(desk: Desk, order: RunningOrder) -> tuple[Fact, ...]:
    say, workshop = desk.say, order.workshop
    minutes = sum(entry.slot.minutes for entry in order.entries)
    day = order.days[0].plan
    clock = say.span(day.start, day.end)
    length = _length(desk, minutes, len(order.days))
    phases = [phase.id for phase in desk.library.programme.phases]
    people = workshop.participants
    found = [
        Fact(length, clock if len(order.days) == 1 else say("site.workshop.each-day", clock=clock)),
        Fact(f"{people.min}–{people.max}", _seated(desk, workshop)),
    ]
    if order.lesson_hours is not None:
        found.append(
            Fact(
                say("common.lesson-hours", n=order.lesson_hours), say("site.workshop.lesson-hour", n=order.lesson_hour)
            )
        )
    number = phases.index(workshop.phase) + 1
    phase_place = say("site.workshop.phase-place", number=number, total=len(phases))
    return (*found, Fact(desk.library.phase(workshop.phase).name, phase_place))


def _length(desk: Desk, minutes: int, days: int) -> str:
    """How long a workshop is: minutes, whole hours, or days."""
    if days > 1 or minutes > HALF_A_DAY:
        return desk.say("common.days", n=days)
    if minutes > HOUR and minutes % HOUR == 0:
        return desk.say("common.hours", n=minutes // HOUR)
    return desk.say("common.minutes", n=minutes)


def _seated(desk: Desk, workshop: Workshop) -> str:
    if workshop.table_size is None:
        return desk.say("site.workshop.people")
    return desk.say("site.workshop.participants", n=workshop.table_size)


def _table(desk: Desk, order: RunningOrder, day: DayOrder) -> DayTable:
    title = ""
    if len(order.days) > 1:
        title = desk.say("site.workshop.day", number=day.number, title=day.day.title or "").strip(" :")
    return DayTable(title, tuple(_row(desk, entry) for entry in day.entries))


def _row(desk: Desk, entry: Entry) -> Row:
    return Row(
        desk.say.clock(entry.slot.start),
        entry.slot.minutes,
        entry.session,
        entry_title(entry, desk.say),
        " ".join(block.about for block in entry.blocks if block.about),
        entry.slot.kind in ("break", "meal", "margin", "fixed"),
    )


def published(desk: Desk, order: RunningOrder) -> tuple[CaseStudy, ...]:
    """The cases it uses that readers may see."""
    return tuple(case for case in order.cases if case in desk.cases)


def trained(desk: Desk, order: RunningOrder) -> tuple[Value, ...]:
    """The values it walks through or puts to the test, in the programme's order."""
    slugs = {value.slug for entry in order.entries for part in entry.parts for value in part.values}
    slugs |= {slug for case in published(desk, order) for slug in case.values.all}
    return tuple(value for slug, value in desk.library.values.items() if slug in slugs)


# Downloads --------------------------------------------------------------------------------------------------------------


def downloads(desk: Desk) -> tuple[Download, ...]:
    """Every file that the workshop pages offer."""
    found = (path for workshop in desk.workshops for path, _, _ in _files(desk, workshop))
    return tuple(Download(path, desk.at.download(path)) for path in dict.fromkeys(found))


def offers(desk: Desk, workshop: Workshop) -> tuple[Offer, ...]:
    return tuple(_offer(desk, path, made, order) for path, made, order in _files(desk, workshop))


def _files(desk: Desk, workshop: Workshop) -> Iterator[tuple[PurePosixPath, Made, RunningOrder]]:
    """What earlier outputs made for the workshop and its events, file by file; for participants alone where trainers'
    materials are not published.
    """
    publish = desk.library.programme.settings.publish.trainer_materials
    for order in desk.orders:
        if order.workshop.slug == workshop.slug:
            for path, made in desk.made.items():
                if path.stem == order.slug and (publish or path.parts[0] == FOR_EVERYBODY):
                    yield path, made, order


def _offer(desk: Desk, path: PurePosixPath, made: Made, order: RunningOrder) -> Offer:
    output = path.parts[0]
    title = desk.say(f"site.download.{output}", title=order.title)
    return offer(desk, path, made, title, "common.slides" if output == "decks" else "common.pages")
