"""The small parts of a Word document as XML text: runs, paragraphs, fields, bookmarks, links, tables. Pure.

python-docx writes them one element at a time and looks every style up anew, which takes seconds for a guide; so the body
is written as text and read once. Words never become markup, nor the instruction of a field. Lengths in twentieths of a
point (`twips`), as the format counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from semai.office import text

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
EMU = 635
"""Units of a drawing in a twip."""

BAR = 96
"""Weight of a broad line in eighths of a point: the most the format allows."""

UNKNOWN_PAGE = "…"
"""Stands where a page number will be once a program has counted the pages."""

_BREAKS = re.compile(r"([\t\n])")
_BREAK = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def twips(mm: float) -> int:
    """A length in mm.

    >>> twips(25.4)
    1440
    """
    return round(mm * 1440 / 25.4)


# In a line -------------------------------------------------------------------------------------------------------------


def run(words: str, style: str = "") -> str:
    """Words of one look; style: id of a character style. A tab and a new line are what they are in a text program.

    >>> run("a<b")
    '<w:r><w:t xml:space="preserve">a&lt;b</w:t></w:r>'
    """
    if not words:
        return ""
    inside = "".join(
        _BREAK.get(part) or f'<w:t xml:space="preserve">{text(part)}</w:t>' for part in _BREAKS.split(words) if part
    )
    return f"<w:r>{_looks(style)}{inside}</w:r>"


def tab() -> str:
    return "<w:r><w:tab/></w:r>"


def line_break() -> str:
    return "<w:r><w:br/></w:r>"


def _looks(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""


def field(instruction: str, result: str, style: str = "") -> str:
    """Something the program works out. instruction: ours, never content. result: what stands there until it does."""

    def char(kind: str) -> str:
        return f'<w:r>{_looks(style)}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = f'<w:r>{_looks(style)}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{char('begin')}{told}{char('separate')}{run(result, style)}{char('end')}"


def page_of(mark: str, style: str = "") -> str:
    """The number of the page on which a bookmark stands."""
    return field(f"PAGEREF {mark} \\h", UNKNOWN_PAGE, style)


def link(mark: str, inside: str) -> str:
    """Leads to a bookmark of the same document."""
    return f'<w:hyperlink w:anchor="{mark}" w:history="1">{inside}</w:hyperlink>'


def outside_link(relation: str, inside: str) -> str:
    return f'<w:hyperlink r:id="{relation}" w:history="1">{inside}</w:hyperlink>'


def bookmark(number: int, mark: str, inside: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{mark}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def picture(relation: str, number: int, width: int, height: int, alt: str) -> str:
    """A picture in the line. number: its own, from 1. alt: what it shows."""
    size = f'cx="{width * EMU}" cy="{height * EMU}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="{text(alt)}" descr="{text(alt)}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{text(alt)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


# Paragraphs ------------------------------------------------------------------------------------------------------------


def paragraph(
    style: str,
    *inside: str,
    keep_next: bool = False,
    new_page: bool = False,
    numbering: tuple[int, int] | None = None,
    align: str = "",
) -> str:
    """inside: runs. numbering: number of the list, level from 0. align: left, center or right; "" as the style says."""
    looks = (
        f'<w:pStyle w:val="{style}"/>',
        "<w:keepNext/>" if keep_next else "",
        "<w:pageBreakBefore/>" if new_page else "",
        f'<w:numPr><w:ilvl w:val="{numbering[1]}"/><w:numId w:val="{numbering[0]}"/></w:numPr>' if numbering else "",
        f'<w:jc w:val="{align}"/>' if align else "",
    )
    return f"<w:p><w:pPr>{''.join(looks)}</w:pPr>{''.join(inside)}</w:p>"


def kept(blocks: Sequence[str]) -> list[str]:
    """Paragraphs that stay on one page: each with the next."""
    return [_keeping(block) for block in blocks[:-1]] + list(blocks[-1:])


def _keeping(block: str) -> str:
    """A paragraph, or every paragraph of a table, kept with what follows."""
    return re.sub(r'(<w:pStyle w:val="[^"]*"/>)(?!<w:keepNext/>)', r"\1<w:keepNext/>", block)


# Tables ----------------------------------------------------------------------------------------------------------------


def cell(width: int, *blocks: str, span: int = 1, stands: str = "", bar: str = "") -> str:
    """blocks: at least one paragraph, the last of them a paragraph. span: columns it takes.

    stands: where its words do, "" at its top, center or bottom. bar: colour of a broad line above it, #RRGGBB.
    """
    looks = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>',
        f'<w:gridSpan w:val="{span}"/>' if span > 1 else "",
        f'<w:tcBorders><w:top w:val="single" w:sz="{BAR}" w:space="0" w:color="{bar.lstrip("#")}"/></w:tcBorders>'
        if bar
        else "",
        f'<w:vAlign w:val="{stands}"/>' if stands else "",
    )
    return f"<w:tc><w:tcPr>{''.join(looks)}</w:tcPr>{''.join(blocks)}</w:tc>"


def row(*cells: str, head: bool = False, height: int = 0, exact: bool = False) -> str:
    """A row that no page break divides. head: repeated on every page. height: at least, or exactly; 0 as it needs."""
    rule = "exact" if exact else "atLeast"
    high = f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{high}{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(cells)}</w:tr>"


def head_row(widths: Sequence[int], heads: Sequence[str]) -> str:
    return row(*(cell(w, paragraph("CellHead", run(h))) for w, h in zip(widths, heads, strict=True)), head=True)


def line_row(widths: Sequence[int], insides: Sequence[str]) -> str:
    """A row of one paragraph in each cell. insides: its runs."""
    return row(*(cell(w, paragraph("Cell", inside)) for w, inside in zip(widths, insides, strict=True)))


def table(style: str, widths: Sequence[int], rows: Iterable[str], *, title: str, head: bool = True) -> str:
    """widths: of its columns. title: what it holds, for who cannot see it. head: whether the first row is one."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{"0620" if head else "0600"}" w:firstRow="{int(head)}" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{text(title)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )
