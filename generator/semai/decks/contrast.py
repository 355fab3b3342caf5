"""Whether text stands out from its ground: colours as an office program computes them, and their contrast by WCAG 2.2.

`shown` resolves a name of the scheme, `ratio` compares two colours, `needed` says how far apart they must be; `pairs` lists
every text a theme's decks have, with its ground. Pure; colours are `#RRGGBB`.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from semai.decks.colours import ON_SLIDE, Scheme
from semai.decks.drawing import Box
from semai.decks.layouts import FOOTER_COLOURS
from semai.decks.look import Look
from semai.theme import Layout, Placeholder

LARGE = 24
"""Points from which letters are large; WCAG begins at 18, but a hall is deeper than a desk."""

ENOUGH, ENOUGH_LARGE = 4.5, 3.0

PANELS = {
    "options": (("option-box-1", "card"), ("option-box-2", "card"), ("option-box-3", "card"), ("option-box-4", "card")),
    "group-work": (("bring-panel", "sand"),),
}
"""What a slide, and not its layout, lays under its placeholders: parts of the drawing and their fills."""

_SLOT = re.compile(r'<a:schemeClr val="(\w+)"')
_CHANGE = re.compile(r'<a:(\w+) val="(-?\d+)"/>')


def shown(scheme: Scheme, name: str) -> str:
    """The colour of this name once its slot and its changes are worked out, rounded as a screen shows it."""
    xml = scheme.colour(name)
    slot = _SLOT.findall(xml)[0]
    at = {there: here for here, there in ON_SLIDE.items()}.get(slot, slot)
    return resolved(scheme.slots[at], ((change, int(amount)) for change, amount in _CHANGE.findall(xml)))


def resolved(base: str, changes: Iterable[tuple[str, int]]) -> str:
    """A colour after DrawingML's changes, in their order: angles in 60,000ths, shares in 100,000ths.

    >>> resolved("#000000", [("lumMod", 50_196), ("lumOff", 49_804)])
    '#7F7F7F'
    """
    hue, light, full = colorsys.rgb_to_hls(*(int(base[i : i + 2], 16) / 255 for i in (1, 3, 5)))
    for change, amount in changes:
        share = amount / 100_000
        match change:
            case "hueOff":
                hue = (hue + amount / 60_000 / 360) % 1
            case "satMod":
                full *= share
            case "satOff":
                full += share
            case "lumMod":
                light *= share
            case "lumOff":
                light += share
        light, full = (min(max(number, 0.0), 1.0) for number in (light, full))
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, light, full))
    return f"#{red:02X}{green:02X}{blue:02X}"


def ratio(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, whichever is the text.

    >>> ratio("#FFFFFF", "#000000")
    21.0
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def needed(pt: float) -> float:
    """The least contrast of text of this size."""
    return ENOUGH_LARGE if pt >= LARGE else ENOUGH


@dataclass(frozen=True, slots=True)
class Pair:
    """A text on its ground, both by their names in the scheme. where: layout and placeholder or part."""

    where: str
    text: str
    ground: str
    need: float

    def ratio(self, scheme: Scheme) -> float:
        return ratio(shown(scheme, self.text), shown(scheme, self.ground))


def pairs(look: Look) -> Iterator[Pair]:
    """Every text on its ground that layouts and slides of this look have, those in a value's colour for every value."""
    for layout in look.deck.layouts:
        grounds = [f"value:{value}" for value in look.values] if layout.background == "value" else [layout.background]
        for ground in grounds:
            yield from _pairs_of(layout, ground, look)
    yield from _drawn(look)


def _pairs_of(layout: Layout, ground: str, look: Look) -> Iterator[Pair]:
    for box in layout.placeholders:
        if box.type not in ("title", "body"):
            continue
        under = _beneath(layout, box, ground, look)
        colours = ["action", *(f"value:{value}" for value in look.values)] if box.color == "value" else [box.color]
        yield from (Pair(f"{layout.id} {box.id}", colour, under, needed(box.pt)) for colour in colours)
    yield Pair(f"{layout.id} footer", FOOTER_COLOURS[layout.background], ground, ENOUGH)


def _beneath(layout: Layout, box: Placeholder, ground: str, look: Look) -> str:
    """The fill that a placeholder's middle stands on: of the last shape drawn there, else the slide's own ground."""
    x, y = box.x + box.w / 2, box.y + box.h / 2
    always = [(part.box, part.fill) for part in look.drawing.layouts.get(layout.id, ())]
    fills = [*always, *((look.part(name), fill) for name, fill in PANELS.get(layout.id, ()))]
    under = [fill for place, fill in fills if fill and _holds(place, x, y)]
    return under[-1] if under else ground


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]


def _drawn(look: Look) -> Iterator[Pair]:
    """What slides write beside their placeholders."""
    table, size = look.drawing.table, look.size
    values = [f"value:{value}" for value in look.values]
    texts: list[tuple[str, list[str], str, float]] = [
        ("agenda head", ["ink_muted"], "paper", table.head_pt),
        ("agenda row", ["ink", "ink_muted", "action"], "paper", table.pt),
        ("behaviours number", values, "card", size("number")),
        ("group-work number", ["white"], "action", size("number")),
        ("options letter", ["ink"], "card", size("letter")),
        ("do-and-dont head", ["action", *values], "card", size("head")),
        ("do-and-dont head", ["ink_muted"], "paper", size("head")),
        ("question minutes-word", ["accent"], "action", size("minutes-word")),
        ("pledge monogram", values, "paper", size("monogram")),
        ("poll-chart labels", ["ink"], "paper", size("chart")),
        ("title-slide brand", ["ink"], "paper", size("brand")),
        ("closing footer", ["on_deep"], "action", 0),  # it runs over the corner
    ]
    for where, colours, ground, pt in texts:
        yield from (Pair(where, colour, ground, needed(pt)) for colour in colours)
