"""A PDF as somebody sees it: words with their places, what a link stands on and where it leads.

Read with poppler, which knows nothing of how the file was made. Start at `read`; lengths are points from the top left.
"""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', re.DOTALL)
FOOT = 20 / 25.4 * 72
"""The foot stands in the last 20 mm of a sheet."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the file. page: its number, from 1."""

    page: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Link:
    """words: on which it stands. said: what is read aloud for it."""

    words: tuple[Word, ...]
    top: float
    to: Spot
    said: str

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words).rstrip(";")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """level: 1 for those that hold others."""

    title: str
    level: int
    at: Spot


@dataclass(frozen=True)
class Sheet:
    """A page. number: from 1, of those in the file."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    links: tuple[Link, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def letters(self) -> str:
        """All that is printed, without white space."""
        return squeezed(self.text)

    @property
    def body(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if word.top < self.height - FOOT)

    @property
    def numbered(self) -> set[str]:
        """What its foot says at either end, of which one is the number of the page."""
        foot = [word for word in self.words if word.top >= self.height - FOOT]
        line = sorted((w for w in foot if w.top < min(w.top for w in foot) + 8), key=lambda word: word.left)
        return {line[0].text, line[-1].text} if line else set()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def read(pdf: bytes, pdftotext: str) -> list[Sheet]:
    """Every page of a PDF. pdftotext: the path of poppler's program."""
    run = subprocess.run([pdftotext, "-bbox", "-", "-"], input=pdf, check=True, capture_output=True)
    found = _PAGE.findall(run.stdout.decode("utf-8"))
    with pikepdf.open(BytesIO(pdf)) as file:
        spot = _spots(file)
        sheets = []
        for number, (page, (width, height, inside)) in enumerate(zip(file.pages, found, strict=True), start=1):
            words = tuple(Word(html.unescape(text), *map(float, box)) for *box, text in _WORD.findall(inside))
            links = tuple(_links(page, float(height), words, spot))
            sheets.append(Sheet(number, float(width), float(height), words, links))
    return sheets


def bookmarks(pdf: bytes) -> list[Bookmark]:
    """In the order of the file."""

    def below(items: Iterable[Any], level: int) -> Iterator[Bookmark]:
        for it in items:
            yield Bookmark(str(it.title), level, spot(it.destination))
            yield from below(it.children, level + 1)

    with pikepdf.open(BytesIO(pdf)) as file, file.open_outline() as outline:
        spot = _spots(file)
        return list(below(outline.root, 1))


def _links(page: pikepdf.Page, height: float, words: Sequence[Word], spot: Spots) -> Iterator[Link]:
    """Those that lead to a page of the same file."""
    for it in page.get("/Annots", ()):
        if it.Subtype != "/Link" or "/Dest" not in it:
            continue
        numbers = [float(number) for number in it.get("/QuadPoints", ())]  # where it goes on on another line
        areas = [_area(numbers[i : i + 8]) for i in range(0, len(numbers), 8)] or [_area([float(n) for n in it.Rect])]
        inside = [word for word in words if any(_holds(area, word, height) for area in areas)]
        yield Link(tuple(inside), height - max(area[3] for area in areas), spot(it.Dest), str(it.get("/Contents", "")))


def _area(numbers: Sequence[float]) -> tuple[float, float, float, float]:
    """Left, lowest, right and highest of points given by turns across and up."""
    across, up = numbers[::2], numbers[1::2]
    return min(across), min(up), max(across), max(up)


def _holds(area: tuple[float, float, float, float], word: Word, height: float) -> bool:
    left, low, right, high = area
    return left - 1 < word.middle[0] < right + 1 and low - 1 < height - word.middle[1] < high + 1


def _spots(file: pikepdf.Pdf) -> Spots:
    """Where a destination is, whether it is given by name or in full."""
    named = "/Names" in file.Root and "/Dests" in file.Root.Names
    names = pikepdf.NameTree(file.Root.Names.Dests) if named else {}
    pages = {page.objgen: (number, float(page.mediabox[3])) for number, page in enumerate(file.pages, start=1)}

    def spot(destination: Any) -> Spot:
        it = names[str(destination)] if isinstance(destination, pikepdf.String) else destination
        page, _, left, top, *_ = it.D if isinstance(it, pikepdf.Dictionary) else it
        number, height = pages[page.objgen]
        return Spot(number, float(left), round(height - float(top), 2))

    return spot


Spots = Callable[[Any], Spot]
