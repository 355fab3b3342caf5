"""What a slide is before anybody draws it: a layout's id and the words for its placeholders, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from semai.model.activity import SlideRole
from semai.model.case_study import Alignment
from semai.model.running_order import Entry, PartPlan, RunningOrder
from semai.problems import Place

Audience = Literal["hall", "roll_call", "participants"]
"""Whom a deck is for. hall: the workshop's room, all of it. roll_call: what can be told standing up, in a few minutes.
participants: to take home, without the speaker's notes and the times of sessions."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text for one placeholder, paragraphs apart by a newline. place: the field it comes from, None for our own words.

    field: that field's name as the editor writes it, for the message when it is too long.
    """

    text: str
    place: Place | None = None
    field: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the speaker's notes; text is ready to read."""

    kind: Literal["say", "do", "ask", "info", "late", "guide"]
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How one option stands to one value: drawn as the value's monogram and an alignment leaf, words beside."""

    value: str
    monogram: str
    alignment: Alignment
    label: str


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """target: number of the slide its session begins with, 0 for none. state: on a slide that says where we are. entry: the
    session.
    """

    clock: str
    title: str
    length: str
    target: int
    state: Literal["", "done", "now", "later"] = ""
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """A table of the running order. head: clock, session, length, slide."""

    head: tuple[str, str, str, str]
    rows: tuple[AgendaRow, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Two columns for each value, in per cent. alt: what the picture tells, for those who do not see it."""

    values: tuple[str, ...]
    names: tuple[str, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    before_label: str
    after_label: str
    alt: str


@dataclass(frozen=True)
class Slide:
    """One slide.

    layout: id in the theme's tokens. role: which slide of its block it is; steps of a guide name it. words: by
    placeholder id; `title` is always there and unique in the deck. values: slugs it is about, the first gives the colour.
    marks: by placeholder id, for consequences. current: number of the phase under way on a roadmap, from 1, 0 if none.
    subject: kind, slug and version of the content it shows. section: position among the deck's sections. clock: when its
    session is held, e.g. `09.15–10.45`, "" where no session is. back: number of the agenda slide that lists its session,
    0 for none.
    """

    layout: str
    role: SlideRole
    section: int
    words: Mapping[str, Words]
    values: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    agenda: Agenda | None = None
    chart: Chart | None = None
    qr: str | None = None
    current: int = 0
    subject: tuple[str, str, str] = ("", "", "")
    block: str = ""
    part: int = 0
    clock: str = ""
    back: int = 0

    @property
    def title(self) -> str:
        return self.words["title"].text


def roles_shown(step: SlideRole | None) -> tuple[SlideRole, ...]:
    """The slides that are up while a step is led that names this one: a story's are where to read it, and the story."""
    if step is None:
        return ()
    return ("reading", "story") if step == "story" else (step,)


@dataclass(frozen=True, slots=True)
class Section:
    """A run of slides that belong together. entry: the line of the running order it serves, None for opening and end."""

    title: str
    entry: Entry | None = None


@dataclass(frozen=True)
class SlideDeck:
    """All slides of an event or workshop; slide n is `slides[n - 1]`.

    footer: the line at the foot of every slide. subject, keywords, version: for the file's properties. value_names: every
    value of the programme in order, slug to name. phases: names of the phases in order.
    """

    order: RunningOrder
    language: str
    title: str
    footer: str
    version: str
    simulation: str | None
    sections: tuple[Section, ...]
    slides: tuple[Slide, ...]
    value_names: Mapping[str, str]
    monograms: Mapping[str, str]
    audience: Audience = "hall"

    def numbers(self, entry: Entry) -> tuple[int, ...]:
        """The numbers of the slides that serve this line of the running order; () if it has none."""
        return tuple(n for n, s in enumerate(self.slides, start=1) if self.sections[s.section].entry is entry)

    def numbers_of(self, part: PartPlan, role: SlideRole | None) -> tuple[int, ...]:
        """The numbers of the slides with this role that this part of its block made; () if none."""
        wanted = (part.block.id, part.index)
        shown = (
            n for n, s in enumerate(self.slides, start=1) if (s.block, s.part) == wanted and s.role in roles_shown(role)
        )
        return tuple(shown)
