"""The empty deck as .pptx bytes, made from the tokens: master, layouts, theme, notes master, and nothing left over.

Start at `template`. Written part by part rather than cleared out of another program's file, so every part is ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from semai.decks.layouts import COLOUR_MAP, NAMESPACES, SANS, background, layout_xml, levels, master_xml
from semai.decks.look import Look
from semai.decks.package import relations
from semai.decks.shapes import RECTANGLE, Item, Run, Shape, body, emu, outline, tree
from semai.office import HEADER, text, zipped

MASTER_ID = 2_147_483_648
"""Ids of masters and layouts must not meet those of slides, which are below this."""

NOTES_SIZE = (6_858_000, 9_144_000)
MAIN = "application/vnd.openxmlformats-officedocument"
PML = f"{MAIN}.presentationml"
OFFICE = "Semai"

NOTES_BOXES = {"image": (0.5, 0.45, 2.667, 1.5), "notes": (0.5, 2.1, 6.5, 7.5)}
"""Of a printed notes page, inches on 7.5 x 10: a small slide, since long group work fills the rest with words."""

NOTES_PT, NOTES_AFTER = 10, 3
"""Type of printed notes, and the room between two of their lines, points."""


def template(look: Look) -> bytes:
    """A deck without slides, nor yet the properties that name it."""
    layouts = look.deck.layouts
    files = [f"slideLayout{n}.xml" for n in range(1, len(layouts) + 1)]
    rels = [f"rId{n}" for n in range(1, len(layouts) + 1)]
    parts = [
        ("[Content_Types].xml", content_types(_overrides(len(layouts)))),
        ("_rels/.rels", package_relations()),
        ("docProps/app.xml", app()),
        ("ppt/presentation.xml", presentation(look, [MASTER_ID], look.deck.width, look.deck.height)),
        ("ppt/_rels/presentation.xml.rels", _presentation_relations()),
        ("ppt/presProps.xml", empty_part("presentationPr")),
        ("ppt/viewProps.xml", empty_part("viewPr")),  # without it PowerPoint offers a repair
        ("ppt/tableStyles.xml", table_styles()),
        ("ppt/theme/theme1.xml", theme_xml(look)),
        ("ppt/theme/theme2.xml", theme_xml(look)),
        ("ppt/notesMasters/notesMaster1.xml", notes_master(look)),
        ("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations([("rId1", "theme", "../theme/theme2.xml")])),
        ("ppt/slideMasters/slideMaster1.xml", master_xml(look, rels, MASTER_ID + 1).encode()),
        ("ppt/slideMasters/_rels/slideMaster1.xml.rels", _master_relations(rels, files)),
    ]
    to_master = relations([("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")])
    for layout, file in zip(layouts, files, strict=True):
        parts.append((f"ppt/slideLayouts/{file}", layout_xml(layout, look).encode()))
        parts.append((f"ppt/slideLayouts/_rels/{file}.rels", to_master))
    return zipped(parts)


def _overrides(layouts: int) -> Mapping[str, str]:
    return {
        "/docProps/app.xml": f"{MAIN}.extended-properties+xml",
        "/ppt/presentation.xml": f"{PML}.presentation.main+xml",
        "/ppt/presProps.xml": f"{PML}.presProps+xml",
        "/ppt/viewProps.xml": f"{PML}.viewProps+xml",
        "/ppt/tableStyles.xml": f"{PML}.tableStyles+xml",
        "/ppt/theme/theme1.xml": f"{MAIN}.theme+xml",
        "/ppt/theme/theme2.xml": f"{MAIN}.theme+xml",
        "/ppt/notesMasters/notesMaster1.xml": f"{PML}.notesMaster+xml",
        "/ppt/slideMasters/slideMaster1.xml": f"{PML}.slideMaster+xml",
        **{f"/ppt/slideLayouts/slideLayout{n}.xml": f"{PML}.slideLayout+xml" for n in range(1, layouts + 1)},
    }


# Parts that a deck in an agency's template has too ----------------------------------------------------------------------


def content_types(overrides: Mapping[str, str]) -> bytes:
    """overrides: what kind of content each part is."""
    lines = "".join(
        f'<Override PartName="{text(part)}" ContentType="{text(type_)}"/>' for part, type_ in overrides.items()
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{HEADER}<Types xmlns="{space}">{defaults}{lines}</Types>'.encode()


def package_relations() -> bytes:
    return relations([
        ("rId1", "officeDocument", "ppt/presentation.xml"),
        ("rId2", "extended-properties", "docProps/app.xml"),
    ])  # fmt: skip


def _presentation_relations() -> bytes:
    return relations([
        ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("rId2", "notesMaster", "notesMasters/notesMaster1.xml"),
        ("rId3", "presProps", "presProps.xml"),
        ("rId4", "theme", "theme/theme1.xml"),
        ("rId5", "tableStyles", "tableStyles.xml"),
        ("rId6", "viewProps", "viewProps.xml"),
    ])  # fmt: skip


def _master_relations(rels: list[str], files: list[str]) -> bytes:
    targets = [(rel, "slideLayout", f"../slideLayouts/{file}") for rel, file in zip(rels, files, strict=True)]
    return relations([*targets, (f"rId{len(rels) + 1}", "theme", "../theme/theme1.xml")])


def app() -> bytes:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{HEADER}<Properties xmlns="{space}"><Application>{OFFICE}</Application></Properties>'.encode()


def empty_part(element: str) -> bytes:
    return f"{HEADER}<p:{element} {NAMESPACES}/>".encode()


def presentation(look: Look, masters: Sequence[int], wide: float, high: float) -> bytes:
    """masters: the id of each, whose relations are rId1 and on; the notes' master comes next. wide, high: inches."""
    listed = "".join(f'<p:sldMasterId id="{id_}" r:id="rId{n}"/>' for n, id_ in enumerate(masters, start=1))
    width, height = emu(wide), emu(high)
    return (
        f'{HEADER}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f"<p:sldMasterIdLst>{listed}</p:sldMasterIdLst>"
        f'<p:notesMasterIdLst><p:notesMasterId r:id="rId{len(masters) + 1}"/></p:notesMasterIdLst><p:sldIdLst/>'
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="{NOTES_SIZE[0]}" cy="{NOTES_SIZE[1]}"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{look.lang}"/></a:defPPr>{levels(look, 18)}</p:defaultTextStyle>'
        "<p:extLst/></p:presentation>"
    ).encode()


