"""What an agency's template is, as one frozen value: its slide, its masters and layouts with their places, colours, fonts.

Start at `agency`. A layout's placeholders have the place and the look that they end up with, wherever these were set; a
`Ground` knows what lies behind any part of a slide, as far as that can be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from semai.decks.agency.opening import Package, RefusedError, opened
from semai.decks.agency.theirs import Colours, Style, box_of, colours, is_turned, members, number, style
from semai.decks.shapes import EMU, Box

TITLES = ("title", "ctrTitle")
FOOTERS = ("ftr", "sldNum", "dt")
TEXT = ("body", "subTitle", "obj", "")
"""Types of placeholders that take words; one without a type takes anything."""

MASTER_TYPE = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "": "body"}
"""Which of the master's placeholders one of a layout takes its look from; any other from the one of its own type."""

STYLES = {"title": "titleStyle", "body": "bodyStyle"}
SLIVER = 0.01
"""Share of a place that something may overlap without mattering: the edge of a logo, a line."""

LEAST_INCHES, MOST_INCHES = 3.0, 56.0
"""Sides of a slide that a deck can be put on; the format itself ends at 56."""


@dataclass(frozen=True)
class Seat:
    """A placeholder of theirs. ph: its attributes as XML, by which a slide takes its place. box: inches."""

    name: str
    type: str
    idx: int
    ph: str
    box: Box
    style: Style


@dataclass(frozen=True)
class Ground:
    """What lies behind the text. fill: of the whole slide, None where it is a picture or a gradient. painted: over it in
    order, each with its colour, None where that is more than one, and whether it is a plain rectangle.
    """

    fill: str | None
    painted: tuple[tuple[Box, str | None, bool], ...] = ()

    def middle(self, box: Box) -> tuple[str, ...]:
        """The colour behind the middle of a place, for text that was put there on purpose; () where it cannot be told."""
        x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
        found = self.fill
        for (left, top, wide, high), colour, _ in self.painted:
            if left <= x <= left + wide and top <= y <= top + high:
                found = colour
        return (found,) if found else ()

    def behind(self, box: Box) -> tuple[str, ...]:
        """The colours behind a place, from back to front; () where any of it cannot be told."""
        found: list[str | None] = [self.fill]
        for place, colour, is_plain in self.painted:
            share = _overlap(place, box)
            if share >= 1 - SLIVER and is_plain:
                found = [colour]
            elif share > SLIVER:
                found.append(colour)
        known = [colour for colour in found if colour is not None]
        return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()


@dataclass(frozen=True)
class Sheet:
    """A master or a layout. part: its name in the file. type: of a layout, e.g. `obj`."""

    part: str
    name: str
    type: str
    seats: tuple[Seat, ...]
    ground: Ground
    colours: Colours

    def seat(self, *types: str) -> Seat | None:
        return next((seat for seat in self.seats if seat.type in types), None)


@dataclass(frozen=True)
class Master:
    """sheet: the master itself. fonts: typefaces of headings and of text, as its theme names them."""

    sheet: Sheet
    layouts: tuple[Sheet, ...]
    fonts: Mapping[str, str]

    @property
    def room(self) -> float:
        """Square inches for text, 0 where the master's title does not stand above its text."""
        title, body = self.sheet.seat("title"), self.sheet.seat("body")
        if title is None or body is None or title.box[1] + title.box[3] > body.box[1] + 0.1:
            return 0.0
        return body.box[2] * body.box[3]


@dataclass(frozen=True)
class Agency:
    """width, height: of a slide, inches."""

    package: Package
    width: float
    height: float
    masters: tuple[Master, ...]

    @cached_property
    def master(self) -> Master:
        """The one our own layouts are put under: that with the most room for text, the first of equals."""
        return max(self.masters, key=lambda master: (master.room, -self.masters.index(master)))

    @property
    def layouts(self) -> Iterator[Sheet]:
        """All there are, of every master in order."""
        for master in self.masters:
            yield from master.layouts


