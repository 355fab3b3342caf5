"""Which pages each paper has in Word, in the order of the PDF, and what stands in their feet. Start at `write`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from semai.catalogue import catalogue
from semai.guides.guide import Guide
from semai.guides.kit import Kit
from semai.guides.look import look
from semai.guides.pack import CommitteePack, ParticipantPack
from semai.guides.word import back, cases, front, plan, records, sessions, sheets, situations
from semai.guides.word.looks import page_of
from semai.guides.word.package import About, document
from semai.guides.word.pen import Pen, Setting
from semai.guides.word.styles import fonts, styles
from semai.theme import Theme

Paper = Guide | ParticipantPack | CommitteePack | Kit


def write(it: Paper, theme: Theme, paper: str) -> bytes:
    """The document. paper: a4 or f4."""
    say = catalogue(it.language)
    size = page_of(look(theme, tuple(it.value_names), paper))
    parts, listed = _contents(it)
    colours = {slug: it_.color for slug, it_ in theme.colours(tuple(it.value_names)).items()}
    pen = Pen(it.words, it.value_names, colours, size, it.simulation, parts, listed)
    PAGES[type(it)](pen, it)
    about = About(it.title, it.subject, it.keywords, it.cover.brand, it.language, it.as_of, it.simulation)
    looks = styles(theme, size, it.value_names, say, with_parts=bool(parts))
    return document(pen, looks, fonts(theme), about, double_sided=it.double_sided)


def _contents(it: Paper) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Titles of parts by the label of their first page, and titles of pages by label, as the contents have them.

    A sheet of cards is headed by the title of its first card, which the contents of a document follow.
    """
    match it:
        case Guide():
            groups = [group for group in it.contents if group.entries]
            listed = {entry.label: entry.text for group in groups for entry in group.entries}
            cards = {it.pledge.label: it.pledge.title} if it.pledge else {}
            return {group.entries[0].label: group.title for group in groups}, listed | cards
        case Kit():
            return {}, {}
        case _:
            return {}, {copy.sheet.label: copy.sheet.text for copy in it.contents}


# The guide -------------------------------------------------------------------------------------------------------------


def guide(pen: Pen, it: Guide) -> None:
    plain = Setting(it.foot)
    pen.page(Setting(it.cover.brand, it.cover.version, cover=True))
    front.cover(pen, it.cover)
    pen.page(plain)
    front.identity(pen, it.identity)
    pen.page(plain)
    front.how(pen, it.how)
    pen.page(plain)
    front.contents(pen, it.contents)
    pen.page(plain)
    front.summary(pen, it.summary)
    pen.page(Setting(it.foot, landscape=True))
    plan.design(pen, it.plan)
    pen.page(Setting(it.foot, landscape=True))
    plan.stages(pen, it.plan)
    pen.page(plain)
    front.agenda(pen, it.agenda)
    _led(pen, it, plain)
    _copied(pen, it)
    pen.page(plain)
    back.materials(pen, it.materials)
    if it.messages is not None:
        pen.page(plain)
        back.messages(pen, it.messages)
    if it.report is not None:
        pen.page(Setting(pen.words["may-copy"], it.report.code))
        sheets.form(pen, it.report)
    if it.sources:
        pen.page(plain)
        back.sources(pen, it.sources)


def _led(pen: Pen, it: Guide, plain: Setting) -> None:
    """What the facilitator alone reads: sessions, values, notes, key."""
    for session in it.sessions:
        if session.new_page or session is it.sessions[0]:
            pen.page(plain)
        sessions.session(pen, session)
    if it.values:
        pen.page(plain)
        sessions.values(pen, it.values)
    for note in it.notes:
        pen.page(plain)
        cases.case_note(pen, note)
    if it.test_key is not None:
        pen.page(Setting(pen.words["test-key-foot"]))
        situations.key(pen, it.test_key)


