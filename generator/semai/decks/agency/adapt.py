"""Our layouts put into an agency's template: which look each of them is drawn with there, and what could not be kept.

Start at `adapted`. A layout whose title stands where most do goes under the master's title and into its text (`_under`); a
design for a whole slide is scaled onto it with a ground of its own (`_whole`). Either way text takes their typefaces where
these can be measured and all of it still fits, and their colours where they can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from semai.artefact import Notice
from semai.decks.agency.moving import into, to_middle
from semai.decks.agency.places import Places, Spot, context, is_in_body, our_region, places
from semai.decks.agency.recolour import CALM, Grounds, is_dark, readable, recoloured
from semai.decks.agency.template import Agency
from semai.decks.colours import Scheme
from semai.decks.drawing import Decoration
from semai.decks.fit import POINTS, Room, footer_line, needed, overfull_slides, room_of
from semai.decks.lines import LINE, MEASURED, face
from semai.decks.look import Look
from semai.slides import SlideDeck
from semai.theme import Deck, Layout, Placeholder, Theme

LEAST_TITLE = 0.62
"""The smallest a title may become beside ours; below that it gets more room instead."""

LEAST_FOOT = 0.75
"""The same for the line at the foot."""


@dataclass(frozen=True)
class Adapted:
    """looks: by id of our layout."""

    looks: Mapping[str, Look]
    places: Places
    notices: tuple[Notice, ...]


def adapted(look: Look, agency: Agency, deck: SlideDeck) -> Adapted:
    """All our layouts, for the texts of this deck."""
    found = places(agency, look.deck)
    work = _Work(look, agency, deck, found)
    under, whole = work.looks()
    looks = {layout.id: under if is_in_body(layout, look.deck) else whole for layout in look.deck.layouts}
    return Adapted(looks, found, tuple(work.notices(looks)))


@dataclass(frozen=True)
class _Faces:
    """Rows of the table of widths for text and for titles, and the typeface of each row as the file names it."""

    text: str
    title: str
    typefaces: Mapping[str, str]


@dataclass(frozen=True)
class _Work:
    look: Look
    agency: Agency
    deck: SlideDeck
    places: Places

    def looks(self) -> tuple[Look, Look]:
        """For layouts under their title, and for whole slides."""
        tried = [self._drawn(faces) for faces in self._faces()]
        fitting = (looks for looks in tried if not any(self._overfull(looks)))
        return next(fitting, tried[-1])

    def notices(self, looks: Mapping[str, Look]) -> Iterator[Notice]:
        fonts, used = self.agency.master.fonts, looks["points"].typefaces.values()
        for kind, typeface in (("minor", "+mn-lt"), ("major", "+mj-lt")):
            if typeface not in used and not (kind == "major" and fonts["major"] == fonts["minor"]):
                measured = fonts[kind].lower() in MEASURED
                yield Notice("font-too-wide" if measured else "font-unmeasured", {"font": fonts[kind]})
        if self.places.sheet is not None:
            yield Notice("ground-unclear")
        if self.places.body.seat is None:
            yield Notice("no-room")
        mended = [name for name, (before, after) in self.mended(looks["points"]).items() if before != after]
        if mended:
            yield Notice("colours-mended", {"n": len(mended)})

    def mended(self, look: Look) -> Mapping[str, tuple[str, str]]:
        """Their colours that ours hang on, as they are and as text in them has to be to be read."""
        names = ("ink", "action:text", *(f"value:{value}:text" for value in look.values))
        slots = self.agency.master.sheet.colours.slots
        return {name: (slots[look.scheme.slot_of(name)], look.scheme.names[name]) for name in names}

    # Type ---------------------------------------------------------------------------------------------------------------

    def _faces(self) -> Iterator[_Faces]:
        """What is tried in turn: their typefaces, theirs for titles only, ours."""
        fonts = self.agency.master.fonts
        text, title = (MEASURED.get(fonts[kind].lower(), "") for kind in ("minor", "major"))
        ours = self.look.theme.tokens.type["deck"]
        voice = {"voice": ours["voice"]}
        if text:
            yield _Faces(text, title or text, voice | ({title: "+mj-lt"} if title else {}) | {text: "+mn-lt"})
        own = {"sans": "+mn-lt" if text == "sans" else ours["sans"]}
        if title:
            yield _Faces("sans", title, voice | {title: "+mj-lt"} | own)
        yield _Faces("sans", "sans", voice | own)

    def _drawn(self, faces: _Faces) -> tuple[Look, Look]:
        base = replace(self.look, scheme=self._scheme(), typefaces=faces.typefaces, sans=faces.text)
        return self._under(base, faces), self._whole(base, faces)

    def _overfull(self, looks: tuple[Look, Look]) -> Iterator[object]:
        """Whatever does not fit in a deck drawn with these."""
        place = self.deck.order.workshop.place_of()
        under, whole = looks
        for slide in self.deck.slides:
            look = under if is_in_body(self.look.deck.layout(slide.layout), self.look.deck) else whole
            yield from overfull_slides([slide], look.theme, place)
            table = look.drawing.table
            cell = Room(face(look.sans, bold=True), table.pt, table.columns[1] * POINTS, table.row * POINTS, 1)
            for row in slide.agenda.rows if slide.agenda else ():
                if needed(row.title, cell).over:
                    yield row

    # Colour -------------------------------------------------------------------------------------------------------------

    def _scheme(self) -> Scheme:
        found, colours = self.places, self.agency.master.sheet.colours
        paper = found.body.grounds[0] if found.body.grounds else _calmed(colours.slots["lt1"])
        title = found.title.seat.style.colour if found.title.seat else None
        on = Grounds(paper, found.title.grounds or (paper,), found.feet["deck_title"].grounds or (paper,), title)
        return recoloured(self.look.scheme, self.look.theme, tuple(self.look.values), colours.slots, on)

    # Under their title --------------------------------------------------------------------------------------------------

    def _under(self, base: Look, faces: _Faces) -> Look:
        theme, found = base.theme, self.places
        deck = theme.tokens.deck
        region = our_region(deck)
        title = self._title(faces, found.title)
        move = into(region, found.body.box, title["align"])
        lowered = region[1] - context(deck).y

        def put(box: Placeholder) -> Placeholder:
            if box.id == "title":
                return box.model_copy(update=title)
            down = lowered if box.id == "context" else 0.0
            font = faces.text if box.font == "sans" else box.font
            return move.placeholder(box.model_copy(update={"y": box.y + down, "font": font}))

        layouts = tuple(
            layout.model_copy(update={"placeholders": tuple(map(put, layout.placeholders)), "background": ""})
            if is_in_body(layout, deck)
            else layout
            for layout in deck.layouts
        )
        x, y, w, h = base.drawing.parts["context-leaf"]
        parts = {**base.drawing.parts, "context-leaf": (x, y + lowered, w, h)}
        plan = move.drawing(replace(base.drawing, parts=parts))
        if found.sheet is not None:
            sheet = Decoration("box", found.sheet, "paper")
            plan = replace(
                plan, layouts={layout.id: (sheet, *plan.layouts.get(layout.id, ())) for layout in deck.layouts}
            )
        return replace(base, theme=_with(theme, layouts, self._foot(deck, faces)), drawing=plan)

    def _title(self, faces: _Faces, spot: Spot) -> dict[str, Any]:
        """The fields of our title in their place: as large as the master has it, or as all of this deck's titles allow."""
        ours = self.look.deck.layout("points").placeholder("title")
        deck = self.look.deck
        titles = [slide.title for slide in self.deck.slides if is_in_body(deck.layout(slide.layout), deck)]
        style = spot.seat.style if spot.seat else None
        largest = style.pt if style else ours.pt * self.places.scale
        least = ours.pt * self.places.scale * LEAST_TITLE
        fields: dict[str, Any] = {
            "font": faces.title,
            "bold": style.bold if style else ours.bold,
            "italic": style.italic if style else ours.italic,
            "align": style.align if style else ours.align,
            "anchor": style.anchor if style else "m",
            "color": "title",
        }
        x, y, w, h = spot.box
        pt = max(largest, 1)
        while True:
            lines = max(int((h * POINTS + 0.5) / (pt * LINE * ours.line)), 1)
            tried = ours.model_copy(update={**fields, "x": x, "y": y, "w": w, "h": h, "pt": pt, "lines": lines})
            room = room_of(tried)
            if pt <= least or not any(needed(title, room).over for title in titles):
                return {**fields, "x": x, "y": y, "w": w, "h": h, "pt": pt, "lines": lines}
            pt = max(pt - 1, least)

    # The foot -----------------------------------------------------------------------------------------------------------

    def _foot(self, deck: Deck, faces: _Faces) -> Mapping[str, Mapping[str, Any]]:
        """The parts of our foot in their places; the line in letters small enough to stand there whole."""
        parts: dict[str, Mapping[str, Any]] = {"seeds": {**deck.footer["seeds"], "x": 0.0, "step": 0.0}}
        for part, spot in self.places.feet.items():
            x, y, w, h = spot.box
            align = spot.seat.style.align if spot.seat else deck.footer[part].get("align", "l")
            pt = min(float(deck.footer[part]["pt"]) * self.places.scale, h * POINTS / LINE)
            parts[part] = {"x": x, "y": y, "w": w, "h": h, "pt": pt, "align": align}
        line, at = footer_line(self.deck), dict(parts["deck_title"])
        least = at["pt"] * LEAST_FOOT
        while at["pt"] > least and not self._holds(line, at, faces):
            at["pt"] -= 0.5
        return {**parts, "deck_title": at}

    def _holds(self, line: str, at: Mapping[str, Any], faces: _Faces) -> bool:
        lines = max(int(at["h"] * POINTS / (at["pt"] * LINE)), 1)
        room = Room(face(faces.text), at["pt"], at["w"] * POINTS, at["h"] * POINTS, lines)
        return not needed(line, room).over

    # Whole slides -------------------------------------------------------------------------------------------------------

    def _whole(self, base: Look, faces: _Faces) -> Look:
        deck = base.theme.tokens.deck
        move = to_middle(deck.width, deck.height, self.agency.width, self.agency.height)

        def put(layout: Layout) -> Layout:
            moved = move.layout(layout)
            boxes = (
                box.model_copy(update={"font": faces.title if box.id == "title" else faces.text})
                if box.font == "sans"
                else box
                for box in moved.placeholders
            )
            return moved.model_copy(update={"placeholders": tuple(boxes)})

        feet = {name: move.foot(part) for name, part in deck.footer.items()}
        theme = _with(base.theme, tuple(map(put, deck.layouts)), feet)
        plan = move.drawing(base.drawing)
        layouts = {layout: tuple(map(self._in_corner, parts)) for layout, parts in plan.layouts.items()}
        return replace(base, theme=theme, drawing=replace(plan, layouts=layouts))

    def _in_corner(self, part: Decoration) -> Decoration:
        """What fills a corner of our slides fills the same corner of theirs."""
        if part.shape != "corner":
            return part
        _, _, w, h = part.box
        at = (self.agency.width - w, 0.0) if part.at == "tr" else (0.0, self.agency.height - h)
        return replace(part, box=(*at, w, h))


def _with(theme: Theme, layouts: tuple[Layout, ...], footer: Mapping[str, Mapping[str, Any]]) -> Theme:
    deck = theme.tokens.deck.model_copy(update={"layouts": layouts, "footer": footer})
    return replace(theme, tokens=theme.tokens.model_copy(update={"deck": deck}))


def _calmed(colour: str) -> str:
    """A ground of their paper's hue that is light or dark enough for text."""
    return readable(colour, ["#FFFFFF" if is_dark(colour) else "#000000"], CALM)
