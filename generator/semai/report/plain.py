"""A report for a terminal: plain aligned lines, no colours, a place before each finding as `semai check` puts it.

Start at `lines`.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from semai.report.shapes import Counts, Figure, Figures, Grid, Groups, Legend, Note, Notes, Outline, Section

WIDTH = 100
GAP = "  "
MARKS = {"": " ", "over": "+", "under": "-"}


def lines(outline: Outline) -> Iterator[str]:
    yield outline.title
    yield outline.subtitle
    if outline.notice:
        yield from ("", *_wrapped(outline.notice))
    for number, section in enumerate(outline.sections, start=1):
        yield from _section(number, section)


def _section(number: int, section: Section) -> Iterator[str]:
    count = f" ({section.found})" if section.found else ""
    title = f"{number}. {section.title}{count}"
    yield from ("", "", title, "=" * _width(title))
    for text in (section.lead, section.well if section.found == 0 else ""):
        if text:
            yield from _wrapped(text)
    for block in section.blocks:
        yield ""
        match block:
            case Counts():
                yield from _counts(block)
            case Legend():
                named = ", ".join(f"{column.short} {column.name}" for column in block.columns)
                yield from _wrapped(named, first=GAP, rest=GAP)
            case Grid():
                yield from _grid(block)
            case Groups():
                yield from _groups(block)
            case Notes():
                yield from _notes(block)
            case Figures():
                yield from _figures(block)


def _counts(counts: Counts) -> Iterator[str]:
    width = max(_width(number) for number, _ in counts.items)
    for number, label in counts.items:
        yield f"{GAP}{number.rjust(width)}  {label}"


def _grid(grid: Grid) -> Iterator[str]:
    yield grid.title
    head = [grid.corner, *(column.short for column in grid.columns), grid.total]
    rows = [[row.title, *(cell.text if cell.heat else "-" for cell in row.cells), row.total] for row in grid.rows]
    last = [grid.last.title, *(cell.text if cell.heat else "-" for cell in grid.last.cells), grid.last.total]
    yield from _table([head, *rows, last], ruled=(1, len(rows) + 1))


def _groups(groups: Groups) -> Iterator[str]:
    yield _left(groups.title, WIDTH - 6 - _width(groups.heads[1])) + groups.heads[1]
    for group in groups.groups:
        yield f"{GAP}{group.value.short} {group.value.name} ({group.note})"
        for number, (text, cell) in enumerate(group.rows, start=1):
            shown = textwrap.shorten(text, WIDTH - 18, placeholder=" ...")
            yield f"{GAP * 2}{number}  {_left(shown, WIDTH - 18)}  {cell.text if cell.heat else '-':>3}"


def _notes(notes: Notes) -> Iterator[str]:
    if notes.title:
        yield notes.title
    for note in notes.items:
        yield from _note(note)


def _note(note: Note) -> Iterator[str]:
    text = f"{note.place.file}:{note.place.line}: {note.text}" if note.place else note.text
    yield from _wrapped(text, first=GAP, rest=GAP * 3)
    for more in note.more:
        yield from _wrapped(more, first=GAP * 3, rest=GAP * 3)


def _figures(figures: Figures) -> Iterator[str]:
    """The headings stand one word below the other, so that the columns stay narrow."""
    yield figures.title
    heads = [head.split() for head in figures.heads]
    tall = max(map(len, heads))
    stacked = [
        ["", *(f"{word} " for word in row[1:])] for row in zip(*(_sunk(head, tall) for head in heads), strict=True)
    ]
    stacked[-1][0] = figures.heads[0]
    rows = [[row.title, *map(_figure, row.figures)] for row in figures.rows]
    yield from _table([*stacked, *rows], ruled=(tall,))


def _sunk(head: Sequence[str], tall: int) -> list[str]:
    return [""] * (tall - len(head)) + list(head)


def _figure(figure: Figure) -> str:
    return figure.text + MARKS[figure.mark]


# Lines ----------------------------------------------------------------------------------------------------------------


def _table(rows: Sequence[Sequence[str]], *, ruled: tuple[int, ...]) -> Iterator[str]:
    """The first column to the left, the others to the right. ruled: a rule stands before the rows with these numbers."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for index, row in enumerate(rows):
        if index in ruled:
            yield GAP + "-" * (sum(widths) + len(GAP) * (len(widths) - 1))
        cells = [
            _left(row[0], widths[0]),
            *(_right(text, width) for text, width in zip(row[1:], widths[1:], strict=True)),
        ]
        yield GAP + GAP.join(cells)


def _wrapped(text: str, *, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _width(text: str) -> int:
    """Columns a terminal gives the text: combining marks none, wide characters two."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _left(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _right(text: str, width: int) -> str:
    return " " * (width - _width(text)) + text
