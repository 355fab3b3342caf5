"""Our layouts and drawings moved and scaled as a whole, type included, for a slide of another size. Pure.

`Move` is one factor and an offset; nothing is ever stretched, so lines break where they did before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from semai.decks.drawing import RELATIVE, Decoration, Drawing, TableLook
from semai.decks.shapes import Box
from semai.theme import Layout, Placeholder


@dataclass(frozen=True)
class Move:
    """Where a box of ours goes: `factor` times its place and size, then `dx`, `dy` inches further."""

    factor: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def box(self, box: Box) -> Box:
        """
        >>> Move(0.5, 1, 2).box((2, 2, 4, 4))
        (2.0, 3.0, 2.0, 2.0)
        """
        x, y, w, h = box
        return (x * self.factor + self.dx, y * self.factor + self.dy, w * self.factor, h * self.factor)

    def placeholder(self, box: Placeholder, **more: Any) -> Placeholder:  # the fields of a placeholder
        x, y, w, h = self.box((box.x, box.y, box.w, box.h))
        pt, after = box.pt * self.factor, box.space_after_pt * self.factor
        return box.model_copy(update={"x": x, "y": y, "w": w, "h": h, "pt": pt, "space_after_pt": after, **more})

    def layout(self, layout: Layout) -> Layout:
        return layout.model_copy(update={"placeholders": tuple(map(self.placeholder, layout.placeholders))})

    def foot(self, part: Mapping[str, Any]) -> Mapping[str, Any]:
        """Numbers of a part of the foot."""
        x, y, w, h = self.box(tuple(float(part.get(side, 0)) for side in "xywh"))  # type: ignore[arg-type]  # four of them
        scaled = {key: float(part[key]) * self.factor for key in ("pt", "size", "step") if key in part}
        return {**part, "x": x, "y": y, "w": w, "h": h, **scaled}

    def drawing(self, plan: Drawing) -> Drawing:
        by, table = self.factor, plan.table
        return replace(
            plan,
            table=TableLook(
                tuple(width * by for width in table.columns),  # type: ignore[arg-type]  # as many as there were
                table.row * by,
                table.head * by,
                table.pt * by,
                table.head_pt * by,
            ),
            indents={layout: {id_: w * by for id_, w in boxes.items()} for layout, boxes in plan.indents.items()},
            layouts={layout: tuple(map(self.decoration, parts)) for layout, parts in plan.layouts.items()},
            parts={name: Move(by).box(box) if name in RELATIVE else self.box(box) for name, box in plan.parts.items()},
            sizes={name: size * by for name, size in plan.sizes.items()},
        )

    def decoration(self, part: Decoration) -> Decoration:
        round_ = None if part.round is None else part.round * self.factor
        return replace(part, box=self.box(part.box), round=round_, weight=part.weight * self.factor)


def to_middle(width: float, height: float, wide: float, high: float) -> Move:
    """A slide of width x height as large as it can be in the middle of one of wide x high."""
    factor = min(wide / width, high / height)
    return Move(factor, (wide - width * factor) / 2, (high - height * factor) / 2)


def into(region: Box, place: Box, align: str) -> Move:
    """A region as large as it can be at the top of a place. align: l, c or r, where it has room to the sides."""
    factor = min(place[2] / region[2], place[3] / region[3])
    rest = (place[2] - region[2] * factor) * {"l": 0.0, "c": 0.5, "r": 1.0}[align]
    return Move(factor, place[0] + rest - region[0] * factor, place[1] - region[1] * factor)
