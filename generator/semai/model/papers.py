"""The words of what is printed for every workshop: evaluation, follow-up plan, checklist, supplies, report."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Document, Frozen, Items, Line
from semai.model.form import FormSheet
from semai.model.supply import Supply


class EvaluationGroup(Frozen):
    title: Line
    items: Annotated[Items[Line], Field(min_length=1, max_length=10)]


class Evaluation(Frozen):
    """Filled in without a name.

    scale: the answers from low to high, without a middle. questions: with lines to write on.
    """

    scale: Annotated[Items[Line], Field(min_length=2, max_length=6)]
    groups: Annotated[Items[EvaluationGroup], Field(min_length=1, max_length=6)]
    questions: Annotated[Items[Line], Field(max_length=5)] = ()


class ChecklistStage(Frozen):
    """What is done so many days before the first day of a workshop (negative) or after its last."""

    day: Annotated[int, Field(ge=-365, le=365)]
    items: Annotated[Items[Line], Field(min_length=1, max_length=20)]


class Papers(Document):
    """content/papers.yml; what is left out is not printed.

    follow_up: the plan participants make and take home. checklist: in the order of its days. supplies: what any workshop
    at tables needs; what one of its methods needs stands in the activity. report: what the organiser writes afterwards.
    """

    evaluation: Evaluation | None = None
    follow_up: FormSheet | None = None
    checklist: Annotated[Items[ChecklistStage], Field(max_length=12)] = ()
    supplies: Annotated[Items[Supply], Field(max_length=40)] = ()
    report: FormSheet | None = None
