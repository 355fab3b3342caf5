"""The two planning papers of a training office in Word, on wide pages: the course design and the lesson plan. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from semai.guides.guide import DesignRow, LessonPlan, Stage, StageRow
from semai.guides.word.pen import GAP, Pen, lines
from semai.guides.word.pieces import cell, head_row, line_row, paragraph, row, run, table

DESIGN = (4, 20, 16, 18, 13, 20, 9, 16)
PLAN = (16, 22, 20, 12, 20, 8)
"""Shares of the width that the columns have."""


def design(pen: Pen, it: LessonPlan) -> None:
    pen.title(pen.words["lesson.design"], it.label)
    for fact in it.fields:
        pen.fact(fact)
    pen.heading(pen.words["lesson.results"])
    pen.numbered(it.objectives)
    _design(pen, it)


def stages(pen: Pen, it: LessonPlan) -> None:
    """A stage names itself in a line of its own, which stays with the first of its parts."""
    pen.title(pen.words["lesson.plan"], it.plan_label)
    widths = _shared(pen.size.wide, PLAN)
    codes = ("stage-part", "facilitator", "participants", "method", "media", "when")
    heads = [pen.words[f"lesson.{code}"] for code in codes]
    rows = [head_row(widths, heads)]
    for stage in it.stages:
        rows += [_stage(widths, stage), *(_stage_row(pen, widths, line) for line in stage.rows)]
    pen.add(table("RuledTable", widths, rows, title=pen.words["lesson.plan"]), GAP)


def _shared(width: int, shares: Sequence[int]) -> list[int]:
    return [width * share // sum(shares) for share in shares]


def _design(pen: Pen, it: LessonPlan) -> None:
    widths = _shared(pen.size.wide, DESIGN)
    codes = ("number", "indicator", "subject", "topic", "method", "media", "when", "reference")
    rows = [head_row(widths, [pen.words[f"lesson.{code}"] for code in codes])]
    rows += [_design_row(pen, widths, number, line) for number, line in enumerate(it.design, start=1)]
    total = (
        cell(sum(widths[:6]), paragraph("Cell", run(pen.words["total"], "StrongText")), span=6),
        cell(sum(widths[6:]), paragraph("Cell", run(it.total, "StrongText")), span=2),
    )
    pen.add(table("RuledTable", widths, [*rows, row(*total)], title=pen.words["lesson.design"]), GAP)


def _design_row(pen: Pen, widths: Sequence[int], number: int, it: DesignRow) -> str:
    cells = (
        run(str(number)),
        _under(it.indicators),
        lines(run(it.title, "StrongText"), pen.reference(it.session, "Muted")),
        _under(it.topics),
        run(it.methods),
        _under(it.media),
        lines(run(it.hours, "StrongText"), run(it.minutes)),
        _under(it.sources),
    )
    return line_row(widths, cells)


def _under(items: Sequence[str]) -> str:
    return lines(*(run(item) for item in items))


def _stage(widths: Sequence[int], it: Stage) -> str:
    return row(
        cell(sum(widths[:-1]), paragraph("CellHead", run(it.title)), span=len(widths) - 1),
        cell(widths[-1], paragraph("CellHead", run(it.minutes))),
    )


def _stage_row(pen: Pen, widths: Sequence[int], it: StageRow) -> str:
    cells = (
        lines(run(it.title, "StrongText"), pen.reference(it.session, "Muted")),
        _under(it.facilitator),
        run(it.participants),
        run(it.methods),
        run("; ".join(it.media)),
        run(it.minutes),
    )
    return line_row(widths, cells)
