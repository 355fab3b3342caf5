"""The papers of a workshop that people fill in, before anybody sets them: frozen values whose leaves are plain text.

See `guide` for how they are read. Each has what its sheet prints and no more: no sheet asks for a name it does not need.
"""

from __future__ import annotations

from dataclasses import dataclass

from semai.guides.pulse import PulseSheet

Blanks = tuple[str, ...]
"""A sentence in pieces; between each two of them is room to write."""


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands beside it; text "" leaves a line to write on."""

    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CaseOption:
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Prompt:
    text: str
    lines: int


@dataclass(frozen=True, slots=True)
class WorksheetSheet:
    """code: for its foot. values: slugs to circle, none where it does not ask for one. pulse: asked before the prompts."""

    label: str
    code: str
    kicker: str
    title: str
    instruction: str
    values: tuple[str, ...]
    prompts: tuple[Prompt, ...]
    pulse: PulseSheet | None


@dataclass(frozen=True, slots=True)
class PledgeSheet:
    """Four cards on a sheet. code: on each, since the sheet has no foot. lines: to write the pledge on."""

    label: str
    code: str
    title: str
    lines: int


@dataclass(frozen=True, slots=True)
class SituationSheetItem:
    number: int
    situation: str
    answers: tuple[CaseOption, ...]


@dataclass(frozen=True, slots=True)
class SituationSheet:
    """The test participants fill in before and after: nothing on it says which answer is right, or which value is meant."""

    label: str
    code: str
    title: str
    items: tuple[SituationSheetItem, ...]


@dataclass(frozen=True, slots=True)
class KeyAnswer:
    letter: str
    text: str
    reason: str
    right: bool


@dataclass(frozen=True, slots=True)
class SituationKeyItem:
    """value: its slug. right: the letter of the right answer."""

    number: int
    value: str
    situation: str
    right: str
    answers: tuple[KeyAnswer, ...]


@dataclass(frozen=True, slots=True)
class SituationKey:
    """The right answers with all reasons, for the facilitator alone."""

    label: str
    title: str
    items: tuple[SituationKeyItem, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """name: "" leaves a line. staff_number: label of a line for it, "" where none is asked for."""

    role: str
    name: str
    staff_number: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """One sheet of a day's list. columns: head of each; the first holds the number, the last the signature."""

    label: str
    code: str
    title: str
    fields: tuple[Field, ...]
    columns: tuple[str, ...]
    numbers: tuple[int, ...]
    of: str
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class EvaluationGroup:
    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvaluationSheet:
    """scale: what each number means, from 1. open_lines: questions with room to write."""

    label: str
    code: str
    title: str
    fields: tuple[Field, ...]
    scale: tuple[str, ...]
    groups: tuple[EvaluationGroup, ...]
    open_lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SupplyLine:
    """A thing to bring. amount: with its unit. sessions: what it is for, in words."""

    item: str
    amount: str
    sessions: str


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """when: how many days before or after. date: "" while it is not known."""

    when: str
    date: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChecklistSheet:
    label: str
    code: str
    title: str
    groups: tuple[ChecklistGroup, ...]


@dataclass(frozen=True, slots=True)
class SupplySheet:
    """facts: what the amounts were computed from. room: how it is set."""

    label: str
    code: str
    title: str
    facts: tuple[Field, ...]
    room: tuple[str, ...]
    lines: tuple[SupplyLine, ...]


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """What was held, when, and for whom, to be signed. Its head and number are left to whoever files it.

    cases: their titles. agreed: lines to write what was agreed on.
    """

    label: str
    code: str
    title: str
    opening: Blanks
    facts: tuple[Field, ...]
    cases: tuple[str, ...]
    agreed: int
    closing: str
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class CertificateSession:
    """title: with its number. minutes: in words."""

    title: str
    minutes: str


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """One for each participant, on a sheet turned sideways; the sessions stand on its back.

    logo: of the organisation, as PNG or JPEG; None without one. held: where, when and by whom. length: lesson hours where
    they are counted, and minutes. signed: place and day over the signatures.
    """

    label: str
    code: str
    title: str
    logo: bytes | None
    organisation: str
    given: str
    taken_part: str
    event: str
    held: Blanks
    length: str
    signed: Blanks
    sessions_title: str
    sessions: tuple[CertificateSession, ...]
    signatures: tuple[Signature, ...]
