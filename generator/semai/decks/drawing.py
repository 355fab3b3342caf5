"""Where a theme's decks have their decoration and the parts a slide draws beside its placeholders: decks/drawing.json.

Start at `drawing`. A layout lists what always stands on it; `parts` are boxes for what only the slide can decide. Inches.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from semai.theme import Theme

Box = Annotated[tuple[float, float, float, float], BeforeValidator(tuple)]
"""x, y, width, height in inches from the top left corner of the slide."""

FILE = "decks/drawing.json"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Decoration(_Part):
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


class Field(_Part):
    """The grid of cells on the title slide. stages: for each stage from the ripest, the least column minus row."""

    columns: int
    rows: int
    flower: int
    leaf: int
    sprout: int


class TableLook(_Part):
    """columns: widths. row, head: heights. pt, head_pt: type sizes."""

    columns: Annotated[tuple[float, float, float, float], BeforeValidator(tuple)]
    row: float
    head: float
    pt: float
    head_pt: float


class Drawing(_Part):
    """indents: by layout and placeholder, how far its paragraphs stand in behind a bullet. parts: boxes by name; a part
    that repeats has a number at its end. sizes: type sizes and weights of lines by name, points.
    """

    field: Field
    table: TableLook
    indents: Mapping[str, Mapping[str, float]]
    layouts: Mapping[str, Annotated[tuple[Decoration, ...], BeforeValidator(tuple)]]
    parts: Mapping[str, Box]
    sizes: Mapping[str, float]

    def indent(self, layout: str, placeholder: str) -> float:
        return self.indents.get(layout, {}).get(placeholder, 0.0)


PETALS_GAP = 0.2
"""Inches between the last petal of the footer and the deck's title."""


def footer_box(theme: Theme, values: int) -> tuple[float, float, float, float]:
    """Of the deck's title in the footer: as the theme says, or after the last petal where there are many values."""
    seeds, title = ({k: float(v) for k, v in theme.tokens.deck.footer[p].items()} for p in ("seeds", "deck_title"))
    x = max(title["x"], seeds["x"] + values * seeds["step"] + PETALS_GAP)
    return (x, title["y"], title["w"] + title["x"] - x, title["h"])


def drawing(theme: Theme) -> Drawing:
    return _parsed(theme.files[FILE])


@cache
def _parsed(source: bytes) -> Drawing:
    return Drawing.model_validate_json(source)
