"""What a guide says: a running order in, a `Guide` out.

Start at `outline`. `front` makes the first pages, `lesson_plan` the planning papers, `agenda` the running order, and
`sessions`, `cases` and `sheets` the rest. Slide numbers are asked from the outline of the slides, so that they agree with
the deck. Pure; knows nothing of typst, sizes or colours.
"""

from __future__ import annotations

from dataclasses import replace

from semai.catalogue import Catalogue, catalogue
from semai.guides import front
from semai.guides.agenda import agenda_days
from semai.guides.cases import case_notes, case_sheets
from semai.guides.copies import materials
from semai.guides.follow_up import messages, report
from semai.guides.guide import Guide, Reference, SourceLine
from semai.guides.lesson_plan import lesson_plan
from semai.guides.printed import printed
from semai.guides.sessions import session_sheets, value_sheets
from semai.guides.sheets import has_pledge, pledge_sheet, worksheet_sheets
from semai.guides.situations import situation_key
from semai.model.library import Library
from semai.model.reference import Source
from semai.model.running_order import RunningOrder
from semai.slides import outline as slide_outline

LABELS = (
    "agenda", "alignment", "ask", "behaviours", "clock", "closing", "consequence", "contents", "copies", "copies-lead",
    "count", "counter-example", "day-before", "dilemma", "do", "example", "follow-up", "for-session", "gain",
    "gain-and-risk", "group", "how", "identity", "if-silent", "late", "lesson.design", "lesson.facilitator",
    "lesson.indicator", "lesson.media", "lesson.method", "lesson.number", "lesson.participants", "lesson.plan",
    "lesson.reference", "lesson.results", "lesson.stage-part", "lesson.subject", "lesson.topic", "lesson.when",
    "likely-answers", "material", "materials", "materials-all", "materials-lead", "materials-title", "may-copy",
    "minutes", "objectives", "options", "pack.code", "pack.committee", "pack.pack", "pack.participants", "page",
    "pages", "people", "pitfall", "pitfalls", "pledge.circle", "pledge.name", "pledge.open", "pledge.open-end",
    "pledge.review", "pledge.witness", "practice", "purpose", "question", "questions", "risk", "roles", "room",
    "safety", "say", "session", "sheet", "slide", "slides", "sources", "sources-lead", "step", "summary", "take-home",
    "test-key-foot", "test-key-lead", "test-right", "time-plan", "total", "values", "variations",
)  # fmt: skip
"""Words the templates print, by the second half of their code in the catalogue."""


def outline(library: Library, order: RunningOrder) -> Guide:
    """The guide of an event, or of a workshop with the event's particulars left to fill in."""
    say = catalogue(library.programme.language)
    deck = slide_outline(library, order)
    walks = any(part.values for entry in order.entries for part in entry.parts)
    needed = materials(library, order, say)
    guide = Guide(
        **printed(
            library,
            order,
            say,
            LABELS,
            title=say("guides.document-title", title=order.title),
            subject=order.workshop.summary,
            foot=say("guides.foot", title=order.title),
        ),
        cover=front.cover(library, order, say),
        identity=front.identity(library, order, say),
        how=front.how(order, say),
        contents=(),
        summary=front.summary(library, order, needed.copies, say),
        plan=lesson_plan(library, order, deck, say),
        agenda=agenda_days(order, deck, say),
        sessions=session_sheets(library, order, deck, say),
        values=value_sheets(library, order, deck) if walks else (),
        notes=case_notes(library, order, say),
        test_key=situation_key(library, order, say),
        cases=case_sheets(library, order, say),
        worksheets=worksheet_sheets(library, order, say),
        pledge=pledge_sheet(library, say) if has_pledge(order) else None,
        materials=needed,
        messages=messages(library, order, say),
        report=report(library, order),
        sources=tuple(_source(source, say) for source in _sources(library, order)),
    )
    guide = replace(guide, contents=front.contents(guide, order, say))
    return _without_pages_of_others(guide, say)


def _without_pages_of_others(guide: Guide, say: Catalogue) -> Guide:
    """A sheet that only a pack holds has no page here; a session names its code and its pack."""
    here = {entry.label for group in guide.contents for entry in group.entries}
    copies = {copy.sheet.label: copy for copy in guide.materials.copies if copy.sheet.label not in here}

    def named(reference: Reference) -> Reference:
        copy = copies.get(reference.label)
        if copy is None:
            return reference
        pack = say(f"guides.pack.{copy.pack}")
        text = say("guides.in-pack", sheet=reference.text, code=copy.code, pack=pack[:1].lower() + pack[1:])
        return Reference(text, "")

    listed = tuple(
        replace(it, sheet=Reference(it.sheet.text, "")) if it.sheet.label in copies else it
        for it in guide.materials.copies
    )
    sessions = tuple(replace(it, references=tuple(map(named, it.references))) for it in guide.sessions)
    return replace(guide, materials=replace(guide.materials, copies=listed), sessions=sessions)


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
