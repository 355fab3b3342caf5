"""What a facilitator guide is before anybody sets it: frozen values whose leaves are plain text, ready for JSON.

`label` names a place in the guide; a `Reference` to it is printed with the page it turns out to stand on, which only the
typesetter knows. Empty text means that nothing is printed, or, in a `Field`, a line to fill in by hand. The papers that
people fill in are in `forms`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from semai.guides.forms import (
    AttendanceSheet,
    CaseOption,
    EvaluationSheet,
    Field,
    PledgeSheet,
    SituationKey,
    SituationSheet,
    WorksheetSheet,
)
from semai.model.case_study import Alignment

RichBlocks = tuple[Mapping[str, Any], ...]
"""Running text as plain data; see `prose.blocks`."""


@dataclass(frozen=True, slots=True)
class Reference:
    """text: what stands there. label: where."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A sheet to copy, and how often. short: its name without its title."""

    sheet: Reference
    short: str
    count: str


@dataclass(frozen=True, slots=True)
class Cover:
    """columns: slugs of the values in the seedbed, left to right, around again where there are few."""

    kicker: str
    title: str
    subtitle: str
    fields: tuple[Field, ...]
    brand: str
    version: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContentsGroup:
    title: str
    entries: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """copies: how often, and the short names of the sheets copied so often."""

    lead: str
    facts: tuple[Field, ...]
    objectives: tuple[str, ...]
    copies: tuple[Field, ...]
    room: tuple[str, ...]
    roles: tuple[Field, ...]
    day_before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """slides: numbers as printed. label: of the pages that serve the row, "" for none. quiet: a break or a meal.

    materials: the papers of ours it uses, a line for each.
    """

    clock: str
    minutes: int
    title: str
    about: str
    late: str
    materials: tuple[str, ...]
    slides: str
    label: str
    quiet: bool


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """title: "" where there is one day only. notes: what was left out, and whether the day is too long."""

    title: str
    lead: str
    rows: tuple[AgendaRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlideBox:
    """title: of the first of the slides. numbers: as printed."""

    title: str
    numbers: str


@dataclass(frozen=True, slots=True)
class Speech:
    """Lines of one kind that follow each other, under one label."""

    kind: Literal["say", "do", "ask"]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepSheet:
    number: int
    title: str
    minutes: str
    slide: SlideBox | None
    script: tuple[Speech, ...]
    if_silent: str
    likely_answers: tuple[str, ...]
    pitfall: str


@dataclass(frozen=True, slots=True)
class PartSheet:
    """title: "" where the part is the whole of its session and says no more than it. people: sizes it works in."""

    title: str
    purpose: str
    people: str
    steps: tuple[StepSheet, ...]
    variations: tuple[str, ...]
    safety: tuple[str, ...]
    notes: RichBlocks


@dataclass(frozen=True, slots=True)
class SessionSheet:
    """new_page: a session begins one, what is no session follows on. values: at most three slugs, for its tags."""

    label: str
    kicker: str
    title: str
    new_page: bool
    values: tuple[str, ...]
    purpose: str
    materials: str
    references: tuple[Reference, ...]
    parts: tuple[PartSheet, ...]
    closing: tuple[str, ...]
    late: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BehaviourLine:
    """practices: what the event's own organisation does about it."""

    wording: str
    example: str
    counter_example: str
    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ValueSheet:
    """slides: numbers as printed, "" for none."""

    slug: str
    name: str
    definition: str
    behaviours: tuple[BehaviourLine, ...]
    question: str
    slides: str


@dataclass(frozen=True, slots=True)
class CaseSheet:
    """The page participants get: the story and the choice, and nothing of the note. values: the main one first."""

    label: str
    kicker: str
    title: str
    values: tuple[str, ...]
    setting: str
    story: RichBlocks
    decision: str
    options: tuple[CaseOption, ...]
    fiction: str


@dataclass(frozen=True, slots=True)
class EffectLine:
    """What an option does to one value. label: its alignment in words. text: why."""

    value: str
    name: str
    alignment: Alignment
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteOption:
    letter: str
    text: str
    gain: str
    risk: str
    consequence: RichBlocks
    effects: tuple[EffectLine, ...]


@dataclass(frozen=True, slots=True)
class OridGroup:
    """One of the four kinds of question. first: number of its first question among all of them."""

    title: str
    first: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanStep:
    step: str
    minutes: int


@dataclass(frozen=True, slots=True)
class CaseNote:
    """The teaching note of a case, for the facilitator alone. behaviours: the number of each and its official wording."""

    label: str
    kicker: str
    title: str
    values: tuple[str, ...]
    summary: str
    references: tuple[Reference, ...]
    dilemma: RichBlocks
    people: tuple[Field, ...]
    purpose: tuple[str, ...]
    time_plan: tuple[PlanStep, ...]
    total: int
    options: tuple[NoteOption, ...]
    questions: tuple[OridGroup, ...]
    pitfalls: tuple[str, ...]
    closing: str
    follow_up: str
    take_home: str
    behaviours: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Materials:
    """items: what to bring, with the sessions it is for."""

    label: str
    items: tuple[Field, ...]
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One to send after the workshop. when: the day in words, with its date where that is known."""

    when: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Messages:
    """label: of its page."""

    label: str
    title: str
    lead: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    title: str
    details: str
    url: str
    status: str


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide, in the order it is printed.

    as_of: date of the document. simulation: a line for the foot of every page, "" for none. foot: left in the foot of the
    facilitator's pages. value_names, monograms: by slug, in the programme's order. words: labels of the printed page.
    """

    language: str
    title: str
    subject: str
    keywords: tuple[str, ...]
    as_of: dt.date
    simulation: str
    foot: str
    value_names: Mapping[str, str]
    monograms: Mapping[str, str]
    words: Mapping[str, str]
    cover: Cover
    how: tuple[Field, ...]
    contents: tuple[ContentsGroup, ...]
    summary: Summary
    agenda: tuple[AgendaDay, ...]
    sessions: tuple[SessionSheet, ...]
    values: tuple[ValueSheet, ...]
    notes: tuple[CaseNote, ...]
    test_key: SituationKey | None
    materials: Materials
    cases: tuple[CaseSheet, ...]
    worksheets: tuple[WorksheetSheet, ...]
    pledge: PledgeSheet | None
    test: SituationSheet | None
    attendance: tuple[AttendanceSheet, ...]
    evaluation: EvaluationSheet | None
    messages: Messages | None
    sources: tuple[SourceLine, ...]
