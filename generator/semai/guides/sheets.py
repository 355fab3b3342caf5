"""The papers of a workshop that are not read but filled in or copied: worksheets, pledge cards, attendance, evaluation.

Start at `materials`, which lists them with how often each is copied; `situations` makes the test. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator

from semai.catalogue import Catalogue
from semai.guides.forms import (
    AttendanceSheet,
    EvaluationGroup,
    EvaluationSheet,
    Field,
    PledgeSheet,
    Prompt,
    Signature,
    WorksheetSheet,
)
from semai.guides.guide import Copy, Materials, Reference
from semai.guides.numbers import case_label, case_number
from semai.guides.pulse import pulse_sheet
from semai.guides.situations import situation_copies
from semai.model.activity import Activity
from semai.model.library import Library
from semai.model.running_order import RunningOrder

ATTENDANCE_ROWS = 20
CARDS_A_SHEET = 4
PLEDGE_LINES = 5
ONE_ROW_OF_VALUES = 7
"""More values than this stand in two rows on a pledge card, which costs a line to write on."""


def participants(order: RunningOrder) -> int:
    """Expected at an event; the most a workshop is made for."""
    return order.event.participants if order.event else order.workshop.participants.max


def materials(library: Library, order: RunningOrder, say: Catalogue) -> Materials:
    """What to bring, each with the sessions it is for, and what to copy."""
    needed: dict[str, list[str]] = {}
    for entry in order.entries:
        for part in entry.parts:
            for item in (supply.item for supply in part.activity.materials):
                sessions = needed.setdefault(item, [])
                name = say("guides.session-number", session=entry.session) if entry.session else part.block.title
                sessions.extend([name] if name not in sessions else [])
    items = tuple(Field(item, ", ".join(sessions)) for item, sessions in needed.items())
    return Materials("materials", items, tuple(_copies(library, order, say)))


def _copies(library: Library, order: RunningOrder, say: Catalogue) -> Iterator[Copy]:
    count = participants(order)
    each = say("common.sheets", n=count)
    for case in order.cases:
        title = say("guides.case-titled", number=case_number(order, case), title=case.title)
        copies = each if order.workshop.case_sheets == "everybody" else say("common.sheets", n=1)
        yield Copy(
            Reference(title, case_label(case)), say("guides.case-number", number=case_number(order, case)), copies
        )
    for activity in worksheets(order):
        short = say("guides.worksheet-number", number=worksheet_number(order, activity))
        asked = activity.worksheet.copies if activity.worksheet else None
        yield Copy(worksheet_reference(order, activity, say), short, asked or each)
    if has_pledge(order):
        yield Copy(
            pledge_reference(say), pledge_reference(say).text, say("common.sheets", n=-(-count // CARDS_A_SHEET))
        )
    yield from situation_copies(library, order, count, say)
    for sheet in attendance_sheets(order, say)[:1]:
        total = len(attendance_sheets(order, say))
        yield Copy(Reference(sheet.title, sheet.label), sheet.title, say("guides.once", n=total))
    if order.workshop.evaluation:
        title = say("guides.evaluation")
        yield Copy(Reference(title, "evaluation"), title, each)


# Worksheets ------------------------------------------------------------------------------------------------------------


def worksheets(order: RunningOrder) -> tuple[Activity, ...]:
    """Activities that have one, in the order of the day."""
    return tuple(activity for activity in order.activities if activity.worksheet is not None)


def worksheet_number(order: RunningOrder, activity: Activity) -> int:
    return worksheets(order).index(activity) + 1


def worksheet_reference(order: RunningOrder, activity: Activity, say: Catalogue) -> Reference:
    assert activity.worksheet is not None
    number = worksheet_number(order, activity)
    return Reference(
        say("guides.worksheet-titled", number=number, title=activity.worksheet.title), f"worksheet-{number}"
    )


def worksheet_sheets(library: Library, order: RunningOrder, say: Catalogue) -> tuple[WorksheetSheet, ...]:
    sheets = []
    for number, activity in enumerate(worksheets(order), start=1):
        assert activity.worksheet is not None
        sheets.append(
            WorksheetSheet(
                label=f"worksheet-{number}",
                code=say("guides.worksheet-code", number=number),
                kicker=say("guides.worksheet-number", number=number),
                title=activity.worksheet.title,
                instruction=activity.worksheet.instruction,
                values=tuple(library.values) if activity.worksheet.choose_value else (),
                prompts=tuple(Prompt(prompt.text, prompt.lines) for prompt in activity.worksheet.prompts),
                pulse=pulse_sheet(library.pulse, alone=False) if activity.worksheet.pulse and library.pulse else None,
            )
        )
    return tuple(sheets)


# Pledge cards ----------------------------------------------------------------------------------------------------------


def has_pledge(order: RunningOrder) -> bool:
    return any(activity.kind == "pledge" or activity.slides.pledge for activity in order.activities)


def pledge_reference(say: Catalogue) -> Reference:
    return Reference(say("guides.pledge-cards"), "pledge")


def pledge_sheet(library: Library, say: Catalogue) -> PledgeSheet:
    two_rows = len(library.values) > ONE_ROW_OF_VALUES
    return PledgeSheet("pledge", say("guides.pledge-card"), PLEDGE_LINES - 1 if two_rows else PLEDGE_LINES)


# Attendance ------------------------------------------------------------------------------------------------------------


def attendance_sheets(order: RunningOrder, say: Catalogue) -> tuple[AttendanceSheet, ...]:
    """Twenty rows on a sheet, a list for each day; the last sheet of a day is signed. () where none is kept."""
    count = participants(order) if order.workshop.attendance else 0
    starts = range(1, count + 1, ATTENDANCE_ROWS)
    sheets = []
    for day in order.days:
        for sheet, first in enumerate(starts, start=1):
            last = min(first + ATTENDANCE_ROWS - 1, count)
            sheets.append(
                AttendanceSheet(
                    label=f"attendance-{day.number}-{sheet}",
                    title=say("guides.attendance"),
                    fields=(
                        Field(say("guides.field.event"), order.title if order.event else ""),
                        Field(say("guides.field.day"), say.date(day.date, weekday=True) if day.date else ""),
                        Field(say("guides.field.organisation"), order.organisation.name if order.organisation else ""),
                        Field(say("guides.field.place"), (order.event.place if order.event else None) or ""),
                    ),
                    columns=tuple(say(f"guides.attendance.{column}") for column in _columns(order)),
                    numbers=tuple(range(first, last + 1)),
                    of=say("guides.sheet-of", sheet=sheet, total=len(starts)),
                    signatures=_signatures(order, say) if sheet == len(starts) else (),
                )
            )
    return tuple(sheets)


def _columns(order: RunningOrder) -> tuple[str, ...]:
    """The staff number only where the organisation's accounting asks for it."""
    asks = order.organisation is not None and order.organisation.asks_staff_number
    return ("number", "name", *(("staff-number",) if asks else ()), "position", "unit", "signature")


