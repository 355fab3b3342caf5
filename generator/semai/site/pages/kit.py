"""What helps people along the roadmap: pages with their sheets, the pulse, the reminders, and what organisations do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from semai.model.event import Event
from semai.model.form import FormSheet
from semai.model.organisation import LocalPractice, Organisation, PhaseYear
from semai.model.programme import Phase
from semai.model.value import Behaviour, Value
from semai.model.workshop import Workshop
from semai.site.addresses import anchor
from semai.site.desk import Desk, Quoted
from semai.site.html import heading_anchors
from semai.site.offers import Offer, offer
from semai.site.tree import Download, Page

PULSE = PurePosixPath("kits", "pulse.pdf")
"""Where the output of printed sheets puts the pulse."""


@dataclass(frozen=True)
class Tool:
    """A page beside the roadmap. about: one sentence, "" where there is none."""

    title: str
    about: str
    path: PurePosixPath


@dataclass(frozen=True)
class SheetView:
    anchor: str
    sheet: FormSheet


@dataclass(frozen=True)
class PracticeView:
    """A local practice with the behaviour it stands for. id: of the behaviour, its anchor on the page of the value."""

    id: str
    value: Value
    behaviour: Behaviour
    practice: LocalPractice


@dataclass(frozen=True)
class YearView:
    phase: Phase
    number: int
    year: PhaseYear
    sources: tuple[Quoted, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """Of the kinds that only exist beside the roadmap; its pages of running text are made with the others."""
    if desk.library.pulse is not None:
        yield _pulse(desk)
    if desk.library.reminders is not None:
        yield _reminders(desk)
    if desk.library.organisations:
        yield from _organisations(desk)


def tools(desk: Desk) -> Iterator[Tool]:
    """What the roadmap leads to, in the order of the navigation below it."""
    library, at = desk.library, desk.at
    for slug in library.roadmap.pages:
        page = library.pages[slug]
        yield Tool(page.title, page.lead or "", at.page(slug))
    if library.pulse is not None:
        yield Tool(library.pulse.title, library.pulse.lead, at.pulse)
    if library.reminders is not None:
        yield Tool(library.reminders.title, library.reminders.lead, at.reminders)
    if library.organisations:
        yield Tool(desk.say("site.nav.organisations"), desk.say("site.organisations.lead"), at.organisations)


# Sheets and papers ------------------------------------------------------------------------------------------------------


def sheets(desk: Desk, page: str) -> tuple[SheetView, ...]:
    """The sheets a page explains, each with its anchor, unlike those of the page's own headings."""
    taken = [desk.say("site.anchor.sheets"), *heading_anchors(desk.library.pages[page].body)]
    views: list[SheetView] = []
    for forms in desk.library.forms_of(page):
        for sheet in forms.sheets:
            taken.append(anchor(sheet.title, taken))
            views.append(SheetView(taken[-1], sheet))
    return tuple(views)


def papers(desk: Desk, page: str) -> tuple[Offer, ...]:
    """The same sheets as files to print, as far as they were made in this build."""
    found = ((sheets_path(forms.slug), forms.title) for forms in desk.library.forms_of(page))
    return tuple(paper for path, title in found for paper in _paper(desk, path, title))


def sheets_path(slug: str) -> PurePosixPath:
    """Where that output puts the sheets of content/forms/<slug>.yml."""
    return PurePosixPath("kits", "sheets", f"{slug}.pdf")


def _paper(desk: Desk, path: PurePosixPath, title: str) -> Iterator[Offer]:
    """Nothing where this build did not make it."""
    if path in desk.made:
        yield offer(desk, path, desk.made[path], title, "common.pages")


def downloads(desk: Desk) -> tuple[Download, ...]:
    """Every paper that readers may have: sheets and the pulse, never a test or its key."""
    offered = [sheets_path(slug) for slug in desk.library.forms]
    offered += [PULSE] if desk.library.pulse is not None else []
    return tuple(Download(path, desk.at.download(path)) for path in offered if path in desk.made)


# Pulse and reminders ----------------------------------------------------------------------------------------------------


def _pulse(desk: Desk) -> Page:
    pulse = desk.library.pulse
    assert pulse is not None
    return desk.page(
        "pulse.html",
        desk.at.pulse,
        title=pulse.title,
        description=pulse.lead,
        hide=("toc",),
        pulse=pulse,
        papers=tuple(_paper(desk, PULSE, pulse.title)),
    )


def _reminders(desk: Desk) -> Page:
    reminders = desk.library.reminders
    assert reminders is not None
    return desk.page(
        "reminders.html",
        desk.at.reminders,
        title=reminders.title,
        description=reminders.lead,
        hide=("toc",),
        reminders=reminders,
    )


# Organisations ----------------------------------------------------------------------------------------------------------


def _organisations(desk: Desk) -> Iterator[Page]:
    yield desk.page(
        "organisations.html",
        desk.at.organisations,
        title=desk.say("site.nav.organisations"),
        description=desk.say("site.organisations.lead"),
        hide=("toc",),
        organisations=tuple(desk.library.organisations.values()),
    )
    for organisation in desk.library.organisations.values():
        yield desk.page(
            "organisation.html",
            desk.at.organisation(organisation.slug),
            title=organisation.short_name,
            description=organisation.note or organisation.name,
            parent=desk.at.organisations,
            organisation=organisation,
            years=tuple(_years(desk, organisation)),
            practices=tuple(_practices(desk, organisation)),
            events=tuple(_events(desk, organisation)),
            sources=desk.quoted(organisation.sources),
        )


def _years(desk: Desk, organisation: Organisation) -> Iterator[YearView]:
    phases = [phase.id for phase in desk.library.programme.phases]
    for year in organisation.years:
        number = phases.index(year.phase) + 1
        yield YearView(desk.library.phase(year.phase), number, year, desk.quoted(year.sources))


def _practices(desk: Desk, organisation: Organisation) -> Iterator[PracticeView]:
    """In the order of the behaviours."""
    for value in desk.library.values.values():
        for number, behaviour in enumerate(value.behaviours, start=1):
            for practice in organisation.local_practices:
                if practice.behaviour == value.behaviour_id(number):
                    yield PracticeView(practice.behaviour, value, behaviour, practice)


def _events(desk: Desk, organisation: Organisation) -> Iterator[tuple[Event, Workshop]]:
    """Its events, earliest first; those without a date last."""
    found = [event for event in desk.library.events.values() if event.organisation == organisation.slug]
    for event in sorted(found, key=lambda e: (e.date is None, e.date or desk.library.programme.as_of, e.slug)):
        yield event, desk.library.workshops[event.workshop]
