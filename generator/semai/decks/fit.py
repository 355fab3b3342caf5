"""Text against the room it has: every words of a deck that would not fit its box, found before anything is drawn.

Start at `overfull`. `semai check` asks here too, so nothing heavy is imported. Never shrinks, never cuts: it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from semai.decks.drawing import Drawing, drawing, footer_box
from semai.decks.lines import LINE, Face, broken, face
from semai.problems import Place, Problem
from semai.slides import Slide, SlideDeck, Words
from semai.slides.fields import block_words
from semai.theme import Placeholder, Theme

SLACK = 0.1
"""Share of each line kept free: no two programs space letters quite alike, and a trainer's correction may be longer."""

POINTS = 72.0
"""In an inch."""

HAIR = 0.5
"""Points by which rounding may make a full box too small."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a box holds. width, height: points. lines: the most. indent: points that each paragraph stands in."""

    face: Face
    pt: float
    width: float
    height: float
    lines: int
    line: float = 1.0
    space_after: float = 0
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Need:
    """What a text takes of a room. lines: how many. over: the words that find no place, "" where all do."""

    lines: int
    over: str


def footer_line(deck: SlideDeck) -> str:
    """What stands at the foot of every slide: the deck's title, and the line that every slide of a simulation carries."""
    return " · ".join(filter(None, (deck.footer, deck.simulation)))


def overfull(deck: SlideDeck, theme: Theme) -> Iterator[Problem]:
    """Each text that needs more than its box has, once for each field and kind of box."""
    yield from _footer(deck, theme)
    ours = (deck.order.event or deck.order.workshop).place_of()
    yield from overfull_slides(deck.slides, theme, ours)
    cell = _cell(drawing(theme))
    for slide in deck.slides:
        for row in slide.agenda.rows if slide.agenda and slide.role == "agenda" else ():  # those of "here" are the same
            words = block_words(deck.order, row.entry.blocks[0]) if row.entry else Words(row.title)
            yield from _told(replace(words, text=row.title), slide, "table", cell, ours)


def overfull_slides(slides: Iterable[Slide], theme: Theme, ours: Place) -> Iterator[Problem]:
    """The same for slides in no deck. ours: the place to name where the words are the catalogue's."""
    plan = drawing(theme)
    seen: set[tuple[Place, str, str]] = set()
    for slide in slides:
        for box in theme.tokens.deck.layout(slide.layout).placeholders:
            if box.id not in slide.words:
                continue
            words, room = slide.words[box.id], room_of(box, plan.indent(slide.layout, box.id) * POINTS)
            field = (words.place or ours, slide.layout, box.id)
            if field not in seen:
                found = list(_told(words, slide, box.id, room, ours))
                yield from found
                seen.update(field for _ in found)


def _told(words: Words, slide: Slide, box: str, room: Room, ours: Place) -> Iterator[Problem]:
    """The problem that words do not fit their room; nothing if they do."""
    need = needed(words.text, room)
    if need.over:
        facts = {
            "field": words.field or box,
            "layout": slide.layout,
            "placeholder": box,
            "lines": need.lines,
            "room": room.lines,
            "words_over": need.over,
            "slide": slide.title,
        }
        yield Problem(words.place or ours, "text-too-long", facts)


def _footer(deck: SlideDeck, theme: Theme) -> Iterator[Problem]:
    """The line at the foot, once for the deck."""
    _, _, width, height = footer_box(theme, len(deck.value_names))
    pt = float(theme.tokens.deck.footer["deck_title"]["pt"])
    room = Room("sans", pt, width * POINTS, height * POINTS, 1)
    need = needed(footer_line(deck), room)
    if need.over:
        subject, field = deck.order.event or deck.order.workshop, "simulation" if deck.simulation else "title"
        facts = {"field": field, "layout": "", "placeholder": "footer", "lines": need.lines, "room": 1,
                 "words_over": need.over, "slide": deck.title}  # fmt: skip
        yield Problem(subject.place_of(field), "text-too-long", facts)


def _cell(plan: Drawing) -> Room:
    table = plan.table
    return Room("sans bold", table.pt, table.columns[1] * POINTS, table.row * POINTS, 1)


@cache
def room_of(box: Placeholder, indent: float = 0) -> Room:
    """What a placeholder holds. indent: points its paragraphs stand in, behind a bullet."""
    style = face(box.font, bold=box.bold, italic=box.italic)
    return Room(style, box.pt, box.w * POINTS, box.h * POINTS, box.lines, box.line, box.space_after_pt, indent)


@cache
def needed(text: str, room: Room, slack: float = SLACK) -> Need:
    """The lines a text takes, and what is left over when the room is full."""
    paragraphs = [
        broken(paragraph, room.face, room.pt, (room.width - room.indent) * (1 - slack))
        for paragraph in text.splitlines()
        if paragraph.strip()
    ]
    count, used, over = 0, 0.0, []
    for paragraph in paragraphs:
        for line in paragraph:
            count += 1
            used += room.pt * LINE * room.line
            if count > room.lines or used > room.height + HAIR:
                over.append(line)
        over.append(" ")
        used += room.space_after
    return Need(count, " ".join("".join(over).split()))
