"""A value: its official definition and behaviours, and what they look like at work."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Document, Frozen, Items, Line, Rich, Slug


class Definition(Frozen):
    """law: the wording of the governing text, letter for letter. circular: an older official wording where it differs."""

    law: Line
    circular: Line | None = None


class Behaviour(Frozen):
    """One official, observable behaviour of a value; its id is `<value>-<n>`, n counting from 1.

    law, circular: as in `Definition`. example: what a camera could record. counter_example: what people do when the value
    is absent; the same subject. slide_example, slide_counter_example: short forms (8 words) where these are too long for
    a slide. try_today: one small thing to do before the day ends.
    """

    law: Line
    circular: Line | None = None
    example: Line
    counter_example: Line
    slide_example: Line | None = None
    slide_counter_example: Line | None = None
    try_today: Line


class LocalWisdom(Frozen):
    text: Rich
    sources: Items[Slug] = ()


class Value(Document):
    """content/values/<slug>.yml.

    monogram: two letters, always shown with the name or the icon. question: asked on slides, 13 words. reflection: for
    the reader alone. reading: two minutes of prose. why_hard: what pulls the other way. leader: how a leader shows it.
    sources: ids that back the official wording.
    """

    name: Line
    monogram: Annotated[str, Field(min_length=1, max_length=3)]
    definition: Definition
    behaviours: Annotated[Items[Behaviour], Field(min_length=1, max_length=6)]
    question: Line
    reflection: Line
    why_hard: Rich | None = None
    reading: Rich | None = None
    leader: Rich | None = None
    local_wisdom: LocalWisdom | None = None
    keywords: Items[Line] = ()
    sources: Annotated[Items[Slug], Field(min_length=1)]

    def behaviour_id(self, number: int) -> str:
        """The id of its behaviour `number`, counting from 1."""
        return f"{self.slug}-{number}"
