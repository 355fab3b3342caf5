"""The heat maps of a report, in words: which values have cases and test items for whom. Start at `coverage_blocks`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from semai.catalogue import Catalogue
from semai.model.library import Library
from semai.report.findings import Matrix, Report, Tally
from semai.report.shapes import Block, Cell, Column, Grid, GridRow, Group, Groups, Legend

HOTTEST = 4


def coverage_blocks(report: Report, library: Library, words: Catalogue) -> tuple[Block, ...]:
    covered, programme = report.coverage, library.programme
    levels = {term.id: term.name for term in programme.levels}
    sectors = {term.id: term.name for term in programme.sectors}
    return (
        Legend(columns(library)),
        _grid("levels", covered.levels, levels, library, words),
        _grid("sectors", covered.sectors, sectors, library, words),
        _behaviours(report, library, words),
        _grid("items", covered.items, levels, library, words),
    )


def columns(library: Library) -> tuple[Column, ...]:
    return tuple(Column(slug, value.monogram, value.name) for slug, value in library.values.items())


def _grid(name: str, matrix: Matrix, names: Mapping[str, str], library: Library, words: Catalogue) -> Grid:
    pulls = name != "items"
    most = max((tally.total for tally in matrix.cells.values()), default=0)
    most_of_all = max((tally.total for tally in matrix.value_totals.values()), default=0)
    values = columns(library)

    def row(title: str, tallies: Iterable[Tally], hottest: int, total: int) -> GridRow:
        cells = tuple(_cell(tally, hottest, words, pulls=pulls) for tally in tallies)
        return GridRow(title, cells, words.number(total))

    return Grid(
        title=words(f"report.coverage.{name}"),
        corner=words("report.coverage.sector" if name == "sectors" else "report.coverage.level"),
        total=words("report.coverage.total"),
        columns=values,
        rows=tuple(
            row(names[id_], (matrix.at(id_, value.value) for value in values), most, matrix.row_totals.get(id_, 0))
            for id_ in matrix.rows
        ),
        last=row(
            words("report.coverage.all"),
            (matrix.value_totals.get(value.value, Tally()) for value in values),
            most_of_all,
            sum(tally.main for tally in matrix.value_totals.values()),
        ),
    )


def _cell(tally: Tally, most: int, words: Catalogue, *, pulls: bool) -> Cell:
    text = f"{tally.main}+{tally.tension}" if tally.tension else str(tally.main)
    spoken = words("report.coverage.spoken", main=tally.main, tension=tally.tension) if pulls and tally.total else ""
    return Cell(text, spoken, heat(tally.total, most))


def heat(count: int, most: int) -> int:
    """How strongly a count is coloured: 0 for none, then 1 to 4; of few, each has its own.

    >>> [heat(n, 3) for n in range(4)], [heat(n, 12) for n in (1, 3, 4, 12)]
    ([0, 1, 2, 3], [1, 1, 2, 4])
    """
    return 0 if count == 0 else -(-count * HOTTEST // max(most, HOTTEST))


def _behaviours(report: Report, library: Library, words: Catalogue) -> Groups:
    covered = report.coverage
    most = max(covered.behaviours.values(), default=0)
    groups = []
    for column in columns(library):
        value = library.values[column.value]
        counts = [covered.behaviours[value.behaviour_id(n)] for n in range(1, len(value.behaviours) + 1)]
        items = covered.items.value_totals.get(column.value, Tally()).total
        groups.append(
            Group(
                column,
                words("report.coverage.items-of-value", n=items),
                tuple(
                    (behaviour.law, Cell(str(count), "", heat(count, most)))
                    for behaviour, count in zip(value.behaviours, counts, strict=True)
                ),
            )
        )
    heads = (words("report.coverage.behaviour"), words("report.coverage.cases"))
    return Groups(words("report.coverage.behaviours"), heads, tuple(groups))
