"""An activity: a reusable method for a room, step by step."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from semai.model.base import Document, Frozen, Items, Line, Minutes, Rich, Slug
from semai.model.supply import Supply

ActivityKind = Literal[
    "input", "contract", "pair", "case", "group_work", "role_play", "gallery", "writing", "poll", "energiser", "pledge",
    "ceremony", "closing",
]  # fmt: skip

SlideRole = Literal[
    "title", "objectives", "agenda", "here", "contract", "statement", "values", "divider", "behaviours", "example", "story",
    "reading", "options", "consequences", "question", "objective", "reflective", "interpretive", "decisional", "debrief",
    "work", "roadmap", "poll", "pledge", "follow_up", "recap", "sources", "closing",
]  # fmt: skip
"""Which slide of its block a step stands before; the outline makes the slides, the step only names one, and slides that
steps name are shown in the order of the steps.

objective, reflective, interpretive, decisional: in a case method, a slide for each question of that kind. debrief: for
those of all kinds. They are made only where a step names them.
"""


class ScriptLine(Frozen):
    """One line of a step: exactly one of what to say word for word, what to do, what to ask."""

    say: Line | None = None
    do: Line | None = None
    ask: Line | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> ScriptLine:
        if sum(text is not None for text in (self.say, self.do, self.ask)) != 1:
            raise PydanticCustomError("script-one-of", "say, do or ask", {})
        return self

    @property
    def kind(self) -> Literal["say", "do", "ask"]:
        return "say" if self.say is not None else "do" if self.do is not None else "ask"

    @property
    def text(self) -> str:
        return self.say or self.do or self.ask or ""


class Step(Frozen):
    """minutes: of the activity's planned minutes. if_silent: what to do when nobody speaks."""

    title: Line
    minutes: Minutes
    slide: SlideRole | None = None
    script: Annotated[Items[ScriptLine], Field(min_length=1)]
    if_silent: Line | None = None
    likely_answers: Items[Line] = ()
    pitfall: Line | None = None


class WorkSlide(Frozen):
    """Words of a group-work slide: up to four steps of ten words, up to three things to bring."""

    title: Line
    steps: Annotated[Items[Line], Field(min_length=1, max_length=4)]
    bring: Items[BringItem] = ()


class BringItem(Frozen):
    label: Line
    text: Line


class QuestionSlide(Frozen):
    """Words of a discussion slide; minutes: shown large."""

    question: Line
    hint: Line
    minutes: Annotated[int, Field(ge=1, le=99)]


class StatementSlide(Frozen):
    text: Line
    source: Line | None = None


class ListSlide(Frozen):
    """A slide of up to six items of twelve words: contract, objectives, follow-up."""

    title: Line
    items: Annotated[Items[Line], Field(min_length=1, max_length=6)]


class ActivitySlides(Frozen):
    """What an activity puts on slides, each kind at most once, in this order; what is not named makes no slide.

    roadmap, poll, pledge: slides whose words come from elsewhere (the roadmap, the event's figures, the catalogue).
    """

    statement: StatementSlide | None = None
    list: ListSlide | None = None
    question: QuestionSlide | None = None
    work: WorkSlide | None = None
    roadmap: bool = False
    poll: bool = False
    pledge: bool = False


class Worksheet(Frozen):
    """A sheet to write on. choose_value: offers the values to circle. pulse: asks the statements of content/pulse.yml, each
    with its scale, before any prompts of its own. copies: how many to print, in words, where it is not one for each
    participant.
    """

    title: Line
    instruction: Line
    copies: Line | None = None
    choose_value: bool = False
    pulse: bool = False
    prompts: Annotated[Items[WorksheetPrompt], Field(max_length=8)] = ()

    @model_validator(mode="after")
    def _something_to_fill_in(self) -> Worksheet:
        if not (self.prompts or self.pulse):
            raise PydanticCustomError("worksheet-empty", "prompts or pulse", {})
        return self


class WorksheetPrompt(Frozen):
    """lines: rows to write on under the prompt."""

    text: Line
    lines: Annotated[int, Field(ge=1, le=12)] = 2


class Activity(Document):
    """content/activities/<slug>.yml.

    minutes, least_minutes: planned, and the least it can be done in. people: smallest and largest group it works in.
    participants_do: what they do in it, in one sentence, for the lesson plan.
    for a `case`, the steps are the method and the case fills in the rest.
    """

    title: Line
    kind: ActivityKind
    purpose: Line
    people: Line
    minutes: Minutes
    least_minutes: Minutes
    participants_do: Line | None = None
    materials: Items[Supply] = ()
    steps: Annotated[Items[Step], Field(min_length=1)]
    variations: Items[Line] = ()
    safety: Items[Line] = ()
    slides: ActivitySlides = ActivitySlides.model_construct()
    worksheet: Worksheet | None = None
    notes: Rich | None = None
    phase: Slug | None = None
