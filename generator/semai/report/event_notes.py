"""Second looks at events in the words of one language. Start at `second_look`."""

from __future__ import annotations

from typing import assert_never

from semai.catalogue import Catalogue
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
from semai.report.shapes import Note


def second_look(look: SecondLook, words: Catalogue) -> Note:
    return Note(_said(look, words), look.place)


def past_event(past: PastEvent, words: Catalogue) -> Note:
    date = words.date(past.day, weekday=True)
    return Note(words("report.events.past-event", event=past.event, date=date), past.place)


def _said(look: SecondLook, words: Catalogue) -> str:
    event = look.event
    match look.about:
        case OtherCrowd(found, least, most):
            return words("report.events.crowd", event=event, n=found, least=least, most=most)
        case SameCase(title, blocks):
            return words("report.events.same-case", event=event, case=title, blocks=_listed(blocks, words))
        case OldCase(block, title):
            return words("report.events.old-case", event=event, block=block, case=title)
        case DayOff(day):
            return words("report.events.day-off", event=event, date=words.date(day, weekday=True))
        case FarAhead(day, months):
            return words("report.events.far", event=event, date=words.date(day), n=months)
        case Skipped(block, minutes):
            return words("report.events.skipped", event=event, block=block, n=minutes)
        case Merged(blocks, minutes, planned):
            return words("report.events.merged", event=event, blocks=_listed(blocks, words), n=minutes, planned=planned)
        case EndsLate(end, organisation):
            return words("report.events.late", event=event, end=words.clock(end), organisation=organisation)
        case _:
            assert_never(look.about)


def _listed(titles: tuple[str, ...], words: Catalogue) -> str:
    return words.listing([words("report.quote", text=title) for title in titles])
