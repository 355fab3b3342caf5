"""Every sheet of both packs, with its code and how many of it to print. Pure.

Start at `copies`; `materials` adds what else to bring. Which sheets a workshop has is asked where each is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from semai.catalogue import Catalogue
from semai.guides.checklist import checklist_sheet
from semai.guides.guide import Copy, Materials, Reference
from semai.guides.numbers import case_label, case_number
from semai.guides.reading import follow_up, reading_reference, values_read
from semai.guides.records import attendance_sheets, evaluation_sheet, is_recorded
from semai.guides.sheets import (
    has_pledge,
    pledge_reference,
    polls,
    worksheet_code,
    worksheet_reference,
    worksheets,
)
from semai.guides.situations import situation_items, situation_reference
from semai.guides.supplies import participants, supply_lines
from semai.model.activity import Activity
from semai.model.library import Library
from semai.model.running_order import RunningOrder

CARDS_A_SHEET = 4


def materials(library: Library, order: RunningOrder, say: Catalogue) -> Materials:
    """What to bring, and what to copy."""
    return Materials("materials", supply_lines(library, order, say), copies(library, order, say))


def copies(library: Library, order: RunningOrder, say: Catalogue) -> tuple[Copy, ...]:
    """In the order of the packs, the participants' first."""
    return (*_for_participants(library, order, say), *_for_committee(library, order, say))


def _for_participants(library: Library, order: RunningOrder, say: Catalogue) -> Iterator[Copy]:
    count = participants(order)
    each = say("common.sheets", n=count)
    to_read = each if order.workshop.case_sheets == "everybody" else say("common.sheets", n=1)
    for case in order.cases:
        number = case_number(order, case)
        yield Copy(
            Reference(say("guides.case-titled", number=number, title=case.title), case_label(case)),
            to_read,
            say("guides.code.case", number=number),
            "participants",
        )
    for activity in worksheets(order):
        yield _worksheet(order, activity, each, "participants", say)
    for number, value in enumerate(values_read(library, order), start=1):
        sheet = reading_reference(value, say)
        yield Copy(sheet, to_read, say("guides.code.reading", number=number), "participants")
    if has_pledge(order):
        sheet = pledge_reference(say)
        cards = say("common.sheets", n=-(-count // CARDS_A_SHEET))
        yield Copy(sheet, cards, say("guides.code.pledge"), "participants")
    if plan := follow_up(library, order):
        sheet = Reference(plan.title, "follow-up")
        yield Copy(sheet, plan.copies or each, say("guides.code.follow-up"), "participants")


def _for_committee(library: Library, order: RunningOrder, say: Catalogue) -> Iterator[Copy]:
    count = participants(order)
    each, once = say("common.sheets", n=count), say("guides.one-set")
    if checklist := checklist_sheet(library, order, say):
        yield _copy(checklist.title, checklist.label, once, checklist.code)
    if supply_lines(library, order, say) or order.workshop.room:
        yield _copy(say("guides.supplies"), "supplies", once, say("guides.code.supplies"))
    if attendance := attendance_sheets(order, say):
        lists = say("guides.once", n=len(attendance))
        yield _copy(attendance[0].title, attendance[0].label, lists, attendance[0].code)
    if situation_items(library, order):
        test, twice = situation_reference(say), say("guides.test-copies", n=2 * count, each=count)
        yield _copy(test.text, test.label, twice, say("guides.code.test"))
    if evaluation := evaluation_sheet(library, order, say):
        yield _copy(evaluation.title, evaluation.label, each, evaluation.code)
    for activity in polls(order):
        yield _worksheet(order, activity, each, "committee", say)
    if is_recorded(order):  # asked, not made: dates in words would load a library that a guide does without
        yield _copy(say("guides.record"), "record", once, say("guides.code.record"))
        yield _copy(say("guides.certificate"), "certificate", each, say("guides.code.certificate"))


def _copy(title: str, label: str, count: str, code: str) -> Copy:
    return Copy(Reference(title, label), count, code, "committee")


def _worksheet(
    order: RunningOrder, activity: Activity, each: str, pack: Literal["participants", "committee"], say: Catalogue
) -> Copy:
    asked = activity.worksheet.copies if activity.worksheet else None
    return Copy(
        worksheet_reference(order, activity, say),
        asked or each,
        worksheet_code(order, activity, say),
        pack,
    )
