"""The poll as a native column chart: before in outline, after filled, each value in its colour, numbers on the columns."""

from __future__ import annotations

from collections.abc import Sequence

from semai.decks.layouts import reference
from semai.decks.lines import face, width
from semai.decks.look import Look, latin
from semai.decks.shapes import Frame, outline
from semai.office import HEADER, text
from semai.slides import Chart
from semai.theme import Placeholder

URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
SHEET = "Sheet1"
"""What the embedded workbook calls its sheet."""

CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
PLOT, LEGEND = (0.0, 0.19, 1.0, 0.62), (0.82, 0.0, 0.18, 0.1)
"""x, y, width, height as shares of the chart; under the columns there is room for names of two lines."""

GAP, OVERLAP = 72, -17
"""Between the pairs and between the two of a pair, in per cent of a column's width."""


def chart_frame(chart: Chart, box: Placeholder, look: Look, rel: str) -> Frame:
    data = f'<a:graphicData uri="{URI}"><c:chart xmlns:c="{URI}" r:id="{rel}"/></a:graphicData>'
    return Frame(look.shape_name(box.id), (box.x, box.y, box.w, box.h), data, chart.alt, reference(box))


def chart_xml(chart: Chart, box: Placeholder, look: Look, workbook_rel: str) -> str:
    """The chart's own part. workbook_rel: its relation to the embedded workbook."""
    names = labels(chart, box, look)
    before = _series(0, "B", chart.before_label, names, chart.before, _before(chart, look), look, bold=False)
    after = _series(1, "C", chart.after_label, names, chart.after, _after(chart, look), look, bold=True)
    axes = f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/>'
    return (
        f'{HEADER}<c:chartSpace xmlns:c="{URI}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/>'
        f'<c:lang val="{look.lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_layout(PLOT, inner=True)}"
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{before}{after}<c:gapWidth val="{GAP}"/><c:overlap val="{OVERLAP}"/>{axes}</c:barChart>{_axes(look)}'
        '<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="t"/>'
        f'{_layout(LEGEND)}<c:overlay val="0"/></c:legend>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_text(look)}<c:externalData r:id="{workbook_rel}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def labels(chart: Chart, box: Placeholder, look: Look) -> tuple[str, ...]:
    """What stands under each pair: the value's name, or every monogram where one name has a word too long for its place."""
    room = box.w * 72 / len(chart.names) * 0.95
    longest = max(width(word, face(look.sans), look.size("chart")) for name in chart.names for word in name.split())
    return chart.names if longest <= room else tuple(look.monograms[value] for value in chart.values)


def _before(chart: Chart, look: Look) -> list[str]:
    white, pt = look.fill("card"), look.size("outline")
    return [white + outline(look.fill(colour), pt) for colour in ("ink", *(f"value:{value}" for value in chart.values))]


def _after(chart: Chart, look: Look) -> list[str]:
    return [look.fill(colour) for colour in ("ink", *(f"value:{value}" for value in chart.values))]


def _series(
    number: int,
    column: str,
    label: str,
    names: Sequence[str],
    figures: Sequence[int],
    looks: list[str],
    look: Look,
    *,
    bold: bool,
) -> str:
    """One of the two series. looks: of the series itself, which the legend shows, then of each point."""
    last = len(names) + 1
    points = "".join(
        f'<c:dPt><c:idx val="{i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{fill}</c:spPr></c:dPt>'
        for i, fill in enumerate(looks[1:])
    )
    shown = "".join(f'<c:{what} val="{int(what == "showVal")}"/>' for what in _SHOWN)
    categories = "".join(f'<c:pt idx="{i}"><c:v>{text(name)}</c:v></c:pt>' for i, name in enumerate(names))
    values = "".join(f'<c:pt idx="{i}"><c:v>{figure}</c:v></c:pt>' for i, figure in enumerate(figures))
    count = f'<c:ptCount val="{len(names)}"/>'
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{text(label)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr>{looks[0]}</c:spPr><c:invertIfNegative val="0"/>{points}'
        f'<c:dLbls><c:spPr><a:noFill/></c:spPr>{_text(look, bold=bold)}<c:dLblPos val="outEnd"/>{shown}</c:dLbls>'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{categories}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{count}{values}</c:numCache></c:numRef></c:val></c:ser>"
    )


PER_CENT = '<c:max val="100"/><c:min val="0"/>'
_SHOWN = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")


def _layout(box: tuple[float, float, float, float], *, inner: bool = False) -> str:
    """A place by hand. inner: without the words of the axes."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    modes = "".join(f'<c:{edge}Mode val="edge"/>' for edge in "xy")
    numbers = "".join(f'<c:{what} val="{share}"/>' for what, share in zip("xywh", box, strict=True))
    return f"<c:layout><c:manualLayout>{target}{modes}{numbers}</c:manualLayout></c:layout>"


def _axes(look: Look) -> str:
    """Names below; the per cents have no axis, since they stand on the columns."""
    line = outline(look.fill("edge"), 1)
    scale = '<c:scaling><c:orientation val="minMax"/>{limits}</c:scaling>'
    ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/>{scale.format(limits="")}<c:delete val="0"/><c:axPos val="b"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{ticks}<c:tickLblPos val="low"/><c:spPr>{line}</c:spPr>'
        f"{_text(look)}"
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/>{scale.format(limits=PER_CENT)}<c:delete val="1"/>'
        f'<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>{ticks}<c:tickLblPos val="none"/>'
        f'<c:crossAx val="{CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _text(look: Look, *, bold: bool = False) -> str:
    run = f'sz="{round(look.size("chart") * 100)}" b="{int(bold)}"'
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr {run}>{look.fill("ink")}'
        f'{latin(look.typeface(look.sans))}</a:defRPr></a:pPr><a:endParaRPr lang="{look.lang}"/></a:p></c:txPr>'
    )
