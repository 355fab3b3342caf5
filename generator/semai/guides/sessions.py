"""The pages a session is led from: its steps with slides, minutes and script; and the page of values. Pure."""

from __future__ import annotations

from itertools import groupby

from semai.catalogue import Catalogue
from semai.guides import prose
from semai.guides.guide import (
    BehaviourLine,
    PartSheet,
    Reference,
    SessionSheet,
    SlideBox,
    Speech,
    StepSheet,
    ValueSheet,
)
from semai.guides.numbers import case_label, case_number, entry_label, kicker, note_label, ranges, served
from semai.guides.sheets import asks_pledge, pledge_reference, worksheet_reference
from semai.guides.situations import gives_test, key_reference, situation_reference
from semai.model.activity import ScriptLine
from semai.model.library import Library
from semai.model.running_order import DayOrder, Entry, PartPlan, RunningOrder, StepPlan
from semai.slides import SlideDeck
from semai.slides.names import entry_title

TAGS = 3
"""Values shown under a title; a session about more of them is about all."""


def session_sheets(library: Library, order: RunningOrder, deck: SlideDeck, say: Catalogue) -> tuple[SessionSheet, ...]:
    """All that is led, in time order."""
    return tuple(
        _session(library, order, deck, day, entry, say) for day in order.days for entry in day.entries if served(entry)
    )


def _session(
    library: Library, order: RunningOrder, deck: SlideDeck, day: DayOrder, entry: Entry, say: Catalogue
) -> SessionSheet:
    materials = dict.fromkeys(supply.item for part in entry.parts for supply in part.activity.materials)
    return SessionSheet(
        label=entry_label(day, entry),
        kicker=kicker(order, day, entry, say),
        title=entry_title(entry, say),
        new_page=entry.is_session,
        values=_tags(entry),
        purpose=" ".join(block.purpose for block in entry.blocks if block.purpose),
        materials="; ".join(materials),
        references=_references(order, entry, say),
        parts=tuple(_part(deck, entry, part, say) for part in entry.parts),
        closing=tuple(block.closing for block in entry.blocks if block.closing and _ends(entry)),
        late=tuple(block.late for block in entry.blocks if block.late),
    )


def _ends(entry: Entry) -> bool:
    """Whether the block ends here, and not in its next piece."""
    return not entry.parts or entry.parts[-1].closes


def _tags(entry: Entry) -> tuple[str, ...]:
    cases = [value for part in entry.parts if part.case for value in part.case.values.all]
    walked = [value.slug for part in entry.parts for value in part.values]
    values = tuple(dict.fromkeys([*cases, *walked]))
    return values if len(values) <= TAGS else ()


def _references(order: RunningOrder, entry: Entry, say: Catalogue) -> tuple[Reference, ...]:
    """Pages of the papers used in it."""
    found = [situation_reference(say), key_reference(say)] if gives_test(order, entry) else []
    for part in entry.parts:
        if part.case is not None:
            number = case_number(order, part.case)
            found.append(
                Reference(say("guides.case-titled", number=number, title=part.case.title), case_label(part.case))
            )
            found.append(Reference(say("guides.note-number", number=number), note_label(part.case)))
        if part.activity.worksheet is not None:
            found.append(worksheet_reference(order, part.activity, say))
        if asks_pledge(part.activity):
            found.append(pledge_reference(say))
        if part.values:
            found.append(Reference(say("guides.values"), "values"))
    return tuple(dict.fromkeys(found))


def _part(deck: SlideDeck, entry: Entry, part: PartPlan, say: Catalogue) -> PartSheet:
    title = part.case.title if part.case else part.activity.title
    alone = len(entry.parts) == 1
    heading = say("guides.part", title=title, minutes=say("common.minutes", n=part.minutes))
    return PartSheet(
        title="" if alone and part.case is None else heading,
        purpose="" if alone and entry.blocks[0].purpose else part.activity.purpose,
        people=part.activity.people if part.opens else "",
        steps=tuple(_step(deck, entry, part, step, say) for step in part.steps),
        variations=part.activity.variations if part.closes else (),
        safety=part.activity.safety if part.closes else (),
        notes=prose.blocks(part.activity.notes) if part.closes else (),
    )


def _step(deck: SlideDeck, entry: Entry, part: PartPlan, plan: StepPlan, say: Catalogue) -> StepSheet:
    step = plan.step
    return StepSheet(
        number=plan.number,
        title=step.title,
        minutes=say("common.minutes", n=plan.minutes),
        slide=_slide(deck, entry, part, plan),
        script=_speeches(step.script),
        if_silent=step.if_silent or "",
        likely_answers=step.likely_answers,
        pitfall=step.pitfall or "",
    )


def _slide(deck: SlideDeck, entry: Entry, part: PartPlan, plan: StepPlan) -> SlideBox | None:
    if plan.step.slide is None:
        return None
    here = set(deck.numbers(entry))
    numbers = tuple(n for n in deck.numbers_of(part, plan.step.slide) if n in here)
    return SlideBox(deck.slides[numbers[0] - 1].title, ranges(numbers)) if numbers else None


def _speeches(script: tuple[ScriptLine, ...]) -> tuple[Speech, ...]:
    runs = groupby(script, lambda line: line.kind)
    return tuple(Speech(kind, tuple(line.text for line in lines)) for kind, lines in runs)


def value_sheets(library: Library, order: RunningOrder, deck: SlideDeck) -> tuple[ValueSheet, ...]:
    """Every value with its official wording, for the facilitator who walks through them."""
    local: dict[str, list[str]] = {}
    for practice in order.organisation.local_practices if order.organisation else ():
        local.setdefault(practice.behaviour, []).append(practice.text)
    return tuple(
        ValueSheet(
            slug=value.slug,
            name=value.name,
            definition=value.definition.law,
            behaviours=tuple(
                BehaviourLine(b.law, b.example, b.counter_example, tuple(local.get(value.behaviour_id(n), ())))
                for n, b in enumerate(value.behaviours, start=1)
            ),
            question=value.question,
            slides=ranges([n for n, s in enumerate(deck.slides, start=1) if s.subject[:2] == ("value", value.slug)]),
        )
        for value in library.values.values()
    )
