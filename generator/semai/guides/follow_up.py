"""What comes after a workshop: messages to people, with the day each is due, and the report. Pure."""

from __future__ import annotations

import datetime as dt

from semai.catalogue import Catalogue
from semai.guides.form_sheets import Sheet, form_sheet
from semai.guides.guide import Message, Messages
from semai.guides.records import is_recorded
from semai.guides.sheets import has_pledge
from semai.model.library import Library
from semai.model.running_order import RunningOrder


def messages(library: Library, order: RunningOrder, say: Catalogue) -> Messages | None:
    """The reminders of the workspace, counted from the last day of the event; None where nobody pledges anything."""
    reminders = library.reminders
    if reminders is None or not has_pledge(order):
        return None
    last = order.days[-1].date
    return Messages(
        label="messages",
        title=reminders.title,
        lead=reminders.lead,
        messages=tuple(Message(_when(last, it.day, say), it.title, it.text) for it in reminders.messages),
    )


def _when(last: dt.date | None, days: int, say: Catalogue) -> str:
    day = say("guides.after-days", day=days)
    return f"{day} ({say.date(last + dt.timedelta(days=days), weekday=True)})" if last else day


def report(library: Library, order: RunningOrder) -> Sheet | None:
    """What the organiser writes afterwards, as a skeleton; None without one, and for what is too short for it."""
    papers = library.papers
    return form_sheet(papers.report, "report") if papers and papers.report and is_recorded(order) else None
