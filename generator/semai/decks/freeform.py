"""Drawings as freeforms that a trainer can edit: SVG path data in, DrawingML geometry out.

The drawings use absolute M, L, C and Z only, so a path is rewritten command by command and nothing is approximated.
"""

from __future__ import annotations

import re
from functools import cache

from semai.theme import Icon

GRAIN = 100
"""DrawingML wants whole numbers: units of a path for each unit of its drawing."""

_PART = re.compile(r"([MLCZ])|(-?\d+(?:\.\d+)?)")
_COMMANDS = {"M": ("moveTo", 1), "L": ("lnTo", 1), "C": ("cubicBezTo", 3)}


def icon_geometry(icon: Icon, path: int = 0) -> str:
    """The geometry of one path of a drawing, in a box as large as the drawing's own square."""
    return geometry(icon.paths[path], icon.size, icon.size)


@cache
def geometry(path: str, width: float, height: float) -> str:
    """The XML of a freeform with this path in a box of width x height units.

    >>> geometry("M0 0L4 0L4 4Z", 4, 4).count("<a:lnTo>")
    2
    """
    size = f'w="{round(width * GRAIN)}" h="{round(height * GRAIN)}"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f"<a:path {size}>{''.join(_commands(path))}</a:path></a:pathLst></a:custGeom>"
    )


def _commands(path: str) -> list[str]:
    xml: list[str] = []
    command, numbers = "", list[str]()
    for letter, number in _PART.findall(path):
        if letter == "Z":
            xml.append("<a:close/>")
        elif letter:
            command = letter
        else:
            numbers.append(str(round(float(number) * GRAIN)))
        name, points = _COMMANDS.get(command, ("", 0))
        if numbers and len(numbers) == 2 * points:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            corners = "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in pairs)
            xml.append(f"<a:{name}>{corners}</a:{name}>")
            numbers = []
    return xml


# Figures that are not icons of the theme, on a square of 48 -----------------------------------------------------------

LENS = "M0 48C26.51 48 48 26.51 48 0C21.49 0 0 21.49 0 48Z"
"""A petal over its whole square, tips at bottom left and top right."""

PETAL = "M6 42C25.88 42 42 25.88 42 6C22.12 6 6 22.12 6 42Z"
"""The same with air around it, for petals in a row."""

LENS_BACK = "M0 0C0 26.51 21.49 48 48 48C48 21.49 26.51 0 0 0Z"
"""A petal over its whole square with its tips at top left and bottom right."""

FLOWER = (
    "M23 23C12.51 23 3 14.49 3 3C13.49 3 23 12.51 23 23Z"
    "M25 23C35.49 23 45 14.49 45 3C34.51 3 25 12.51 25 23Z"
    "M23 25C12.51 25 3 33.51 3 45C13.49 45 23 35.49 23 25Z"
    "M25 25C35.49 25 45 33.51 45 45C34.51 45 25 35.49 25 25Z"
)
SPROUT = (
    "M23.7 40.5C15.5 40.5 9 30 9 17C17.2 17 23.7 27.5 23.7 40.5Z"
    "M24.3 40.5C32.5 40.5 39 30 39 17C30.8 17 24.3 27.5 24.3 40.5Z"
)
CHECK = "M4 25L10 19L19 28L38 8L44 14L19 40Z"
CROSS = "M10 5L24 19L38 5L43 10L29 24L43 38L38 43L24 29L10 43L5 38L19 24L5 10Z"


def corner(at: str, width: float, height: float, radius: float) -> str:
    """A rectangle of width x height that fills a corner of the slide, its one free corner rounded.

    at: `tr`, the slide's top right, or `bl`, its bottom left.
    """
    arc = radius * 0.4477
    if at == "tr":
        path = f"M0 0L{width} 0L{width} {height}L{radius} {height}C{arc} {height} 0 {height - arc} 0 {height - radius}Z"
    else:
        path = f"M0 0L{width - radius} 0C{width - arc} 0 {width} {arc} {width} {radius}L{width} {height}L0 {height}Z"
    return geometry(path, width, height)
