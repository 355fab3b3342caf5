"""What a guide says: a running order in, a `Guide` out.

Start at `outline`. It makes the front pages; `sessions`, `cases` and `sheets` make the rest. Slide numbers are asked from
the outline of the slides, so that they agree with the deck. Pure; knows nothing of typst, sizes or colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from semai.catalogue import Catalogue, catalogue
from semai.guides.cases import case_notes, case_sheets
from semai.guides.follow_up import messages
from semai.guides.forms import Field
from semai.guides.guide import AgendaDay, AgendaRow, ContentsGroup, Copy, Cover, Guide, Reference, SourceLine, Summary
from semai.guides.numbers import case_number, entry_label, ranges, served
from semai.guides.sessions import session_sheets, value_sheets
from semai.guides.sheets import (
    attendance_sheets,
    evaluation_sheet,
    has_pledge,
    materials,
    participants,
    pledge_sheet,
    worksheet_number,
    worksheet_sheets,
)
from semai.guides.situations import gives_test, situation_key, situation_reference, situation_sheet
from semai.model.library import Library
from semai.model.reference import Source
from semai.model.running_order import DayOrder, Entry, RunningOrder
from semai.slides import SlideDeck
from semai.slides import outline as slide_outline
from semai.slides.names import entry_title

LABELS = (
    "agenda", "alignment", "ask", "attendance.foot", "attendance.known", "behaviours", "clock",
    "closing", "consequence", "contents", "copies", "copies-lead", "count", "counter-example", "day-before",
    "dilemma", "do", "evaluation", "evaluation.anonymous", "evaluation.item", "evaluation.lead", "evaluation.scale",
    "example", "follow-up", "for-session", "gain", "gain-and-risk", "group", "how", "if-silent", "late", "likely-answers",
    "material", "materials", "materials-all", "materials-lead", "materials-title", "may-copy", "minutes",
    "objectives", "options", "page", "pages", "people", "pitfall", "pitfalls", "pledge.circle", "pledge.name",
    "pledge.open", "pledge.open-end", "pledge.review", "pledge.witness", "practice", "purpose", "question",
    "questions", "risk", "roles", "room", "safety", "say", "session", "sheet", "slide", "slides", "sources",
    "sources-lead", "step", "summary", "take-home",
    "test-after", "test-before", "test-code", "test-code-text", "test-foot", "test-key-foot", "test-key-lead",
    "test-lead", "test-right", "time-plan", "total", "values", "variations",
)  # fmt: skip
"""Words the templates print, by the second half of their code in the catalogue."""

HOW = ("read", "slides", "say", "do", "ask", "silent", "time", "cases", "copy", "tabs")


def outline(library: Library, order: RunningOrder) -> Guide:
    """The guide of an event, or of a workshop with the event's particulars left to fill in."""
    say = catalogue(library.programme.language)
    deck = slide_outline(library, order)
    walks = any(part.values for entry in order.entries for part in entry.parts)
    guide = Guide(
        language=say.language,
        title=say("guides.document-title", title=order.title),
        subject=order.workshop.summary,
        keywords=(library.programme.name, *(value.name for value in library.values.values())),
        as_of=library.programme.as_of,
        simulation=(order.event.simulation if order.event else None) or "",
        foot=say("guides.foot", title=order.title),
        value_names={slug: value.name for slug, value in library.values.items()},
        monograms={slug: value.monogram for slug, value in library.values.items()},
        words={label: say(f"guides.{label}") for label in LABELS},
        cover=_cover(library, order, say),
        how=_how(order, say),
        contents=(),
        summary=_summary(library, order, say),
        agenda=tuple(_agenda_day(order, deck, day, say) for day in order.days),
        sessions=session_sheets(library, order, deck, say),
        values=value_sheets(library, order, deck) if walks else (),
        notes=case_notes(library, order, say),
        test_key=situation_key(library, order, say),
        materials=materials(library, order, say),
        cases=case_sheets(library, order, say),
        worksheets=worksheet_sheets(library, order, say),
        pledge=pledge_sheet(library, say) if has_pledge(order) else None,
        test=situation_sheet(library, order, say),
        attendance=attendance_sheets(order, say),
        evaluation=evaluation_sheet(order, say) if order.workshop.evaluation else None,
        messages=messages(library, order, say),
        sources=tuple(_source(source, say) for source in _sources(library, order)),
    )
    return replace(guide, contents=tuple(_contents(guide, order, say)))


# Front pages -----------------------------------------------------------------------------------------------------------


