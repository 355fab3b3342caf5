"""From a running order to the slides that serve it: which there are, in which order, saying what.

Start at `outline`. One small function for each kind of slide; `_part` says which kinds a part of a session makes.
Pure; knows nothing of PowerPoint, sizes or colours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from semai.catalogue import Catalogue, catalogue
from semai.model.activity import SlideRole
from semai.model.base import Document
from semai.model.case_study import OPTION_LETTERS, CaseStudy
from semai.model.library import Library
from semai.model.running_order import Entry, PartPlan, RunningOrder
from semai.model.value import Value
from semai.slides.names import short_title
from semai.slides.slide import Agenda, AgendaRow, Chart, Mark, Note, Section, Slide, SlideDeck, Words

AGENDA_ROWS = 6
"""Rows an agenda slide holds; a longer running order goes on on a second one."""

SOURCE_ROWS = 4
"""Sources on one slide; titles of laws are long."""


def outline(library: Library, order: RunningOrder) -> SlideDeck:
    """All slides of an event or a workshop."""
    return _Outliner(library, order, catalogue(library.programme.language)).deck()


def _words(document: Document, *path: str | int) -> Words:
    """The text of a field with the place where it was written."""
    node: object = document
    for step in path:
        node = node[step] if isinstance(step, int) else getattr(node, step)  # type: ignore[index]
    return Words(str(node), document.place_of(*path), ".".join(str(p) for p in path))


@dataclass(frozen=True)
class _Outliner:
    """The library, the running order and the words, so that the functions below need not pass them on."""

    library: Library
    order: RunningOrder
    say: Catalogue

    def deck(self) -> SlideDeck:
        sections = [Section(self.say("slides.opening"))]
        slides = [self._title(), *self._objectives()]
        agenda_at = len(slides)
        for day in self.order.days:
            for entry in day.entries:
                made = [slide for part in entry.parts for slide in self._part(entry, part)]
                if made:
                    sections.append(Section(self._section_title(entry), entry))
                    slides += [replace(slide, section=len(sections) - 1) for slide in made]
        sections.append(Section(self.say("slides.ending")))
        last = len(sections) - 1
        slides += [replace(slide, section=last) for slide in (*self._sources(), self._closing())]
        slides[agenda_at:agenda_at] = self._agenda(sections, slides, agenda_at)
        return SlideDeck(
            order=self.order,
            language=self.say.language,
            title=self.order.title,
            footer=self.order.title,
            version=self.library.programme.version,
            simulation=self.order.event.simulation if self.order.event else None,
            sections=tuple(sections),
            slides=tuple(_unique_titles(slides)),
            value_names={slug: value.name for slug, value in self.library.values.items()},
            monograms={slug: value.monogram for slug, value in self.library.values.items()},
        )

    # Opening and end --------------------------------------------------------------------------------------------------

    def _title(self) -> Slide:
        event, workshop = self.order.event, self.order.workshop
        subject: Document = event or workshop
        when = event and event.date and self.say.date(event.date, weekday=True)
        lines = [", ".join(t for t in (event.place, when) if t), event.organiser] if event else [workshop.audience]
        if event and event.simulation:
            lines.append(event.simulation)
        return Slide(
            layout="title-slide",
            role="title",
            section=0,
            words={
                "title": _words(subject, "title"),
                "subtitle": _words(workshop, "subtitle"),
                "details": Words("\n".join(line for line in lines if line), subject.place_of("organiser"), "place"),
            },
            notes=(Note("info", workshop.summary),),
            subject=self._subject(workshop),
        )

    def _objectives(self) -> Iterator[Slide]:
        workshop = self.order.workshop
        items = [_words(workshop, "objectives", i, "text") for i in range(len(workshop.objectives))]
        yield self._points("objectives", self.say("slides.objectives"), items, subject=self._subject(workshop))

    def _agenda(self, sections: list[Section], slides: list[Slide], at: int) -> list[Slide]:
        """The agenda, on as many slides as it needs; the numbers in it count these slides too."""
        entries = [entry for day in self.order.days for entry in day.sessions]
        pages = [entries[i : i + AGENDA_ROWS] for i in range(0, len(entries), AGENDA_ROWS)]

        def first_slide(entry: Entry) -> int:
            wanted = next((i for i, section in enumerate(sections) if section.entry is entry), None)
            found = next((n for n, slide in enumerate(slides) if slide.section == wanted), None)
            return 0 if found is None else found + 1 + len(pages)

        head = tuple(self.say(f"slides.agenda.{column}") for column in ("clock", "session", "length", "slide"))
        return [
            Slide(
                layout="agenda",
                role="agenda",
                section=0,
                words={
                    "context": Words(self.order.workshop.title, self.order.workshop.place_of("title"), "title"),
                    "title": Words(self.say("slides.agenda")),
                },
                agenda=Agenda(
                    (head[0], head[1], head[2], head[3]),
                    tuple(
                        AgendaRow(
                            self.say.clock(entry.slot.start),
                            short_title(entry, self.say),
                            self.say("common.minutes", n=entry.slot.minutes),
                            first_slide(entry),
                        )
                        for entry in page
                    ),
                ),
                subject=self._subject(self.order.workshop),
            )
            for page in pages
        ]

    def _sources(self) -> Iterator[Slide]:
        """Sources of what the deck shows: of its values, its cases and its event."""
        shown: list[str] = []
        for part in (part for entry in self.order.entries for part in entry.parts):
            shown += [id_ for value in part.values for id_ in value.sources]
            shown += part.case.sources if part.case else ()
        shown += self.order.event.sources if self.order.event else ()
        listed = {source.id: index for index, source in enumerate(self.library.sources.sources)}
        items = [self._source(listed[id_]) for id_ in dict.fromkeys(shown)]
        subject = self._subject(self.order.workshop)
        for i in range(0, len(items), SOURCE_ROWS):
            yield self._points("sources", self.say("slides.sources"), items[i : i + SOURCE_ROWS], subject=subject)

    def _source(self, index: int) -> Words:
        source = self.library.sources.sources[index]
        text = source.title if source.date is None else f"{source.title} ({source.date})"
        return Words(text, self.library.sources.place_of("sources", index, "title"), "title")

    def _closing(self) -> Slide:
        workshop, address = self.order.workshop, self.library.programme.settings.site_address
        words = {
            "title": _words(workshop, "closing_title"),
            "call": Words("\n".join(workshop.closing_call), workshop.place_of("closing_call"), "closing_call"),
        }
        if address:
            words["address"] = Words(
                address.split("//", 1)[1].rstrip("/"),
                self.library.programme.place_of("settings", "site_address"),
                "site_address",
            )
            words["address-note"] = Words(self.say("slides.scan"))
        return Slide("closing", "closing", 0, words, qr=address, subject=self._subject(workshop))

    # Parts of a session -----------------------------------------------------------------------------------------------

    def _part(self, entry: Entry, part: PartPlan) -> Iterator[Slide]:
        """The slides this part shows in this entry. Of a part cut in two, each piece shows what its own steps name; what
        no step names is shown where the part opens.
        """
        here = {step.step.slide for step in part.steps}
        named = {step.slide for step in part.activity.steps}
        for slide in self._slides_of(entry, part):
            if slide.role in here or (slide.role not in named and part.opens):
                yield replace(
                    slide,
                    notes=(*slide.notes, *self._notes(entry, part, slide.role)),
                    block=part.block.id,
                    part=part.index,
                )

    def _slides_of(self, entry: Entry, part: PartPlan) -> Iterator[Slide]:
        yield from self._activity(entry, part)
        for value in part.values:
            yield self._divider(value)
            yield self._behaviours(value)
            if len(part.values) < len(self.library.values):
                yield self._example(value)
        if part.case is not None:
            yield from self._case(part.case, part)

    def _activity(self, entry: Entry, part: PartPlan) -> Iterator[Slide]:
        activity, slides = part.activity, part.activity.slides
        context = self._context(entry)
        subject = ("activity", activity.slug, "")
        if slides.statement is not None:
            words = {"title": _words(activity, "slides", "statement", "text")}
            if slides.statement.source:
                words["source"] = _words(activity, "slides", "statement", "source")
            yield Slide("statement", "statement", 0, words, subject=subject)
        if slides.list is not None:
            items = [_words(activity, "slides", "list", "items", i) for i in range(len(slides.list.items))]
            title = _words(activity, "slides", "list", "title")
            yield self._points(_list_role(activity.kind), title, items, context=context, subject=subject)
        if slides.question is not None:
            yield self._question(
                context,
                _words(activity, "slides", "question", "question"),
                _words(activity, "slides", "question", "hint"),
                slides.question.minutes,
                subject,
            )
        if slides.work is not None:
            words = {"context": context, "title": _words(activity, "slides", "work", "title")}
            for i in range(len(slides.work.steps)):
                words[f"step-{i + 1}"] = _words(activity, "slides", "work", "steps", i)
            for i in range(len(slides.work.bring)):
                words[f"bring-{i + 1}"] = _words(activity, "slides", "work", "bring", i, "label")
                words[f"bring-{i + 1}-text"] = _words(activity, "slides", "work", "bring", i, "text")
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
            {"number": Words(number), "title": _words(value, "name"), "definition": _words(value, "definition", "law")},
            values=(value.slug,),
            notes=(Note("ask", value.question),),
            subject=("value", value.slug, ""),
        )

    def _behaviours(self, value: Value) -> Slide:
        words = {
            "context": _words(value, "name"),
            "title": Words(self.say("slides.behaviours", value=value.name), value.place_of("name"), "name"),
        }
        for i in range(min(3, len(value.behaviours))):
            words[f"behaviour-{i + 1}"] = _words(value, "behaviours", i, "law")
        notes = tuple(Note("info", b.example) for b in value.behaviours)
        return Slide("behaviours", "behaviours", 0, words, (value.slug,), notes, subject=("value", value.slug, ""))

    def _example(self, value: Value) -> Slide:
        words = {
            "context": _words(value, "name"),
            "title": Words(self.say("slides.example", value=value.name), value.place_of("name"), "name"),
        }
        for i, behaviour in enumerate(value.behaviours[:3]):
            do = "slide_example" if behaviour.slide_example else "example"
            dont = "slide_counter_example" if behaviour.slide_counter_example else "counter_example"
            words[f"do-{i + 1}"] = _words(value, "behaviours", i, do)
            words[f"dont-{i + 1}"] = _words(value, "behaviours", i, dont)
        return Slide("do-and-dont", "example", 0, words, (value.slug,), subject=("value", value.slug, ""))

    def _case(self, case: CaseStudy, part: PartPlan) -> Iterator[Slide]:
        subject = ("case", case.slug, str(case.version))
        values = case.values.all
        names = Words(
            self.say.listing([self.library.values[v].name for v in values[:2]]), case.place_of("values"), "values"
        )
        title = _words(case, "title")
        for i in range(len(case.slides.story)):
            words = {"context": names, "title": title, "story": _words(case, "slides", "story", i)}
            for n in range(len(case.slides.facts)):
                words[f"fact-{n + 1}"] = _words(case, "slides", "facts", n, "label")
                words[f"fact-{n + 1}-text"] = _words(case, "slides", "facts", n, "text")
            yield Slide("case-story", "story", 0, words, values, subject=subject)
        context = _words(case, "title")
        options = {"context": context, "title": _words(case, "decision")}
        for i in range(len(case.options)):
            options[f"option-{OPTION_LETTERS[i]}"] = _words(case, "options", i, "short")
        yield Slide("options", "options", 0, options, values, subject=subject)
        minutes = next((s.minutes for s in part.steps if s.step.slide == "question"), 10)
        yield self._question(
            context, _words(case, "slides", "question"), _words(case, "slides", "hint"), minutes, subject, values
        )
        words = {
            "context": context,
            "title": Words(self.say("slides.consequences", case=case.title), title.place, "title"),
        }
        marks: dict[str, tuple[Mark, ...]] = {}
        for i, option in enumerate(case.options):
            letter = OPTION_LETTERS[i]
            words[f"consequence-{letter}"] = _words(case, "options", i, "short_consequence")
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
        words = {"context": context, "title": _words(roadmap, "slide_title")}
        by_phase = {entry.phase: i for i, entry in enumerate(roadmap.phases)}
        for n, phase in enumerate(phases[:4], start=1):
            words[f"phase-{n}"] = Words(phase.name, self.library.programme.place_of("phases", n - 1, "name"), "name")
            if (i := by_phase.get(phase.id)) is not None:
                words[f"when-{n}"] = _words(roadmap, "phases", i, "when")
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
            "title": _words(event, "poll", "finding"),
            "note": _words(event, "poll", "note"),
        }
        return Slide("poll-chart", "poll", 0, words, chart=chart, subject=("event", event.slug, ""))

    # Small things -----------------------------------------------------------------------------------------------------

    def _points(
        self,
        role: SlideRole,
        title: Words | str,
        items: list[Words],
        *,
        context: Words | None = None,
        subject: tuple[str, str, str] = ("", "", ""),
    ) -> Slide:
        text = "\n".join(item.text for item in items)
        place = next((item.place for item in items), None)
        words = {
            "context": context or Words(self.order.workshop.title, self.order.workshop.place_of("title"), "title"),
            "title": title if isinstance(title, Words) else Words(title),
            "points": Words(text, place, items[0].field if items else ""),
        }
        return Slide("points", role, 0, words, subject=subject)

    def _context(self, entry: Entry) -> Words:
        block = entry.blocks[0]
        day = next(i for i, d in enumerate(self.order.workshop.days) if block in d.blocks)
        at = self.order.workshop.days[day].blocks.index(block)
        field = "short" if block.short else "title"
        place = self.order.workshop.place_of("days", day, "blocks", at, field)
        return Words(block.short or block.title, place, field)

    def _section_title(self, entry: Entry) -> str:
        title = short_title(entry, self.say)
        return self.say("slides.session", session=entry.session, title=title) if entry.is_session else title

    def _subject(self, document: Document) -> tuple[str, str, str]:
        return ("workshop", document.slug, str(getattr(document, "version", "")))

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


def _unique_titles(slides: list[Slide]) -> Iterator[Slide]:
    """Screen readers list slides by title, so each has its own: the second of a name is "… (2)"."""
    seen: dict[str, int] = {}
    for slide in slides:
        count = seen[slide.title] = seen.get(slide.title, 0) + 1
        if count == 1:
            yield slide
            continue
        title = slide.words["title"]
        words: Mapping[str, Words] = {**slide.words, "title": replace(title, text=f"{title.text} ({count})")}
        yield replace(slide, words=words)
