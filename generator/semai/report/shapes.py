"""What a report looks like before anybody draws it: sections of a few kinds of blocks, their words all said.

`outline` makes them, `plain` draws them for a terminal and `page` as HTML.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from semai.problems import Place


@dataclass(frozen=True, slots=True)
class Cell:
    """A count in a table. text: as shown; spoken: in full, for who cannot see the heading; heat: 0 for none, to 4."""

    text: str
    spoken: str
    heat: int


@dataclass(frozen=True, slots=True)
class Column:
    """A value above a column. short: its monogram. value: its slug."""

    value: str
    short: str
    name: str


@dataclass(frozen=True)
class Legend:
    """Which value is meant by each monogram."""

    columns: tuple[Column, ...]


@dataclass(frozen=True)
class GridRow:
    title: str
    cells: tuple[Cell, ...]
    total: str


@dataclass(frozen=True)
class Grid:
    """A heat map. corner: what the rows are. last: the row of totals."""

    title: str
    corner: str
    total: str
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    last: GridRow


@dataclass(frozen=True)
class Group:
    """A value and its behaviours, each with a count. note: what else there is of the value."""

    value: Column
    note: str
    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True)
class Groups:
    """title: of the list. heads: of its two columns."""

    title: str
    heads: tuple[str, str]
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Note:
    """One finding. more: what belongs under it, e.g. places."""

    text: str
    place: Place | None = None
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Notes:
    """title: None where the section's own will do."""

    title: str | None
    items: tuple[Note, ...]


Mark = Literal["", "over", "under"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a table of figures. mark: whether it is over or under what is good; spoken: the same in words."""

    text: str
    mark: Mark = ""
    spoken: str = ""


@dataclass(frozen=True)
class FigureRow:
    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Figures:
    """A table of numbers. heads: of the title column and of each figure."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True)
class Counts:
    """Large numbers with what they count."""

    items: tuple[tuple[str, str], ...]


Block = Legend | Grid | Groups | Notes | Figures | Counts


@dataclass(frozen=True)
class Section:
    """id: its anchor. found: how many findings it has, None where it has none to count. well: said where there are none."""

    id: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
    found: int | None = None
    well: str = ""


@dataclass(frozen=True)
class Outline:
    """A whole report. notice: said before everything, "" for nothing."""

    title: str
    subtitle: str
    notice: str
    sections: tuple[Section, ...]
