"""The slides that a value or a case has of its own, wherever it is shown. One small function for each kind of slide.

Start at `SubjectSlides.value` and `SubjectSlides.case`. `every` gives those of the whole library, shown anywhere or
not and also in review, so that `check` can measure a case before somebody chooses it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from semai.catalogue import Catalogue
from semai.model.case_study import OPTION_LETTERS, CaseStudy
from semai.model.library import Library
from semai.model.value import Value
from semai.slides.fields import field_words
from semai.slides.slide import Mark, Note, Slide, Words


@dataclass(frozen=True)
class SubjectSlides:
    library: Library
    say: Catalogue

    def every(self) -> Iterator[Slide]:
        for value in self.library.values.values():
            yield from self.value(value, examples=True)
        for case in self.library.case_studies.values():
            if case.held_to_rules:
                yield from self.case(case, minutes=10)

    def value(self, value: Value, *, examples: bool) -> Iterator[Slide]:
        """examples: with what to do and what to avoid."""
        yield self._divider(value)
        yield self._behaviours(value)
        if examples:
            yield self._example(value)

    def _divider(self, value: Value) -> Slide:
        count = len(self.library.values)
        number = self.say("slides.value-number", number=self.library.position(value.slug), total=count)
        return Slide(
            "value-divider",
            "divider",
            0,
            {
                "number": Words(number),
                "title": field_words(value, "name"),
                "definition": field_words(value, "definition", "law"),
            },
            values=(value.slug,),
            notes=(Note("ask", value.question),),
            subject=("value", value.slug, ""),
        )

    def _behaviours(self, value: Value) -> Slide:
        words = {
            "context": field_words(value, "name"),
            "title": Words(self.say("slides.behaviours", value=value.name), value.place_of("name"), "name"),
        }
        for i in range(min(3, len(value.behaviours))):
            words[f"behaviour-{i + 1}"] = field_words(value, "behaviours", i, "law")
        notes = tuple(Note("info", b.example) for b in value.behaviours)
        return Slide("behaviours", "behaviours", 0, words, (value.slug,), notes, subject=("value", value.slug, ""))

    def _example(self, value: Value) -> Slide:
        words = {
            "context": field_words(value, "name"),
            "title": Words(self.say("slides.example", value=value.name), value.place_of("name"), "name"),
        }
        for i, behaviour in enumerate(value.behaviours[:3]):
            do = "slide_example" if behaviour.slide_example else "example"
            dont = "slide_counter_example" if behaviour.slide_counter_example else "counter_example"
            words[f"do-{i + 1}"] = field_words(value, "behaviours", i, do)
            words[f"dont-{i + 1}"] = field_words(value, "behaviours", i, dont)
        return Slide("do-and-dont", "example", 0, words, (value.slug,), subject=("value", value.slug, ""))

    def case(self, case: CaseStudy, *, minutes: int) -> Iterator[Slide]:
        """minutes: for its question."""
        subject = ("case", case.slug, str(case.version))
        values = case.values.all
        names = Words(
            self.say.listing([self.library.values[v].name for v in values[:2]]), case.place_of("values"), "values"
        )
        title = field_words(case, "title")
        for i in range(len(case.slides.story)):
            words = {"context": names, "title": title, "story": field_words(case, "slides", "story", i)}
            for n in range(len(case.slides.facts)):
                words[f"fact-{n + 1}"] = field_words(case, "slides", "facts", n, "label")
                words[f"fact-{n + 1}-text"] = field_words(case, "slides", "facts", n, "text")
            yield Slide("case-story", "story", 0, words, values, subject=subject)
        context = field_words(case, "title")
        options = {"context": context, "title": field_words(case, "decision")}
        for i in range(len(case.options)):
            options[f"option-{OPTION_LETTERS[i]}"] = field_words(case, "options", i, "short")
        yield Slide("options", "options", 0, options, values, subject=subject)
        yield self.question(
            context,
            field_words(case, "slides", "question"),
            field_words(case, "slides", "hint"),
            minutes,
            subject,
            values,
        )
        words = {
            "context": context,
            "title": Words(self.say("slides.consequences", case=case.title), title.place, "title"),
        }
        marks: dict[str, tuple[Mark, ...]] = {}
        for i, option in enumerate(case.options):
            letter = OPTION_LETTERS[i]
            words[f"consequence-{letter}"] = field_words(case, "options", i, "short_consequence")
            marks[f"alignment-{letter}"] = tuple(
                Mark(
                    e.value,
                    self.library.values[e.value].monogram,
                    e.alignment,
                    self.say(f"slides.alignment.{e.alignment}"),
                )
                for e in option.effects[:3]
            )
        yield Slide("consequences", "consequences", 0, words, values, marks=marks, subject=subject)

    def question(
        self,
        context: Words,
        question: Words,
        hint: Words,
        minutes: int,
        subject: tuple[str, str, str],
        values: tuple[str, ...] = (),
    ) -> Slide:
        words = {
            "context": context,
            "title": question,
            "hint": hint,
            "minutes": Words(str(minutes)),
            "minutes-note": Words(self.say("slides.petals") if minutes <= 10 else self.say("slides.watch")),
        }
        return Slide("question", "question", 0, words, values, subject=subject)
