"""Which layouts of an agency's template are used as they are for ours, and what goes where in them.

Start at `find` and `seated`. A layout is looked for by the mapping beside the template, by our name for it in any
language, by its id, or, for the title and for plain points, by the type the file gives it. `seating` then looks whether
all that a deck says fits there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from semai.decks.agency.moving import Move
from semai.decks.agency.places import net
from semai.decks.agency.template import FOOTERS, TEXT, TITLES, Agency, Seat, Sheet
from semai.decks.look import Look
from semai.slides import Slide
from semai.theme import Layout, Placeholder

BY_TYPE = {"title-slide": "title", "points": "obj"}
"""Our layouts that one of theirs serves for sure, by the type it has in the file."""

FRAMES = {"tbl": ("tbl", "obj", ""), "chart": ("chart", "obj", ""), "pic": ("pic", "obj", "")}
"""What a table, a chart or a picture may stand in."""

DISPENSABLE = ("context",)
"""What may be left out where a layout has no place for it by name."""

CLOSE = 0.02
"""Share of a slide's width by which places may differ and still be the same."""


@dataclass(frozen=True)
class Names:
    """What layouts and placeholders of ours may be called in their file. looks: ours, one for each language.

    layouts: their names by id of ours; placeholders: by layout and id of ours: what the file beside the template says.
    """

    looks: Sequence[Look]
    layouts: Mapping[str, str] = field(default_factory=dict)
    placeholders: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of_layout(self, layout: str) -> tuple[str, ...]:
        """Our name in each language, and the id."""
        return (*(look.layout_name(layout) for look in self.looks), layout)

    def of_placeholder(self, layout: str, box: Placeholder) -> tuple[str, ...]:
        own = self.placeholders.get(layout, {}).get(box.id)
        return (own,) if own else tuple(look.shape_name(box.id) for look in self.looks)

    def seat(self, layout: str, box: Placeholder, among: Sequence[Seat]) -> Seat | None:
        """The place among theirs that has a name of our placeholder; any title is the title."""
        if box.type == "title":
            return next((seat for seat in among if seat.type in TITLES), None)
        names = self.of_placeholder(layout, box)
        return next((seat for seat in among if _same(seat.name, names) and takes(seat, box)), None)


@dataclass(frozen=True)
class Found:
    """A layout of theirs for one of ours. is_named: somebody said so, in the file's names or beside it."""

    sheet: Sheet
    is_named: bool


def find(layout: str, agency: Agency, names: Names) -> Found | None:
    """The layout of theirs that is meant for ours with this id; None where there is none."""
    if wanted := names.layouts.get(layout):
        sheet = next((s for s in agency.layouts if _same(s.name, [wanted])), None)
        return Found(sheet, True) if sheet else None
    sheet = next((s for s in agency.layouts if _same(s.name, names.of_layout(layout))), None)
    if sheet is not None:
        return Found(sheet, True)
    sheet = next((s for s in agency.master.layouts if s.type == BY_TYPE.get(layout, "-")), None)
    return Found(sheet, False) if sheet else None


def _same(name: str, wanted: Iterable[str]) -> bool:
    return " ".join(name.casefold().split()) in (" ".join(one.casefold().split()) for one in wanted)


def seated(layout: Layout, needed: Collection[str], sheet: Sheet, names: Names) -> dict[str, Seat] | None:
    """A place of theirs for each placeholder of ours that is needed; None where one has none. Text that has no place of its
    own goes into the last place for text, below what is there.
    """
    free = [seat for seat in sheet.seats if seat.type not in FOOTERS and seat.style.upright]
    taken: dict[str, Seat] = {}

    def take(id_: str, seat: Seat | None) -> None:
        if seat is not None:
            taken[id_] = seat
            free.remove(seat)

    for box in layout.placeholders:
        if box.id in needed:
            take(box.id, names.seat(layout.id, box, free))
    wanted = [box for box in layout.placeholders if box.id in needed and box.id != "title"]
    for box in (b for b in wanted if b.id not in taken and b.type in FRAMES):
        take(box.id, next((seat for seat in free if takes(seat, box)), None))
    rest = [b for b in wanted if b.id not in taken and b.type not in FRAMES and b.id not in DISPENSABLE]
    in_order = sorted((seat for seat in free if seat.type in TEXT), key=lambda seat: (seat.box[1], seat.box[0]))
    for box, seat in zip(rest, in_order, strict=False):
        take(box.id, seat)
    last = next((taken[b.id] for b in reversed(wanted) if b.id in taken and b.type == "body"), None)
    for box in (b for b in rest if b.id not in taken):
        if last is None:
            return None
        taken[box.id] = last
    missing = {"title", *(b.id for b in wanted)} - set(taken) - set(DISPENSABLE)
    return None if missing else taken


def takes(seat: Seat, box: Placeholder) -> bool:
    """Whether a place of theirs is for what our placeholder holds."""
    return seat.type in FRAMES.get(box.type, TEXT)


def move_of(layout: Layout, sheet: Sheet, names: Names, agency: Agency) -> Move | None:
    """How our layout was moved as a whole to become theirs; None where it was not: something has been given another place
    or is not there. What our slides draw beside their placeholders can follow only then.
    """
    move: Move | None = None
    for box in layout.placeholders:
        seat = names.seat(layout.id, box, sheet.seats)
        if seat is None:
            return None
        x, y, w, _ = net(seat).box
        if move is None:
            factor = w / box.w
            move = Move(factor, x - box.x * factor, y - box.y * factor)
        if not _is_there(net(seat).box, move.box((box.x, box.y, box.w, box.h)), agency.width * CLOSE):
            return None
        if box.type in ("title", "body") and abs(seat.style.pt - box.pt * move.factor) > box.pt * CLOSE:
            return None
    return move


def _is_there(one: tuple[float, ...], other: tuple[float, ...], close: float) -> bool:
    return all(abs(a - b) <= close for a, b in zip(one, other, strict=True))


def shown(slides: Iterable[Slide]) -> frozenset[str]:
    """The placeholders that some of these slides fill."""
    ids: set[str] = set()
    for slide in slides:
        frames = {"table": slide.agenda, "chart": slide.chart, "qr": slide.qr}
        ids |= {*slide.words, *(id_ for id_, what in frames.items() if what)}
    return frozenset(ids)
