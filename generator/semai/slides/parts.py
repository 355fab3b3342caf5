"""The slides that one part of a session makes: of its activity, its values, its case.

Start at `PartSlides.shown`; `_slides` says which kinds there are and in which order. One small function for each kind of
slide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from semai.catalogue import Catalogue
from semai.model.activity import SlideRole
from semai.model.case_study import OPTION_LETTERS, CaseStudy
from semai.model.library import Library
from semai.model.running_order import Entry, PartPlan, RunningOrder
from semai.model.value import Value
from semai.model.workshop import Block
from semai.slides.fields import field_words, points
from semai.slides.slide import Chart, Mark, Note, Slide, Words


@dataclass(frozen=True)
class PartSlides:
    """The library, the running order and the words, so that the functions below need not pass them on."""

    library: Library
    order: RunningOrder
    say: Catalogue

    def shown(self, entry: Entry, part: PartPlan) -> Iterator[Slide]:
        """The slides this part shows in this entry. Of a part cut in two, each piece shows what its own steps name; what
        no step names is shown where the part opens.
        """
        here = {step.step.slide for step in part.steps}
        named = {step.slide for step in part.activity.steps}
        for slide in self._slides(part):
            if slide.role in here or (slide.role not in named and part.opens):
                yield replace(
                    slide,
                    notes=(*slide.notes, *self._notes(entry, part, slide.role)),
                    block=part.block.id,
                    part=part.index,
                )

    def _slides(self, part: PartPlan) -> Iterator[Slide]:
        yield from self._activity(part)
        for value in part.values:
            yield self._divider(value)
            yield self._behaviours(value)
            if len(part.values) < len(self.library.values):
                yield self._example(value)
        if part.case is not None:
            yield from self._case(part.case, part)

    def _activity(self, part: PartPlan) -> Iterator[Slide]:
        activity, slides = part.activity, part.activity.slides
        context = self._context(part.block)
        subject = ("activity", activity.slug, "")
        if slides.statement is not None:
            words = {"title": field_words(activity, "slides", "statement", "text")}
            if slides.statement.source:
                words["source"] = field_words(activity, "slides", "statement", "source")
            yield Slide("statement", "statement", 0, words, subject=subject)
        if slides.list is not None:
            items = [field_words(activity, "slides", "list", "items", i) for i in range(len(slides.list.items))]
            title = field_words(activity, "slides", "list", "title")
            yield points(_list_role(activity.kind), context, title, items, subject)
        if slides.question is not None:
            yield self._question(
                context,
                field_words(activity, "slides", "question", "question"),
                field_words(activity, "slides", "question", "hint"),
                slides.question.minutes,
                subject,
            )
        if slides.work is not None:
            words = {"context": context, "title": field_words(activity, "slides", "work", "title")}
            for i in range(len(slides.work.steps)):
                words[f"step-{i + 1}"] = field_words(activity, "slides", "work", "steps", i)
            for i in range(len(slides.work.bring)):
                words[f"bring-{i + 1}"] = field_words(activity, "slides", "work", "bring", i, "label")
                words[f"bring-{i + 1}-text"] = field_words(activity, "slides", "work", "bring", i, "text")
            yield Slide("group-work", "work", 0, words, subject=subject)
        if slides.roadmap:
            yield self._roadmap(context)
        if slides.poll and self.order.event is not None and self.order.event.poll is not None:
            yield self._poll()
        if slides.pledge:
            words = {
                "context": context,
                "title": Words(self.say("slides.pledge")),
                "reason": Words(self.say("slides.pledge-reason")),
                "witness": Words(self.say("slides.pledge-witness")),
            }
            yield Slide("pledge", "pledge", 0, words, values=tuple(self.library.values), subject=subject)

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

    def _case(self, case: CaseStudy, part: PartPlan) -> Iterator[Slide]:
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
        minutes = next((s.minutes for s in part.steps if s.step.slide == "question"), 10)
        yield self._question(
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

    def _question(
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

    def _roadmap(self, context: Words) -> Slide:
        roadmap, phases = self.library.roadmap, self.library.programme.phases
        words = {"context": context, "title": field_words(roadmap, "slide_title")}
        by_phase = {entry.phase: i for i, entry in enumerate(roadmap.phases)}
        for n, phase in enumerate(phases[:4], start=1):
            words[f"phase-{n}"] = Words(phase.name, self.library.programme.place_of("phases", n - 1, "name"), "name")
            if (i := by_phase.get(phase.id)) is not None:
                words[f"when-{n}"] = field_words(roadmap, "phases", i, "when")
                lines = roadmap.phases[i].slide_activities
                place = roadmap.place_of("phases", i, "slide_activities")
                words[f"activities-{n}"] = Words("\n".join(lines), place, "slide_activities")
        current = next((n for n, p in enumerate(phases, start=1) if p.id == roadmap.current_phase), 0)
        return Slide("roadmap", "roadmap", 0, words, current=current, subject=("roadmap", "roadmap", ""))

    def _poll(self) -> Slide:
        event = self.order.event
        assert event is not None
        assert event.poll is not None
        poll, values = event.poll, self.library.values
        names = tuple(value.name for value in values.values())
        alt = self.say(
            "slides.poll-alt",
            figures="; ".join(
                self.say("slides.poll-figure", value=name, before=before, after=after)
                for name, before, after in zip(names, poll.before, poll.after, strict=True)
            ),
        )
        chart = Chart(
            tuple(values),
            names,
            poll.before,
            poll.after,
            self.say("slides.poll-before"),
            self.say("slides.poll-after"),
            alt,
        )
        words = {
            "context": Words(self.say("slides.poll-context", n=poll.participants)),
            "title": field_words(event, "poll", "finding"),
            "note": field_words(event, "poll", "note"),
        }
        return Slide("poll-chart", "poll", 0, words, chart=chart, subject=("event", event.slug, ""))

    def _context(self, block: Block) -> Words:
        day = next(i for i, d in enumerate(self.order.workshop.days) if block in d.blocks)
        at = self.order.workshop.days[day].blocks.index(block)
        field = "short" if block.short else "title"
        place = self.order.workshop.place_of("days", day, "blocks", at, field)
        return Words(block.short or block.title, place, field)

    def _notes(self, entry: Entry, part: PartPlan, role: SlideRole) -> Iterator[Note]:
        """The facilitator's words for the steps that stand before this slide, with the guide's session and step."""
        for plan in part.steps:
            if plan.step.slide != role:
                continue
            where = self.say("slides.note-step" if entry.session else "slides.note-step-plain",
                             session=entry.session, step=plan.number)  # fmt: skip
            yield Note("guide", f"{where} · {plan.step.title} · {self.say('common.minutes', n=plan.minutes)}")
            for line in plan.step.script:
                yield Note(line.kind, line.text)
        late = part.block.late
        if late and part.opens and part.index == 0 and role == part.activity.steps[0].slide:
            yield Note("late", late)


def _list_role(kind: str) -> SlideRole:
    if kind == "contract":
        return "contract"
    return "follow_up" if kind in ("closing", "group_work") else "recap"
