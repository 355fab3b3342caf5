"""The pulse: how sure people are of the values, asked before and after a workshop and alone on the site."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Document, Frozen, Items, Line, Slug


class Statement(Frozen):
    """text: in the first person, about one value. probe: a question for the reader alone, asked after it."""

    value: Slug
    text: Line
    probe: Line


class Pulse(Document):
    """content/pulse.yml: one statement for each value of the programme.

    notice: says what this is not, beside every use of it. scale: the answers from low to high, without a middle.
    after: what to do with the answers; nobody gets to see them.
    """

    title: Line
    lead: Line
    notice: Line
    scale: Annotated[Items[Line], Field(min_length=2, max_length=6)]
    statements: Annotated[Items[Statement], Field(min_length=1, max_length=12)]
    after: Items[Line] = ()
