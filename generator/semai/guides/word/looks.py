"""The table of paragraph styles of a Word document, and the sheet they are for. Values alone; `styles` writes them.

Start at `looks`: what a trainer sees in the list of styles, in the order of use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from semai.guides.word.pieces import twips

SCRIPT_MM = 8.0
"""Where a script begins, right of the number of its step."""

SLIDE_MM = 32.0
"""Where the title begins in a slide box, right of the number."""

FACT_MM = 46.0
"""Where what belongs to a label begins."""

ITEM_MM = 5.0
NESTED_MM = 10.0

BULLETS, NUMBERS, CHECKS = 1, 2, 3
"""Numbers of the lists that styles refer to; see `numbering`."""

CARD_EDGE = twips(6)
"""Around the cards of a sheet, which no printer reaches."""

CARD_INSET = twips(7)
"""Between a card's edge and its words."""

_NORMAL = "Normal"


@dataclass(frozen=True, slots=True)
class Page:
    """What the styles of a document take from its sheet. width, height: of the sheet, twips. text: width of a line.

    inner, outer, top, bottom: margins. scale: size and line distance in pt by name. write_line_mm: between lines.
    """

    width: int
    height: int
    text: int
    inner: int
    outer: int
    top: int
    bottom: int
    write_line_mm: float
    scale: Mapping[str, tuple[float, float]]

    @property
    def wide(self) -> int:
        """Width of a line on a sheet turned sideways."""
        return self.height - self.inner - self.outer

    @property
    def card(self) -> int:
        """Width of one of the cards that stand side by side."""
        return (self.width - 2 * CARD_EDGE) // 2


