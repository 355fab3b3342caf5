"""The whole content of one workspace as one frozen value, with the look-ups everybody needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from semai.model.activity import Activity
from semai.model.case_study import CaseStudy
from semai.model.event import Event
from semai.model.form import Forms
from semai.model.organisation import Organisation
from semai.model.papers import Papers
from semai.model.programme import Phase, Programme, Term
from semai.model.pulse import Pulse
from semai.model.question import QuestionBank
from semai.model.reference import Glossary, Page, Roadmap, Source, Sources
from semai.model.reminders import Reminders
from semai.model.rules import Rules
from semai.model.search_words import SearchWords
from semai.model.template import Template
from semai.model.value import Behaviour, Value
from semai.model.workshop import Workshop


@dataclass(frozen=True)
class Library:
    """values in the programme's order; the other mappings by slug, in the order of their slugs.

    pulse, reminders, papers: None where the workspace has none. media: the pictures that organisations name, by file name;
    each can be decoded, and is small enough to print.
    """

    programme: Programme
    values: Mapping[str, Value]
    case_studies: Mapping[str, CaseStudy]
    activities: Mapping[str, Activity]
    workshops: Mapping[str, Workshop]
    organisations: Mapping[str, Organisation]
    events: Mapping[str, Event]
    questions: Mapping[str, QuestionBank]
    pages: Mapping[str, Page]
    roadmap: Roadmap
    glossary: Glossary
    sources: Sources
    rules: Rules
    forms: Mapping[str, Forms] = field(default_factory=dict)
    pulse: Pulse | None = None
    reminders: Reminders | None = None
    papers: Papers | None = None
    search_words: SearchWords = field(default_factory=SearchWords)
    templates: Mapping[str, Template] = field(default_factory=dict)
    media: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def published_cases(self) -> tuple[CaseStudy, ...]:
        return tuple(case for case in self.case_studies.values() if case.status == "published")

    def behaviour(self, id_: str) -> tuple[Value, int, Behaviour] | None:
        """The value, the number counting from 1, and the behaviour with this id."""
        slug, _, number = id_.rpartition("-")
        value = self.values.get(slug)
        if value is None or not number.isdigit() or not 1 <= int(number) <= len(value.behaviours):
            return None
        return value, int(number), value.behaviours[int(number) - 1]

    def cases_of(self, value: str) -> tuple[CaseStudy, ...]:
        """Published cases with this value: first where it is the main one, then where it is in tension."""
        cases = [case for case in self.published_cases if value in case.values.all]
        return tuple(sorted(cases, key=lambda case: (case.values.main != value, case.slug)))

    def forms_of(self, page: str) -> tuple[Forms, ...]:
        """The printable sheets that a page of content/pages explains."""
        return tuple(forms for forms in self.forms.values() if forms.page == page)

    def source(self, id_: str) -> Source | None:
        return next((source for source in self.sources.sources if source.id == id_), None)

    def phase(self, id_: str) -> Phase:
        return next(phase for phase in self.programme.phases if phase.id == id_)

    def position(self, value: str) -> int:
        """Of a value in the programme's order, counting from 1."""
        return self.programme.values.index(value) + 1

    def level(self, id_: str) -> Term:
        return next(term for term in self.programme.levels if term.id == id_)

    def sector(self, id_: str) -> Term:
        return next(term for term in self.programme.sectors if term.id == id_)
