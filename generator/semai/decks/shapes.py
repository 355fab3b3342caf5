"""Shapes as values, and the XML they come to. A scene lists them in reading order; `tree` writes them and numbers them.

Every shape has a name in the deck's language. Alt text says what it tells; a shape without any is marked as decoration.
Inches and points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from semai.office import text

Box = tuple[float, float, float, float]
"""x, y, width, height in inches."""

EMU = 914_400
"""Units of the file in an inch."""

NO_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
ELLIPSE = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
BOLD = ' b="1"'
DASH = '<a:prstDash val="dash"/>'
LINE = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def emu(inches: float) -> int:
    return round(inches * EMU)


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape. geometry, fill, line, body: XML, "" for none. alt: None marks it as decoration, "" leaves it to its text.

    placeholder: the attributes that name the placeholder it fills. box: None takes the layout's. link: from `jump`.
    """

    name: str
    box: Box | None = None
    geometry: str = ""
    fill: str = ""
    line: str = ""
    body: str = ""
    alt: str | None = None
    placeholder: str = ""
    is_text_box: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that move together; alt as in `Shape`."""

    name: str
    shapes: tuple[Shape, ...]
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A table or a chart. data: its graphicData as XML."""

    name: str
    box: Box
    data: str
    alt: str = ""
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """rel: id of the slide's relation to the image."""

    name: str
    box: Box
    rel: str
    alt: str
    placeholder: str = ""


Item = Shape | Group | Frame | Picture


def tree(items: Iterable[Item]) -> str:
    """The shape tree of a slide, layout or master, shapes numbered from 2 in reading order."""
    ids = count(2)
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(_item(item, ids) for item in items)}</p:spTree>"
    )


def _item(item: Item, ids: Iterator[int]) -> str:
    match item:
        case Shape():
            return _shape(item, ids)
        case Group():
            return _group(item, ids)
        case Frame():
            return _frame(item, ids)
        case Picture():
            return _picture(item, ids)


def _properties(name: str, alt: str | None, ids: Iterator[int], link: str = "") -> str:
    descr = "" if alt == "" else f' descr="{text(alt or "")}"'
    inside = link + (_DECORATIVE if alt is None else "")
    return f'<p:cNvPr id="{next(ids)}" name="{text(name)}"{descr}' + (f">{inside}</p:cNvPr>" if inside else "/>")


def _xfrm(box: Box, tag: str = "a:xfrm", inside: str = "") -> str:
    x, y, w, h = (emu(number) for number in box)
    return f'<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/>{inside}</{tag}>'


def _placeholder(attributes: str) -> str:
    return f"<p:nvPr><p:ph {attributes}/></p:nvPr>" if attributes else "<p:nvPr/>"


def _shape(shape: Shape, ids: Iterator[int]) -> str:
    kind = ' txBox="1"' if shape.is_text_box else ""
    locks = '<a:spLocks noGrp="1"/>' if shape.placeholder else ""
    place = _xfrm(shape.box) if shape.box else ""
    body = shape.body or ("" if shape.alt is None else EMPTY_BODY)
    return (
        f"<p:sp><p:nvSpPr>{_properties(shape.name, shape.alt, ids, shape.link)}<p:cNvSpPr{kind}>{locks}</p:cNvSpPr>"
        f"{_placeholder(shape.placeholder)}</p:nvSpPr>"
        f"<p:spPr>{place}{shape.geometry}{shape.fill}{shape.line}</p:spPr>{body}</p:sp>"
    )


def _group(group: Group, ids: Iterator[int]) -> str:
    boxes = [shape.box for shape in group.shapes if shape.box]
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    around = (left, top, max(b[0] + b[2] for b in boxes) - left, max(b[1] + b[3] for b in boxes) - top)
    x, y, w, h = (emu(number) for number in around)
    inside = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/>'
    head = _properties(group.name, group.alt, ids)
    return (
        f"<p:grpSp><p:nvGrpSpPr>{head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{_xfrm(around, inside=inside)}</p:grpSpPr>"
        f"{''.join(_shape(shape, ids) for shape in group.shapes)}</p:grpSp>"
    )


