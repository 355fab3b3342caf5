"""Small things every maker of slides needs: a field's words with their place, and a slide of points."""

from __future__ import annotations

from collections.abc import Sequence

from semai.model.activity import SlideRole
from semai.model.base import Document
from semai.model.running_order import RunningOrder
from semai.model.workshop import Block
from semai.slides.slide import Slide, Words

MOST_POINTS = 6
"""Items that a slide of points holds."""


def field_words(document: Document, *path: str | int) -> Words:
    """The text of a field with the place where it was written."""
    node: object = document
    for step in path:
        node = node[step] if isinstance(step, int) else getattr(node, step)  # type: ignore[index]
    return Words(str(node), document.place_of(*path), ".".join(str(p) for p in path))


def block_words(order: RunningOrder, block: Block) -> Words:
    """What slides call a block: its short form where it has one."""
    day = next(i for i, d in enumerate(order.workshop.days) if block in d.blocks)
    at = order.workshop.days[day].blocks.index(block)
    field = "short" if block.short else "title"
    return Words(block.short or block.title, order.workshop.place_of("days", day, "blocks", at, field), field)


def points(
    role: SlideRole, context: Words, title: Words, items: Sequence[Words], subject: tuple[str, str, str] = ("", "", "")
) -> Slide:
    """A slide of up to six short items, one below the other."""
    first = items[0]
    text = Words("\n".join(item.text for item in items), first.place, first.field)
    return Slide("points", role, 0, {"context": context, "title": title, "points": text}, subject=subject)
