"""What a report says, as plain frozen values without a word of prose. Start at `Report`; the other modules fill it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from semai.problems import Place


@dataclass(frozen=True, slots=True)
class Tally:
    """How many. main: where the value is the main one; tension: where it pulls against another."""

    main: int = 0
    tension: int = 0

    @property
    def total(self) -> int:
        return self.main + self.tension


@dataclass(frozen=True)
class Matrix:
    """Counts by row (a level, a sector) and value. row_totals: distinct things in a row; value_totals: under a value."""

    rows: tuple[str, ...]
    cells: Mapping[tuple[str, str], Tally]
    row_totals: Mapping[str, int]
    value_totals: Mapping[str, Tally]

    def at(self, row: str, value: str) -> Tally:
        return self.cells.get((row, value), Tally())


@dataclass(frozen=True)
class Coverage:
    """levels, sectors: published cases by value. behaviours: published cases that touch each, by id. items: of the question
    banks, by level and value.
    """

    levels: Matrix
    sectors: Matrix
    behaviours: Mapping[str, int]
    items: Matrix


Thin = Literal[
    "value-cases", "value-levels", "behaviour-cases", "value-items", "value-item-levels", "level-cases", "sector-cases"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThinSpot:
    """Something there is too little of. subject: id of a value, behaviour, level or sector. wanted: the least there
    should be.
    """

    kind: Thin
    subject: str
    found: int
    wanted: int
    place: Place


@dataclass(frozen=True, slots=True)
class Unused:
    """Something that nothing else uses or refers to. name: its title, term or slug."""

    kind: Literal["case", "activity", "bank", "organisation", "term", "source"]
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Review:
    """A document or source and the day by which somebody reads it again. since: when it was last read or changed."""

    kind: Literal["case", "source"]
    name: str
    since: dt.date
    due: dt.date
    place: Place


@dataclass(frozen=True, slots=True)
class Uncompared:
    """Official wording that nobody has compared with the official text. seen: the day a copy was, None for not at all.
    leaning: where documents name it as their source.
    """

    source: str
    title: str
    seen: dt.date | None
    place: Place
    leaning: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word or words that look like a term of the glossary and are not written like it. times: in all content."""

    kind: Literal["joined", "near"]
    found: str
    meant: str
    times: int
    place: Place


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    words: int
    place: Place


@dataclass(frozen=True, slots=True)
class CaseReading:
    """How a case reads. words: of its story. minutes: to read story, dilemma and options. sentences: of all that
    participants read in running text; long: those of more words than is easy. mean: words in a sentence.
    """

    title: str
    status: str
    words: int
    minutes: int
    sentences: int
    mean: float
    longest: Sentence
    long: int
    place: Place


# Events ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OtherCrowd:
    """More or fewer participants than the workshop is made for."""

    found: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class SameCase:
    """A case that several blocks work on. blocks: their titles."""

    case: str
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OldCase:
    """A block that still names the workshop's own case, which the event replaced."""

    block: str
    case: str


@dataclass(frozen=True, slots=True)
class DayOff:
    day: dt.date


@dataclass(frozen=True, slots=True)
class FarAhead:
    """months: how far ahead is very far."""

    day: dt.date
    months: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A block left out for want of time, with the minutes it was planned for."""

    block: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Merged:
    """Blocks held together for want of time. minutes: what they have now; planned: what they had apart."""

    blocks: tuple[str, ...]
    minutes: int
    planned: int


@dataclass(frozen=True, slots=True)
class EndsLate:
    """end: minutes after midnight, on a day for which the calendar of the organisation names no end."""

    end: int
    organisation: str


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Something about an event that may well be meant, and is worth looking at once more. event: its title."""

    event: str
    about: OtherCrowd | SameCase | OldCase | DayOff | FarAhead | Skipped | Merged | EndsLate
    place: Place


@dataclass(frozen=True, slots=True)
class PastEvent:
    """day: the first, of several."""

    event: str
    day: dt.date
    place: Place


# All of it ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Report:
    """problems: how many `semai check` would tell. counts: of each kind of content, in the order they are told.
    second_looks, past_events: in the order of their days. overdue, due: the longest overdue, the next due first.
    story_words: the least and the most a story should have.
    """

    today: dt.date
    problems: int
    counts: Mapping[str, int]
    coverage: Coverage
    thin: tuple[ThinSpot, ...]
    unused: tuple[Unused, ...]
    second_looks: tuple[SecondLook, ...]
    past_events: tuple[PastEvent, ...]
    overdue: tuple[Review, ...]
    due: tuple[Review, ...]
    uncompared: tuple[Uncompared, ...]
    misspellings: tuple[Misspelling, ...]
    readings: tuple[CaseReading, ...]
    story_words: tuple[int, int | None]
