"""Decks as an office program shows them: the words of each page with their boxes, beside the boxes that the file gives.

Start at `rendered` (what LibreOffice made of files) and `shapes_of` (what a slide's own file says). All boxes in points.
"""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

from pptx.parts.slide import SlideLayoutPart
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from semai.theme import Placeholder

EMU = 12_700
"""Of the file's units in a point."""

INCH = 72
"""Points."""

HAIR = 0.5
"""Points that rounding may move an edge."""

TOLERANCE = 2.0
"""Points that a word may reach over its box by rounding."""

LEADING = 0.12
"""Share of a word's box above and below that has no ink: it is a font's tallest letter and deepest tail, and more."""

BULLET = "•"

Scale = tuple[float, float, float, float]
"""From the numbers inside a group to the slide's, in x and y: times, times, plus, plus."""

SAME: Scale = (1, 1, 0, 0)
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: Box, slack: float = 0.0) -> bool:
        """Whether the two share more than `slack` points in both directions."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Box:
        edges = list(boxes)
        left, top = min(b.left for b in edges), min(b.top for b in edges)
        return cls(left, top, max(b.right for b in edges), max(b.bottom for b in edges))


@dataclass(frozen=True, slots=True)
class Word:
    """box: where its ink is, without the air that a font has above and below."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    box: Box
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A shape, a shape in a group, or a cell of a table. text: "" where it has none. name: of the shape it belongs to."""

    name: str
    box: Box
    text: str


# What LibreOffice shows ------------------------------------------------------------------------------------------------


def rendered(files: Sequence[Path], folder: Path, soffice: str, pdftotext: str) -> dict[str, list[Page]]:
    """The pages of each deck by the stem of its file, from one run over all of them. folder: for the PDFs."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return {file.stem: list(_pages(folder / f"{file.stem}.pdf", pdftotext)) for file in files}


def _pages(pdf: Path, pdftotext: str) -> Iterator[Page]:
    xml = subprocess.run([pdftotext, "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    # Control characters that a PDF's letters may map to are no XML.
    clean = xml.translate(None, bytes(set(range(32)) - {9, 10, 13}))
    for page in ElementTree.fromstring(clean).iter(f"{XHTML}page"):
        box = Box(0, 0, float(page.get("width", "nan")), float(page.get("height", "nan")))
        yield Page(box, tuple(_word(word) for word in page.iter(f"{XHTML}word")))


def _word(word: ElementTree.Element) -> Word:
    left, top, right, bottom = (float(word.get(edge, "nan")) for edge in ("xMin", "yMin", "xMax", "yMax"))
    air = (bottom - top) * LEADING
    return Word(plain(word.text or ""), Box(left, top + air, right, bottom - air))


# What the file says ----------------------------------------------------------------------------------------------------


def shapes_of(slide: Slide) -> list[Part]:
    """All that stands on a slide, its layout's and master's decoration included, groups opened and tables cell by cell."""
    layout = slide.slide_layout.part
    homes = _homes(layout)
    own = [part for shape in slide.shapes for part in _parts(shape, homes=homes)]
    return [*_fixed(layout), *own]


@cache
def _fixed(part: SlideLayoutPart) -> tuple[Part, ...]:
    layout = part.slide_layout
    shapes = (*layout.slide_master.shapes, *layout.shapes)
    return tuple(part for shape in shapes if not shape.is_placeholder for part in _parts(shape))


@cache
def _homes(layout: SlideLayoutPart) -> Mapping[int, Box]:
    """By idx, where a placeholder stands that says nothing else: python-pptx would search for each of its edges."""
    return {shape.placeholder_format.idx: _scaled(shape, SAME) for shape in layout.slide_layout.placeholders}


def _parts(shape: BaseShape, scale: Scale = SAME, homes: Mapping[int, Box] = MappingProxyType({})) -> Iterator[Part]:
    inherited = shape.is_placeholder and not shape._element.xpath("p:spPr/a:xfrm | p:xfrm")
    box = homes[shape.placeholder_format.idx] if inherited else _scaled(shape, scale)
    if shape.shape_type == 6:  # a group
        yield Part(shape.name, box, "")
        inner = shape._element.grpSpPr.xfrm
        times = (
            (box.right - box.left) / (inner.chExt.cx / EMU or 1),
            (box.bottom - box.top) / (inner.chExt.cy / EMU or 1),
        )
        move = box.left - inner.chOff.x / EMU * times[0], box.top - inner.chOff.y / EMU * times[1]
        for child in shape.shapes:
            yield from _parts(child, (*times, *move))
    elif shape.has_table:
        yield Part(shape.name, box, "")
        yield from _cells(shape, box)
    elif shape.has_chart:
        plot = shape.chart.plots[0]
        figures = [f"{figure:g}" for series in plot.series for figure in series.values]
        words = [*plot.categories, *(series.name for series in plot.series), *figures]
        yield Part(shape.name, box, plain(" ".join(words)))
    else:
        yield Part(shape.name, box, plain(shape.text_frame.text) if shape.has_text_frame else "")


def _scaled(shape: BaseShape, scale: Scale) -> Box:
    x, y, dx, dy = scale
    left, top = shape.left / EMU * x + dx, shape.top / EMU * y + dy
    return Box(left, top, left + shape.width / EMU * x, top + shape.height / EMU * y)


def _cells(shape: BaseShape, box: Box) -> Iterator[Part]:
    top = box.top
    for row in shape.table.rows:
        left = box.left
        for column, cell in zip(shape.table.columns, row.cells, strict=True):
            right, bottom = left + column.width / EMU, top + row.height / EMU
            yield Part(shape.name, Box(left, top, right, bottom), plain(cell.text))
            left = right
        top += row.height / EMU


def plain(text: str) -> str:
    """Letters as anybody writes them: a PDF joins some, and ties are spaces."""
    return unicodedata.normalize("NFKC", text)


# The two compared ------------------------------------------------------------------------------------------------------


def shared_out(page: Page, parts: Iterable[Part]) -> tuple[dict[Part, list[Word]], list[Word]]:
    """Which words each part shows, and the words that stand in none of those whose text they belong to.

    A bullet is no word, but has to stand in a box like one.
    """
    spoken = [part for part in parts if part.text.strip()]
    shown: dict[Part, list[Word]] = {part: [] for part in spoken}
    astray = []
    for word in page.words:
        around = [part for part in spoken if part.box.holds(word.box, TOLERANCE)]
        homes = [part for part in around if word.text in part.text]
        if homes:
            shown[min(homes, key=lambda part: part.box.area)].append(word)
        elif not around or word.text != BULLET:
            astray.append(word)
    return shown, astray


def lines(words: Iterable[Word], pt: float) -> int:
    """How many lines these words stand on. pt: the size of their type."""
    feet = sorted(word.box.bottom for word in words)
    return sum(lower - upper > pt / 2 for upper, lower in pairwise([-pt, *feet]))


def stands_in(part: Part, box: Placeholder) -> bool:
    """Whether this is the shape that fills a placeholder, by its corner."""
    return abs(part.box.left - box.x * INCH) < HAIR and abs(part.box.top - box.y * INCH) < HAIR
