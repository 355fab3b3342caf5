"""Where our slides find room in an agency's template: its title, its text, its foot, and what is behind each.

Start at `places`. Where the master has no such places, or none that would hold our slides, ours are stretched over the
slide. What stands behind a place is known or it is not: a place on a picture gets a plain sheet under it, so that text can
be read whatever is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from semai.decks.agency.recolour import BLACK, WHITE, is_calm
from semai.decks.agency.template import Agency, Seat
from semai.decks.contrast import ENOUGH, ratio
from semai.decks.shapes import Box
from semai.theme import Deck, Layout, Placeholder

FEET = {"deck_title": "ftr", "clock": "dt", "page_number": "sldNum"}
"""The parts of our foot, and the placeholders of theirs that they take."""

LEAST_WIDE, LEAST_HIGH = 0.55, 0.45
"""Shares of a slide that the master's text must have to be room for ours."""

LEAST_SCALE = 0.8
"""How small our text may become beside how small the slide is."""

AIR = 0.1
"""Inches between the line above our text and the text, and round a sheet, on a slide of our own size."""


@dataclass(frozen=True)
class Spot:
    """A place on a slide. seat: theirs, where it is one. grounds: the colours behind it, () where a sheet has to be."""

    box: Box
    grounds: tuple[str, ...] = ()
    seat: Seat | None = None


@dataclass(frozen=True)
class Places:
    """scale: of the slide beside ours, the lesser of its two. feet: by the part of our foot. sheet: what has to be covered
    so that text can be read, None where nothing has.
    """

    scale: float
    title: Spot
    body: Spot
    feet: Mapping[str, Spot]
    sheet: Box | None


def is_in_body(layout: Layout, deck: Deck) -> bool:
    """Whether a layout of ours has its title where most have it, so that it can go under a title of theirs; the others
    are designs for a whole slide.
    """
    usual, own = (each.placeholder("title") for each in (deck.layout("points"), layout))
    return (usual.x, usual.y) == (own.x, own.y) and layout.background == "paper"


def places(agency: Agency, deck: Deck) -> Places:
    """The places of the master that our layouts are put under."""
    wide, high = agency.width / deck.width, agency.height / deck.height
    scale, region, sheet = min(wide, high), our_region(deck), agency.master.sheet
    title, body = (net(seat) if (seat := sheet.seat(kind)) else None for kind in ("title", "body"))
    if title is None or body is None or not _holds(agency, title.box, body.box, region, scale):
        title, body = (Spot(box) for box in _stretched(deck, region, wide, high))
    feet = _feet(agency, deck, wide, high, body.box)
    title = Spot(title.box, _usable(sheet.ground.behind(title.box)), title.seat)
    body = Spot(body.box, _calm(sheet.ground.behind(body.box)), body.seat)
    behind = [sheet.ground.behind(spot.box) for spot in feet.values()]
    under_feet = _usable(tuple(dict.fromkeys(chain.from_iterable(behind)))) if all(behind) else ()
    feet = {part: Spot(spot.box, under_feet, spot.seat) for part, spot in feet.items()}
    covered = [spot.box for spot in (title, body, *feet.values()) if not spot.grounds]
    return Places(scale, title, body, feet, _around(covered, AIR * scale, agency) if covered else None)


def our_region(deck: Deck) -> Box:
    """The part of our slides below the title, with the line that stands above our titles now on top of it."""
    inside = [layout for layout in deck.layouts if is_in_body(layout, deck)]
    boxes = [(p.x, p.y, p.w, p.h) for layout in inside for p in layout.placeholders if p.id not in ("title", "context")]
    x, y, w, h = union(boxes)
    line = context(deck)
    above = line.h + AIR
    return (min(x, line.x), y - above, w + max(x - line.x, 0), h + above)


def context(deck: Deck) -> Placeholder:
    """The line above our titles."""
    return deck.layout("points").placeholder("context")


def net(seat: Seat) -> Spot:
    """A seat without its insets."""
    (x, y, w, h), (left, top, right, bottom) = seat.box, seat.style.inset
    return Spot((x + left, y + top, max(w - left - right, 0.1), max(h - top - bottom, 0.1)), (), seat)


def union(boxes: Iterable[Box]) -> Box:
    """The least box round all.

    >>> union([(0, 0, 1, 1), (2, 1, 1, 1)])
    (0, 0, 3, 2)
    """
    every = list(boxes)
    x, y = min(box[0] for box in every), min(box[1] for box in every)
    return (x, y, max(box[0] + box[2] for box in every) - x, max(box[1] + box[3] for box in every) - y)


def _holds(agency: Agency, title: Box, body: Box, region: Box, scale: float) -> bool:
    """Whether the master's title and text are room for ours: on the slide, one above the other, and large enough."""
    if agency.master.room == 0 or body[2] < agency.width * LEAST_WIDE or body[3] < agency.height * LEAST_HIGH:
        return False
    on_slide = all(
        box[0] >= 0 and box[1] >= 0 and box[0] + box[2] <= agency.width and box[1] + box[3] <= agency.height
        for box in (title, body)
    )
    return on_slide and min(body[2] / region[2], body[3] / region[3]) >= LEAST_SCALE * scale


def _stretched(deck: Deck, region: Box, wide: float, high: float) -> tuple[Box, Box]:
    """Our title, from where the line above it stands, and our text, on a slide of another size."""
    title, top = deck.layout("points").placeholder("title"), context(deck).y
    bottom = region[1] - AIR
    return (
        (title.x * wide, top * high, title.w * wide, (bottom - top) * high),
        (region[0] * wide, region[1] * high, region[2] * wide, region[3] * high),
    )


def _feet(agency: Agency, deck: Deck, wide: float, high: float, body: Box) -> dict[str, Spot]:
    """Their foot where it has all that ours has and stands below the text, else ours."""
    seats = {part: agency.master.sheet.seat(kind) for part, kind in FEET.items()}
    found = {part: net(seat) for part, seat in seats.items() if seat is not None}
    below = body[1] + body[3] - 0.05
    if len(found) == len(FEET) and all(
        spot.box[1] >= below
        and spot.box[1] + spot.box[3] <= agency.height
        and spot.box[0] + spot.box[2] <= agency.width
        for spot in found.values()
    ):
        return found
    places_ = {part: {k: float(v) for k, v in deck.footer[part].items() if k != "align"} for part in FEET}
    return {
        part: Spot((at["x"] * wide, at["y"] * high, at["w"] * wide, at["h"] * high)) for part, at in places_.items()
    }


def _usable(grounds: tuple[str, ...]) -> tuple[str, ...]:
    """These grounds if one colour can be read on all of them, else none."""
    readable_ = any(all(ratio(end, ground) >= ENOUGH for ground in grounds) for end in (BLACK, WHITE))
    return grounds if readable_ else ()


def _calm(grounds: tuple[str, ...]) -> tuple[str, ...]:
    """The one ground of text with panels in it, if it is one and clearly light or dark."""
    return grounds if len(grounds) == 1 and is_calm(grounds[0]) else ()


def _around(boxes: list[Box], air: float, agency: Agency) -> Box:
    x, y, w, h = union(boxes)
    left, top = max(x - air, 0.0), max(y - air, 0.0)
    return (left, top, min(x + w + air, agency.width) - left, min(y + h + air, agency.height) - top)
