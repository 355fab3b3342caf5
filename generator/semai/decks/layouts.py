"""Slide layouts and the slide master as XML, from the tokens: real placeholders, decoration that is always there.

Start at `layout_xml`. What only a slide can decide (a value's colour, how many options) is not here but in `scenes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from semai.decks import freeform, motifs
from semai.decks.drawing import Decoration
from semai.decks.look import Look
from semai.decks.shapes import (
    BOLD,
    NO_LINE,
    RECTANGLE,
    Box,
    Group,
    Item,
    Shape,
    frame,
    label,
    leaf,
    outline,
    text,
    tree,
)
from semai.theme import Layout, Placeholder

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAP_OVERRIDE = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
SANS = '<a:latin typeface="+mn-lt"/>'
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
ANCHORS = {"t": "t", "m": "ctr", "b": "b"}
ALIGNS = {"l": "l", "c": "ctr", "r": "r"}
FOOTER_IDX, NUMBER_IDX = 90, 91
"""Of the footer's placeholders, past any a layout of the theme uses."""

BARE = "title-slide"
"""The layout without a footer."""

_BULLET = '<a:buClr>{colour}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'


def is_dark(layout: Layout) -> bool:
    return layout.background in ("value", "deep")


def background(fill: str) -> str:
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def layout_xml(layout: Layout, look: Look) -> str:
    """One slide layout, named in the deck's language; a background `value` is the action colour until a slide says."""
    ground = background(look.fill("action" if layout.background == "value" else layout.background))
    items: list[Item] = [item for part in look.drawing.layouts.get(layout.id, ()) for item in _decoration(part, look)]
    items += [placeholder(box, layout, look) for box in layout.placeholders]
    if layout.id != BARE:
        items += footer_placeholders(look, is_dark(layout))
    return (
        f'{HEADER}<p:sldLayout {NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="{text(look.layout_name(layout.id))}">'
        f"{ground}{tree(items)}</p:cSld>{MAP_OVERRIDE}</p:sldLayout>"
    )


def _decoration(part: Decoration, look: Look) -> Iterator[Item]:
    name, box = look.say("decks.decoration"), part.box
    line = outline(look.fill(part.line), part.weight, dash=part.dash) if part.line else NO_LINE
    match part.shape:
        case "box":
            yield Shape(name, box, RECTANGLE, look.fill(part.fill), line)
        case "leaf":
            yield Shape(name, box, leaf(box, part.round), look.fill(part.fill), line)
        case "corner":
            geometry = freeform.corner(part.at, box[2], box[3], part.round or 0.0)
            yield Shape(name, box, geometry, look.fill(part.fill), line)
        case "mark":
            yield motifs.mark(look, box)
        case "brand":
            colour = look.fill(part.fill)
            yield label(look.say("decks.brand"), box, look.brand, look.lang, pt=look.size("brand"), colour=colour)
        case "field":
            yield motifs.field(look, box)


# Placeholders ---------------------------------------------------------------------------------------------------------


def placeholder(box: Placeholder, layout: Layout, look: Look) -> Shape:
    """A placeholder as the layout defines it; its prompt is its name."""
    name, where = look.shape_name(box.id), (box.x, box.y, box.w, box.h)
    if box.type in ("tbl", "chart", "pic"):
        prompt = _body(name, look, frame("ctr"), f'<a:lvl1pPr algn="ctr">{_font(look, 20, "ink_muted")}</a:lvl1pPr>')
    else:
        prompt = _body(name, look, frame(ANCHORS[box.anchor]), _level(box, layout, look))
    return Shape(name, where, body=prompt, alt="", placeholder=f'{reference(box)} hasCustomPrompt="1"')


def reference(box: Placeholder) -> str:
    """The attributes by which a slide's shape takes the place of this placeholder."""
    if box.type == "title":
        return 'type="title"'
    size = ' sz="quarter"' if box.type == "body" else ""
    return f'type="{box.type}"{size} idx="{box.idx}"'


def _level(box: Placeholder, layout: Layout, look: Look) -> str:
    """The look of a placeholder's text, as its first level."""
    colour = "action" if box.color == "value" else box.color
    indent = round(look.drawing.indent(layout.id, box.id) * 914_400)
    bullet = _BULLET.format(colour=look.colour("action")) if indent else "<a:buNone/>"
    voice = f'<a:latin typeface="{text(look.theme.tokens.type["deck"]["voice"])}"/>' if box.font == "voice" else ""
    return (
        f'<a:lvl1pPr marL="{indent}" indent="{-indent}" algn="{ALIGNS[box.align]}">'
        f'<a:lnSpc><a:spcPct val="{round(box.line * 100_000)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(box.space_after_pt * 100)}"/></a:spcAft>{bullet}'
        f"{_font(look, box.pt, colour, bold=box.bold, italic=box.italic, latin=voice)}</a:lvl1pPr>"
    )