def table_styles() -> bytes:
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    return f'{HEADER}<a:tblStyleLst xmlns:a="{space}" def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>'.encode()


def theme_xml(look: Look) -> bytes:
    """Colours by slot, one face for headings and text; plain fills and lines, since shapes bring their own."""
    order = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{look.scheme.slots[slot][1:].upper()}"/></a:{slot}>' for slot in order
    )
    name, sans = text(look.brand), text(look.theme.tokens.type["deck"]["sans"])
    font = f'<a:latin typeface="{sans}"/><a:ea typeface=""/><a:cs typeface=""/>'
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{plain}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEADER}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()


def notes_master(look: Look) -> bytes:
    image, notes = (look.say(f"decks.shape.{name}") for name in ("slide-image", "notes"))
    items: list[Item] = [
        Shape(image, NOTES_BOXES["image"], geometry=RECTANGLE,
              line=outline(look.fill("ink"), 0.75), alt="",
              placeholder='type="sldImg" idx="2"'),
        Shape(notes, NOTES_BOXES["notes"], alt="", placeholder='type="body" sz="quarter" idx="3"',
              body=body([[Run(notes)]], look.lang)),
    ]  # fmt: skip
    style = (
        f'<a:lvl1pPr marL="0" algn="l"><a:spcAft><a:spcPts val="{NOTES_AFTER * 100}"/></a:spcAft>'
        f'<a:defRPr sz="{NOTES_PT * 100}" kern="1200">'
        f"{look.fill('ink')}{SANS}</a:defRPr></a:lvl1pPr>"
    )
    ground = background(look.fill("white"))
    return (
        f"{HEADER}<p:notesMaster {NAMESPACES}><p:cSld>{ground}{tree(items)}</p:cSld>{COLOUR_MAP}"
        f"<p:notesStyle>{style}</p:notesStyle></p:notesMaster>"
    ).encode()
