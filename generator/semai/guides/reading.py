"""What participants read and take home: a page for each value, and the plan for afterwards. Pure."""

from __future__ import annotations

from semai.catalogue import Catalogue
from semai.guides import prose
from semai.guides.form_sheets import Sheet, form_sheet
from semai.guides.guide import Reference
from semai.guides.pack import ReadingBehaviour, ReadingSheet
from semai.guides.records import is_recorded
from semai.model.form import FormSheet
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.model.value import Value

REFLECTION_LINES = 3


def values_read(library: Library, order: RunningOrder) -> tuple[Value, ...]:
    """Those it walks through and those its cases are about, in the programme's order."""
    slugs = {value.slug for entry in order.entries for part in entry.parts for value in part.values}
    slugs |= {slug for case in order.cases for slug in case.values.all}
    return tuple(value for slug, value in library.values.items() if slug in slugs)


def reading_reference(value: Value, say: Catalogue) -> Reference:
    return Reference(say("guides.reading-titled", title=value.name), f"reading-{value.slug}")


def reading_sheets(library: Library, order: RunningOrder, say: Catalogue) -> tuple[ReadingSheet, ...]:
    """The official wording letter for letter; nothing of what a value asks of leaders or facilitators."""
    return tuple(
        ReadingSheet(
            label=reading_reference(value, say).label,
            code=say("guides.code.reading", number=number),
            kicker=say("guides.reading-kicker"),
            value=value.slug,
            title=value.name,
            definition=value.definition.law,
            behaviours=tuple(
                ReadingBehaviour(it.law, it.example, it.counter_example, it.try_today) for it in value.behaviours
            ),
            text=prose.blocks(value.reading),
            question=value.question,
            reflection=value.reflection,
            lines=REFLECTION_LINES,
        )
        for number, value in enumerate(values_read(library, order), start=1)
    )


def follow_up(library: Library, order: RunningOrder) -> FormSheet | None:
    """The plan that is made; a few minutes are no time for one."""
    return library.papers.follow_up if library.papers and is_recorded(order) else None


def follow_up_sheet(library: Library, order: RunningOrder, say: Catalogue) -> Sheet | None:
    plan = follow_up(library, order)
    return form_sheet(plan, "follow-up", say("guides.code.follow-up")) if plan else None
