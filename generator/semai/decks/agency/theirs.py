"""The XML of somebody else's masters and layouts, read: colours as numbers, and the look a placeholder takes over.

`Colours` knows a master's theme and its colour map; `styles` follows a placeholder from its layout to its master and to the
master's styles of text. Only the first level of text is looked at: no slide of ours has a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from semai.decks.contrast import resolved
from semai.decks.shapes import EMU, Box

SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
ON_SLIDE = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
"""Names of a colour map, and the slots they mean where it changes nothing."""

NAMED = {"black": "#000000", "white": "#FFFFFF", "red": "#FF0000", "blue": "#0000FF", "green": "#008000",
         "gray": "#808080", "yellow": "#FFFF00"}  # fmt: skip
_HEX = re.compile("#[0-9A-F]{6}")
OPAQUE = 100_000
POINT = 100
"""Type sizes are told in hundredths of a point."""

INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""Of a text frame that says nothing."""


TURN = 21_600_000
"""A whole turn, in the format's parts of a degree."""

_FRAMES = ("{*}spPr/{*}xfrm", "{*}xfrm", "{*}grpSpPr/{*}xfrm")


GREATEST, LONGEST = 2**31, 12
"""Of the numbers of the format, and how many signs it takes to write one."""


def number(element: Element, attribute: str, default: int = 0) -> int:
    """A whole number as the file has it; `default` where there is none, or none that the format knows."""
    written = str(element.get(attribute, default))
    try:
        found = int(written) if len(written) <= LONGEST else default
    except ValueError:
        return default
    return found if abs(found) <= GREATEST else default


def box_of(shape: Element) -> Box | None:
    """Where a shape says it stands, inches, with room to turn if it is turned; None where it leaves that to others."""
    frame = _frame(shape)
    box = _pair(frame, "off", "ext") if frame is not None else None
    if box is None or not is_turned(shape):
        return box
    side = (box[2] ** 2 + box[3] ** 2) ** 0.5
    return (box[0] + (box[2] - side) / 2, box[1] + (box[3] - side) / 2, side, side)


def is_turned(shape: Element) -> bool:
    return (frame := _frame(shape)) is not None and number(frame, "rot") % TURN != 0


def _frame(shape: Element) -> Element | None:
    return next((f for path in _FRAMES if (f := shape.find(path)) is not None), None)


def _pair(frame: Element, place: str, size: str) -> Box | None:
    at, ext = frame.find(f"{{*}}{place}"), frame.find(f"{{*}}{size}")
    if at is None or ext is None:
        return None
    return (number(at, "x") / EMU, number(at, "y") / EMU, number(ext, "cx") / EMU, number(ext, "cy") / EMU)


def members(group: Element) -> Iterator[tuple[Element, Box]]:
    """The shapes of a group, also of groups in it, each with its place on the slide."""
    frame = _frame(group)
    outer = _pair(frame, "off", "ext") if frame is not None else None
    inner = _pair(frame, "chOff", "chExt") if frame is not None else None
    if outer is None or inner is None:
        return
    wide, high = (outer[i] / inner[i] if inner[i] else 0.0 for i in (2, 3))
    for shape in group:
        found = members(shape) if shape.tag.endswith("}grpSp") else [(shape, box_of(shape))]
        for member, box in found:
            if box is not None:
                x, y = outer[0] + (box[0] - inner[0]) * wide, outer[1] + (box[1] - inner[1]) * high
                yield member, (x, y, box[2] * wide, box[3] * high)


# Colours --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Colours:
    """slots: the theme's twelve colours as `#RRGGBB`, by what slides call them: dk1 is whatever tx1 means here.

    grounds: the theme's fills of backgrounds.
    """

    slots: Mapping[str, str]
    grounds: Sequence[Element] = ()

    def of(self, parent: Element | None, base: str | None = None) -> str | None:
        """The colour inside a fill or a reference, as #RRGGBB; None where it is none, unknown or lets something through.

        base: what `phClr` means.
        """
        colour = next(iter(parent), None) if parent is not None else None
        if colour is None:
            return None
        kind, value = colour.tag.rpartition("}")[2], colour.get("val", "")
        hex_: str | None = {
            "schemeClr": base if value == "phClr" else self.slots.get(ON_SLIDE.get(value, value)),
            "srgbClr": f"#{value.upper()}",
            "sysClr": f"#{colour.get('lastClr', '000000').upper()}",
            "prstClr": NAMED.get(value),
        }.get(kind)
        changes = [(change.tag.rpartition("}")[2], number(change, "val")) for change in colour]
        lets_through = any(change == "alpha" and amount < OPAQUE for change, amount in changes)
        if hex_ is None or lets_through or not _HEX.fullmatch(hex_):
            return None
        for change, amount in changes:
            share = amount / OPAQUE
            hex_ = _mixed(hex_, change, share) if change in ("shade", "tint") else resolved(hex_, [(change, amount)])
        return hex_

    def background(self, bg: Element | None) -> str | None:
        """Of a background, where there is none the paper's; None where it is a picture, a gradient or a pattern."""
        if bg is None:
            return self.slots.get("lt1")
        if (solid := bg.find("{*}bgPr/{*}solidFill")) is not None:
            return self.of(solid)
        reference = bg.find("{*}bgRef")
        at = number(reference, "idx") - 1001 if reference is not None else -1
        if not 0 <= at < len(self.grounds) or not self.grounds[at].tag.endswith("}solidFill"):
            return None
        return self.of(self.grounds[at], self.of(reference))


