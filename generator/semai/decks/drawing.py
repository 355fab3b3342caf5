"""Where a theme's decks have their decoration and the parts a slide draws beside its placeholders: decks/drawing.json.

Start at `drawing`. A layout lists what always stands on it; `parts` are boxes for what only the slide can decide. Inches.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from semai.theme import Theme

Box = tuple[float, float, float, float]
"""x, y, width, height in inches from the top left corner of the slide."""

FILE = "decks/drawing.json"

RELATIVE = ("agenda-petal", "agenda-leaf")
"""Parts whose x counts from whatever they stand before, not from the slide's edge."""


# Plain dataclasses and not pydantic: `semai check` measures text with these, and a model costs it more than it saves.
@dataclass(frozen=True)
class Decoration:
    """One shape of a layout. fill, line: names of colours. weight: of the line, points. round: radius in inches, of a
    leaf's two corners or a corner's one. at: which corner of the slide a `corner` fills.
    """

    shape: Literal["box", "leaf", "corner", "mark", "brand", "field"]
    box: Box
    fill: str | None = None
    line: str | None = None
    weight: float = 0.75
    dash: bool = False
    round: float | None = None
    at: Literal["tr", "bl"] = "tr"


@dataclass(frozen=True)
class Field:
    """The grid of cells on the title slide. stages: for each stage from the ripest, the least column minus row."""

    columns: int
    rows: int
    flower: int
    leaf: int
    sprout: int


@dataclass(frozen=True)
class TableLook:
    """columns: widths. row, head: heights. pt, head_pt: type sizes."""

    columns: tuple[float, float, float, float]
    row: float
    head: float
    pt: float
    head_pt: float


@dataclass(frozen=True)
class Drawing:
    """indents: by layout and placeholder, how far its paragraphs stand in behind a bullet. parts: boxes by name; a part
    that repeats has a number at its end. sizes: type sizes and weights of lines by name, points.
    """

    field: Field
    table: TableLook
    indents: Mapping[str, Mapping[str, float]]
    layouts: Mapping[str, tuple[Decoration, ...]]
    parts: Mapping[str, Box]
    sizes: Mapping[str, float]

    def indent(self, layout: str, placeholder: str) -> float:
        return self.indents.get(layout, {}).get(placeholder, 0.0)


PETALS_GAP = 0.2
"""Inches between the last petal of the footer and the deck's title."""


def footer_box(theme: Theme, values: int) -> tuple[float, float, float, float]:
    """Of the deck's title in the footer: as the theme says, or after the last petal where there are many values."""
    seeds, title = (
        {k: float(v) for k, v in theme.tokens.deck.footer[p].items() if k != "align"} for p in ("seeds", "deck_title")
    )
    x = max(title["x"], seeds["x"] + values * seeds["step"] + PETALS_GAP)
    return (x, title["y"], title["w"] + title["x"] - x, title["h"])


def drawing(theme: Theme) -> Drawing:
    return _parsed(theme.files[FILE])


@cache
def _parsed(source: bytes) -> Drawing:
    data: Any = json.loads(source)
    return Drawing(
        field=Field(**data["field"]),
        table=TableLook(**data["table"] | {"columns": tuple(data["table"]["columns"])}),
        indents=data["indents"],
        layouts={
            layout: tuple(Decoration(**shape | {"box": tuple(shape["box"])}) for shape in shapes)
            for layout, shapes in data["layouts"].items()
        },
        parts={name: tuple(box) for name, box in data["parts"].items()},
        sizes=data["sizes"],
    )
