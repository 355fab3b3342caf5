"""The running order on paper, and the papers each of its lines uses. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from semai.catalogue import Catalogue
from semai.guides.guide import AgendaDay, AgendaRow
from semai.guides.numbers import case_number, entry_label, ranges, served
from semai.guides.sheets import asks_pledge, pledge_reference, worksheet_short
from semai.guides.situations import gives_test, situation_reference
from semai.model.running_order import DayOrder, Entry, PartPlan, RunningOrder
from semai.slides import SlideDeck
from semai.slides.names import entry_title


def agenda_days(order: RunningOrder, deck: SlideDeck, say: Catalogue) -> tuple[AgendaDay, ...]:
    """A running order for each day."""
    return tuple(_day(order, deck, day, say) for day in order.days)


def day_title(order: RunningOrder, day: DayOrder, say: Catalogue) -> str:
    """`Hari 1: Jumat, 4 Desember 2026`, without what is not known; "" where there is one day only."""
    if len(order.days) == 1:
        return ""
    title = say("guides.day", number=day.number)
    return f"{title}: {say.date(day.date, weekday=True)}" if day.date else title


def _day(order: RunningOrder, deck: SlideDeck, day: DayOrder, say: Catalogue) -> AgendaDay:
    zone = order.organisation.time_zone if order.organisation else ""
    lead = say(
        "guides.agenda-lead",
        span=" ".join(text for text in (say.span(day.plan.start, day.plan.end), zone) if text),
        learning=say("common.minutes", n=day.learning_minutes),
    )
    return AgendaDay(
        title=day_title(order, day, say),
        lead=lead,
        rows=tuple(_row(order, deck, day, entry, say) for entry in day.entries),
        notes=tuple(_notes(day, say)),
    )


def _notes(day: DayOrder, say: Catalogue) -> Iterator[str]:
    for block in day.day.blocks:
        if block.id in day.plan.skipped:
            yield say("guides.skipped", title=block.title)
    if day.plan.over:
        yield say("guides.over", n=day.plan.over)


def _row(order: RunningOrder, deck: SlideDeck, day: DayOrder, entry: Entry, say: Catalogue) -> AgendaRow:
    return AgendaRow(
        clock=say.clock(entry.slot.start),
        minutes=entry.slot.minutes,
        title=entry_title(entry, say),
        about="; ".join(block.about for block in entry.blocks if block.about),
        late=" ".join(block.late for block in entry.blocks if block.late),
        materials=sheets_of(order, entry, say),
        slides=ranges(deck.numbers(entry)),
        label=entry_label(day, entry) if served(entry) else "",
        quiet=entry.slot.kind not in ("session", "ceremony"),
    )


def sheets_of(order: RunningOrder, entry: Entry, say: Catalogue) -> tuple[str, ...]:
    """The papers of ours a line of the running order uses, each once: the test, then those of its parts."""
    names = [situation_reference(say).text] if gives_test(order, entry) else []
    names += [name for part in entry.parts for name in sheets_of_part(order, part, say)]
    return tuple(dict.fromkeys(names))


def sheets_of_part(order: RunningOrder, part: PartPlan, say: Catalogue) -> Iterator[str]:
    """Its case, its worksheet, pledge cards."""
    if part.case is not None:
        yield say("guides.case-number", number=case_number(order, part.case))
    if part.activity.worksheet is not None:
        yield worksheet_short(order, part.activity, say)
    if asks_pledge(part.activity):
        yield pledge_reference(say).text
