"""The slides that a value or a case has of its own, wherever it is shown. One small function for each kind of slide.

Start at `SubjectSlides.value` and `SubjectSlides.case`. `every` gives those of the whole library, shown anywhere or
not and also in review, so that `check` can measure a case before somebody chooses it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from semai.catalogue import Catalogue
from semai.model.activity import SlideRole
from semai.model.case_study import OPTION_LETTERS, CaseStudy, Effect
from semai.model.library import Library
from semai.model.timing import share
from semai.model.value import Value
from semai.slides.fields import field_words
from semai.slides.short_page import TYPED, readable, short_address
from semai.slides.slide import Mark, Note, Slide, Words
from semai.slides.story import pages


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
                yield from self.reading(case)
                yield from self.debrief(case, "debrief", minutes=10)

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
            notes=(Note("info", self.say("slides.note-if-time", question=value.question)),),
            subject=("value", value.slug, ""),
        )

    def _behaviours(self, value: Value) -> Slide:
        words = {
            "context": field_words(value, "name"),
            "title": Words(self.say("slides.behaviours", value=value.name), value.place_of("name"), "name"),
        }
        for i in range(min(3, len(value.behaviours))):
            words[f"behaviour-{i + 1}"] = field_words(value, "behaviours", i, "law")
        notes = tuple(Note("info", self.say("slides.note-example", example=b.example)) for b in value.behaviours)
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
        """What every method shows of a case. minutes: for its question."""
        yield from self._story(case)
        yield self._options(case)
        context, hint = field_words(case, "title"), field_words(case, "slides", "hint")
        question = field_words(case, "slides", "question")
        yield self.question(context, question, hint, minutes, _subject(case), case.values.all)
        yield self._consequences(case)

    def reading(self, case: CaseStudy, number: int | None = None) -> Iterator[Slide]:
        """Where to read the whole case; nothing where it has no short page, or none that can be typed from a slide.

        number: of one among several.
        """
        settings = self.library.programme.settings
        if settings.site_address is None or case.code is None or case.status != "published":
            return
        address = short_address(settings.site_address, case.code)
        if len(readable(address)) > TYPED:
            return
        title = self.say("slides.reading") if number is None else self.say("slides.reading-number", number=number)
        how = self.say("slides.reading-how")
        words = {
            "title": Words(title),
            "call": replace(field_words(case, "title"), text=f"{case.title}\n{how}"),
            "address": Words(
                readable(address), self.library.programme.place_of("settings", "site_address"), "site_address"
            ),
            "address-note": Words(self.say("slides.reading-scan")),
        }
        notes = (Note("do", self.say("slides.reading-do")),)
        yield Slide("closing", "reading", 0, words, case.values.all, notes, qr=address, subject=_subject(case))

    def debrief(self, case: CaseStudy, role: SlideRole, minutes: int) -> Iterator[Slide]:
        """A slide for each question of the kind that `role` names (`debrief`: of any), `minutes` shared among them.

        What the case's own question asks already is not shown once more, unless nothing else would be.
        """
        wanted = [(i, question) for i, question in enumerate(case.questions) if role in ("debrief", question.kind)]
        fresh = [(i, it) for i, it in wanted if case.slides.question not in (it.text, it.short)] or wanted
        for (i, it), length in zip(fresh, share(minutes, [1] * len(fresh)), strict=True):
            context, hint = Words(self.say(f"common.orid.{it.kind}")), Words(self.say(f"slides.orid-hint.{it.kind}"))
            asked = field_words(case, "questions", i, "short" if it.short else "text")
            slide = self.question(context, asked, hint, max(1, length), _subject(case), case.values.all)
            yield replace(slide, role=role)

    def _story(self, case: CaseStudy) -> Iterator[Slide]:
        """With the facts on each of its slides: whoever looks up in the middle needs them too."""
        names = [self.library.values[v].name for v in case.values.all[:2]]
        words = {
            "context": Words(self.say.listing(names), case.place_of("values"), "values"),
            "title": field_words(case, "title"),
        }
        for n in range(len(case.slides.facts)):
            words[f"fact-{n + 1}"] = field_words(case, "slides", "facts", n, "label")
            words[f"fact-{n + 1}-text"] = field_words(case, "slides", "facts", n, "text")
        for i in range(len(case.slides.story)):
            told = field_words(case, "slides", "story", i)
            for page in pages(told.text):
                story = {**words, "story": replace(told, text=page)}
                yield Slide("case-story", "story", 0, story, case.values.all, subject=_subject(case))

    def _options(self, case: CaseStudy) -> Slide:
        words = {"context": field_words(case, "title"), "title": field_words(case, "decision")}
        for i in range(len(case.options)):
            words[f"option-{OPTION_LETTERS[i]}"] = field_words(case, "options", i, "short")
        return Slide("options", "options", 0, words, case.values.all, subject=_subject(case))

    def _consequences(self, case: CaseStudy) -> Slide:
        title = Words(self.say("slides.consequences", case=case.title), case.place_of("title"), "title")
        words = {"context": field_words(case, "title"), "title": title}
        marks: dict[str, tuple[Mark, ...]] = {}
        for i, option in enumerate(case.options):
            letter = OPTION_LETTERS[i]
            words[f"consequence-{letter}"] = field_words(case, "options", i, "short_consequence")
            marks[f"alignment-{letter}"] = tuple(self._mark(effect) for effect in option.effects[:3])
        return Slide("consequences", "consequences", 0, words, case.values.all, marks=marks, subject=_subject(case))

    def _mark(self, effect: Effect) -> Mark:
        label = self.say(f"slides.alignment.{effect.alignment}")
        return Mark(effect.value, self.library.values[effect.value].monogram, effect.alignment, label)

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


def _subject(case: CaseStudy) -> tuple[str, str, str]:
    return ("case", case.slug, str(case.version))