def _mixed(base: str, change: str, share: float) -> str:
    """A colour darkened or lightened as light, where half is not the half that a file writes."""
    parts = (
        (int(base[i : i + 2], 16) / 255) ** 2.2 * share + (1 - share if change == "tint" else 0) for i in (1, 3, 5)
    )
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) ** (1 / 2.2) * 255):02X}" for part in parts)


def colours(theme: Element, color_map: Element | None) -> Colours:
    """color_map: of the master, or of a layout that has its own."""
    scheme = theme.find("{*}themeElements/{*}clrScheme")
    plain = Colours({})
    own = {slot: plain.of(scheme.find(f"{{*}}{slot}") if scheme is not None else None) for slot in SLOTS}
    filled = {slot: hex_ or ("#FFFFFF" if slot.startswith("lt") else "#000000") for slot, hex_ in own.items()}
    names = {slot: name for name, slot in ON_SLIDE.items()}
    mapped = {
        slot: filled.get((color_map.get(names.get(slot, slot)) if color_map is not None else None) or slot, "#000000")
        for slot in SLOTS
    }
    return Colours(mapped, tuple(theme.find("{*}themeElements/{*}fmtScheme/{*}bgFillStyleLst") or ()))


# Text -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Style:
    """How a placeholder sets its first level. pt: type size. inset: left, top, right, bottom, inches. line: height of a
    line as a share of single spacing. before, after: points. indent: inches from the left. colour: #RRGGBB, None where it
    could not be told. face: a typeface, or `+mj-lt`, `+mn-lt` for the theme's. upright: not turned nor in columns.
    """

    pt: float = 18
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    align: str = "l"
    anchor: str = "t"
    inset: Box = (0.1, 0.05, 0.1, 0.05)
    line: float = 1.0
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    colour: str | None = None
    face: str = "+mn-lt"
    upright: bool = True


def style(shapes: Sequence[Element], defaults: Element | None, known: Colours) -> Style:
    """shapes: the placeholder of a layout and then that of its master. defaults: the master's style of such text."""
    frames = [frame for shape in shapes if (frame := shape.find("{*}txBody/{*}bodyPr")) is not None]
    levels = [lv for shape in shapes if (lv := shape.find("{*}txBody/{*}lstStyle/{*}lvl1pPr")) is not None]
    if defaults is not None and (last := defaults.find("{*}lvl1pPr")) is not None:
        levels.append(last)
    runs = [run for level in levels if (run := level.find("{*}defRPr")) is not None]
    for paragraph in (p for shape in shapes if (p := shape.find("{*}txBody/{*}p")) is not None):
        levels += paragraph.findall("{*}pPr")  # what some programs set their prompts in, and nothing else
        runs += [*paragraph.findall("{*}r/{*}rPr"), *paragraph.findall("{*}endParaRPr")][:1]
    pt = max(number_in(runs, "sz", 1800) / POINT, 1.0)
    anchor, align = first(frames, "anchor", "t"), first(levels, "algn", "l")
    fill = next((f for run in runs if (f := run.find("{*}solidFill")) is not None), None)
    face = next((f for run in runs if (f := run.find("{*}latin")) is not None), None)
    left, top, right, bottom = (number_in(frames, side, INSETS[side]) / EMU for side in INSETS)
    return Style(
        pt=pt,
        bold=first(runs, "b", "0") in ("1", "true"),
        italic=first(runs, "i", "0") in ("1", "true"),
        capitals=first(runs, "cap", "none") != "none",
        align={"ctr": "c", "r": "r"}.get(align, "l"),
        anchor={"ctr": "m", "b": "b"}.get(anchor, "t"),
        inset=(left, top, right, bottom),
        line=_spacing(levels, "lnSpc", pt, 1.0),
        before=_points(levels, "spcBef", pt),
        after=_points(levels, "spcAft", pt),
        indent=number_in(levels, "marL", 0) / EMU,
        colour=known.of(fill) if fill is not None else known.slots.get("dk1"),
        face=face.get("typeface", "+mn-lt") if face is not None else "+mn-lt",
        upright=first(frames, "vert", "horz") == "horz"
        and number_in(frames, "numCol", 1) < 2
        and not number_in(frames, "rot", 0),
    )


def first(elements: Sequence[Element], attribute: str, default: str) -> str:
    """What the first of the elements says that says anything."""
    return next((value for e in elements if (value := e.get(attribute)) is not None), default)


def number_in(elements: Sequence[Element], attribute: str, default: int) -> int:
    return next((number(e, attribute, default) for e in elements if e.get(attribute) is not None), default)


def _spaced(levels: Sequence[Element], kind: str) -> tuple[str, int] | None:
    found = next((space for level in levels if (space := level.find(f"{{*}}{kind}")) is not None), None)
    inside = next(iter(found), None) if found is not None else None
    return None if inside is None else (inside.tag.rpartition("}")[2], number(inside, "val"))


def _spacing(levels: Sequence[Element], kind: str, pt: float, default: float) -> float:
    """As a share of single spacing."""
    match _spaced(levels, kind):
        case ("spcPct", amount):
            return amount / OPAQUE
        case ("spcPts", amount):
            return amount / POINT / (1.2 * pt)
    return default


def _points(levels: Sequence[Element], kind: str, pt: float) -> float:
    match _spaced(levels, kind):
        case ("spcPct", amount):
            return amount / OPAQUE * pt * 1.2
        case ("spcPts", amount):
            return amount / POINT
    return 0.0
