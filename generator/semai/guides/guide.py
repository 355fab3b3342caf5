"""What a facilitator guide is before anybody sets it: frozen values whose leaves are plain text, ready for JSON.

`label` names a place in the guide; a `Reference` to it is printed with the page it turns out to stand on, which only the
typesetter knows. Empty text means that nothing is printed, or, in a `Field`, a line to fill in by hand. The papers that
people fill in are in `forms`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from semai.guides.form_sheets import Sheet
from semai.guides.forms import CaseOption, Field, PledgeSheet, SituationKey, SupplyLine, WorksheetSheet
from semai.guides.printed import Printed
from semai.guides.prose import RichBlocks
from semai.model.case_study import Alignment


@dataclass(frozen=True, slots=True)
class Reference:
    """text: what stands there. label: where; "" for a sheet that stands in another paper, whose page nobody knows here."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A sheet to copy, and how often. code: in its foot. pack: which one holds it."""

    sheet: Reference
    count: str
    code: str
    pack: Literal["participants", "committee"]


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
    """copies: how often, and the codes of the sheets copied so often."""

    lead: str
    facts: tuple[Field, ...]
    objectives: tuple[str, ...]
    copies: tuple[Field, ...]
    room: tuple[str, ...]
    roles: tuple[Field, ...]
    day_before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DesignRow:
    """A session of the course design.

    indicators: the objectives it serves, each with its number. session: where it is led; of two pieces, the first. hours:
    "" where no lesson hours are counted.
    """

    indicators: tuple[str, ...]
    title: str
    session: Reference
    topics: tuple[str, ...]
    methods: str
    media: tuple[str, ...]
    hours: str
    minutes: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageRow:
    """A part of what is led.

    facilitator: titles of its steps, each with its number. participants: what they do, "" where nobody wrote it.
    """

    session: Reference
    title: str
    facilitator: tuple[str, ...]
    participants: str
    methods: str
    media: tuple[str, ...]
    minutes: str


@dataclass(frozen=True, slots=True)
class Stage:
    """Opening, work, or closing of the whole workshop."""

    title: str
    minutes: str
    rows: tuple[StageRow, ...]


@dataclass(frozen=True, slots=True)
class LessonPlan:
    """The two planning papers of a training office. label: of the course design; plan_label: of the lesson plan.

    total: of all sessions, in lesson hours and minutes.
    """

    label: str
    plan_label: str
    fields: tuple[Field, ...]
    objectives: tuple[str, ...]
    design: tuple[DesignRow, ...]
    total: str
    stages: tuple[Stage, ...]


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
    """The page participants get: the story and the choice, and nothing of the note.

    code: for its foot. values: the main one first.
    """

    label: str
    code: str
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
    """items: what to bring. copies: every sheet of both packs."""

    label: str
    items: tuple[SupplyLine, ...]
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
class Guide(Printed):
    """One guide, in the order it is printed.

    identity: what it is and whose, a line each. report: the skeleton of what the organiser writes afterwards.
    """

    cover: Cover
    identity: tuple[Field, ...]
    how: tuple[Field, ...]
    contents: tuple[ContentsGroup, ...]
    summary: Summary
    plan: LessonPlan
    agenda: tuple[AgendaDay, ...]
    sessions: tuple[SessionSheet, ...]
    values: tuple[ValueSheet, ...]
    notes: tuple[CaseNote, ...]
    test_key: SituationKey | None
    cases: tuple[CaseSheet, ...]
    worksheets: tuple[WorksheetSheet, ...]
    pledge: PledgeSheet | None
    materials: Materials
    messages: Messages | None
    report: Sheet | None
    sources: tuple[SourceLine, ...]
