"""Sheets to print and fill in away from any workshop: what a unit, a team or a leader works with."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from semai.model.base import Document, Frozen, Items, Line, Rich, Slug


class FormTable(Frozen):
    """columns: head of each. rows: the first cell of each row. empty_rows: more rows, with nothing in them yet."""

    columns: Annotated[Items[Line], Field(min_length=2, max_length=8)]
    rows: Annotated[Items[Line], Field(max_length=40)] = ()
    empty_rows: Annotated[int, Field(ge=0, le=40)] = 0

    @model_validator(mode="after")
    def _some_rows(self) -> FormTable:
        if not self.heads:
            raise PydanticCustomError("table-without-rows", "no rows", {})
        return self

    @property
    def heads(self) -> tuple[str, ...]:
        """The first cell of each row, "" where people write it themselves."""
        return (*self.rows, *("",) * self.empty_rows)


class FormPart(Frozen):
    """A stretch of a sheet: exactly one of running text, a question with lines, boxes to tick, a table.

    heading: over it. lines: rows to write on under a prompt.
    """

    heading: Line | None = None
    text: Rich | None = None
    prompt: Line | None = None
    lines: Annotated[int, Field(ge=1, le=16)] = 2
    checklist: Annotated[Items[Line], Field(min_length=1, max_length=20)] | None = None
    table: FormTable | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> FormPart:
        if sum(part is not None for part in (self.text, self.prompt, self.checklist, self.table)) != 1:
            raise PydanticCustomError("form-part-one-of", "text, prompt, checklist or table", {})
        return self


class FormSheet(Frozen):
    """One sheet. instruction: one or two sentences on how to use it. copies: how many to print, in words."""

    title: Line
    instruction: Line
    copies: Line | None = None
    parts: Annotated[Items[FormPart], Field(min_length=1, max_length=12)]


class Forms(Document):
    """content/forms/<slug>.yml: the sheets that go with one page of content/pages, in the order they are printed.

    page: the page that explains them; its text is printed before them.
    """

    page: Slug
    title: Line
    lead: Line
    sheets: Annotated[Items[FormSheet], Field(min_length=1, max_length=16)]
