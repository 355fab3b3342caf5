"""From a running order to the slides that serve it: which there are, in which order, saying what.

Start at `outline`: it lays out opening, sessions and end; what a part of a session shows is `parts`' subject, where we are
`agenda`'s, who gets which slides `audiences`', and what leads where `numbering`'s. Pure; knows nothing of PowerPoint, sizes
or colours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from semai.catalogue import Catalogue, catalogue
from semai.model.base import Document
from semai.model.library import Library
from semai.model.running_order import Entry, RunningOrder
from semai.slides.agenda import Agendas
from semai.slides.audiences import as_told_to, shown_to
from semai.slides.fields import MOST_POINTS, field_words, points
from semai.slides.names import short_title
from semai.slides.numbering import numbered
from semai.slides.parts import PartSlides
from semai.slides.short_page import readable
from semai.slides.slide import Audience, Note, Section, Slide, SlideDeck, Words
from semai.slides.subjects import SubjectSlides

SOURCE_LINES, SOURCE_LETTERS = 9, 60
"""Lines for sources on one slide, and letters on each; titles of laws are long."""


def outline(library: Library, order: RunningOrder, audience: Audience = "hall") -> SlideDeck:
    """All slides of an event or a workshop for one audience. Numbers that guides print are those of the hall."""
    say = catalogue(library.programme.language)
    deck = numbered(_Outliner(library, order, say, audience).deck(), say)
    return replace(deck, slides=tuple(as_told_to(audience, slide, say) for slide in deck.slides))


def every_subject(library: Library) -> tuple[Slide, ...]:
    """The slides of every value and every case that is no draft, whether or not a workshop shows them."""
    return tuple(SubjectSlides(library, catalogue(library.programme.language)).every())


@dataclass(frozen=True)
class _Outliner:
    """The library, the running order and the words, so that the functions below need not pass them on."""

    library: Library
    order: RunningOrder
    say: Catalogue
    audience: Audience

    def deck(self) -> SlideDeck:
        agendas, values = Agendas(self.order, self.say), self.library.values
        parts = PartSlides(self.library, self.order, self.say)
        sections = [Section(self.say("slides.opening"))]
        slides = [self._title(), *self._objectives(), *agendas.opening()]
        recaps = list(agendas.here())
        for entry in self.order.entries:
            made = parts.shown(entry, [slide for other, slide in recaps if other is entry])
            if made:
                slides += (replace(slide, section=len(sections)) for slide in made)
                sections.append(Section(self._section_title(entry), entry))
        slides = [*shown_to(self.audience, slides)]
        slides += (replace(slide, section=len(sections)) for slide in (*self._sources(slides), self._closing()))
        sections.append(Section(self.say("slides.ending")))
        return SlideDeck(
            order=self.order,
            language=self.say.language,
            title=self.order.title,
            footer=self.order.title,
            version=self.library.programme.version,
            simulation=self.order.event.simulation if self.order.event else None,
            sections=tuple(sections),
            slides=tuple(slides),
            value_names={slug: value.name for slug, value in values.items()},
            monograms={slug: value.monogram for slug, value in values.items()},
            audience=self.audience,
        )

    # Opening and end --------------------------------------------------------------------------------------------------

    def _title(self) -> Slide:
        event, workshop = self.order.event, self.order.workshop
        subject: Document = event or workshop
        when = self._when()
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

    def _when(self) -> str:
        """The day of the event, or its first and last; "" where it has no date."""
        days = [day.date for day in self.order.days if day.date]
        if not days:
            return ""
        return self.say.dates(days[0], days[-1]) if len(days) > 1 else self.say.date(days[0], weekday=True)

    def _objectives(self) -> Iterator[Slide]:
        workshop = self.order.workshop
        items = [field_words(workshop, "objectives", i, "text") for i in range(len(workshop.objectives))]
        yield points(
            "objectives", self._context(), Words(self.say("slides.objectives")), items, self._subject(workshop)
        )

    def _sources(self, slides: Sequence[Slide]) -> Iterator[Slide]:
        """Sources of what these slides show: of values, of cases, and of the event."""
        shown: list[str] = []
        for kind, slug, _ in dict.fromkeys(slide.subject for slide in slides):
            shown += self.library.values[slug].sources if kind == "value" else ()
            shown += self.library.case_studies[slug].sources if kind == "case" else ()
        shown += self.order.event.sources if self.order.event else ()
        listed = {source.id: index for index, source in enumerate(self.library.sources.sources)}
        items = [self._source(listed[id_]) for id_ in dict.fromkeys(shown)]
        unverified = any(
            source.quoted_unverified for source in (self.library.sources.sources[listed[id_]] for id_ in shown)
        )
        subject = self._subject(self.order.workshop)
        if unverified:
            items.append(Words(self.say("slides.unverified")))
        for rows in by_lines(items):
            yield points("sources", self._context(), Words(self.say("slides.sources")), rows, subject)

    def _source(self, index: int) -> Words:
        source = self.library.sources.sources[index]
        field = "short" if source.short else "title"
        name = field_words(self.library.sources, "sources", index, field)
        dated = source.date and source.date not in name.text  # a law has its year in its name
        return replace(name, text=f"{name.text} ({source.date})" if dated else name.text, field=field)

    def _closing(self) -> Slide:
        workshop, address = self.order.workshop, self.library.programme.settings.site_address
        words = {
            "title": field_words(workshop, "closing_title"),
            "call": Words("\n".join(workshop.closing_call), workshop.place_of("closing_call"), "closing_call"),
        }
        if address:
            words["address"] = Words(
                readable(address),
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


def by_lines(items: Sequence[Words]) -> Iterator[list[Words]]:
    """The items in runs of as many as a slide has lines for."""
    run: list[Words] = []
    left = SOURCE_LINES
    for item in items:
        lines = -(-len(item.text) // SOURCE_LETTERS)
        if run and (lines > left or len(run) == MOST_POINTS):
            yield run
            run, left = [], SOURCE_LINES
        run.append(item)
        left -= lines
    if run:
        yield run
