"""The two planning papers of a training office, from what a workshop already says. Pure.

Start at `lesson_plan`. The course design has a line for each session, the lesson plan one for each part that is led.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from semai.catalogue import Catalogue
from semai.guides.agenda import sheets_of, sheets_of_part
from semai.guides.forms import Field
from semai.guides.front import learning
from semai.guides.guide import DesignRow, LessonPlan, Reference, Stage, StageRow
from semai.guides.numbers import case_number, entry_label, ranges
from semai.guides.prose import begins
from semai.guides.sheets import polls, worksheet_short
from semai.guides.situations import situation_reference
from semai.model.library import Library
from semai.model.running_order import DayOrder, Entry, PartPlan, RunningOrder
from semai.slides import SlideDeck
from semai.slides.names import whole_title

Led = tuple[DayOrder, Entry]
"""A line of the running order with its day."""

Held = tuple[DayOrder, Entry, PartPlan]

STAGES = ("opening", "work", "closing")

FEWEST_TO_DIVIDE = 3
"""Parts a workshop of sessions alone needs, so that its first opens it and its last closes it."""


def lesson_plan(library: Library, order: RunningOrder, deck: SlideDeck, say: Catalogue) -> LessonPlan:
    sessions = [(day, entry) for day in order.days for entry in day.entries if entry.is_session]
    held = groupby(sessions, lambda led: (led[0].number, led[1].blocks))
    return LessonPlan(
        label="design",
        plan_label="plan",
        fields=_fields(order, say),
        objectives=tuple(objective.text for objective in order.workshop.objectives),
        design=tuple(_design_row(library, order, deck, list(pieces), say) for _, pieces in held),
        total=learning(order, say),
        stages=tuple(_stages(order, deck, say)),
    )


def _fields(order: RunningOrder, say: Catalogue) -> tuple[Field, ...]:
    judged = [situation_reference(say).text] if order.workshop.test else []
    judged += [worksheet_short(order, poll, say) for poll in polls(order)]
    judged += [say("guides.evaluation")] if order.workshop.evaluation else []
    found = (
        ("guides.lesson.training", order.workshop.title),
        ("guides.lesson.time", learning(order, say)),
        ("guides.fact.audience", order.workshop.audience),
        ("guides.lesson.description", order.workshop.summary),
        ("guides.lesson.judged", "; ".join(judged)),
    )
    return tuple(Field(say(code), text) for code, text in found if text)


# Course design ---------------------------------------------------------------------------------------------------------


def _design_row(
    library: Library, order: RunningOrder, deck: SlideDeck, pieces: Sequence[Led], say: Catalogue
) -> DesignRow:
    """pieces: of one block, or of two held together; several where a fixed point stands inside it."""
    day, first = pieces[0]
    entries = [entry for _, entry in pieces]
    parts = [part for entry in entries for part in entry.parts]
    minutes = sum(entry.slot.minutes for entry in entries)
    counted = order.lesson_hours is not None and minutes % order.lesson_hour == 0
    slides = [number for entry in entries for number in deck.numbers(entry)]
    return DesignRow(
        indicators=_indicators(order, first),
        title=whole_title(first, say),
        session=Reference(say("guides.session-number", session=first.session), entry_label(day, first)),
        topics=_topics(order, first, parts, say),
        methods=_methods(parts, say),
        media=_media(slides, parts, [name for entry in entries for name in sheets_of(order, entry, say)], say),
        hours=say("common.lesson-hours", n=minutes // order.lesson_hour) if counted else "",
        minutes=say("common.minutes", n=minutes),
        sources=_sources(library, parts),
    )


def _indicators(order: RunningOrder, entry: Entry) -> tuple[str, ...]:
    served = sorted({number for block in entry.blocks for number in block.objectives})
    objectives = order.workshop.objectives
    return tuple(f"{number}. {objectives[number - 1].text}" for number in served if number <= len(objectives))


def _topics(order: RunningOrder, entry: Entry, parts: Sequence[PartPlan], say: Catalogue) -> tuple[str, ...]:
    """What the running order says it is about, else the names of its methods; then its cases."""
    about = [block.about for block in entry.blocks if block.about]
    about = about or [part.activity.title for part in parts if part.case is None]
    cases = [
        say("guides.case-titled", number=case_number(order, part.case), title=part.case.title)
        for part in parts
        if part.case is not None
    ]
    return tuple(dict.fromkeys([*about, *cases]))


def _methods(parts: Iterable[PartPlan], say: Catalogue) -> str:
    kinds = dict.fromkeys(part.activity.kind for part in parts)
    return begins(", ".join(dict.fromkeys(say(f"guides.method.{kind}") for kind in kinds)))


def _media(slides: Sequence[int], parts: Iterable[PartPlan], sheets: Iterable[str], say: Catalogue) -> tuple[str, ...]:
    """Slides, sheets, and things to bring, each once."""
    shown = [say("guides.slides-numbered", n=len(slides), numbers=ranges(slides))] if slides else []
    supplies = [supply.item for part in parts for supply in part.activity.materials]
    return tuple(dict.fromkeys([*shown, *sheets, *supplies]))


def _sources(library: Library, parts: Iterable[PartPlan]) -> tuple[str, ...]:
    """Short titles of what its values and its cases rest on."""
    ids: dict[str, None] = {}
    for part in parts:
        values = [*part.values, *(library.values[slug] for slug in (part.case.values.all if part.case else ()))]
        ids |= dict.fromkeys(id_ for value in values for id_ in value.sources)
        ids |= dict.fromkeys(part.case.sources if part.case else ())
    found = (library.source(id_) for id_ in ids)
    return tuple(source.short or source.title for source in found if source is not None)


# Lesson plan -----------------------------------------------------------------------------------------------------------


def _stages(order: RunningOrder, deck: SlideDeck, say: Catalogue) -> Iterable[Stage]:
    """Those of the three in which something is led."""
    for name, held in zip(STAGES, divided(order), strict=True):
        if held:
            minutes = say("common.minutes", n=sum(part.minutes for _, _, part in held))
            rows = tuple(_stage_row(order, deck, day, entry, part, say) for day, entry, part in held)
            yield Stage(say(f"guides.lesson.{name}"), minutes, rows)


def divided(order: RunningOrder) -> tuple[list[Held], list[Held], list[Held]]:
    """What is led before the first session, from it to the last, and after that.

    Where nothing comes before, the first part of all opens; where nothing comes after, the last of all closes.
    """
    held = [(day, entry, part) for day in order.days for entry in day.entries for part in entry.parts]
    sessions = [at for at, (_, entry, _) in enumerate(held) if entry.is_session]
    first, last = (sessions[0], sessions[-1] + 1) if sessions else (0, len(held))
    if last - first >= FEWEST_TO_DIVIDE:
        first, last = first or 1, last if last < len(held) else last - 1
    return held[:first], held[first:last], held[last:]


def _stage_row(
    order: RunningOrder, deck: SlideDeck, day: DayOrder, entry: Entry, part: PartPlan, say: Catalogue
) -> StageRow:
    title = part.case.title if part.case else part.activity.title
    where = say("guides.session-number", session=entry.session) if entry.session else entry.blocks[0].title
    if where == title:
        where = say.span(entry.slot.start, entry.slot.end)
    here = set(deck.numbers(entry))
    slides = [
        number
        for number, slide in enumerate(deck.slides, start=1)
        if number in here and (slide.block, slide.part) == (part.block.id, part.index)
    ]
    return StageRow(
        session=Reference(where, entry_label(day, entry)),
        title=title,
        facilitator=tuple(f"{plan.number}. {plan.step.title}" for plan in part.steps),
        participants=part.activity.participants_do or "",
        methods=_methods([part], say),
        media=_media(slides, [part], sheets_of_part(order, part, say), say),
        minutes=say("common.minutes", n=part.minutes),
    )
