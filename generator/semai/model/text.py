"""Rich text: the small safe Markdown of content fields, parsed once to a tree of plain values.

Known: paragraphs, *emphasis*, **strong**, lists, quotes, links to http(s) or to `case:slug`, `value:slug`,
`page:slug`, `workshop:slug`, `source:id`; in pages also headings. Everything else (HTML, images, code, includes) stays
the text it is. Each product renders the tree with one table, node kind to small function. Start at `RichText.parse`. May
import nothing of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """href: an http(s) address or a reference `kind:slug`, as written."""

    href: str
    children: tuple[Inline, ...]


Inline = Text | Emphasis | Strong | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """level: 2 to 4; the page's own title is level 1 and not part of its text."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    start: int
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


Block = Paragraph | Heading | BulletList | NumberedList | Quote

ALLOWED_LINK = re.compile(r"(https?://[^\s]+|(case|value|page|workshop|source):[a-z0-9-]+(#[a-z0-9-]+)?)\Z")
_SENTENCE_END = re.compile(r"([.!?…]+)[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*([^\s\"'“‘«(\[]))")
_MARKUP = re.compile(r"[*_\[\]<>&#`\\+~|]|^\s*([-+>]|\d+[.)])|^\s{4,}|^\s*[=-]{2,}\s*$|  $|https?:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RichText:
    """Running text. source: as the editor wrote it. blocks: the tree."""

    source: str
    blocks: tuple[Block, ...]

    @classmethod
    def parse(cls, source: str, *, headings: bool = False) -> RichText:
        """The tree of `source`; never fails, since what is not markup is text.

        >>> RichText.parse("Air *turun*, Bu.").blocks[0].children[1]
        Emphasis(children=(Text(text='turun'),))
        """
        source = source.strip()
        if not _MARKUP.search(
            source
        ):  # most fields: plain paragraphs need no parser (a property test holds both equal)
            paragraphs = [p for p in re.split(r"\n[ \t]*\n", source) if p.strip()]
            return cls(source, tuple(Paragraph((Text(_one_line(p)),)) for p in paragraphs))
        return cls(source, _blocks(_parser(headings).parse(source)))

    @property
    def plain(self) -> str:
        """The words alone, paragraphs apart by a blank line."""
        return "\n\n".join(_plain_block(b) for b in self.blocks)

    @property
    def words(self) -> int:
        return len(self.plain.split())

    def __str__(self) -> str:
        return self.plain


def links(text: RichText) -> Iterator[Link]:
    """Every link in the text, in reading order."""
    for block in text.blocks:
        yield from _links_in(block)


def refused_links(text: RichText) -> Iterator[str]:
    """Addresses that no product may link to: of another kind, or so unsafe that the parser left the link as text.

    >>> list(refused_links(RichText.parse("[a](mailto:b) [c](javascript:d) [e](https://f.id)")))
    ['mailto:b', 'javascript:d']
    """
    yield from (link.href for link in links(text) if not ALLOWED_LINK.match(link.href))
    yield from re.findall(r"\]\(\s*<?([A-Za-z][A-Za-z0-9+.-]*:\S*?)>?\)(?!\))", text.plain)


def _links_in(node: Any) -> Iterator[Link]:
    if isinstance(node, Link):
        yield node
    for child in getattr(node, "children", ()) or getattr(node, "blocks", ()):
        yield from _links_in(child)
    for item in getattr(node, "items", ()):
        for child in item:
            yield from _links_in(child)


def plain(nodes: Sequence[Inline]) -> str:
    """The words of a run of inline nodes."""
    return "".join(node.text if isinstance(node, Text) else plain(node.children) for node in nodes)


def sentences(text: str) -> list[str]:
    """The sentences of a text without markup. A full stop before a small letter or after a lone letter ends none.

    >>> sentences("“Air turun, Bu?” tanya Juhri. Pukul 13.10 A. Rahman datang.")
    ['“Air turun, Bu?” tanya Juhri.', 'Pukul 13.10 A. Rahman datang.']
    """
    found = []
    for paragraph in text.split("\n"):
        start = 0
        for match in _SENTENCE_END.finditer(paragraph):
            last = paragraph[start : match.start()].rpartition(" ")[2].lstrip("(“‘\"'")
            initial = match[1] == "." and len(last) == 1 and last.isalpha()
            if match[2].islower() or initial:
                continue
            found.append(paragraph[start : match.end()].strip())
            start = match.end()
        found.append(paragraph[start:].strip())
    return [sentence for sentence in found if sentence]


def _plain_block(block: Block) -> str:
    if isinstance(block, Paragraph | Heading):
        return plain(block.children)
    if isinstance(block, Quote):
        return "\n\n".join(_plain_block(b) for b in block.blocks)
    return "\n".join(" ".join(_plain_block(b) for b in item) for item in block.items)


def _one_line(text: str) -> str:
    return re.sub(r"[ \t]*\n[ \t]*", " ", text.strip())


@cache
def _parser(headings: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: most fields never need it

    rules = ["newline", "emphasis", "link", "list", "blockquote", "escape"] + (["heading"] if headings else [])
    return MarkdownIt("zero", {"html": False}).enable(rules)


def _blocks(tokens: Sequence[Any]) -> tuple[Block, ...]:
    """markdown-it's flat stream of opening and closing tokens, folded to a tree."""
    blocks: list[Block] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = _closing(tokens, index)
        inside = tokens[index + 1 : end]
        match token.type:
            case "paragraph_open":
                blocks.append(Paragraph(_inlines(inside[0].children)))
            case "heading_open":
                blocks.append(Heading(max(2, min(4, int(token.tag[1:]))), _inlines(inside[0].children)))
            case "blockquote_open":
                blocks.append(Quote(_blocks(inside)))
            case "bullet_list_open":
                blocks.append(BulletList(_items(inside)))
            case "ordered_list_open":
                blocks.append(NumberedList(int(token.attrGet("start") or 1), _items(inside)))
        index = end + 1
    return tuple(blocks)


def _items(tokens: Sequence[Any]) -> tuple[tuple[Block, ...], ...]:
    items, index = [], 0
    while index < len(tokens):
        end = _closing(tokens, index)
        items.append(_blocks(tokens[index + 1 : end]))
        index = end + 1
    return tuple(items)


def _closing(tokens: Sequence[Any], start: int) -> int:
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _inlines(tokens: Sequence[Any]) -> tuple[Inline, ...]:
    nodes: list[Inline] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.nesting == 1:
            end = _closing(tokens, index)
            children = _inlines(tokens[index + 1 : end])
            match token.type:
                case "em_open":
                    nodes.append(Emphasis(children))
                case "strong_open":
                    nodes.append(Strong(children))
                case "link_open":
                    nodes.append(Link(str(token.attrGet("href")), children))
            index = end + 1
            continue
        words = " " if token.type in ("softbreak", "hardbreak") else token.content
        if words:
            if nodes and isinstance(nodes[-1], Text):
                nodes[-1] = Text(nodes[-1].text + words)
            else:
                nodes.append(Text(words))
        index += 1
    return tuple(nodes)