def _copied(pen: Pen, it: Guide | ParticipantPack) -> None:
    """Sheets that are copied singly: none is on the back of another, nor of what only the facilitator reads."""
    for case in it.cases:
        pen.page(Setting(f"{case.fiction} {pen.words['may-copy']}.", case.code), odd=True)
        cases.case_page(pen, case)
    for sheet in it.worksheets:
        pen.page(Setting(pen.words["may-copy"], sheet.code), odd=True)
        sheets.worksheet(pen, sheet)
    if isinstance(it, ParticipantPack):
        for reading in it.readings:  # read at home, so that they need no empty backs
            pen.page(Setting(pen.words["may-copy"], reading.code), odd=reading is it.readings[0])
            sheets.reading(pen, reading)
    if it.pledge is not None:
        pen.page(Setting("", bare=True), odd=True)
        sheets.pledge(pen, it.pledge)


# The packs -------------------------------------------------------------------------------------------------------------


def _first(pen: Pen, it: ParticipantPack | CommitteePack) -> None:
    pen.page(Setting(it.cover.brand, it.cover.version, cover=True))
    front.cover(pen, it.cover)
    pen.paragraph("Normal", it.lead)
    pen.paragraph("Prompt", pen.words["pack.contents"])
    back.copies(pen, it.contents, pen.words["pack.contents"])


def participants(pen: Pen, it: ParticipantPack) -> None:
    _first(pen, it)
    _copied(pen, it)
    if it.follow_up is not None:
        pen.page(Setting(pen.words["may-copy"], it.follow_up.code), odd=True)
        sheets.form(pen, it.follow_up, sheets.PLAN_ROW_MM)


def committee(pen: Pen, it: CommitteePack) -> None:
    words = pen.words
    _first(pen, it)
    if it.others:
        pen.paragraph("Prompt", words["pack.others"])
        back.copies(pen, it.others, words["pack.others"], here=False)
    if it.checklist is not None:
        pen.page(Setting(it.foot, it.checklist.code), odd=True)
        records.checklist(pen, it.checklist)
    if it.supplies is not None:
        pen.page(Setting(it.foot, it.supplies.code), odd=True)
        records.supply_list(pen, it.supplies)
    for sheet in it.attendance:
        pen.page(Setting(words["attendance.foot"], sheet.code), odd=True)
        records.attendance(pen, sheet)
    if it.test is not None:
        pen.page(Setting(words["test-foot"], it.test.code), odd=True)
        situations.test(pen, it.test)
    if it.evaluation is not None:
        pen.page(Setting(words["evaluation.anonymous"], it.evaluation.code), odd=True)
        records.evaluation(pen, it.evaluation)
    for poll in it.polls:
        pen.page(Setting(words["may-copy"], poll.code), odd=True)
        sheets.worksheet(pen, poll)
    if it.record is not None:
        pen.page(Setting(it.foot, it.record.code), odd=True)
        records.record(pen, it.record)
    if it.certificate is not None:
        pen.page(Setting("", it.certificate.code, landscape=True), odd=True)
        records.certificate(pen, it.certificate)


# Papers of no event ----------------------------------------------------------------------------------------------------


def kit(pen: Pen, it: Kit) -> None:
    if it.text or it.sheets or it.pulse is not None:
        pen.page(Setting(it.foot))
        front.kit_cover(pen, it.cover)
        pen.prose(it.text)
        back.sheet_list(pen, it.sheets)
    if it.pulse is not None:
        sheets.pulse(pen, it.pulse)
    for sheet in it.sheets:
        pen.page(Setting(f"{it.title} {sheet.code} · {pen.words['may-copy']}"), odd=True)
        sheets.form(pen, sheet)
    if it.test is not None:
        pen.page(Setting(pen.words["test-foot"], it.test.code))
        situations.test(pen, it.test)
    if it.key is not None:
        pen.page(Setting(pen.words["test-key-foot"]))
        situations.key(pen, it.key)


PAGES: dict[type, Callable[[Pen, Any], None]] = {  # Any: each takes its own kind of paper
    Guide: guide,
    ParticipantPack: participants,
    CommitteePack: committee,
    Kit: kit,
}