def _cover(library: Library, order: RunningOrder, say: Catalogue) -> Cover:
    slugs = tuple(library.values)
    return Cover(
        kicker=say("guides.cover"),
        title=order.title,
        subtitle=order.workshop.subtitle,
        fields=(
            Field(say("guides.field.organisation"), order.organisation.name if order.organisation else ""),
            Field(say("guides.field.date"), dates(order, say)),
            Field(say("guides.field.facilitators"), facilitators(order, say)),
            Field(say("guides.field.place"), (order.event.place if order.event else None) or ""),
        ),
        brand=library.programme.site_name,
        version=say("guides.version", version=library.programme.version, date=say.date(library.programme.as_of)),
        columns=slugs * -(-7 // len(slugs)) if len(slugs) < 7 else slugs,
    )


def dates(order: RunningOrder, say: Catalogue) -> str:
    """The day of an event, or its first and last; "" while they are not known."""
    known = [day.date for day in order.days if day.date is not None]
    if len(known) > 1:
        return f"{say.date(known[0], weekday=True)} – {say.date(known[-1], weekday=True)}"
    return say.date(known[0], weekday=True) if known else ""


def facilitators(order: RunningOrder, say: Catalogue) -> str:
    names = [official.name for official in (order.event.facilitators if order.event else ()) if official.name]
    return say.listing(names) if names else ""


def _how(order: RunningOrder, say: Catalogue) -> tuple[Field, ...]:
    """What the signs of this guide mean; about cases only where there are some."""
    codes = [code for code in HOW if order.cases or code not in ("cases", "tabs")]
    return tuple(Field(say(f"guides.how.{code}"), say(f"guides.how.{code}-text")) for code in codes)


def _contents(guide: Guide, order: RunningOrder, say: Catalogue) -> Iterator[ContentsGroup]:
    """Everything with a page of its own, as it follows in the guide."""
    front = [Reference(say(f"guides.{name}"), name) for name in ("how", "summary", "agenda")]
    yield ContentsGroup(say("guides.part.preparation"), tuple(front))
    led = [entry for day in order.days for entry in day.entries if served(entry)]
    sessions = [
        Reference(_contents_title(entry, sheet.title, say), sheet.label)
        for entry, sheet in zip(led, guide.sessions, strict=True)
        if entry.parts
    ]
    if guide.values:
        sessions.append(Reference(say("guides.values"), "values"))
    yield ContentsGroup(say("guides.part.sessions"), tuple(sessions))
    notes = [
        Reference(say("guides.case-titled", number=number, title=note.title), note.label)
        for number, note in enumerate(guide.notes, start=1)
    ]
    if guide.test_key is not None:
        notes.append(Reference(guide.test_key.title, guide.test_key.label))
    if notes:
        yield ContentsGroup(say("guides.part.notes"), tuple(notes))
    copies = [Reference(say("guides.materials-title"), guide.materials.label)]
    copies += [copy.sheet for copy in guide.materials.copies]
    if guide.messages is not None:
        copies.append(Reference(guide.messages.title, guide.messages.label))
    yield ContentsGroup(say("guides.part.copies"), tuple(copies))
    if guide.sources:
        yield ContentsGroup(say("guides.part.sources"), (Reference(say("guides.sources"), "sources"),))


def _contents_title(entry: Entry, title: str, say: Catalogue) -> str:
    return say("guides.session-titled", session=entry.session, title=title) if entry.session else title


def _summary(library: Library, order: RunningOrder, say: Catalogue) -> Summary:
    workshop, event = order.workshop, order.event
    hours = order.lesson_hours
    learning = say("common.minutes", n=order.learning_minutes)
    facts = [
        Field(say("guides.fact.audience"), workshop.audience),
        Field(say("guides.fact.participants"), _people(order, say)),
        Field(say("guides.fact.facilitators"), workshop.facilitators),
        Field(say("guides.fact.phase"), library.phase(workshop.phase).name),
        Field(
            say("guides.fact.learning"),
            learning if hours is None else f"{say('common.lesson-hours', n=hours)} ({learning})",
        ),
        Field(say("guides.fact.when"), dates(order, say)),
        Field(say("guides.fact.place"), (event.place if event else None) or ""),
        Field(say("guides.fact.organiser"), event.organiser if event else ""),
    ]
    people = [Field(o.role, o.name or "") for o in (event.facilitators if event else ())]
    return Summary(
        lead=workshop.summary,
        facts=tuple(facts),
        objectives=tuple(objective.text for objective in workshop.objectives),
        copies=_copies_at_a_glance(materials(library, order, say).copies),
        room=workshop.room,
        roles=(*(Field(role.name, role.task) for role in workshop.roles), *people),
        day_before=workshop.day_before,
    )


def _copies_at_a_glance(copies: tuple[Copy, ...]) -> tuple[Field, ...]:
    """Sheets that are copied equally often stand together, in the order of the first of them."""
    counts = dict.fromkeys(copy.count for copy in copies)
    return tuple(Field(count, ", ".join(it.short for it in copies if it.count == count)) for count in counts)


def _people(order: RunningOrder, say: Catalogue) -> str:
    size, few, many = order.workshop.table_size, order.workshop.participants.min, order.workshop.participants.max
    if order.event is None:
        people = say("guides.people-range", min=few, max=many)
        return people if size is None else say("guides.expected-range", min=few, max=many, size=size)
    count = participants(order)
    people = say("common.people", n=count)
    return people if size is None else say("guides.expected", people=people, tables=-(-count // size), size=size)


# Running order ---------------------------------------------------------------------------------------------------------


def _agenda_day(order: RunningOrder, deck: SlideDeck, day: DayOrder, say: Catalogue) -> AgendaDay:
    several = len(order.days) > 1
    title = say("guides.day", number=day.number)
    if several and day.date:
        title = f"{title}: {say.date(day.date, weekday=True)}"
    zone = order.organisation.time_zone if order.organisation else ""
    lead = say(
        "guides.agenda-lead",
        span=" ".join(text for text in (say.span(day.plan.start, day.plan.end), zone) if text),
        learning=say("common.minutes", n=day.learning_minutes),
    )
    return AgendaDay(
        title=title if several else "",
        lead=lead,
        rows=tuple(_agenda_row(order, deck, day, entry, say) for entry in day.entries),
        notes=tuple(_agenda_notes(day, say)),
    )


def _agenda_notes(day: DayOrder, say: Catalogue) -> Iterator[str]:
    for block in day.day.blocks:
        if block.id in day.plan.skipped:
            yield say("guides.skipped", title=block.title)
    if day.plan.over:
        yield say("guides.over", n=day.plan.over)


def _agenda_row(order: RunningOrder, deck: SlideDeck, day: DayOrder, entry: Entry, say: Catalogue) -> AgendaRow:
    late = " ".join(block.late for block in entry.blocks if block.late)
    return AgendaRow(
        clock=say.clock(entry.slot.start),
        minutes=entry.slot.minutes,
        title=entry_title(entry, say),
        about="; ".join(block.about for block in entry.blocks if block.about),
        late=late,
        materials=sheets_of(order, entry, say),
        slides=ranges(deck.numbers(entry)),
        label=entry_label(day, entry) if served(entry) else "",
        quiet=entry.slot.kind not in ("session", "ceremony"),
    )


def sheets_of(order: RunningOrder, entry: Entry, say: Catalogue) -> tuple[str, ...]:
    """The papers of ours a line of the running order uses, each once: test, cases, worksheets, pledge cards."""
    names = [situation_reference(say).text] if gives_test(order, entry) else []
    names += [
        say("guides.case-number", number=case_number(order, part.case)) for part in entry.parts if part.case is not None
    ]
    for part in entry.parts:
        if part.activity.worksheet is not None:
            names.append(say("guides.worksheet-number", number=worksheet_number(order, part.activity)))
        if part.activity.slides.pledge or part.activity.kind == "pledge":
            names.append(say("guides.pledge-cards"))
    return tuple(dict.fromkeys(names))


# Sources ---------------------------------------------------------------------------------------------------------------


def _sources(library: Library, order: RunningOrder) -> list[Source]:
    """Of the values, the cases, the event and its organisation, in the order they are met."""
    ids = [id_ for value in library.values.values() for id_ in value.sources]
    ids += [id_ for case in order.cases for id_ in case.sources]
    ids += [*order.event.sources] if order.event else []
    ids += [*order.organisation.sources] if order.organisation else []
    found = (library.source(id_) for id_ in dict.fromkeys(ids))
    return [source for source in found if source is not None]


def _source(source: Source, say: Catalogue) -> SourceLine:
    status = _status(source, say)
    note = source.note if source.note and say("common.unverified") not in source.note else None
    details = [text.rstrip(".") for text in (source.publisher, source.date, note) if text]
    return SourceLine(source.title, "; ".join(details), source.url or "", status)


def _status(source: Source, say: Catalogue) -> str:
    """Who compared its wording with the official text, or how it was seen."""
    if source.verified is not None:
        return say("guides.verified", by=source.verified.by, date=say.date(source.verified.on))
    if source.seen is None:
        return ""
    if source.seen.what == "official":
        return say("guides.seen", date=say.date(source.seen.on))
    return say("guides.unverified", status=say("common.unverified"), date=say.date(source.seen.on))
