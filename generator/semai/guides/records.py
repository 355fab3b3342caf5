"""What is kept of a workshop: who was there, what they thought of it, what was held, and what each takes home. Pure.

No sheet asks for more of a person than it needs. What is shorter than one lesson hour is neither put on record nor
certified.
"""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from semai.catalogue import Catalogue
from semai.guides.forms import (
    AttendanceSheet,
    CertificateSession,
    CertificateSheet,
    EvaluationGroup,
    EvaluationSheet,
    Field,
    RecordSheet,
    Signature,
)
from semai.guides.front import clock, dates, learning
from semai.guides.spelled import day_in_words
from semai.guides.supplies import participants
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.slides.names import whole_title

ATTENDANCE_ROWS = 20
AGREED_LINES = 5

BLANK = "\0"
"""Stands for room to write while a sentence is put together; no content may hold it."""


def is_recorded(order: RunningOrder) -> bool:
    """Whether it is a lesson hour long or more."""
    return order.learning_minutes >= order.lesson_hour


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
                    code=say("guides.code.attendance"),
                    title=say("guides.attendance"),
                    fields=(
                        *_event_fields(order, say.date(day.date, weekday=True) if day.date else "", say),
                        Field(say("guides.field.organisation"), order.organisation.name if order.organisation else ""),
                        Field(say("guides.field.place"), (order.event.place if order.event else None) or ""),
                    ),
                    columns=tuple(say(f"guides.attendance.{column}") for column in _columns(order)),
                    numbers=tuple(range(first, last + 1)),
                    of=say("guides.sheet-of", sheet=sheet, total=len(starts)),
                    signatures=_signatures(order, say, least=1) if sheet == len(starts) else (),
                )
            )
    return tuple(sheets)


def _event_fields(order: RunningOrder, day: str, say: Catalogue) -> tuple[Field, Field]:
    return (
        Field(say("guides.field.event"), order.title if order.event else ""),
        Field(say("guides.field.day"), day),
    )


def _columns(order: RunningOrder) -> tuple[str, ...]:
    """The staff number only where the organisation's accounting asks for it."""
    return ("number", "name", *(("staff-number",) if _asks_number(order) else ()), "position", "unit", "signature")


def _asks_number(order: RunningOrder) -> bool:
    return order.organisation is not None and order.organisation.asks_staff_number


def _signatures(order: RunningOrder, say: Catalogue, *, least: int) -> tuple[Signature, ...]:
    """Of the event's signatories, and of the committee and the facilitator where these are too few."""
    number = say("guides.attendance.staff-number") if _asks_number(order) else ""
    officials = order.event.signatories if order.event else ()
    signed = [Signature(official.role, official.name or "", number) for official in officials]
    others = [say("guides.committee-head"), say("guides.facilitator")]
    roles = [role for role in others if role not in {it.role for it in signed}]
    if signed:
        roles.reverse()  # a head who signs already has a committee; the facilitator was there as well
    return tuple([*signed, *(Signature(role, "", number) for role in roles)][: max(least, len(signed))])


# Evaluation ------------------------------------------------------------------------------------------------------------


def evaluation_sheet(library: Library, order: RunningOrder, say: Catalogue) -> EvaluationSheet | None:
    """The same questions at every workshop, so that they can be compared; nothing on it says who answered."""
    asked = library.papers.evaluation if library.papers and order.workshop.evaluation else None
    if asked is None:
        return None
    return EvaluationSheet(
        label="evaluation",
        code=say("guides.code.evaluation"),
        title=say("guides.evaluation"),
        fields=_event_fields(order, dates(order, say), say),
        scale=asked.scale,
        groups=tuple(EvaluationGroup(group.title, group.items) for group in asked.groups),
        open_lines=asked.questions,
    )


# Record of the event ---------------------------------------------------------------------------------------------------


def record_sheet(order: RunningOrder, say: Catalogue) -> RecordSheet | None:
    """None where it is too short for one. Unknown particulars are blanks to fill in."""
    if not is_recorded(order):
        return None
    event = order.event
    opening = say(
        "guides.record.opening" if len(order.days) == 1 else "guides.record.opening-days",
        day=_in_words(order.days[0].date, say),
        last=_in_words(order.days[-1].date, say),
        place=(event.place if event else None) or BLANK,
        title=order.title,
        organiser=event.organiser if event else BLANK,
    )
    return RecordSheet(
        label="record",
        code=say("guides.code.record"),
        title=say("guides.record"),
        opening=tuple(opening.split(BLANK)),
        facts=(
            Field(say("guides.record.time"), clock(order, say)),
            Field(say("guides.fact.learning"), learning(order, say)),
            Field(say("guides.record.expected"), say("common.people", n=participants(order)) if event else ""),
            Field(say("guides.record.present")),
        ),
        cases=tuple(case.title for case in order.cases),
        agreed=AGREED_LINES,
        closing=say("guides.record.closing"),
        signatures=_signatures(order, say, least=2),
    )


def _in_words(day: dt.date | None, say: Catalogue) -> str:
    if day is not None:
        return day_in_words(day, say)
    return say("guides.day-in-words", **dict.fromkeys(("weekday", "day", "month", "year"), BLANK))


# Certificate -----------------------------------------------------------------------------------------------------------


def certificate_sheet(library: Library, order: RunningOrder, say: Catalogue) -> CertificateSheet | None:
    """None where it is too short for one."""
    if not is_recorded(order):
        return None
    event, organisation = order.event, order.organisation
    held = say(
        "guides.certificate.held",
        organiser=event.organiser if event else BLANK,
        date=_held_on(order, say),
        place=(event.place if event else None) or BLANK,
    )
    signed = say(
        "guides.certificate.signed",
        city=organisation.city if organisation else BLANK,
        date=say.date(order.days[-1].date) if order.days[-1].date else BLANK,
    )
    return CertificateSheet(
        label="certificate",
        code=say("guides.code.certificate"),
        title=say("guides.certificate"),
        logo=library.media.get(organisation.logo) if organisation and organisation.logo else None,
        organisation=organisation.name if organisation else "",
        given=say("guides.certificate.given"),
        taken_part=say("guides.certificate.taken-part"),
        event=order.title,
        held=tuple(held.split(BLANK)),
        length=learning(order, say),
        signed=tuple(signed.split(BLANK)),
        sessions_title=say("guides.certificate.sessions"),
        sessions=_sessions(order, say),
        signatures=_signatures(order, say, least=1),
    )


def _held_on(order: RunningOrder, say: Catalogue) -> str:
    first, last = order.days[0].date, order.days[-1].date
    if first is None or last is None:
        return BLANK
    return say.date(first) if first == last else say.dates(first, last)


def _sessions(order: RunningOrder, say: Catalogue) -> tuple[CertificateSession, ...]:
    """Sessions alone, each once and whole: what counts as learning."""
    pieces = [list(held) for day in order.days for _, held in groupby(day.sessions, lambda entry: entry.blocks)]
    return tuple(
        CertificateSession(
            whole_title(entries[0], say), say("common.minutes", n=sum(entry.slot.minutes for entry in entries))
        )
        for entries in pieces
    )
