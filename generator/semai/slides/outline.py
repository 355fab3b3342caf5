"""From a running order to the slides that serve it: which there are, in which order, saying what.

Start at `outline`: it lays out opening, sessions and end; what a part of a session shows is `parts`' subject. Pure; knows
nothing of PowerPoint, sizes or colours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from semai.catalogue import Catalogue, catalogue
from semai.model.base import Document
from semai.model.library import Library
from semai.model.running_order import Entry, RunningOrder
from semai.slides.fields import field_words, points
from semai.slides.names import short_title
from semai.slides.parts import PartSlides
from semai.slides.slide import Agenda, AgendaRow, Note, Section, Slide, SlideDeck, Words
from semai.slides.subjects import SubjectSlides

AGENDA_ROWS = 6
"""Rows an agenda slide holds; a longer running order goes on on a second one."""

SOURCE_ROWS = 3
"""Sources on one slide; titles of laws are long."""


def outline(library: Library, order: RunningOrder) -> SlideDeck:
    """All slides of an event or a workshop."""
    return _Outliner(library, order, catalogue(library.programme.language)).deck()


def every_subject(library: Library) -> tuple[Slide, ...]:
    """The slides of every value and every case that is no draft, whether or not a workshop shows them."""
    return tuple(SubjectSlides(library, catalogue(library.programme.language)).every())


@dataclass(frozen=True)
class _Outliner:
    """The library, the running order and the words, so that the functions below need not pass them on."""

    library: Library
    order: RunningOrder
    say: Catalogue

    def deck(self) -> SlideDeck:
        parts = PartSlides(self.library, self.order, self.say)
        sections = [Section(self.say("slides.opening"))]
        slides = [self._title(), *self._objectives()]
        agenda_at = len(slides)
        for day in self.order.days:
            for entry in day.entries:
                made = [slide for part in entry.parts for slide in parts.shown(entry, part)]
                if made:
                    sections.append(Section(self._section_title(entry), entry))
                    slides += [replace(slide, section=len(sections) - 1) for slide in made]
        sections.append(Section(self.say("slides.ending")))
        last = len(sections) - 1
        slides += [replace(slide, section=last) for slide in (*self._sources(), self._closing())]
        slides[agenda_at:agenda_at] = self._agenda(sections, slides)
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
        lines = [event.place, when, event.organiser] if event else [workshop.audience]
        if event and event.simulation:
            lines.append(event.simulation)
        field = next(name for name in ("place", "organiser", "audience") if getattr(subject, name, None))
        return Slide(
            layout="title-slide",
            role="title",
            section=0,
            words={
                "title": field_words(subject, "title"),
                "subtitle": field_words(workshop, "subtitle"),
                "details": Words("\n".join(line for line in lines if line), subject.place_of(field), field),
            },
            notes=(Note("info", workshop.summary),),
            subject=self._subject(workshop),
        )

    def _objectives(self) -> Iterator[Slide]:
        workshop = self.order.workshop
        items = [field_words(workshop, "objectives", i, "text") for i in range(len(workshop.objectives))]
        yield points(
            "objectives", self._context(), Words(self.say("slides.objectives")), items, self._subject(workshop)
        )

    def _agenda(self, sections: list[Section], slides: list[Slide]) -> list[Slide]:
        """The agenda, on as many slides as it needs; the numbers in it count these slides too."""
        pages = [
            (day.number, day.sessions[i : i + AGENDA_ROWS])
            for day in self.order.days
            for i in range(0, len(day.sessions), AGENDA_ROWS)
        ]
        several = len(self.order.days) > 1

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
                    "context": self._context(),
                    "title": Words(self.say("slides.agenda-day", day=number) if several else self.say("slides.agenda")),
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
            for number, page in pages
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
        unverified = any(
            source.quoted_unverified for source in (self.library.sources.sources[listed[id_]] for id_ in shown)
        )
        subject = self._subject(self.order.workshop)
        for i in range(0, len(items), SOURCE_ROWS):
            rows = items[i : i + SOURCE_ROWS]
            if unverified and i + SOURCE_ROWS >= len(items):
                rows = [*rows, Words(self.say("slides.unverified"))]
            yield points("sources", self._context(), Words(self.say("slides.sources")), rows, subject)

    def _source(self, index: int) -> Words:
        source = self.library.sources.sources[index]
        text = source.title if source.date is None else f"{source.title} ({source.date})"
        return Words(text, self.library.sources.place_of("sources", index, "title"), "title")

    def _closing(self) -> Slide:
        workshop, address = self.order.workshop, self.library.programme.settings.site_address
        words = {
            "title": field_words(workshop, "closing_title"),
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

    # Small things -----------------------------------------------------------------------------------------------------

    def _context(self) -> Words:
        return field_words(self.order.workshop, "title")

    def _section_title(self, entry: Entry) -> str:
        title = short_title(entry, self.say)
        return self.say("slides.session", session=entry.session, title=title) if entry.is_session else title

    def _subject(self, document: Document) -> tuple[str, str, str]:
        return ("workshop", document.slug, str(getattr(document, "version", "")))


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
