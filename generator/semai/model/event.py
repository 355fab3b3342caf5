"""An event: one workshop held by one organisation on one day; what a deck and a guide are made for."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Clock, Date, Document, Frozen, Items, Line, Slug


class ChosenCase(Frozen):
    """The case that takes the place of the workshop's own in the block with this id."""

    block: Slug
    case: Slug


class Official(Frozen):
    """role: as printed. name: None leaves a line to fill in."""

    role: Line
    name: Line | None = None


class Poll(Frozen):
    """Per cent of participants who answered sure or very sure, before and after, in the order of the values."""

    participants: Annotated[int, Field(ge=1, le=500)]
    before: Items[Annotated[int, Field(ge=0, le=100)]]
    after: Items[Annotated[int, Field(ge=0, le=100)]]
    finding: Line
    note: Line


class Event(Document):
    """content/events/<slug>.yml.

    date: None prints lines to fill in and uses no weekday calendar. start: of the first day, in place of the workshop's
    own; its other days move by as much. participants: expected. simulation: the line every product carries when the event
    is invented or rebuilt.
    """

    title: Line
    workshop: Slug
    organisation: Slug
    date: Date | None = None
    start: Clock | None = None
    place: Line | None = None
    organiser: Line
    participants: Annotated[int, Field(ge=1, le=500)]
    facilitators: Items[Official] = ()
    signatories: Items[Official] = ()
    cases: Items[ChosenCase] = ()
    simulation: Line | None = None
    poll: Poll | None = None
    sources: Items[Slug] = ()
