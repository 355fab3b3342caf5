"""A .pptx as it is shown: every shape of a slide with its place, its words and their look, once master, layout and theme
have had their say.

Start at `slides_of`. Read from the file alone, without any code that draws: what is checked here is what an office program
finds. Inches, points, and colours as `#RRGGBB`.
"""

from __future__ import annotations

import colorsys
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from typing import Any

from lxml import etree

Tree = Any
"""An element; lxml has no types."""

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
EMU = 914_400
KINDS = {"sp", "cxnSp", "pic", "graphicFrame", "grpSp"}
MASTER_OF = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "chart": "body", "pic": "body"}
"""The master's placeholder that a layout's of another type goes by."""

STYLES = {"title": "titleStyle", "body": "bodyStyle"}
SYSTEM = {"black": "000000", "white": "FFFFFF"}

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def found(tree: Tree, path: str) -> Any:
    return _path(path)(tree)


@cache
def _path(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=SPACES)


def first(tree: Tree | None, path: str) -> Tree | None:
    return next(iter(found(tree, path)), None) if tree is not None else None


class Package:
    """The parts of a file, and what each leads to."""

    def __init__(self, file: bytes) -> None:
        with zipfile.ZipFile(BytesIO(file)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self._trees: dict[str, Tree] = {}

    def tree(self, part: str) -> Tree:
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self.parts[part])
        return self._trees[part]

    def relations(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Kind and target of each relation, by its id."""
        folder, name = posixpath.split(part)
        rels = f"{folder}/_rels/{name}.rels"
        if rels not in self.parts:
            return {}
        return {
            rel.get("Id"): (
                rel.get("Type").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, rel.get("Target"))).lstrip("/"),
            )
            for rel in self.tree(rels)
        }

    def related(self, part: str, kind: str) -> str | None:
        return next((target for found_, target in self.relations(part).values() if found_ == kind), None)


@dataclass(frozen=True)
class Words:
    """A run or a field. lang: None where it has none. colour: None where it cannot be told."""

    text: str
    lang: str | None
    pt: float
    colour: str | None
    fill: str | None
    """Of the cell it stands in."""


@dataclass(frozen=True)
class Shape:
    """kind: its element's name. placeholder: type, "" for none. box: None where nobody says. fill: of its inside."""

    kind: str
    name: str
    alt: str
    decorative: bool
    placeholder: str
    box: Box | None
    fill: str | None
    words: tuple[Words, ...]
    element: Tree

    @property
    def text(self) -> str:
        return "".join(words.text for words in self.words).strip()

    @property
    def data(self) -> str:
        """table, chart, or "" for anything else."""
        uri = first(self.element, "a:graphic/a:graphicData/@uri") if self.kind == "graphicFrame" else None
        return str(uri or "").rpartition("/")[2]


@dataclass(frozen=True)
class Drawn:
    """A slide. shapes: those of its own tree, groups as one. beneath: every filled shape from the lowest up, those of the
    master and the layout first. ground: of the slide itself.
    """

    part: str
    tree: Tree
    shapes: tuple[Shape, ...]
    beneath: tuple[Shape, ...]
    ground: str
    colours: Colours
    package: Package

    @cached_property
    def order(self) -> Mapping[Tree, int]:
        """Where each element stands in the file; those of layout and master are not in it."""
        return {element: at for at, element in enumerate(self.tree.iter())}


@dataclass(frozen=True)
class Colours:
    """slots: the theme's colours; map: what masters call them."""

    slots: Mapping[str, str]
    map: Mapping[str, str]

    def of(self, fill: Tree | None) -> str | None:
        """The colour of a solidFill, None for anything else."""
        if fill is None or len(fill) == 0:
            return None
        colour = fill[0]
        name = etree.QName(colour).localname
        if name == "schemeClr":
            slot = self.map.get(colour.get("val"), colour.get("val"))
            base = self.slots.get(slot)
        elif name == "sysClr":
            base = colour.get("lastClr")
        else:
            base = SYSTEM.get(colour.get("val"), colour.get("val"))
        if base is None or len(base) != 6:
            return None
        return _changed(base, [(etree.QName(change).localname, change.get("val")) for change in colour])


def _changed(base: str, changes: list[tuple[str, str]]) -> str:
    rgb = [int(base[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    for name, amount in changes:
        share = int(amount) / 100_000
        if name in ("shade", "tint"):
            rgb = [part * share if name == "shade" else part * share + 1 - share for part in rgb]
            continue
        hue, light, full = colorsys.rgb_to_hls(*rgb)
        hue = (hue + int(amount) / 21_600_000) % 1 if name == "hueOff" else hue
        full = full * share if name == "satMod" else full + share if name == "satOff" else full
        light = light * share if name == "lumMod" else light + share if name == "lumOff" else light
        rgb = list(colorsys.hls_to_rgb(hue, *(min(max(part, 0.0), 1.0) for part in (light, full))))
    return "#" + "".join(f"{round(part * 255):02X}" for part in rgb)


# From a slide up to its master ----------------------------------------------------------------------------------------


def slides_of(file: bytes) -> Iterator[Drawn]:
    """Every slide in the order of the presentation."""
    package = Package(file)
    main = "ppt/presentation.xml"
    targets = package.relations(main)
    for id_ in found(package.tree(main), "p:sldIdLst/p:sldId/@r:id"):
        yield _Sheets(package, targets[id_][1]).drawn()


class _Sheets:
    """A slide with its layout, its master and its theme."""

    def __init__(self, package: Package, part: str) -> None:
        self.package, self.part = package, part
        layout = package.related(part, "slideLayout")
        assert layout is not None
        master = package.related(layout, "slideMaster")
        assert master is not None
        theme = package.related(master, "theme")
        assert theme is not None
        self.slide, self.layout, self.master = (package.tree(sheet) for sheet in (part, layout, master))
        self.theme = package.tree(theme)

    def drawn(self) -> Drawn:
        own = tuple(self.shape(element) for element in _shapes(self.slide))
        return Drawn(self.part, self.slide, own, tuple(self._filled()), self._ground(), self.colours, self.package)

    @cached_property
    def colours(self) -> Colours:
        slots = {}
        for slot in found(self.theme, "//a:clrScheme/*"):
            slots[etree.QName(slot).localname] = slot[0].get("lastClr") or slot[0].get("val")
        named = first(self.slide, "p:clrMapOvr/a:overrideClrMapping")
        if named is None:
            named = first(self.layout, "p:clrMapOvr/a:overrideClrMapping")
        return Colours(slots, dict(named.attrib if named is not None else first(self.master, "p:clrMap").attrib))

    def _ground(self) -> str:
        """The slide's own background, else its layout's, else its master's; a picture counts as the plain ground."""
        for sheet in (self.slide, self.layout, self.master):
            ground = first(sheet, "p:cSld/p:bg")
            if ground is not None:
                fill = first(ground, "p:bgPr/a:solidFill")
                colour = self.colours.of(fill if fill is not None else first(ground, "p:bgRef"))
                return colour or self._plain("bg1")
        return self._plain("bg1")

    def _plain(self, name: str) -> str:
        return "#" + self.colours.slots[self.colours.map[name]].upper()

    def _filled(self) -> Iterator[Shape]:
        """Filled shapes from the lowest to the highest; placeholders of layout and master are not shown themselves."""
        shown = self.layout.get("showMasterSp") != "0" and self.slide.get("showMasterSp") != "0"
        sheets = [self.master] * shown + [self.layout] * (self.slide.get("showMasterSp") != "0") + [self.slide]
        for sheet in sheets:
            for element in found(sheet, "p:cSld/p:spTree//p:sp"):
                if sheet is self.slide or first(element, "p:nvSpPr/p:nvPr/p:ph") is None:
                    shape = self.shape(element)
                    if shape.fill and shape.box:
                        yield shape

    def shape(self, element: Tree) -> Shape:
        kind = etree.QName(element).localname
        properties = first(element, "*/p:cNvPr")
        placeholder = first(element, "*/p:nvPr/p:ph")
        chain = [element, *self._above(placeholder)]
        type_ = "" if placeholder is None else placeholder.get("type", "body")
        boxes = (_box(link) for link in chain)
        return Shape(
            kind=kind,
            name=properties.get("name", ""),
            alt=properties.get("descr", ""),
            decorative=bool(found(properties, "a:extLst/a:ext/adec:decorative[@val='1']")),
            placeholder=type_,
            box=next((box for box in boxes if box), None),
            fill=next((self.colours.of(f) for link in chain if (f := first(link, "p:spPr/a:solidFill")) is not None), None),
            words=tuple(self._words(element, chain, type_)),
            element=element,
        )  # fmt: skip

    def _above(self, placeholder: Tree | None) -> list[Tree]:
        """What a placeholder takes over from: the layout's, then the master's."""
        if placeholder is None:
            return []
        idx, type_ = placeholder.get("idx"), placeholder.get("type", "body")
        by = f"@idx='{idx}'" if idx else f"@type='{type_}'"
        layout = first(self.layout, f"p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph[{by}]]")
        master = first(
            self.master, f"p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph[@type='{MASTER_OF.get(type_, type_)}']]"
        )
        return [link for link in (layout, master) if link is not None]

    def _words(self, element: Tree, chain: list[Tree], type_: str) -> Iterator[Words]:
        for paragraph in found(element, ".//a:p"):
            level = int(first(paragraph, "a:pPr/@lvl") or 0) + 1
            looks = [
                p for link in chain if (p := first(link, f"p:txBody/a:lstStyle/a:lvl{level}pPr/a:defRPr")) is not None
            ]
            looks += self._defaults(type_, level)
            cell = first(paragraph, "ancestor::a:tc[1]/a:tcPr/a:solidFill")
            for run in found(paragraph, "a:r | a:fld"):
                own = first(run, "a:rPr")
                told = [own, *looks] if own is not None else looks
                size = next((p.get("sz") for p in told if p.get("sz")), "1800")
                fills = (first(p, "a:solidFill") for p in told)
                colour = next((self.colours.of(fill) for fill in fills if fill is not None), self._plain("tx1"))
                lang = own.get("lang") if own is not None else None
                yield Words(str(first(run, "a:t/text()") or ""), lang, int(size) / 100, colour, self.colours.of(cell))

    def _defaults(self, type_: str, level: int) -> list[Tree]:
        """The looks that hold where no placeholder says anything: the master's, or for a free text the presentation's."""
        kind = MASTER_OF.get(type_, type_)
        if type_:
            path = f"p:txStyles/p:{STYLES.get(kind, 'otherStyle')}/a:lvl{level}pPr/a:defRPr"
            return list(found(self.master, path))
        main = self.package.tree("ppt/presentation.xml")
        return list(found(main, f"p:defaultTextStyle/a:lvl{level}pPr/a:defRPr"))


def _shapes(sheet: Tree) -> list[Tree]:
    tree = first(sheet, "p:cSld/p:spTree")
    return [element for element in tree if etree.QName(element).localname in KINDS]


def _box(element: Tree) -> Box | None:
    """Where it stands on the slide, through the groups it is in."""
    place = first(element, "p:spPr/a:xfrm | p:xfrm | p:grpSpPr/a:xfrm")
    if place is None or first(place, "a:off") is None:
        return None
    (x, y), (w, h) = _pair(place, "off", "x", "y"), _pair(place, "ext", "cx", "cy")
    for group in element.iterancestors(f"{{{SPACES['p']}}}grpSp"):
        around = first(group, "p:grpSpPr/a:xfrm")
        if around is None:
            continue
        (gx, gy), (gw, gh) = _pair(around, "off", "x", "y"), _pair(around, "ext", "cx", "cy")
        (cx, cy), (cw, ch) = _pair(around, "chOff", "x", "y"), _pair(around, "chExt", "cx", "cy")
        across, down = gw / cw if cw else 1, gh / ch if ch else 1
        x, y, w, h = gx + (x - cx) * across, gy + (y - cy) * down, w * across, h * down
    return (x / EMU, y / EMU, (x + w) / EMU, (y + h) / EMU)


def _pair(place: Tree, name: str, one: str, other: str) -> tuple[float, float]:
    found_ = first(place, f"a:{name}")
    return (float(found_.get(one)), float(found_.get(other)))
