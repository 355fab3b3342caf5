"""The two devices of the design, leaf and seedbed, as shapes: the field of cells, petals, tiles, the mark."""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd

from semai.decks import freeform
from semai.decks.look import Look
from semai.decks.shapes import ELLIPSE, NO_LINE, RECTANGLE, Box, Group, Shape, leaf, outline
from semai.theme import Icon

SQUARE = 48.0
"""Units of a side of the figures in `freeform`."""


def figure(name: str, box: Box, path: str, fill: str, line: str = NO_LINE) -> Shape:
    """A decorative freeform. path: on a square of 48 units."""
    return Shape(name, box, freeform.geometry(path, SQUARE, SQUARE), fill, line)


def icon(name: str, box: Box, drawing: Icon, fill: str, alt: str | None = None) -> Shape:
    """A drawing of the theme in one colour."""
    return Shape(name, box, freeform.icon_geometry(drawing), fill, NO_LINE, alt=alt)


def inside(box: Box, share: float) -> Box:
    """The middle of a box, `share` of its size.

    >>> inside((1.0, 1.0, 2.0, 2.0), 0.5)
    (1.5, 1.5, 1.0, 1.0)
    """
    x, y, w, h = box
    return (x + w * (1 - share) / 2, y + h * (1 - share) / 2, w * share, h * share)


def tile(look: Look, box: Box, value: str, *, filled: bool = True) -> Group:
    """The leaf of a value with its icon: filled with its colour, or in outline."""
    name = look.say("decks.tile", value=look.values[value])
    colour = look.fill(f"value:{value}")
    ground = (colour, NO_LINE) if filled else (look.fill("card"), outline(colour, look.size("outline")))
    sign = icon(name, inside(box, 0.58), look.theme.value_icon(value), look.fill("white") if filled else colour)
    return Group(name, (Shape(name, box, leaf(box), *ground), sign))


def mark(look: Look, box: Box) -> Group:
    """The mark of the theme in its own colours."""
    drawing, name = look.theme.icons["mark"], look.say("decks.mark")
    shapes = [
        Shape(name, box, freeform.icon_geometry(drawing, i), look.fill(look.scheme.named(fill)), NO_LINE)
        for i, fill in enumerate(drawing.fills)
    ]
    return Group(name, tuple(shapes))


def petals(look: Look, current: str | None, on: str) -> Group:
    """The petals of the footer, one for each value in order: all filled, or only the current one.

    on: `paper` or `dark`, where all are white.
    """
    place = look.footer("seeds")
    name, rest = look.say("decks.petals"), look.fill("edge" if on == "paper" else "white")
    shapes = []
    for i, value in enumerate(look.values):
        box = (place["x"] + i * place["step"], place["y"], place["size"], place["size"])
        colour = look.fill(f"value:{value}") if on == "paper" else look.fill("white")
        if current in (None, value):
            shapes.append(figure(name, box, freeform.PETAL, colour))
        else:
            shapes.append(figure(name, box, freeform.PETAL, look.fill(None), outline(rest, look.size("petal"))))
    return Group(name, tuple(shapes))


def minute_petals(look: Look, minutes: int) -> Group:
    """One petal for each minute, the first filled: as many as there are, spread over the width."""
    x, y, w, size = look.part("minutes-petals")
    name, colour = look.say("decks.minute-petals"), look.fill("action")
    step = min((w - size) / max(minutes - 1, 1), 2 * size)
    left = x + (w - size - step * (minutes - 1)) / 2
    side = min(size, step * 0.95)
    shapes = [
        figure(name, (left + i * step, y, side, side), freeform.PETAL, colour if i == 0 else look.fill(None),
               outline(colour, look.size("outline")))
        for i in range(minutes)
    ]  # fmt: skip
    return Group(name, tuple(shapes))


def field(look: Look, box: Box) -> Group:
    """The field on the title slide: every value as often as any other, ripening towards the top right."""
    plan, values, name = look.drawing.field, tuple(look.values), look.say("decks.field")
    width, height = box[2] / plan.columns, box[3] / plan.rows
    stride = next(step for step in (3, 2, 5, 7) if gcd(step, len(values)) == 1)
    shapes: list[Shape] = []
    for row in range(plan.rows):
        for column in range(plan.columns):
            cell = (box[0] + column * width, box[1] + row * height, width, height)
            value = values[(column + stride * row) % len(values)]
            shapes += _cell(look, name, cell, value, column - row)
    return Group(name, tuple(shapes))


def _cell(look: Look, name: str, box: Box, value: str, ripeness: int) -> Sequence[Shape]:
    plan, colour = look.drawing.field, look.fill(f"value:{value}")
    if ripeness >= plan.flower:
        return (Shape(name, box, RECTANGLE, colour, NO_LINE), figure(name, box, freeform.FLOWER, look.fill("white")))
    if ripeness >= plan.leaf:
        ground = Shape(name, box, RECTANGLE, look.fill(f"value:{value}:tint_strong"), NO_LINE)
        lens = freeform.LENS if (ripeness - plan.leaf) % 2 else freeform.LENS_BACK
        return (ground, figure(name, box, lens, colour))
    if ripeness >= plan.sprout:
        return (figure(name, box, freeform.SPROUT, colour),)
    return (Shape(name, inside(box, 0.25), ELLIPSE, colour, NO_LINE),)