def _frame(frame: Frame, ids: Iterator[int]) -> str:
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_properties(frame.name, frame.alt, ids)}"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{_placeholder(frame.placeholder)}'
        f"</p:nvGraphicFramePr>{_xfrm(frame.box, 'p:xfrm')}<a:graphic>{frame.data}</a:graphic></p:graphicFrame>"
    )


def _picture(picture: Picture, ids: Iterator[int]) -> str:
    return (
        f"<p:pic><p:nvPicPr>{_properties(picture.name, picture.alt, ids)}"
        f'<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>'
        f"{_placeholder(picture.placeholder)}</p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{picture.rel}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{_xfrm(picture.box)}{RECTANGLE}</p:spPr></p:pic>"
    )


def jump(rel: str, tip: str, inside: str = "") -> str:
    """What leads to another slide at a click. rel: this slide's relation to it; tip: shown under the pointer."""
    head = f'<a:hlinkClick r:id="{rel}" action="ppaction://hlinksldjump" tooltip="{text(tip)}"'
    return f"{head}>{inside}</a:hlinkClick>" if inside else f"{head}/>"


PLAIN_LINK = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
"""Inside a jump of a run: the words keep their own colour."""

NO_UNDERLINE = ' u="none"'


# Text -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. look: XML of what differs from the placeholder's own, inside rPr. attributes: those of rPr."""

    text: str
    attributes: str = ""
    look: str = ""


Paragraph = Sequence[Run]


def run(words: Run, lang: str) -> str:
    properties = f'<a:rPr lang="{lang}"{words.attributes}'
    properties += f">{words.look}</a:rPr>" if words.look else "/>"
    return f"<a:r>{properties}<a:t>{text(words.text)}</a:t></a:r>"


def body(paragraphs: Iterable[Paragraph], lang: str, *, frame: str = "<a:bodyPr/>", paragraph: str = "") -> str:
    """The text of a shape. frame: its bodyPr; paragraph: its pPr. Never without a paragraph, which the format demands."""
    inside = "".join(f"<a:p>{paragraph}{''.join(run(r, lang) for r in runs)}</a:p>" for runs in paragraphs)
    return f"<p:txBody>{frame}<a:lstStyle/>{inside or '<a:p/>'}</p:txBody>"


EMPTY_BODY = "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>"


def frame(anchor: str = "ctr", wrap: str = "square") -> str:
    """A text frame without insets that never changes the size of its text. anchor: t, ctr or b."""
    return f'<a:bodyPr wrap="{wrap}" {NO_INSETS} rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'


def label(
    name: str,
    box: Box,
    words: str,
    lang: str,
    *,
    pt: float,
    colour: str,
    bold: bool = True,
    align: str = "l",
    anchor: str = "ctr",
    geometry: str = "",
    fill: str = "",
    line: str = "",
) -> Shape:
    """A text box, or a figure with text in it where there is a geometry. colour: XML of the text's fill."""
    attributes = f' sz="{round(pt * 100)}"{BOLD if bold else ""}'
    words_ = body([[Run(words, attributes, colour)]], lang, frame=frame(anchor), paragraph=f'<a:pPr algn="{align}"/>')
    return Shape(name, box, geometry or RECTANGLE, fill or "<a:noFill/>", line, words_, "", "", not geometry)


# Figures --------------------------------------------------------------------------------------------------------------


def leaf(box: Box, round_: float | None = None) -> str:
    """A box with two opposite corners rounded, top right and bottom left. round_: radius in inches, None for the most."""
    shorter = min(box[2], box[3])
    share = 50_000 if round_ is None else round(round_ / shorter * 100_000)
    guides = f'<a:gd name="adj1" fmla="val 0"/><a:gd name="adj2" fmla="val {share}"/>'
    return f'<a:prstGeom prst="round2DiagRect"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def outline(fill: str, pt: float, *, dash: bool = False) -> str:
    """A line round a figure. fill: XML of its fill."""
    return f'<a:ln w="{round(pt * 12_700)}">{fill}{DASH if dash else ""}</a:ln>'


NO_LINE = "<a:ln><a:noFill/></a:ln>"