def _font(look: Look, pt: float, colour: str, *, bold: bool = False, italic: bool = False, latin: str = "") -> str:
    style = f'sz="{round(pt * 100)}" b="{int(bold)}" i="{int(italic)}"'
    return f"<a:defRPr {style}>{look.fill(colour)}{latin or SANS}</a:defRPr>"


def _body(words: str, look: Look, frame_: str, levels: str) -> str:
    run = f'<a:r><a:rPr lang="{look.lang}"/><a:t>{text(words)}</a:t></a:r>'
    return f"<p:txBody>{frame_}<a:lstStyle>{levels}</a:lstStyle><a:p>{run}</a:p></p:txBody>"


# Footer ---------------------------------------------------------------------------------------------------------------


def number_box(look: Look) -> Box:
    place = look.footer("page_number")
    return (place["x"], place["y"], place["w"], place["h"])


def footer_placeholders(look: Look, dark: bool) -> tuple[Shape, Shape]:
    """The deck's title and the slide's number."""
    colour = "on_deep" if dark else "ink_muted"
    title_pt, number_pt = look.footer("deck_title")["pt"], look.footer("page_number")["pt"]
    title = f'<a:lvl1pPr algn="l">{_font(look, title_pt, colour)}</a:lvl1pPr>'
    number = f'<a:lvl1pPr algn="r">{_font(look, number_pt, colour, bold=True)}</a:lvl1pPr>'
    titles, numbers = (look.say(f"decks.shape.{name}") for name in ("footer", "slide-number"))
    field = f"<a:p>{number_field(look.lang, '‹#›')}</a:p>"
    return (
        Shape(titles, look.footer_box, body=f"<p:txBody>{frame()}<a:lstStyle>{title}</a:lstStyle><a:p/></p:txBody>",
              alt="", placeholder=f'type="ftr" sz="quarter" idx="{FOOTER_IDX}"'),
        Shape(numbers, number_box(look), body=f"<p:txBody>{frame()}<a:lstStyle>{number}</a:lstStyle>{field}</p:txBody>",
              alt="", placeholder=f'type="sldNum" sz="quarter" idx="{NUMBER_IDX}"'),
    )  # fmt: skip


def number_field(lang: str, shown: str) -> str:
    """A field that any program keeps equal to the number of its slide."""
    run = f'<a:rPr lang="{lang}"/><a:t>{shown}</a:t>'
    return f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{run}</a:fld>'


# Master ---------------------------------------------------------------------------------------------------------------


def master_xml(look: Look, layout_rels: list[str], first_id: int) -> str:
    """The slide master: what layouts take over where they say nothing. layout_rels: ids of its relations to them."""
    title, content = (_master_placeholder(look, kind) for kind in ("title", "body"))
    ids = "".join(f'<p:sldLayoutId id="{first_id + i}" r:id="{rel}"/>' for i, rel in enumerate(layout_rels))
    items: list[Shape | Group] = [title, content, *footer_placeholders(look, dark=False)]
    return (
        f"{HEADER}<p:sldMaster {NAMESPACES}><p:cSld>{background(look.fill('paper'))}{tree(items)}</p:cSld>"
        f"{COLOUR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f'<p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>{level(look, 1, 36, bold=True)}</p:titleStyle>'
        f"<p:bodyStyle>{levels(look, 24)}</p:bodyStyle><p:otherStyle>{levels(look, 18)}</p:otherStyle></p:txStyles>"
        "</p:sldMaster>"
    )


def _master_placeholder(look: Look, kind: str) -> Shape:
    points = look.deck.layout("points").placeholders
    like = next(box for box in points if box.type == kind and box.id != "context")
    name = look.shape_name(like.id)
    attributes = 'type="title"' if kind == "title" else 'type="body" idx="1"'
    box = (like.x, like.y, like.w, like.h)
    return Shape(name, box, body=_body(name, look, frame(ANCHORS[like.anchor]), ""), alt="", placeholder=attributes)


def levels(look: Look, pt: float) -> str:
    """The nine levels of text that no placeholder sets."""
    return "".join(level(look, number, pt) for number in range(1, 10))


def level(look: Look, number: int, pt: float, *, bold: bool = False) -> str:
    return (
        f'<a:lvl{number}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0"><a:buNone/>'
        f'<a:defRPr sz="{round(pt * 100)}"{BOLD if bold else ""} kern="1200">{look.fill("ink")}'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
    )
