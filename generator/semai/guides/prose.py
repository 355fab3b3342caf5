"""Rich text as plain data for the typesetter: one small function for each kind of node. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from semai.model.text import (
    Block,
    BulletList,
    Emphasis,
    Heading,
    Inline,
    Link,
    NumberedList,
    Paragraph,
    Quote,
    RichText,
    Strong,
    Text,
)

Data = Mapping[str, Any]  # Any: what JSON can hold

RichBlocks = tuple[Data, ...]
"""Running text as plain data; see `blocks`."""


def blocks(rich: RichText | None) -> RichBlocks:
    """The blocks of a rich text, () for None.

    >>> blocks(RichText.parse("Air *turun*."))
    ({'kind': 'paragraph', 'runs': ({'kind': 'text', 'text': 'Air '}, {'kind': 'emphasis', 'runs': ({'kind': 'text', \
'text': 'turun'},)}, {'kind': 'text', 'text': '.'}), 'level': 0},)
    """
    return tuple(_levelled(rich.blocks)) if rich else ()


def begins(words: str) -> str:
    """As words stand at the beginning of a line.

    >>> begins("satu per unit")
    'Satu per unit'
    """
    return words[:1].upper() + words[1:]


def _levelled(found: Sequence[Block]) -> Iterator[Data]:
    """The blocks; headings never skip a level, counting from 2, which a document for everybody may not do."""
    level = 1
    for block in found:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            block = Heading(level, block.children)
        yield _block(block)


def _block(block: Block) -> Data:
    match block:
        case Paragraph(children):
            return {"kind": "paragraph", "runs": _runs(children), "level": 0}
        case Heading(level, children):
            return {"kind": "heading", "runs": _runs(children), "level": level}
        case BulletList(items):
            return {"kind": "bullets", "items": tuple(tuple(_block(b) for b in item) for item in items)}
        case NumberedList(start, items):
            return {"kind": "numbers", "start": start, "items": tuple(tuple(_block(b) for b in item) for item in items)}
        case Quote(inner):
            return {"kind": "quote", "blocks": tuple(_block(b) for b in inner)}


def _runs(children: Sequence[Inline]) -> tuple[Data, ...]:
    return tuple(_run(node) for node in children)


def _run(node: Inline) -> Data:
    match node:
        case Text(text):
            return {"kind": "text", "text": text}
        case Emphasis(children):
            return {"kind": "emphasis", "runs": _runs(children)}
        case Strong(children):
            return {"kind": "strong", "runs": _runs(children)}
        case Link(href, children):  # a reference to another document is plain words on paper
            outside = href.startswith(("http://", "https://"))
            return {"kind": "link", "href": href if outside else "", "runs": _runs(children)}