def page_of(look: Mapping[str, object]) -> Page:
    """look: what `guides.look` says of a theme and a paper."""
    grid, kind = look["grid"], look["type"]
    assert isinstance(grid, Mapping)
    assert isinstance(kind, Mapping)
    width, height = look["width"], look["height"]
    assert isinstance(width, int)
    assert isinstance(height, int)
    inner, outer = twips(grid["left_mm"]), twips(grid["right_mm"])
    return Page(
        width=twips(width),
        height=twips(height),
        text=twips(width) - inner - outer,
        inner=inner,
        outer=outer,
        top=twips(grid["top_mm"]),
        bottom=twips(grid["bottom_mm"]),
        write_line_mm=grid["write_line_mm"],
        scale=kind["scale"],
    )


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style. size: name of a print size in the tokens, "" as `based` has. left, hang: mm. tabs: XML of stops.

    before, after: pt. borders: sides and weight in eighths of a point. level: of the outline, 0 for none. list_: number
    and level of a list. keep_next: with the next. own: of ours, so that its name is a message. voice: in the serif.
    """

    id: str
    name: str = ""
    based: str = _NORMAL
    next: str = ""
    size: str = ""
    voice: bool = False
    bold: bool | None = None
    italic: bool = False
    muted: bool = False
    colour: str = ""
    before: float | None = None
    after: float | None = None
    exact_mm: float = 0
    left: float | None = None
    hang: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    borders: tuple[tuple[str, int], ...] = ()
    border_space: int = 0
    tabs: str = ""
    level: int = 0
    list_: tuple[int, int] | None = None
    align: str = ""


def _box(weight: int) -> tuple[tuple[str, int], ...]:
    return tuple((side, weight) for side in ("top", "left", "bottom", "right"))


_BAR = (("left", 18),)


def _headings(with_parts: bool) -> tuple[Look, ...]:
    """Of pages, of stretches of a page, of steps; below those of parts, where a document has any."""
    part = Look("", size="lead", bold=True, after=10, keep_next=True, borders=(("bottom", 6),), border_space=3)
    others = (
        Look("", next=_NORMAL, size="h1", bold=True, after=8, keep_next=True),
        Look("", next=_NORMAL, size="h2", bold=True, before=14, after=5, keep_next=True),
        Look("", next=_NORMAL, size="h3", bold=True, before=12, after=4, keep_next=True),
    )
    return tuple(
        replace(look, id=f"Heading{level}", name=f"heading {level}", level=level)
        for level, look in enumerate((part, *others) if with_parts else others, start=1)
    )


def looks(page: Page, with_parts: bool) -> tuple[Look, ...]:
    """All paragraph styles."""
    return (*_known(page, with_parts), *_pages(page), *_script(page, with_parts), *_sheets(page))


def _known(page: Page, with_parts: bool) -> tuple[Look, ...]:
    """What every program knows, under the names it knows."""
    dotted = f'<w:tab w:val="right" w:leader="dot" w:pos="{page.text}"/>'
    return (
        Look("Title", "Title", size="cover" if with_parts else "h1", bold=True, next="Subtitle", after=10, keep_next=True),
        Look("Subtitle", "Subtitle", size="h2", after=24 if with_parts else 10),
        *_headings(with_parts),
        Look("ListBullet", "List Bullet", after=3, list_=(BULLETS, 0)),
        Look("ListBullet2", "List Bullet 2", after=3, list_=(BULLETS, 1)),
        Look("ListNumber", "List Number", after=3, list_=(NUMBERS, 0)),
        Look("ListContinue", "List Continue", after=3, left=ITEM_MM),
        Look("Quote", "Quote", italic=True, left=ITEM_MM),
        Look("TOCHeading", "TOC Heading", next=_NORMAL, size="h1", bold=True, after=8, keep_next=True),
        Look("TOC1", "toc 1", bold=True, before=8, after=1, keep_next=True, tabs=dotted),
        Look("TOC2", "toc 2", after=1, left=ITEM_MM, tabs=dotted),
        Look("Footer", "footer", size="footer", muted=True, after=0, tabs=f'<w:tab w:val="right" w:pos="{page.text}"/>',
             borders=(("top", 5),), border_space=6),
    )  # fmt: skip


def _pages(page: Page) -> tuple[Look, ...]:
    """Of feet, of what stands under a heading, of a case."""
    to_edge = f'<w:tab w:val="right" w:leader="underscore" w:pos="{page.text}"/>'
    fact = f'<w:tab w:val="left" w:pos="{twips(FACT_MM)}"/>{to_edge}'
    return (
        Look("FooterWide", based="Footer",
             tabs=f'<w:tab w:val="clear" w:pos="{page.text}"/><w:tab w:val="right" w:pos="{page.wide}"/>'),
        Look("FooterNote", size="footer", after=0),
        Look("Kicker", size="label", bold=True, after=5, keep_next=True),
        Look("KickerOn", based="Kicker", before=22),
        Look("Example", size="note", left=ITEM_MM, after=3),
        Look("Lead", size="lead", voice=True, after=8),
        Look("Instruction", size="lead", after=8),
        Look("Tags", size="lead", bold=True, after=8, keep_next=True),
        Look("Label", size="label", bold=True, before=7, after=2, keep_next=True),
        Look("Note", size="note", muted=True, after=4),
        Look("Prompt", bold=True, after=4, keep_next=True),
        Look("Fact", left=FACT_MM, hang=FACT_MM, after=4, tabs=fact),
        Look("Checklist", after=3, list_=(CHECKS, 0)),
        Look("NoteCheck", size="note", after=2, list_=(CHECKS, 0)),
        Look("Reading", voice=True, after=2),
        Look("Story", size="lead", voice=True, after=5),
        Look("Option", left=8, hang=8, after=4, keep_lines=True, tabs=f'<w:tab w:val="left" w:pos="{twips(8)}"/>'),
        Look("Box", after=0, keep_lines=True, borders=_box(6), border_space=5, left=2),
        Look("Closing", size="script", voice=True, borders=_BAR, border_space=8, left=4),
        Look("ClosingLabel", based="Label", borders=_BAR, border_space=8, left=4),
    )  # fmt: skip


def _script(page: Page, with_parts: bool) -> tuple[Look, ...]:
    """Of what a session is led from."""
    step = f'<w:tab w:val="left" w:pos="{twips(SCRIPT_MM)}"/><w:tab w:val="right" w:pos="{page.text}"/>'
    return (
        Look("Step", based=f"Heading{3 + with_parts}", next="Say", left=SCRIPT_MM, hang=SCRIPT_MM, tabs=step),
        Look("StepAlone", based="Step", next="Say", level=2 + with_parts),
        Look("SlideBox", size="note", after=3, borders=_box(6), border_space=3, keep_next=True, left=SLIDE_MM,
             hang=SLIDE_MM - SCRIPT_MM - 1, tabs=f'<w:tab w:val="left" w:pos="{twips(SLIDE_MM)}"/>'),
        Look("StepLabel", based="Label", left=SCRIPT_MM),
        Look("SayLabel", based="StepLabel", next="Say", borders=_BAR, border_space=8, left=SCRIPT_MM + 4),
        Look("Say", size="script", voice=True, after=0, borders=_BAR, border_space=8, left=SCRIPT_MM + 4),
        Look("Do", left=SCRIPT_MM, after=3),
        Look("Ask", based="Do"),
        Look("StepText", based="Do"),
        Look("StepBox", based="Box", left=SCRIPT_MM + 2, before=8),
    )  # fmt: skip


def _sheets(page: Page) -> tuple[Look, ...]:
    """Of tables, lines to write on, and cards."""
    card = f'<w:tab w:val="right" w:leader="underscore" w:pos="{page.card - 2 * CARD_INSET}"/>'
    line = (("bottom", 5), ("between", 5))
    return (
        Look("Letterhead", exact_mm=28, after=16, borders=(("bottom", 10),)),
        Look("CertificateEvent", size="h1", bold=True, after=6),
        Look("WriteLine", after=0, exact_mm=page.write_line_mm, borders=line),
        Look("Cell", size="note", after=0),
        Look("CellHead", size="table_head", bold=True, after=0, keep_next=True),
        Look("Signature", after=0, keep_next=True),
        Look("Answer", based="Option", left=16, hang=8, after=2, tabs=f'<w:tab w:val="left" w:pos="{twips(16)}"/>'),
        Look("Message", left=4, borders=(("left", 6),), border_space=8),
        Look("CardHead", size="h1", bold=True, after=8, keep_next=True),
        Look("Card", size="label", after=3),
        Look("CardField", based="Card", tabs=card),
        Look("CardVoice", size="lead", voice=True, italic=True, after=0, tabs=card),
        Look("Gap", exact_mm=1, after=0),
    )  # fmt: skip
