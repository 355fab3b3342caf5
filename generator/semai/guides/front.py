"""The first pages of a guide: cover, identity, how to use it, contents, the workshop on one page. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from semai.catalogue import Catalogue
from semai.guides.agenda import day_title
from semai.guides.forms import Field
from semai.guides.guide import ContentsGroup, Copy, Cover, Guide, Reference, Summary
from semai.guides.numbers import case_number, runs_of_codes, served
from semai.guides.prose import begins
from semai.guides.supplies import participants, tables
from semai.model.library import Library
from semai.model.running_order import Entry, RunningOrder

HOW = ("read", "slides", "say", "do", "ask", "silent", "time", "cases", "copy", "tabs")

FIELD_OF_SEVEN = 7
"""Columns the seedbed of the cover has at least."""


def cover(library: Library, order: RunningOrder, say: Catalogue) -> Cover:
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
        columns=slugs * -(-FIELD_OF_SEVEN // len(slugs)) if len(slugs) < FIELD_OF_SEVEN else slugs,
    )


# What is known of an event ----------------------------------------------------------------------------------------------


def dates(order: RunningOrder, say: Catalogue) -> str:
    """The day of an event, or its first and last; "" while they are not known."""
    known = [day.date for day in order.days if day.date is not None]
    if len(known) > 1:
        return f"{say.date(known[0], weekday=True)} – {say.date(known[-1], weekday=True)}"
    return say.date(known[0], weekday=True) if known else ""


def facilitators(order: RunningOrder, say: Catalogue) -> str:
    names = [official.name for official in (order.event.facilitators if order.event else ()) if official.name]
    return say.listing(names) if names else ""


def clock(order: RunningOrder, say: Catalogue) -> str:
    """From when until when; day by day where they differ."""
    zone = order.organisation.time_zone if order.organisation else ""
    spans = [f"{say.span(day.plan.start, day.plan.end)} {zone}".strip() for day in order.days]
    if len(set(spans)) == 1:
        return spans[0]
    return "; ".join(f"{say('guides.day', number=n)}, {span}" for n, span in enumerate(spans, start=1))


def learning(order: RunningOrder, say: Catalogue) -> str:
    """Lesson hours with their minutes, or minutes alone where none are counted."""
    minutes, hours = say("common.minutes", n=order.learning_minutes), order.lesson_hours
    return minutes if hours is None else f"{say('common.lesson-hours', n=hours)} ({minutes})"


def people(order: RunningOrder, say: Catalogue) -> str:
    """How many are expected, and at how many tables."""
    size, few, many = order.workshop.table_size, order.workshop.participants.min, order.workshop.participants.max
    if order.event is None:
        expected = say("guides.people-range", min=few, max=many)
        return expected if size is None else say("guides.expected-range", min=few, max=many, size=size)
    expected = say("common.people", n=participants(order))
    return expected if size is None else say("guides.expected", n=tables(order), people=expected, size=size)


# Identity --------------------------------------------------------------------------------------------------------------


def identity(library: Library, order: RunningOrder, say: Catalogue) -> tuple[Field, ...]:
    """What the workshop is, and whose; a line to write on where something is not known yet."""
    workshop, event = order.workshop, order.event
    cases = [
        say("guides.case-titled", number=case_number(order, case), title=case.title).rstrip(".") for case in order.cases
    ]
    found = (
        ("guides.field.event", event.title if event else ""),
        ("guides.field.workshop", workshop.title),
        ("guides.fact.organiser", event.organiser if event else ""),
        ("guides.field.organisation", order.organisation.name if order.organisation else ""),
        ("guides.fact.when", dates(order, say)),
        ("guides.clock", clock(order, say)),
        ("guides.fact.place", (event.place if event else None) or ""),
        ("guides.fact.participants", people(order, say)),
        ("guides.fact.audience", workshop.audience),
        ("guides.fact.facilitators", facilitators(order, say) or (workshop.facilitators if event is None else "")),
        ("guides.fact.learning", learning(order, say)),
        ("guides.fact.phase", library.phase(workshop.phase).name),
        *((("guides.cases", "; ".join(cases)),) if cases else ()),
        ("guides.field.version", say("guides.workshop-version", workshop=workshop.version,
                                     version=library.programme.version, date=say.date(library.programme.as_of))),
        ("guides.field.language", say("guides.language")),
    )  # fmt: skip
    return tuple(Field(say(code), text) for code, text in found)


def how(order: RunningOrder, say: Catalogue) -> tuple[Field, ...]:
    """What the signs of this guide mean; about cases only where there are some."""
    codes = [code for code in HOW if order.cases or code not in ("cases", "tabs")]
    return tuple(Field(say(f"guides.how.{code}"), say(f"guides.how.{code}-text")) for code in codes)


# Summary ---------------------------------------------------------------------------------------------------------------


def summary(library: Library, order: RunningOrder, copies: tuple[Copy, ...], say: Catalogue) -> Summary:
    workshop, event = order.workshop, order.event
    facts = [
        Field(say("guides.fact.audience"), workshop.audience),
        Field(say("guides.fact.participants"), people(order, say)),
        Field(say("guides.fact.facilitators"), workshop.facilitators),
        Field(say("guides.fact.phase"), library.phase(workshop.phase).name),
        Field(say("guides.fact.learning"), learning(order, say)),
        Field(say("guides.fact.when"), dates(order, say)),
        Field(say("guides.fact.place"), (event.place if event else None) or ""),
        Field(say("guides.fact.organiser"), event.organiser if event else ""),
    ]
    names = [Field(o.role, o.name or "") for o in (event.facilitators if event else ())]
    return Summary(
        lead=workshop.summary,
        facts=tuple(facts),
        objectives=tuple(objective.text for objective in workshop.objectives),
        copies=_at_a_glance(copies),
        room=workshop.room,
        roles=(*(Field(role.name, role.task) for role in workshop.roles), *names),
        day_before=workshop.day_before,
    )


def _at_a_glance(copies: tuple[Copy, ...]) -> tuple[Field, ...]:
    """Codes of sheets that are copied equally often stand together, in the order of the first of them."""
    counts = dict.fromkeys(copy.count for copy in copies)
    return tuple(
        Field(begins(count), runs_of_codes([it.code for it in copies if it.count == count])) for count in counts
    )


# Contents --------------------------------------------------------------------------------------------------------------


def contents(guide: Guide, order: RunningOrder, say: Catalogue) -> tuple[ContentsGroup, ...]:
    """Everything with a page of its own, as it follows in the guide; the sessions of each day apart."""
    front = [Reference(say(f"guides.{name}"), name) for name in ("identity", "how", "summary")]
    front.append(Reference(say("guides.lesson.design"), guide.plan.label))
    front.append(Reference(say("guides.lesson.plan"), guide.plan.plan_label))
    front.append(Reference(say("guides.agenda"), "agenda"))
    groups = [(say("guides.part.preparation"), front), *_sessions(guide, order, say)]
    if guide.values:
        groups[-1][1].append(Reference(say("guides.values"), "values"))
    notes = [
        Reference(say("guides.case-titled", number=number, title=note.title), note.label)
        for number, note in enumerate(guide.notes, start=1)
    ]
    if guide.test_key is not None:
        notes.append(Reference(guide.test_key.title, guide.test_key.label))
    groups.append((say("guides.part.notes"), notes))
    groups.append((say("guides.part.sheets"), list(_sheets(guide, say))))
    groups.append((say("guides.part.copies"), [Reference(say("guides.materials-title"), guide.materials.label)]))
    after = [Reference(it.title, it.label) for it in (guide.messages, guide.report) if it is not None]
    groups.append((say("guides.part.after"), after))
    if guide.sources:
        groups.append((say("guides.part.sources"), [Reference(say("guides.sources"), "sources")]))
    return tuple(ContentsGroup(title, tuple(entries)) for title, entries in groups if entries)


def _sessions(guide: Guide, order: RunningOrder, say: Catalogue) -> list[tuple[str, list[Reference]]]:
    groups = []
    sheets = iter(guide.sessions)
    for day in order.days:
        led = [(entry, next(sheets)) for entry in day.entries if served(entry)]
        entries = [Reference(_title(entry, sheet.title, say), sheet.label) for entry, sheet in led if entry.parts]
        groups.append((day_title(order, day, say) or say("guides.part.sessions"), entries))
    return groups


def _title(entry: Entry, title: str, say: Catalogue) -> str:
    return say("guides.session-titled", session=entry.session, title=title) if entry.session else title


def _sheets(guide: Guide, say: Catalogue) -> Iterator[Reference]:
    for number, case in enumerate(guide.cases, start=1):
        yield Reference(say("guides.case-titled", number=number, title=case.title), case.label)
    for sheet in guide.worksheets:
        yield Reference(f"{sheet.kicker}: {sheet.title}", sheet.label)
    if guide.pledge is not None:
        yield Reference(say("guides.pledge-cards"), guide.pledge.label)
