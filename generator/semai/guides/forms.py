"""The papers of a workshop that people fill in, before anybody sets them: frozen values whose leaves are plain text.

See `guide` for how they are read. Each has what its sheet prints and no more: no sheet asks for a name it does not need.
"""

from __future__ import annotations

from dataclasses import dataclass

from semai.guides.pulse import PulseSheet


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
    """Four cards on a sheet. lines: to write the pledge on."""

    label: str
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
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """One sheet of a day's list. columns: head of each; the first holds the number, the last the signature."""

    label: str
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
    label: str
    fields: tuple[Field, ...]
    groups: tuple[EvaluationGroup, ...]
    open_lines: tuple[str, ...]
