"""Rich text to HTML: one table, node kind to small function. All text is escaped; nothing else is let through.

Start at `rich`. A link goes where `resolve` says; where it says nowhere, its words stand as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from semai.model.text import (
    BulletList,
    Emphasis,
    Heading,
    Link,
    NumberedList,
    Paragraph,
    Quote,
    RichText,
    Strong,
    Text,
    plain,
)
from semai.site.addresses import anchor

Resolve = Callable[[str], str | None]
"""The address behind a link as written (`case:durian`, `https://...`), relative to the page; None for nowhere."""


def rich(text: RichText, resolve: Resolve) -> str:
    """The HTML of running text. Headings get ids from their words and never skip a level, counting from 2."""
    return "\n".join(_headed(text, resolve))


def heading_anchors(text: RichText) -> list[str]:
    """The ids of its headings, in order, after that of the page's title."""
    taken = ["main"]
    for block in text.blocks:
        if isinstance(block, Heading):
            taken.append(anchor(plain(block.children), taken))
    return taken


def _headed(text: RichText, resolve: Resolve) -> Iterable[str]:
    level, ids = 1, iter(heading_anchors(text)[1:])
    for block in text.blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            yield f'<h{level} id="{next(ids)}">{_inside(block.children, resolve)}</h{level}>'
        else:
            yield node(block, resolve)


def node(it: Any, resolve: Resolve) -> str:
    """One node of the tree with all below it. it: any Inline or Block."""
    return TABLE[type(it)](it, resolve)


def _inside(nodes: Iterable[Any], resolve: Resolve) -> str:
    return "".join(node(child, resolve) for child in nodes)


def _items(items: Iterable[Iterable[Any]], resolve: Resolve) -> str:
    return "".join(f"<li>{_item(tuple(item), resolve)}</li>" for item in items)


def _item(blocks: tuple[Any, ...], resolve: Resolve) -> str:
    """A list item of one paragraph needs no paragraph around it."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return _inside(blocks[0].children, resolve)
    return _inside(blocks, resolve)


def _link(link: Link, resolve: Resolve) -> str:
    address, words = resolve(link.href), _inside(link.children, resolve)
    return words if address is None else f'<a href="{escape(address)}">{words}</a>'


def _numbered(numbered: NumberedList, resolve: Resolve) -> str:
    start = "" if numbered.start == 1 else f' start="{numbered.start}"'
    return f"<ol{start}>{_items(numbered.items, resolve)}</ol>"


TABLE: dict[type, Callable[[Any, Resolve], str]] = {
    Text: lambda text, resolve: escape(text.text),
    Emphasis: lambda emphasis, resolve: f"<em>{_inside(emphasis.children, resolve)}</em>",
    Strong: lambda strong, resolve: f"<strong>{_inside(strong.children, resolve)}</strong>",
    Link: _link,
    Paragraph: lambda paragraph, resolve: f"<p>{_inside(paragraph.children, resolve)}</p>",
    Heading: lambda heading, resolve: f"<p><strong>{_inside(heading.children, resolve)}</strong></p>",
    BulletList: lambda bullets, resolve: f"<ul>{_items(bullets.items, resolve)}</ul>",
    NumberedList: _numbered,
    Quote: lambda quote, resolve: f"<blockquote>{_inside(quote.blocks, resolve)}</blockquote>",
}
