"""A situation item of the question bank: judgement, not recall; one right answer, a reason for each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Document, Frozen, Items, Line, Slug


class Answer(Frozen):
    text: Line
    right: bool = False
    reason: Line


class QuestionItem(Frozen):
    id: Slug
    value: Slug
    level: Slug
    situation: Line
    answers: Annotated[Items[Answer], Field(min_length=3, max_length=5)]


class QuestionBank(Document):
    """content/questions/<slug>.yml."""

    items: Annotated[Items[QuestionItem], Field(min_length=1)]
