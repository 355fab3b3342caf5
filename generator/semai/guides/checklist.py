"""What is done before and after a workshop, day by day; and how its room is furnished. Pure."""

from __future__ import annotations

import datetime as dt

from semai.catalogue import Catalogue
from semai.guides.forms import ChecklistGroup, ChecklistSheet, Field, SupplySheet
from semai.guides.supplies import facilitators, gathers, participants, supply_lines, tables
from semai.model.library import Library
from semai.model.running_order import RunningOrder


def checklist_sheet(library: Library, order: RunningOrder, say: Catalogue) -> ChecklistSheet | None:
    """The workspace's checklist; where there is no room to prepare, what the workshop itself asks for the day before."""
    stages = library.papers.checklist if library.papers and gathers(order) else ()
    groups = [_group(order, stage.day, stage.items, say) for stage in stages]
    if not groups and order.workshop.day_before:
        groups = [_group(order, -1, order.workshop.day_before, say)]
    if not groups:
        return None
    return ChecklistSheet("checklist", say("guides.code.checklist"), say("guides.checklist"), tuple(groups))


def _group(order: RunningOrder, day: int, items: tuple[str, ...], say: Catalogue) -> ChecklistGroup:
    date = _date(order, day)
    code = "on-the-day" if day == 0 else "days-before" if day < 0 else "days-after"
    when = say(f"guides.checklist.{code}", n=abs(day))
    return ChecklistGroup(when, say.date(date, weekday=True) if date else "", items)


def _date(order: RunningOrder, day: int) -> dt.date | None:
    """Days before are counted from the first day, days after from the last."""
    known = order.days[-1 if day > 0 else 0].date
    return known + dt.timedelta(days=day) if known else None


def supply_sheet(library: Library, order: RunningOrder, say: Catalogue) -> SupplySheet | None:
    lines = supply_lines(library, order, say)
    if not (lines or order.workshop.room):
        return None
    facts = [Field(say("guides.fact.participants"), say.number(participants(order)))]
    if order.workshop.table_size is not None:
        facts.append(Field(say("guides.tables"), say.number(tables(order))))
    facts.append(Field(say("guides.fact.facilitators"), say.number(facilitators(order))))
    return SupplySheet(
        "supplies", say("guides.code.supplies"), say("guides.supplies"), tuple(facts), order.workshop.room, lines
    )
