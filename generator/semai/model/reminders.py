"""Messages that reach people after a workshop, so that a pledge is not forgotten."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Document, Frozen, Items, Line


class Reminder(Frozen):
    """day: after the workshop, or after the pledge. text: ready to send; plain, so that it survives any way of sending."""

    day: Annotated[int, Field(ge=1, le=365)]
    title: Line
    text: Line


class Reminders(Document):
    """content/reminders.yml. lead: how to use them. messages: in the order of their days."""

    title: Line
    lead: Line
    messages: Annotated[Items[Reminder], Field(min_length=1, max_length=12)]