def agency(content: bytes) -> Agency:
    """Reads a .pptx or .potx. Raises RefusedError where it cannot be used as a template."""
    package = opened(content)
    main = package.tree(package.main)
    size = main.find("{*}sldSz")
    width, height = (number(size, side) / EMU if size is not None else 0.0 for side in ("cx", "cy"))
    if not all(LEAST_INCHES <= side <= MOST_INCHES for side in (width, height)):
        raise RefusedError("template-damaged", part=package.main)
    listed = {relation.id: relation.target for relation in package.relations(package.main)}
    ids = [_relation_id(entry) for entry in main.iterfind("{*}sldMasterIdLst/{*}sldMasterId")]
    if any(id_ not in listed for id_ in ids):
        raise RefusedError("template-damaged", part=package.main)
    masters = tuple(_master(package, listed[id_]) for id_ in ids)
    if not masters:
        raise RefusedError("template-without-master")
    return Agency(package, width, height, masters)


def _relation_id(entry: Element) -> str:
    return next((value for name, value in entry.items() if name.endswith("}id")), "")


def _master(package: Package, part: str) -> Master:
    tree = package.tree(part)
    relations = package.relations(part)
    theme = next((r.target for r in relations if r.kind == "theme"), None)
    if theme is None or tree.find("{*}cSld/{*}spTree") is None:
        raise RefusedError("template-damaged", part=part)
    look = package.tree(theme)
    known = colours(look, tree.find("{*}clrMap"))
    ground = Ground(known.background(tree.find("{*}cSld/{*}bg")), tuple(_painted(tree, known)))
    sheet = Sheet(part, "", "", tuple(_seats(tree, None, known)), ground, known)
    targets = {relation.id: relation.target for relation in relations if relation.kind == "slideLayout"}
    ids = [_relation_id(entry) for entry in tree.iterfind("{*}sldLayoutIdLst/{*}sldLayoutId")]
    if any(id_ not in targets for id_ in ids) or tree.find("{*}clrMap") is None:
        raise RefusedError("template-damaged", part=part)
    layouts = tuple(_layout(package, targets[id_], tree, look, sheet) for id_ in ids)
    fonts = {
        which: face.get("typeface", "") if (face := look.find(f".//{{*}}{which}Font/{{*}}latin")) is not None else ""
        for which in ("major", "minor")
    }
    return Master(sheet, layouts, fonts)


def _layout(package: Package, part: str, master: Element, theme: Element, over: Sheet) -> Sheet:
    tree = package.tree(part)
    own_map = tree.find("{*}clrMapOvr/{*}overrideClrMapping")
    known = over.colours if own_map is None else colours(theme, own_map)
    bg = tree.find("{*}cSld/{*}bg")
    under = over.ground.painted if tree.get("showMasterSp", "1") in ("1", "true") else ()
    fill = over.ground.fill if bg is None else known.background(bg)
    named = tree.find("{*}cSld")
    return Sheet(
        part,
        named.get("name", "") if named is not None else "",
        tree.get("type", ""),
        tuple(_seats(tree, master, known)),
        Ground(fill, (*under, *_painted(tree, known))),
        known,
    )


# Placeholders ---------------------------------------------------------------------------------------------------------


def _placeholders(tree: Element) -> Iterator[tuple[Element, Element]]:
    """The shapes that hold a place for something, with what says for what. Those in groups belong to nobody."""
    for shape in tree.iterfind("{*}cSld/{*}spTree/*"):
        for kind in ("nvSpPr", "nvPicPr", "nvGraphicFramePr"):
            if (ph := shape.find(f"{{*}}{kind}/{{*}}nvPr/{{*}}ph")) is not None:
                yield shape, ph


