"""What only a finished row of slides can know: which slide an agenda leads to, the way back, titles that differ, the last
slide of a block.

Start at `numbered`. It adds and takes away no slide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count

from semai.catalogue import Catalogue
from semai.model.running_order import Entry
from semai.slides.slide import Note, Section, Slide, SlideDeck


def numbered(deck: SlideDeck, say: Catalogue) -> SlideDeck:
    """The deck with its links, its clock times and a title of its own for each slide."""
    begins: dict[int, int] = {}
    listed: dict[int, int] = {}
    for number, slide in enumerate(deck.slides, start=1):
        begins.setdefault(_line(deck.sections[slide.section].entry), number)
        for row in slide.agenda.rows if slide.agenda and slide.role == "agenda" else ():
            listed[_line(row.entry)] = number
    slides = (_linked(slide, deck.sections[slide.section].entry, begins, listed, say) for slide in deck.slides)
    return replace(deck, slides=tuple(_if_late(tuple(_unique_titles(slides, deck, say)), deck)))


def _line(entry: Entry | None) -> int:
    """What tells two lines of a running order apart that say the same."""
    return id(entry)


def _linked(
    slide: Slide, entry: Entry | None, begins: Mapping[int, int], listed: Mapping[int, int], say: Catalogue
) -> Slide:
    """begins, listed: by line of the running order, the slide it begins with and the agenda slide that lists it."""
    if entry is not None and entry.is_session:
        clock = say.span(entry.slot.start, entry.slot.end)
        slide = replace(slide, clock=clock, back=listed.get(_line(entry), 0))
    if slide.agenda is None:
        return slide
    rows = (replace(row, target=begins.get(_line(row.entry), 0)) for row in slide.agenda.rows)
    return replace(slide, agenda=replace(slide.agenda, rows=tuple(rows)))


def _unique_titles(slides: Iterator[Slide], deck: SlideDeck, say: Catalogue) -> Iterator[Slide]:
    """Screen readers list slides by title, so each has its own. What a method shows again in another session is told apart
    by day or session, all else is "… (2)".
    """
    seen: dict[str, list[Section]] = {}
    taken: set[str] = set()
    before: Slide | None = None
    for slide in slides:
        section, title = deck.sections[slide.section], slide.words["title"]
        earlier = seen.setdefault(slide.title, [])
        follows = before is not None and (before.role, before.subject) == (slide.role, slide.subject)
        before = slide
        ways = chain([slide.title], _ways(slide, section, earlier, deck, say, follows=follows))
        text = next(way for way in ways if way not in taken)
        earlier.append(section)
        taken.add(text)
        yield replace(slide, words={**slide.words, "title": replace(title, text=text)})


def _ways(
    slide: Slide, section: Section, earlier: list[Section], deck: SlideDeck, say: Catalogue, *, follows: bool
) -> Iterator[str]:
    """Titles for a slide whose own is taken, the one that says most first. follows: it goes on with the one before."""
    entry = section.entry
    if follows:
        yield say("slides.again-next", title=slide.title)
        yield from (say("slides.again-further", title=slide.title, number=number) for number in count(2))
    if entry is not None and slide.subject[0] == "activity" and earlier and earlier[-1] is not section:
        if _day(entry, deck) != _day(earlier[-1].entry, deck):
            yield say("slides.again-day", title=slide.title, day=_day(entry, deck))
        if entry.session:
            yield say("slides.again-session", title=slide.title, session=entry.session)
    yield from (f"{slide.title} ({number})" for number in count(2))


def _day(entry: Entry | None, deck: SlideDeck) -> int:
    """The number of the day that a line of the running order belongs to; 0 for what belongs to none."""
    return next((day.number for day in deck.order.days if any(other is entry for other in day.entries)), 0)


def _if_late(slides: Sequence[Slide], deck: SlideDeck) -> Iterator[Slide]:
    """What to do if time runs out, in the notes where its block begins and again where it ends."""
    late = {block.id: block.late for entry in deck.order.entries for block in entry.blocks}
    last = {slide.block: at for at, slide in enumerate(slides)}
    begun: set[str] = set()
    for at, slide in enumerate(slides):
        told = late.get(slide.block)
        if told and (slide.block not in begun or at == last[slide.block]):
            slide = replace(slide, notes=(*slide.notes, Note("late", told)))
        begun.add(slide.block)
        yield slide