def _signatures(order: RunningOrder, say: Catalogue) -> tuple[Signature, ...]:
    officials = order.event.signatories if order.event else ()
    signed = tuple(Signature(official.role, official.name or "") for official in officials)
    return signed or (Signature(say("guides.committee-head"), ""),)


# Evaluation ------------------------------------------------------------------------------------------------------------

EVALUATION_GROUPS = ("content", "facilitator", "organiser")


def evaluation_sheet(order: RunningOrder, say: Catalogue) -> EvaluationSheet:
    """The same questions everywhere, so that workshops can be compared; nothing on it says who answered."""
    day = next((day.date for day in order.days if day.date is not None), None)
    return EvaluationSheet(
        label="evaluation",
        fields=(
            Field(say("guides.field.event"), order.title if order.event else ""),
            Field(say("guides.field.day"), say.date(day, weekday=True) if day else ""),
        ),
        groups=tuple(
            EvaluationGroup(say(f"guides.evaluation.{group}"), tuple(_numbered(say, f"guides.evaluation.{group}")))
            for group in EVALUATION_GROUPS
        ),
        open_lines=tuple(_numbered(say, "guides.evaluation.open")),
    )


def _numbered(say: Catalogue, code: str) -> Iterator[str]:
    """The messages `code.1`, `code.2` and so on, as many as the language has."""
    number = 1
    while say.has(f"{code}.{number}"):
        yield say(f"{code}.{number}")
        number += 1
