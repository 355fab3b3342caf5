"""A workshop: days made of blocks, blocks made of parts, every minute accounted for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from semai.model.base import Clock, Document, Frozen, Items, Line, Minutes, Slug

Affect = Literal["receiving", "responding", "valuing", "organising", "characterising"]


class Objective(Frozen):
    """text: starts with a verb of the affective domain. level: how deep it goes (Krathwohl)."""

    text: Line
    level: Affect


class Part(Frozen):
    """A stretch of a session: exactly one of an activity, a case led by a method, or a walk through the values.

    case: the default; an event may choose another for this block. method: the activity that says how the case is led.
    values: slugs, `all` of them, or `case` for the main value of the case that this block leads. minutes: planned;
    least_minutes: when the day is short.
    """

    activity: Slug | None = None
    case: Slug | None = None
    method: Slug | None = None
    values: Literal["all", "case"] | Items[Slug] | None = None
    minutes: Minutes
    least_minutes: Minutes | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> Part:
        if self.case is not None and self.method is None:
            raise PydanticCustomError("part-case-method", "case without method", {})
        if self.case is None and (self.activity is None):
            raise PydanticCustomError("part-one-of", "activity or case", {})
        if self.case is not None and (self.activity is not None or self.values is not None):
            raise PydanticCustomError("part-one-of", "activity or case", {})
        return self

    @property
    def least(self) -> int:
        return self.least_minutes if self.least_minutes is not None else self.minutes


class Block(Frozen):
    """One line of the running order.

    kind: a session counts as learning time; a ceremony (registration, opening, closing), a break and a meal do not.
    minutes, least_minutes: planned, and the least it can be. may_split: a fixed point of the calendar may stand inside
    it, cut at a whole lesson hour. skippable: may be left out when time is short. merge_with: the id of the next block
    it may be held together with, in `merged_minutes` (by default the longer of the two). about: the second line of the
    running order. short: six words for slides. late: what to do when the block starts late.
    objectives: numbers, from 1, of those of the workshop that it serves.
    """

    id: Slug
    kind: Literal["session", "ceremony", "break", "meal"]
    title: Line
    short: Line | None = None
    about: Line | None = None
    minutes: Minutes
    least_minutes: Minutes | None = None
    may_split: bool = False
    skippable: bool = False
    merge_with: Slug | None = None
    merged_minutes: Minutes | None = None
    purpose: Line | None = None
    closing: Line | None = None
    late: Line | None = None
    objectives: Items[Annotated[int, Field(ge=1, le=6)]] = ()
    parts: Items[Part] = ()

    @model_validator(mode="after")
    def _case_whose_value_is_meant(self) -> Block:
        if any(part.values == "case" for part in self.parts) and not any(part.case for part in self.parts):
            raise PydanticCustomError("values-without-case", "no case", {})
        return self

    @property
    def least(self) -> int:
        return self.least_minutes if self.least_minutes is not None else self.minutes


class Day(Frozen):
    """start: planned; an event may set another. title: only where a workshop has several days."""

    title: Line | None = None
    start: Clock
    blocks: Annotated[Items[Block], Field(min_length=1)]


class Range(Frozen):
    """Smallest and largest number of people, both included."""

    min: Annotated[int, Field(ge=1, le=500)]
    max: Annotated[int, Field(ge=1, le=500)]


class SituationTest(Frozen):
    """The same items before and after. bank: a file of content/questions. items: how many of it, every value's first."""

    bank: Slug
    items: Annotated[int, Field(ge=1, le=40)] = 10


class Workshop(Document):
    """content/workshops/<slug>.yml.

    lesson_hours: whether it counts lesson hours at all; if so every session is whole lesson hours. subtitle: 8 words for
    the title slide. table_size: people at one table, None where nobody sits at tables. facilitators: how many lead it.
    test: given before and after. case_sheets: whether everybody gets the case on paper, or only who reads it aloud.
    attendance, evaluation: whether its papers are printed. closing_title, closing_call: the last slide.
    """

    title: Line
    subtitle: Line
    summary: Line
    audience: Line
    phase: Slug
    participants: Range
    table_size: Annotated[int, Field(ge=2, le=12)] | None = None
    facilitators: Line
    lesson_hours: Literal["counted", "none"] = "counted"
    objectives: Annotated[Items[Objective], Field(min_length=1, max_length=6)]
    days: Annotated[Items[Day], Field(min_length=1, max_length=5)]
    room: Items[Line] = ()
    day_before: Items[Line] = ()
    test: SituationTest | None = None
    case_sheets: Literal["everybody", "reader"] = "everybody"
    attendance: bool = True
    evaluation: bool = True
    roles: Items[Role] = ()
    closing_title: Line
    closing_call: Items[Line]
    status: Literal["draft", "review", "published"]
    version: Annotated[int, Field(ge=1)]


class Role(Frozen):
    """Who does what on the day."""

    name: Line
    task: Line
