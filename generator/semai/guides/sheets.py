"""What participants write on: worksheets, polls of how sure they are, pledge cards. Pure.

A worksheet that asks the pulse is a poll: it has no name on it and is put into a box, so the committee hands it out; the
others stay with whoever wrote on them. `situations` makes the test, `records` what is kept of a workshop.
"""

from __future__ import annotations

from semai.catalogue import Catalogue
from semai.guides.forms import PledgeSheet, Prompt, WorksheetSheet
from semai.guides.guide import Reference
from semai.guides.pulse import pulse_sheet
from semai.model.activity import Activity
from semai.model.library import Library
from semai.model.running_order import RunningOrder

PLEDGE_LINES = 5
ONE_ROW_OF_VALUES = 7
"""More values than this stand in two rows on a pledge card, which costs a line to write on."""


def worksheets(order: RunningOrder) -> tuple[Activity, ...]:
    """Activities that have one, in the order of the day."""
    return tuple(it for it in order.activities if it.worksheet is not None and not it.worksheet.pulse)


def polls(order: RunningOrder) -> tuple[Activity, ...]:
    """Activities that ask how sure people are, in the order of the day."""
    return tuple(it for it in order.activities if it.worksheet is not None and it.worksheet.pulse)


def is_poll(activity: Activity) -> bool:
    return activity.worksheet is not None and activity.worksheet.pulse


def worksheet_number(order: RunningOrder, activity: Activity) -> int:
    """From 1, among those of its kind."""
    return (polls(order) if is_poll(activity) else worksheets(order)).index(activity) + 1


def worksheet_short(order: RunningOrder, activity: Activity, say: Catalogue) -> str:
    """Its name without its title; a poll has but its title."""
    assert activity.worksheet is not None
    if is_poll(activity):
        return activity.worksheet.title
    return say("guides.worksheet-number", number=worksheet_number(order, activity))


def worksheet_code(order: RunningOrder, activity: Activity, say: Catalogue) -> str:
    code = "guides.code.poll" if is_poll(activity) else "guides.worksheet-code"
    return say(code, number=worksheet_number(order, activity))


def worksheet_reference(order: RunningOrder, activity: Activity, say: Catalogue) -> Reference:
    assert activity.worksheet is not None
    number = worksheet_number(order, activity)
    if is_poll(activity):
        return Reference(activity.worksheet.title, f"poll-{number}")
    return Reference(
        say("guides.worksheet-titled", number=number, title=activity.worksheet.title), f"worksheet-{number}"
    )


def worksheet_sheets(library: Library, order: RunningOrder, say: Catalogue) -> tuple[WorksheetSheet, ...]:
    """Those that participants keep."""
    return tuple(_worksheet(library, order, activity, say) for activity in worksheets(order))


def poll_sheets(library: Library, order: RunningOrder, say: Catalogue) -> tuple[WorksheetSheet, ...]:
    """Those that are collected: for each participant one before and one after, where a workshop asks twice."""
    return tuple(_worksheet(library, order, activity, say) for activity in polls(order))


def _worksheet(library: Library, order: RunningOrder, activity: Activity, say: Catalogue) -> WorksheetSheet:
    sheet = activity.worksheet
    assert sheet is not None
    pulse = library.pulse if sheet.pulse else None
    return WorksheetSheet(
        label=worksheet_reference(order, activity, say).label,
        code=worksheet_code(order, activity, say),
        kicker=pulse.title if pulse else worksheet_short(order, activity, say),
        title=sheet.title,
        instruction=sheet.instruction,
        values=tuple(library.values) if sheet.choose_value else (),
        prompts=tuple(Prompt(prompt.text, prompt.lines) for prompt in sheet.prompts),
        pulse=pulse_sheet(pulse, alone=False) if pulse else None,
    )


# Pledge cards ----------------------------------------------------------------------------------------------------------


def has_pledge(order: RunningOrder) -> bool:
    return any(asks_pledge(activity) for activity in order.activities)


def asks_pledge(activity: Activity) -> bool:
    return activity.kind == "pledge" or activity.slides.pledge


def pledge_reference(say: Catalogue) -> Reference:
    return Reference(say("guides.pledge-cards"), "pledge")


def pledge_sheet(library: Library, say: Catalogue) -> PledgeSheet:
    two_rows = len(library.values) > ONE_ROW_OF_VALUES
    lines = PLEDGE_LINES - 1 if two_rows else PLEDGE_LINES
    return PledgeSheet("pledge", say("guides.code.pledge"), say("guides.pledge-card"), lines)
