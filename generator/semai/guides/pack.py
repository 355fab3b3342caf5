"""What the two packs are before anybody sets them: frozen values whose leaves are plain text, read like a `Guide`.

Both begin with a title page that lists what is in them. The participants' holds nothing of any note, consequence or key;
the committee's no key.
"""

from __future__ import annotations

from dataclasses import dataclass

from semai.guides.form_sheets import Sheet
from semai.guides.forms import (
    AttendanceSheet,
    CertificateSheet,
    ChecklistSheet,
    EvaluationSheet,
    PledgeSheet,
    RecordSheet,
    SituationSheet,
    SupplySheet,
    WorksheetSheet,
)
from semai.guides.guide import CaseSheet, Copy, Cover
from semai.guides.printed import Printed
from semai.guides.prose import RichBlocks


@dataclass(frozen=True, slots=True)
class ReadingBehaviour:
    """wording: official. example, counter_example, try_today: what it looks like at work."""

    wording: str
    example: str
    counter_example: str
    try_today: str


@dataclass(frozen=True, slots=True)
class ReadingSheet:
    """A value to read about at home. value: its slug. text: two minutes of prose. lines: for an answer to `reflection`."""

    label: str
    code: str
    kicker: str
    value: str
    title: str
    definition: str
    behaviours: tuple[ReadingBehaviour, ...]
    text: RichBlocks
    question: str
    reflection: str
    lines: int


@dataclass(frozen=True, slots=True)
class ParticipantPack(Printed):
    """lead: what to know of all its sheets. contents: its own. The rest is as in a `Guide`, in the order it is printed."""

    cover: Cover
    lead: str
    contents: tuple[Copy, ...]
    cases: tuple[CaseSheet, ...]
    worksheets: tuple[WorksheetSheet, ...]
    readings: tuple[ReadingSheet, ...]
    pledge: PledgeSheet | None
    follow_up: Sheet | None


@dataclass(frozen=True, slots=True)
class CommitteePack(Printed):
    """lead, contents: as in the participants'. others: those of the participants' pack, which it prints as well."""

    cover: Cover
    lead: str
    contents: tuple[Copy, ...]
    others: tuple[Copy, ...]
    checklist: ChecklistSheet | None
    supplies: SupplySheet | None
    attendance: tuple[AttendanceSheet, ...]
    test: SituationSheet | None
    evaluation: EvaluationSheet | None
    polls: tuple[WorksheetSheet, ...]
    record: RecordSheet | None
    certificate: CertificateSheet | None
