"""A deck made the plain way, to measure ours against: python-pptx places the same shapes with the same words, and no more.

`recipe` reads from a deck what stands on its slides; `made` puts it into an empty one. Fills, lines, names, alt text and
curves are left out, so the bare deck is a little less than ours and the comparison is not in our favour.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.freeform import FreeformBuilder

Place = Callable[[Any], object]
"""Puts one shape among those of a slide or a group."""


@dataclass(frozen=True)
class Sheet:
    """One slide. words: by the idx of the placeholder."""

    layout: int
    words: dict[int, str]
    shapes: list[Place]
    notes: str


def recipe(file: bytes) -> list[Sheet]:
    presentation = Presentation(BytesIO(file))
    layouts = [layout.name for layout in presentation.slide_layouts]
    return [
        Sheet(
            layouts.index(slide.slide_layout.name),
            {p.placeholder_format.idx: p.text_frame.text for p in slide.placeholders if p.has_text_frame},
            [_place(shape) for shape in slide.shapes if not (shape.is_placeholder and shape.has_text_frame)],
            slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "",
        )
        for slide in presentation.slides
    ]


def made(template: bytes, sheets: list[Sheet]) -> bytes:
    presentation = Presentation(BytesIO(template))
    for sheet in sheets:
        slide = presentation.slides.add_slide(presentation.slide_layouts[sheet.layout])
        for placeholder in slide.placeholders:
            if words := sheet.words.get(placeholder.placeholder_format.idx):
                placeholder.text_frame.text = words
        for place in sheet.shapes:
            place(slide.shapes)
        if sheet.notes:
            slide.notes_slide.notes_text_frame.text = sheet.notes
    out = BytesIO()
    presentation.save(out)
    return out.getvalue()


def _place(shape: Any) -> Place:
    box = (shape.left, shape.top, shape.width, shape.height)
    if shape.shape_type == 6:
        return _group([_place(child) for child in shape.shapes])
    if shape.has_table:
        return _table([[cell.text for cell in row.cells] for row in shape.table.rows], box)
    if shape.has_chart:
        plot = shape.chart.plots[0]
        return _chart(list(plot.categories), [(series.name, tuple(series.values)) for series in plot.series], box)
    if hasattr(shape, "image"):
        return lambda shapes, png=shape.image.blob: shapes.add_picture(BytesIO(png), *box)
    paths = shape._element.xpath(".//a:custGeom//a:path")
    if paths:
        return _freeform([(int(p.get("x")), int(p.get("y"))) for p in paths[0].iter("{*}pt")], box)
    return _box(shape.text_frame.text if shape.has_text_frame else "", box)


def _group(places: list[Place]) -> Place:
    def place(shapes: Any) -> None:
        group = shapes.add_group_shape()
        for child in places:
            child(group.shapes)

    return place


def _table(rows: list[list[str]], box: tuple[int, ...]) -> Place:
    def place(shapes: Any) -> None:
        table = shapes.add_table(len(rows), len(rows[0]), *box).table
        for row, words in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text

    return place


def _chart(categories: list[str], series: list[tuple[str, tuple[float, ...]]], box: tuple[int, ...]) -> Place:
    def place(shapes: Any) -> None:
        data = CategoryChartData()
        data.categories = categories
        for name, figures in series:
            data.add_series(name, figures)
        shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *box, data)

    return place


def _freeform(points: list[tuple[int, int]], box: tuple[int, ...]) -> Place:
    def place(shapes: Any) -> None:
        builder: FreeformBuilder = shapes.build_freeform(*points[0], scale=1.0)
        builder.add_line_segments(points[1:])
        builder.convert_to_shape(box[0], box[1])

    return place


def _box(words: str, box: tuple[int, ...]) -> Place:
    def place(shapes: Any) -> None:
        if words:
            shapes.add_textbox(*box).text_frame.text = words
        else:
            shapes.add_shape(MSO_SHAPE.RECTANGLE, *box)

    return place
