"""Slide layouts and the slide master as XML, from the tokens: real placeholders, decoration that is always there.

Start at `layout_xml`. What only a slide can decide (a value's colour, how many options) is not here but in `scenes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from semai.decks import freeform, motifs
from semai.decks.drawing import Decoration
from semai.decks.look import BODY_FONT, Look, latin
from semai.decks.shapes import (
    BOLD,
    NO_LINE,
    RECTANGLE,
    Group,
    Item,
    Shape,
    frame,
    label,
    leaf,
    outline,
    tree,
)
from semai.office import HEADER, text
from semai.theme import Layout, Placeholder

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
MAP_OVERRIDE = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
SANS = latin(BODY_FONT)
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
ANCHORS = {"t": "t", "m": "ctr", "b": "b"}
ALIGNS = {"l": "l", "c": "ctr", "r": "r"}
TITLE_REF, CLOCK_REF, NUMBER_REF = (
    f'type="{kind}" sz="quarter" idx="{idx}"' for kind, idx in (("ftr", 90), ("dt", 92), ("sldNum", 91))
)
"""What names the footer's placeholders: the deck's title, the time plan, the slide's number. No layout goes up to these."""

FOOTER_COLOURS = {"paper": "ink_muted", "deep": "on_deep", "value": "white", "": "foot"}
"""Of the footer's text by the ground of its layout; without one it stands where an agency's master has its own."""

BARE = "title-slide"
"""The layout without a footer."""

_BULLET = '<a:buClr>{colour}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'


def is_dark(layout: Layout) -> bool:
    return layout.background in ("value", "deep")


def background(fill: str) -> str:
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def layout_xml(layout: Layout, look: Look) -> str:
    """One slide layout, named in the deck's language; a background `value` is the action colour until a slide says.

    Without a background it stands on the master's; in the file of an agency, one with a background covers the master.
    """
    covers = ' showMasterSp="0"' if look.layout_part and layout.background else ""
    ground = background(look.fill("action" if layout.background == "value" else layout.background))
    items: list[Item] = [item for part in look.drawing.layouts.get(layout.id, ()) for item in _decoration(part, look)]
    items += [placeholder(box, layout, look) for box in layout.placeholders]
    if layout.id != BARE:
        items += footer_placeholders(look, layout)
    return (
        f'{HEADER}<p:sldLayout {NAMESPACES}{covers} preserve="1" userDrawn="1">'
        f'<p:cSld name="{text(look.layout_name(layout.id))}">{ground if layout.background else ""}{tree(items)}</p:cSld>'
        f"{MAP_OVERRIDE}</p:sldLayout>"
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


class TheirBox(Placeholder):
    """A placeholder of an agency's layout under the name of ours. ph: what names it in the file, as XML. capitals: it shows
    every word in capitals.
    """

    ph: str
    capitals: bool = False


def reference(box: Placeholder) -> str:
    """The attributes by which a slide's shape takes the place of this placeholder."""
    if isinstance(box, TheirBox):
        return box.ph
    if box.type == "title":
        return 'type="title"'
    size = ' sz="quarter"' if box.type == "body" else ""
    return f'type="{box.type}"{size} idx="{box.idx}"'


def _level(box: Placeholder, layout: Layout, look: Look) -> str:
    """The look of a placeholder's text, as its first level."""
    colour = "action" if box.color == "value" else box.color
    indent = round(look.drawing.indent(layout.id, box.id) * 914_400)
    bullet = _BULLET.format(colour=look.colour("action")) if indent else "<a:buNone/>"
    return (
        f'<a:lvl1pPr marL="{indent}" indent="{-indent}" algn="{ALIGNS[box.align]}">'
        f'<a:lnSpc><a:spcPct val="{round(box.line * 100_000)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(box.space_after_pt * 100)}"/></a:spcAft>{bullet}'
        f"{_font(look, box.pt, colour, bold=box.bold, italic=box.italic, font=box.font)}</a:lvl1pPr>"
    )


def _font(look: Look, pt: float, colour: str, *, bold: bool = False, italic: bool = False, font: str = "") -> str:
    plain = ' cap="none" spc="0"' if look.layout_part else ""  # their master may say otherwise
    style = f'sz="{round(pt * 100)}" b="{int(bold)}" i="{int(italic)}"{plain}'
    colour = look.scheme.of_text(colour)
    return f"<a:defRPr {style}>{look.fill(colour)}{latin(look.typeface(font or look.sans))}</a:defRPr>"


def _body(words: str, look: Look, frame_: str, levels: str) -> str:
    run = f'<a:r><a:rPr lang="{look.lang}"/><a:t>{text(words)}</a:t></a:r>'
    return f"<p:txBody>{frame_}<a:lstStyle>{levels}</a:lstStyle><a:p>{run}</a:p></p:txBody>"


# Footer ---------------------------------------------------------------------------------------------------------------


def footer_placeholders(look: Look, layout: Layout | None = None) -> tuple[Shape, ...]:
    """The deck's title, when the session is held, and the slide's number. layout: None for the master."""
    colour = FOOTER_COLOURS[layout.background if layout else "paper"]
    aligned = {token: ALIGNS[part.get("align", "l")] for token, part in look.deck.footer.items()}
    field = number_field(look.lang, "‹#›")

    def part(name: str, token: str, reference: str, inside: str = "", bold: bool = False) -> Shape:
        style = (
            f'<a:lvl1pPr algn="{aligned[token]}">{_font(look, look.footer(token)["pt"], colour, bold=bold)}</a:lvl1pPr>'
        )
        words = f"<p:txBody>{frame()}<a:lstStyle>{style}</a:lstStyle><a:p>{inside}</a:p></p:txBody>"
        return Shape(look.say(f"decks.shape.{name}"), look.footer_box(token), body=words, alt="", placeholder=reference)

    return (
        part("footer", "deck_title", TITLE_REF),
        part("clock", "clock", CLOCK_REF),
        part("slide-number", "page_number", NUMBER_REF, field, bold=True),
    )


def number_field(lang: str, shown: str, paint: str = "") -> str:
    """A field that any program keeps equal to the number of its slide. paint: XML of its look."""
    properties = f'<a:rPr lang="{lang}">{paint}</a:rPr>' if paint else f'<a:rPr lang="{lang}"/>'
    run = f"{properties}<a:t>{shown}</a:t>"
    return f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{run}</a:fld>'


# Master ---------------------------------------------------------------------------------------------------------------


def master_xml(look: Look, layout_rels: list[str], first_id: int) -> str:
    """The slide master: what layouts take over where they say nothing. layout_rels: ids of its relations to them."""
    title, content = (_master_placeholder(look, kind) for kind in ("title", "body"))
    ids = "".join(f'<p:sldLayoutId id="{first_id + i}" r:id="{rel}"/>' for i, rel in enumerate(layout_rels))
    items: list[Shape | Group] = [title, content, *footer_placeholders(look)]
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
