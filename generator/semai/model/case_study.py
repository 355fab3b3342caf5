"""A case study: a person of a real rank who must decide, what each option leads to, and how to lead the talk about it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from semai.model.base import Date, Document, Frozen, Items, Line, Minutes, Rich, Slug

Alignment = Literal["aligned", "partly", "not_yet"]
Status = Literal["draft", "review", "published"]
"""How far a document is. draft: being written, and let be. review: held to every rule as if it were published, and shown
nowhere, so that its author hears all there is to mend before readers see it. published: shown."""
HELD_TO_RULES: tuple[Status, ...] = ("review", "published")
Orid = Literal["objective", "reflective", "interpretive", "decisional"]
ORID: tuple[Orid, ...] = ("objective", "reflective", "interpretive", "decisional")
"""The four kinds of debrief questions, in the order they are asked."""


class Person(Frozen):
    """Somebody in the story; always invented."""

    name: Line
    role: Line


class CaseValues(Frozen):
    """main: the value most at stake. tension: the values that pull against it."""

    main: Slug
    tension: Annotated[Items[Slug], Field(min_length=1, max_length=3)]

    @property
    def all(self) -> tuple[str, ...]:
        return (self.main, *self.tension)


class Effect(Frozen):
    """What an option does to one value, in one line."""

    value: Slug
    alignment: Alignment
    text: Line


class Option(Frozen):
    """One thing the decider may do. short, short_consequence: the same for a slide (11 and 12 words)."""

    text: Line
    short: Line
    consequence: Rich
    short_consequence: Line
    effects: Annotated[Items[Effect], Field(min_length=1, max_length=4)]


class Question(Frozen):
    """short: the same for a slide, where the text is longer than 13 words."""

    kind: Orid
    text: Line
    short: Line | None = None


class TimePlanStep(Frozen):
    step: Line
    minutes: Minutes


class OptionAnalysis(Frozen):
    """gain, risk: of the option with the same position."""

    gain: Line
    risk: Line


class TeachingNote(Frozen):
    """For the facilitator alone; no participant product carries any of it."""

    purpose: Annotated[Items[Line], Field(min_length=1)]
    time_plan: Annotated[Items[TimePlanStep], Field(min_length=1)]
    option_analysis: Items[OptionAnalysis]
    pitfalls: Annotated[Items[Line], Field(min_length=1)]
    closing: Line
    follow_up: Line


class Fact(Frozen):
    """A label of two words and its line, beside the story on a slide."""

    label: Line
    text: Line


class CaseSlides(Frozen):
    """Short forms for slides. story: each text begins a slide and goes on over further ones at the ends of paragraphs, of
    which none may be longer than a slide holds (53 words). question: asked of the whole room.
    """

    story: Annotated[Items[Rich], Field(min_length=1)]
    facts: Annotated[Items[Fact], Field(min_length=1, max_length=3)]
    question: Line
    hint: Line


class CaseStudy(Document):
    """content/case_studies/<slug>.yml.

    status: a draft is only sound in itself; in review it is held to what a published one is, and still shown nowhere.
    code: short name trainers use, e.g. BP-1. level: ids of the rank groups it is for. dilemma: the pull in one or two
    sentences. decision: the question above the options. behaviours: ids such as `akuntabel-1`. discussion_minutes: in a
    workshop, from reading to last word. take_home: the question for the reader's own unit.
    """

    title: Line
    code: Annotated[str, Field(pattern=r"^[A-Z]{2}-\d{1,2}$")] | None = None
    summary: Line
    setting: Line
    decider: Person
    characters: Items[Person] = ()
    level: Annotated[Items[Slug], Field(min_length=1)]
    sector: Slug
    values: CaseValues
    behaviours: Annotated[Items[Slug], Field(min_length=1, max_length=6)]
    discussion_minutes: Minutes
    story: Rich
    dilemma: Rich
    decision: Line
    options: Annotated[Items[Option], Field(min_length=3, max_length=4)]
    questions: Annotated[Items[Question], Field(min_length=4)]
    take_home: Line
    teaching_note: TeachingNote
    slides: CaseSlides
    keywords: Items[Line] = ()
    inspired_by: Line | None = None
    sources: Items[Slug] = ()
    status: Status
    version: Annotated[int, Field(ge=1)]
    updated: Date

    @property
    def held_to_rules(self) -> bool:
        return self.status in HELD_TO_RULES


OPTION_LETTERS = "abcd"
