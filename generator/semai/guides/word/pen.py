"""What a Word document is written with: it remembers its places, lists, links, feet and sections, and knows no library.

A page is begun with `page` and headed with `title`; all else is added with `add` or a method for one kind of text. What it
has collected in the end, `document` in `package` makes into a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from semai.guides.forms import Field
from semai.guides.guide import Reference
from semai.guides.prose import Data, RichBlocks
from semai.guides.word import pieces
from semai.guides.word.looks import CHECKS, Page
from semai.guides.word.pieces import line_break, link, paragraph, run, tab
from semai.guides.word.styles import value_style

GAP = paragraph("Gap")
"""Between two tables, which would be one otherwise, and after a table that ends a page."""


BLANK = "_" * 18
"""Room to write in a sentence."""

BAND = 7
"""Values that stand side by side in a band, at most."""

Start = Literal["nextPage", "oddPage", "continuous"]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is set. left, right: in its foot, right beside the page number. bare: without margins or foot, for cards.

    cover: the first page, whose foot has no number. landscape: on its side. columns: side by side.
    """

    left: str
    right: str = ""
    bare: bool = False
    cover: bool = False
    landscape: bool = False
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of pages of one setting. start: nextPage, oddPage or continuous. ends: index of its last block."""

    setting: Setting
    start: Start
    ends: int


@dataclass(slots=True)
class Pen:
    """words: labels by code. names, colours: of values by slug. simulation: a line for every foot.

    parts: titles of parts by the label of their first page. listed: titles in the contents by label.
    """

    words: Mapping[str, str]
    names: Mapping[str, str]
    colours: Mapping[str, str]
    size: Page
    simulation: str
    parts: Mapping[str, str]
    listed: Mapping[str, str]
    blocks: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    addresses: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    _marks: dict[str, str] = field(default_factory=dict)
    _bookmarks: int = 0
    _setting: Setting | None = None
    _start: Start = "nextPage"
    _fresh: bool = False
    _top: bool = False

    # Pages --------------------------------------------------------------------------------------------------------------

    def page(self, setting: Setting, *, odd: bool = False) -> None:
        """Begins a page. odd: a right-hand one, with an empty page before it where need be."""
        if self._setting is None or (setting == self._setting and not odd):
            self._fresh = self._setting is not None
        else:
            self.end()
            self._start = "oddPage" if odd else "nextPage"
        self._setting, self._top = setting, True

    def columns(self, count: int) -> None:
        """What follows stands in so many columns, on the same page."""
        assert self._setting is not None
        self.end()
        self._setting, self._start = replace(self._setting, columns=count), "continuous"

    def end(self) -> None:
        """Ends the section, with the last paragraph there is."""
        assert self._setting is not None
        if not self.blocks[-1].startswith("<w:p>"):
            self.add(GAP)
        self.sections.append(Section(self._setting, self._start, len(self.blocks) - 1))
        self._fresh = False

    def add(self, *blocks: str) -> None:
        self.blocks.extend(blocks)

    def title(self, words: str, label: str = "", kicker: str = "") -> None:
        """Heads a page or a stretch of one, and the part it is the first of; as the contents have it, where they do.

        A kicker that the heading begins with already is not said again.
        """
        heading, on = self.listed.get(label, words), not self._top
        if label in self.parts:
            self.add(paragraph("Heading1", run(self.parts[label]), new_page=self._taken()))
            on = False
        if kicker and not heading.startswith(kicker):
            self.add(paragraph("KickerOn" if on else "Kicker", run(kicker), new_page=self._taken()))
        self.add(self.headed(heading, label))

    def headed(self, words: str, label: str = "") -> str:
        """A heading that others may refer to. What the contents leave out is no page of its own, and a level below."""
        inside = self.marked(label, run(words)) if label else run(words)
        level = 3 if self.parts and label not in self.listed else 2
        return paragraph(f"Heading{self.level(level)}", inside, new_page=self._taken())

    def level(self, inside_parts: int) -> int:
        """The level of a heading that has this one where the document has parts; one less where it has none."""
        return inside_parts if self.parts else inside_parts - 1

    def _taken(self) -> bool:
        fresh, self._fresh, self._top = self._fresh, False, False
        return fresh

    def heading(self, words: str) -> None:
        """Of a stretch of a page."""
        if words:
            self.add(paragraph(f"Heading{self.level(3)}", run(words)))

    # Places -------------------------------------------------------------------------------------------------------------

    def mark(self, label: str) -> str:
        """The bookmark of a place; hidden, since its name says nothing to anybody."""
        return self._marks.setdefault(label, f"_Place{len(self._marks) + 1:03d}")

    def marked(self, label: str, inside: str) -> str:
        self._bookmarks += 1
        return pieces.bookmark(self._bookmarks, self.mark(label), inside)

    def page_number(self, label: str) -> str:
        """A number that leads there; "" for what stands in another paper."""
        return link(self.mark(label), pieces.page_of(self.mark(label))) if label else ""

    def reference(self, it: Reference, style: str = "") -> str:
        """A link to it with its page; words alone where it stands in another paper."""
        if not it.label:
            return run(it.text, style)
        mark = self.mark(it.label)
        return link(mark, run(f"{it.text}, {self.words['page']} ", style) + pieces.page_of(mark, style))

    def references(self, items: Sequence[Reference]) -> None:
        if items:
            self.add(paragraph("Note", run("; ").join(self.reference(it) for it in items), keep_next=True))

    # Text ---------------------------------------------------------------------------------------------------------------

    def paragraph(self, style: str, words: str, *, keep_next: bool = False) -> None:
        """Nothing where there are no words."""
        if words:
            self.add(paragraph(style, run(words), keep_next=keep_next))

    def labelled(self, style: str, label: str, words: str, *, keep_next: bool = False) -> None:
        """A bold label and its text, in one line."""
        if words:
            self.add(labelled(style, label, words, keep_next=keep_next))

    def fact(self, it: Field) -> None:
        """A label and, in a column of its own, its text; without text, a line to write on."""
        self.add(paragraph("Fact", run(it.label, "Muted"), tab(), run(it.text, "StrongText") or tab()))

    def bullets(self, items: Iterable[str], style: str = "ListBullet") -> None:
        self.add(*(paragraph(style, run(item)) for item in items))

    def checks(self, items: Iterable[str], style: str = "Checklist") -> None:
        """The list is named in each line: not every program takes a list of boxes from a style."""
        self.add(*(paragraph(style, run(item), numbering=(CHECKS, 0)) for item in items))

    def numbered(self, items: Iterable[str], first: int = 1) -> None:
        number = self.list_from(first)
        self.add(*(paragraph("ListNumber", run(item), numbering=(number, 0)) for item in items))

    def list_from(self, first: int) -> int:
        """The number of a new list that counts from `first`."""
        self.starts.append(first)
        return CHECKS + len(self.starts)

    def tags(self, slugs: Sequence[str]) -> None:
        if slugs:
            self.add(paragraph("Tags", run(" · ", "Muted").join(self.value(slug) for slug in slugs)))

    def value(self, slug: str) -> str:
        """The name of a value in its colour, as a run."""
        return run(self.names[slug], value_style(list(self.names).index(slug)))

    def band(self, width: int) -> None:
        """Every value under a bar of its colour, across the page. width: of that, in twips."""
        slugs = list(self.names)
        rows = -(-len(slugs) // BAND)
        across = -(-len(slugs) // rows)
        each = width // across
        empty = [pieces.cell(each, paragraph("Cell"))] * (rows * across - len(slugs))
        cells = [
            pieces.cell(each, paragraph("Cell", self.value(slug)), bar=self.colours[slug]) for slug in slugs
        ] + empty
        made = [pieces.row(*cells[at : at + across]) for at in range(0, len(cells), across)]
        self.add(
            pieces.table("PlainTable", [each] * across, made, title=", ".join(self.names.values()), head=False), GAP
        )

    def write_lines(self, count: int) -> None:
        self.add(*(paragraph("WriteLine", keep_next=at < count - 1) for at in range(count)))

    def box(self, title: str, words: str, style: str = "Box") -> None:
        self.add(*pieces.kept([paragraph(style, run(title, "StrongText")), paragraph(style, run(words))]))
        self.add(GAP)

    def outside(self, address: str) -> str:
        """A link that leaves the document; the only kind of it is http(s)."""
        return self._linked(address, run(address, "Hyperlink"))

    def picture(self, content: bytes, width: int, height: int, alt: str) -> str:
        """A run with a picture of that size in twips. content: PNG or JPEG."""
        number = len(self.pictures) + 1
        self.pictures[f"rPicture{number}"] = content
        return pieces.picture(f"rPicture{number}", number, width, height, alt)

    # Running text -------------------------------------------------------------------------------------------------------

    def prose(self, blocks: RichBlocks, style: str = "Normal") -> None:
        self.add(*(made for block in blocks for made in self.prose_block(block, style)))

    def prose_block(self, block: Data, style: str, depth: int = 0) -> Iterable[str]:
        """The paragraphs of a block of running text. depth: of the list it stands in."""
        match block["kind"]:
            case "paragraph":
                yield paragraph(style, self.runs(block["runs"]))
            case "heading":
                yield paragraph(f"Heading{min(self.level(block['level'] + 1), 4)}", self.runs(block["runs"]))
            case "quote":
                for inner in block["blocks"]:
                    yield from self.prose_block(inner, "Quote")
            case "bullets" | "numbers" as kind:
                yield from self._list(block, kind, depth)

    def _list(self, block: Data, kind: Literal["bullets", "numbers"], depth: int) -> Iterable[str]:
        number = self.list_from(block["start"]) if kind == "numbers" else 1
        style = "ListNumber" if kind == "numbers" else "ListBullet"
        for item in block["items"]:
            for at, inner in enumerate(item):
                if at == 0 and inner["kind"] == "paragraph":
                    yield paragraph(style, self.runs(inner["runs"]), numbering=(number, 2 if depth else 0))
                else:
                    yield from self.prose_block(inner, "ListContinue", depth + 1)

    def runs(self, nodes: Iterable[Data], style: str = "") -> str:
        """Emphasis inside emphasis has the look of the inner one."""
        made = []
        for node in nodes:
            match node["kind"]:
                case "text":
                    made.append(run(node["text"], style))
                case "emphasis":
                    made.append(self.runs(node["runs"], "Emphasis"))
                case "strong":
                    made.append(self.runs(node["runs"], "StrongText"))
                case "link":
                    inside = self.runs(node["runs"], "Hyperlink" if node["href"] else style)
                    made.append(self._linked(node["href"], inside))
        return "".join(made)

    def _linked(self, address: str, inside: str) -> str:
        if not address:
            return inside
        relation = self.addresses.setdefault(address, f"rLink{len(self.addresses) + 1}")
        return pieces.outside_link(relation, inside)


def labelled(style: str, label: str, words: str, *, keep_next: bool = False) -> str:
    return paragraph(style, run(f"{label}: ", "StrongText"), run(words), keep_next=keep_next)


def lines(*words: str) -> str:
    """Runs that stand under each other in one paragraph; empty ones are left out."""
    return line_break().join(made for made in words if made)
