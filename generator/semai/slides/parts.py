"""The slides that one part of a session makes: of its activity, and of the values and the case that it is about.

Start at `PartSlides.shown`; `_slides` says which kinds there are and in which order. One small function for each kind of
slide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from semai.catalogue import Catalogue
from semai.model.activity import SlideRole
from semai.model.case_study import ORID, CaseStudy
from semai.model.library import Library
from semai.model.running_order import Entry, PartPlan, RunningOrder, StepPlan
from semai.slides.fields import block_words, field_words, points
from semai.slides.slide import Chart, Note, Slide, Words, roles_shown
from semai.slides.subjects import SubjectSlides
from semai.slides.telling import Led, told

VALUE_ROLES: tuple[SlideRole, ...] = ("divider", "behaviours", "example")


@dataclass(frozen=True)
class PartSlides:
    """The library, the running order and the words, so that the functions below need not pass them on."""

    library: Library
    order: RunningOrder
    say: Catalogue

    def shown(self, entry: Entry, before: Sequence[Slide]) -> list[Slide]:
        """The slides of all parts of an entry, with the facilitator's words. before: slides that stand before them."""
        parts = ((self._of_part(part), [self._led(entry, plan) for plan in part.steps]) for part in entry.parts)
        return told([(before, ()), *parts])

    def _of_part(self, part: PartPlan) -> list[Slide]:
        """Of a part cut in two, each piece shows what its own steps name; what no step names is shown where it opens. A
        piece whose steps name nothing goes on with what was up before the cut.
        """
        here = {step.step.slide for step in part.steps}
        named = [step.slide for step in part.activity.steps if step.slide]
        slides = in_step_order(list(self._slides(part)), named)
        shown = [slide for slide in slides if slide.role in here or (slide.role not in named and part.opens)]
        if not shown and not part.opens:
            begun = part.activity.steps[: part.activity.steps.index(part.steps[0].step)]
            shown = [slide for slide in slides if slide.role in {step.slide for step in begun}][-1:]
        return [replace(slide, block=part.block.id, part=part.index) for slide in shown]

    def _slides(self, part: PartPlan) -> Iterator[Slide]:
        yield from self._activity(part)
        for value in part.values:
            yield from self._subjects.value(value, examples=len(part.values) < len(self.library.values))
        if part.case is not None:
            yield from self._case(part, part.case)

    def _case(self, part: PartPlan, case: CaseStudy) -> Iterator[Slide]:
        """The case, with questions of the kinds that its method names, and where everybody may read the whole of it."""
        minutes: dict[SlideRole | None, int] = {}
        for plan in part.steps:
            minutes.setdefault(plan.step.slide, plan.minutes)
        if self.order.workshop.case_sheets == "everybody":
            number = self.order.cases.index(case) + 1 if len(self.order.cases) > 1 else None
            yield from self._subjects.reading(case, number)
        yield from self._subjects.case(case, minutes=minutes.get("question", 10))
        for role in (*ORID, "debrief"):
            if role in minutes:
                yield from self._subjects.debrief(case, role, minutes[role])

    @property
    def _subjects(self) -> SubjectSlides:
        return SubjectSlides(self.library, self.say)

    def _activity(self, part: PartPlan) -> Iterator[Slide]:
        activity, slides = part.activity, part.activity.slides
        context = block_words(self.order, part.block)
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
            yield self._subjects.question(
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

    def _led(self, entry: Entry, plan: StepPlan) -> Led:
        """What a step's facilitator says, does and asks, under the guide's session and step."""
        where = self.say("slides.note-step" if entry.session else "slides.note-step-plain",
                         session=entry.session, step=plan.number)  # fmt: skip
        head = Note("guide", f"{where} · {plan.step.title} · {self.say('common.minutes', n=plan.minutes)}")
        again = Note("guide", f"{where} · {plan.step.title} · {self.say('slides.note-again')}")
        return Led(plan.step.slide, [head, *(Note(line.kind, line.text) for line in plan.step.script)], [again])


def in_step_order(slides: Sequence[Slide], named: Sequence[SlideRole]) -> list[Slide]:
    """The slides that steps name in the order of the steps, all others where they stand. named: roles, step by step.

    Several values are walked through one by one, each with all its slides.
    """
    first = {shown: named.index(role) for role in reversed(named) for shown in roles_shown(role)}
    walk = [first[role] for role in VALUE_ROLES if role in first]
    if len({slide.values for slide in slides if slide.role in VALUE_ROLES}) > 1:
        first.update((role, min(walk)) for role in VALUE_ROLES if role in first)
    sorted_ = iter(sorted((slide for slide in slides if slide.role in first), key=lambda slide: first[slide.role]))
    return [next(sorted_) if slide.role in first else slide for slide in slides]


def _list_role(kind: str) -> SlideRole:
    if kind == "contract":
        return "contract"
    return "follow_up" if kind in ("closing", "group_work") else "recap"
