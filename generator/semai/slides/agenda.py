"""The running order on slides: at the beginning, and again after each break, where it says how far the day has come.

Start at `Agendas.opening` and `Agendas.here`. Which slide a row leads to is not known yet; `numbering` puts that in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from semai.catalogue import Catalogue
from semai.model.activity import SlideRole
from semai.model.running_order import Entry, RunningOrder
from semai.slides.fields import block_words, field_words
from semai.slides.names import short_title
from semai.slides.slide import Agenda, AgendaRow, Note, Slide, Words

T = TypeVar("T")

COLUMNS = ("clock", "session", "length", "slide")

ROWS = 6
"""Sessions that one agenda slide has room for."""

FEWEST = 3
"""Sessions below which nobody needs to be told where they are."""

PAUSES = ("break", "meal", "fixed")
"""Kinds of lines of a running order after which people come back."""


@dataclass(frozen=True)
class Agendas:
    """order: whose. say: its words."""

    order: RunningOrder
    say: Catalogue

    def opening(self) -> Iterator[Slide]:
        """Every page of the agenda, day by day; nothing where there are too few sessions."""
        several = len(self.order.days) > 1
        for day, sessions in self._pages():
            title = self.say("slides.agenda-day", day=day) if several else self.say("slides.agenda")
            yield self._slide("agenda", Words(title), sessions)

    def here(self) -> Iterator[tuple[Entry, Slide]]:
        """For each session that a pause or a night comes before, the slide that says where we are."""
        pages = list(self._pages())
        begun = False
        for day in self.order.days:
            due = overnight = begun
            for entry in day.entries:
                due = due or (begun and entry.slot.kind in PAUSES)
                if not entry.is_session:
                    continue
                if due and pages:
                    sessions = next(page for _, page in pages if _position(entry, page) is not None)
                    yield entry, self._here(entry, sessions, overnight)
                begun, due, overnight = True, False, False

    def _pages(self) -> Iterator[tuple[int, tuple[Entry, ...]]]:
        """The number of its day, and the sessions of each page."""
        if sum(len(day.sessions) for day in self.order.days) >= FEWEST:
            for day in self.order.days:
                yield from ((day.number, page) for page in evenly(day.sessions, ROWS))

    def _here(self, entry: Entry, sessions: tuple[Entry, ...], overnight: bool) -> Slide:
        named = block_words(self.order, entry.blocks[0])
        title = replace(named, text=self.say("slides.here", session=short_title(entry, self.say)))
        ask = self.say("slides.here-ask-day" if overnight else "slides.here-ask")
        return replace(self._slide("here", title, sessions, entry), notes=(Note("ask", ask),))

    def _slide(self, role: SlideRole, title: Words, sessions: tuple[Entry, ...], now: Entry | None = None) -> Slide:
        workshop = self.order.workshop
        clock, session, length, slide = (self.say(f"slides.agenda.{column}") for column in COLUMNS)
        return Slide(
            layout="agenda",
            role=role,
            section=0,
            words={"context": field_words(workshop, "title"), "title": title},
            agenda=Agenda((clock, session, length, slide), tuple(self._rows(sessions, now))),
            subject=("workshop", workshop.slug, str(workshop.version)),
        )

    def _rows(self, sessions: tuple[Entry, ...], now: Entry | None) -> Iterator[AgendaRow]:
        at = _position(now, sessions)
        for number, entry in enumerate(sessions):
            yield AgendaRow(
                clock=self.say.clock(entry.slot.start),
                title=short_title(entry, self.say),
                length=self.say("common.minutes", n=entry.slot.minutes),
                target=0,
                state="" if at is None else "now" if number == at else "done" if number < at else "later",
                entry=entry,
            )


def evenly(items: tuple[T, ...], most: int) -> Iterator[tuple[T, ...]]:
    """The items in as few runs of at most `most` as will do, none longer than another by more than one.

    >>> list(evenly(("a", "b", "c", "d", "e", "f", "g"), 6)), list(evenly((), 6))
    ([('a', 'b', 'c', 'd'), ('e', 'f', 'g')], [])
    """
    runs = -(-len(items) // most)
    for number in range(runs):
        yield items[-(-number * len(items) // runs) : -(-(number + 1) * len(items) // runs)]


def _position(entry: Entry | None, sessions: tuple[Entry, ...]) -> int | None:
    """Where the very same line stands, not one that says the same."""
    return next((at for at, other in enumerate(sessions) if other is entry), None)
