"""A situation item of the question bank: judgement, not recall; one right answer, a reason for each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
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

    def chosen(self, count: int, values: Sequence[str]) -> tuple[QuestionItem, ...]:
        """`count` of its items in the order of `values`: the first of every value, then the second of each, and so on."""
        by_value = [[item for item in self.items if item.value == value] for value in values]
        rounds = [item for turn in zip_longest(*by_value) for item in turn if item is not None][:count]
        return tuple(sorted(rounds, key=lambda item: values.index(item.value)))