def _seats(tree: Element, master: Element | None, known: Colours) -> Iterator[Seat]:
    """master: the tree of the master of a layout; None for a master itself."""
    inherited = {ph.get("type", "body"): shape for shape, ph in _placeholders(master)} if master is not None else {}
    styles = (master if master is not None else tree).find("{*}txStyles")
    for shape, ph in _placeholders(tree):
        type_ = ph.get("type", "")
        kind = MASTER_TYPE.get(type_, type_)
        parent = inherited.get(kind)
        chain = [shape] if parent is None else [shape, parent]
        box = box_of(shape) or (box_of(parent) if parent is not None else None)
        named = shape.find("*/{*}cNvPr")
        if box is None or named is None or min(box[2:]) <= 0 or any(map(is_turned, chain)):
            continue
        defaults = styles.find(f"{{*}}{STYLES.get(kind, 'otherStyle')}") if styles is not None else None
        yield Seat(named.get("name", ""), type_, number(ph, "idx"), _attributes(ph), box, style(chain, defaults, known))


def _attributes(ph: Element) -> str:
    """What names a placeholder, as XML; only what the format knows, each checked, since the file is somebody else's."""
    type_, idx, size = ph.get("type", ""), number(ph, "idx", -1), ph.get("sz", "")
    parts = [f'type="{type_}"' if type_.isalpha() else "", f'sz="{size}"' if size in ("half", "quarter") else ""]
    return " ".join(filter(None, (*parts, f'idx="{idx}"' if idx >= 0 else "")))


# Ground ---------------------------------------------------------------------------------------------------------------


def _painted(tree: Element, known: Colours) -> Iterator[tuple[Box, str | None, bool]]:
    """Each shape that is not there to be filled, with its colour where it has one, and whether it is a plain rectangle."""
    placeholders = {id(shape) for shape, _ in _placeholders(tree)}
    for shape in tree.iterfind("{*}cSld/{*}spTree/*"):
        kind = shape.tag.rpartition("}")[2]
        if id(shape) in placeholders or kind not in ("sp", "pic", "grpSp", "graphicFrame"):
            continue
        for member, box in members(shape) if kind == "grpSp" else [(shape, box_of(shape))]:
            is_figure = member.tag.endswith("}sp")
            if box is not None and (not is_figure or _is_filled(member)):
                yield box, _colour(member, known) if is_figure else None, is_figure and _is_plain(member)


def _is_filled(shape: Element) -> bool:
    """Whether it shows more than its outline."""
    if _says(shape):
        return True
    properties = shape.find("{*}spPr")
    fills = {child.tag.rpartition("}")[2] for child in properties} if properties is not None else set()
    if "noFill" in fills:
        return False
    reference = shape.find("{*}style/{*}fillRef")
    return bool(fills & {"solidFill", "gradFill", "blipFill", "pattFill", "grpFill"}) or (
        reference is not None and number(reference, "idx") > 0
    )


def _says(shape: Element) -> bool:
    return any((words.text or "").strip() for words in shape.iterfind("{*}txBody/{*}p/{*}r/{*}t"))


def _is_plain(shape: Element) -> bool:
    """Whether it covers all of its box: any other figure may stand half behind a text."""
    figure = shape.find("{*}spPr/{*}prstGeom")
    return figure is not None and figure.get("prst") in ("rect", "roundRect") and not is_turned(shape)


def _colour(shape: Element, known: Colours) -> str | None:
    """Of a figure of one colour without words."""
    if _says(shape):
        return None
    solid = shape.find("{*}spPr/{*}solidFill")
    if solid is not None:
        return known.of(solid)
    others: Sequence[str] = ("gradFill", "blipFill", "pattFill", "grpFill")
    if any(shape.find(f"{{*}}spPr/{{*}}{fill}") is not None for fill in others):
        return None
    return known.of(shape.find("{*}style/{*}fillRef"))


def _overlap(one: Box, other: Box) -> float:
    """The share of `other` that `one` covers.

    >>> _overlap((0, 0, 1, 1), (0, 0, 2, 1))
    0.5
    """
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(wide, 0.0) * max(high, 0.0) / (other[2] * other[3])
