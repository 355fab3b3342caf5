"""Layouts of an agency's taken as they are: the look our slides are drawn with in each, where all of a deck fits and reads.

Start at `Seating.of`. Where their layout is ours moved as a whole, slides are drawn as ever; in any other one they fill the
placeholders and draw nothing beside them, so only layouts that say all in placeholders can be filled like that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from semai.decks.agency.matching import Found, Names, move_of, seated, shown
from semai.decks.agency.moving import Move
from semai.decks.agency.places import FEET, Places, net
from semai.decks.agency.recolour import nearest, readable
from semai.decks.agency.template import Agency, Seat, Sheet
from semai.decks.colours import Scheme, Worn
from semai.decks.contrast import ENOUGH, pairs, ratio
from semai.decks.contrast import needed as contrast_needed
from semai.decks.contrast import shown as shown_colour
from semai.decks.fit import POINTS, Room, footer_line, needed, room_of
from semai.decks.layouts import BARE, CLOCK_REF, NUMBER_REF, TITLE_REF, TheirBox
from semai.decks.lines import LINE, MEASURED, face
from semai.decks.look import Look, Plain, latin
from semai.slides import Slide, SlideDeck
from semai.theme import Layout, Placeholder

PLAIN = ("title-slide", "agenda", "statement", "points", "poll-chart", "case-story", "closing", "value-divider")
"""Our layouts that say all they have to say in placeholders."""

LEAST_FRAME = 0.8
"""How small a table may become beside ours, on a slide of our size."""

LEAST_PT = 16
"""Points of the smallest text that is taken as it is, on a slide of our size: a hall reads no less."""


SAME = 1.1
"""Contrast of two colours that are as good as one."""


class _UnfitError(Exception):
    """Why a layout cannot be used: the last word of a notice's code."""


@dataclass(frozen=True)
class Seated:
    """look: None where the layout cannot be used, for the reason `why`. unsure: a picture is behind some of its text."""

    look: Look | None
    why: str = ""
    unsure: bool = False


@dataclass(frozen=True)
class Seating:
    """ours: our look as it is. under: adapted to their colours and typefaces. names: what placeholders may be called."""

    ours: Look
    under: Look
    agency: Agency
    places: Places
    deck: SlideDeck
    names: Names

    def of(self, layout: Layout, found: Found) -> Seated:
        """How this deck's slides of our `layout` are drawn in the layout of theirs."""
        slides = [slide for slide in self.deck.slides if slide.layout == layout.id]
        try:
            move = move_of(layout, found.sheet, self.names, self.agency)
            if move is not None:
                return self._as_ours(layout, found, move, slides)
            if layout.id not in PLAIN:
                raise _UnfitError("drawn")
            return self._filled(layout, found, slides)
        except _UnfitError as reason:
            return Seated(None, str(reason))

    # Ours, perhaps in another size ----------------------------------------------------------------------------------------

    def _as_ours(self, layout: Layout, found: Found, move: Move, slides: Sequence[Slide]) -> Seated:
        sheet = found.sheet
        if layout.id != BARE and not {TITLE_REF, CLOCK_REF, NUMBER_REF} <= {seat.ph for seat in sheet.seats}:
            raise _UnfitError("foot")
        boxes, unsure = [], False
        for box in layout.placeholders:
            seat = self.names.seat(layout.id, box, sheet.seats)
            if seat is None or (row := self._row(seat, sheet)) is None:
                raise _UnfitError("font")
            boxes.append(self._at(seat, box, row, box.id))
            if box.type not in ("title", "body"):
                continue
            paint, is_unsure = self._paint(seat, found)
            unsure = unsure or is_unsure
            if paint:
                raise _UnfitError("contrast")
        self._hold(boxes, slides, {})
        if not self._reads(layout, sheet, move):
            raise _UnfitError("contrast")
        deck = self.ours.theme.tokens.deck
        put = layout.model_copy(update={"placeholders": tuple(boxes)})
        feet = {name: move.foot(part) for name, part in deck.footer.items()}
        look = replace(
            self._look(put, sheet, move, feet, None), scheme=self.ours.scheme
        )  # as the layout's own shapes are
        return Seated(look, unsure=unsure)

    def _reads(self, layout: Layout, sheet: Sheet, move: Move) -> bool:
        """Whether what our slides draw can be read there: in their colours, and on the panels that the layout brings."""
        worn = Worn(sheet.colours.slots, self.ours.scheme)
        panels = [p for p in self.ours.drawing.layouts.get(layout.id, ()) if p.fill and p.shape in ("box", "leaf")]
        for panel in panels:
            behind = sheet.ground.middle(move.box(panel.box))
            if behind and ratio(behind[0], shown_colour(worn, panel.fill or "")) > SAME:
                return False
        return all(p.ratio(worn) >= p.need for p in pairs(self.ours) if p.where.split()[0] == layout.id)

    # Filled and nothing more ----------------------------------------------------------------------------------------------

    def _filled(self, layout: Layout, found: Found, slides: Sequence[Slide]) -> Seated:
        sheet = found.sheet
        seats = seated(layout, {"title", *shown(slides)}, sheet, self.names)
        if seats is None:
            raise _UnfitError("places")
        boxes: list[TheirBox] = []
        joined: dict[str, tuple[str, ...]] = {}
        forced: dict[str, str] = {}
        unsure = False
        for box in layout.placeholders:
            if box.id not in seats:
                continue
            seat = seats[box.id]
            first = next(id_ for id_, other in seats.items() if other is seat)
            joined[first] = (*joined.get(first, ()), box.id)
            if first != box.id:
                continue
            row = self._row(seat, sheet)
            boxes.append(self._at(seat, box, row or "sans", box.id))
            if box.type in ("title", "body"):
                paint, is_unsure = self._paint(seat, found)
                own = "" if row else latin(self.ours.theme.tokens.type["deck"]["sans"])
                forced[box.id], unsure = paint + own, unsure or is_unsure
        self._hold(boxes, slides, joined)
        factor = self._frame(layout, boxes, slides)
        feet = self._feet(layout, found)
        put = layout.model_copy(update={"placeholders": tuple(boxes), "background": ""})
        plain = Plain(joined, forced, feet)
        footer = self.under.theme.tokens.deck.footer
        return Seated(self._look(put, sheet, Move(factor), footer, plain), unsure=unsure)

    def _frame(self, layout: Layout, boxes: Sequence[TheirBox], slides: Sequence[Slide]) -> float:
        """How large tables and charts are drawn."""
        factor = self.places.scale
        if (box := next((b for b in boxes if b.type == "tbl"), None)) is not None:
            table = self.ours.drawing.table
            high = table.head + table.row * max((len(slide.agenda.rows) for slide in slides if slide.agenda), default=0)
            factor = min(box.w / sum(table.columns), box.h / high)
            factor = min(factor, self.places.scale)
            if factor < LEAST_FRAME * self.places.scale:
                raise _UnfitError("fit")
        return factor

    def _feet(self, layout: Layout, found: Found) -> Mapping[str, tuple[str, str]]:
        """For each part of the foot that the layout has: what names its placeholder, and the colour it must be given."""
        seats = {part: seat for part, kind in FEET.items() if (seat := found.sheet.seat(kind)) is not None}
        in_order = sorted(seats.items(), key=lambda item: item[1].box)
        feet = {part: (seat.ph, self._paint(seat, found)[0]) for part, seat in in_order}
        line, seat = footer_line(self.deck), found.sheet.seat(FEET["deck_title"])
        if seat is not None:
            _, _, w, h = net(seat).box
            row = self._row(seat, found.sheet) or "arial"
            room = Room(
                face(row), seat.style.pt, w * POINTS, h * POINTS, max(int(h * POINTS / (seat.style.pt * LINE)), 1)
            )
            if needed(line, room).over:
                del feet["deck_title"]
        if layout.id != BARE and self.deck.simulation and "deck_title" not in feet:
            raise _UnfitError("foot")
        return feet

    # What both ask --------------------------------------------------------------------------------------------------------

    def _row(self, seat: Seat, sheet: Sheet) -> str | None:
        """What the table of widths calls the typeface of a seat; None where it has none."""
        fonts = next(m for m in self.agency.masters if sheet in m.layouts).fonts
        typeface = {"+mj-lt": fonts["major"], "+mn-lt": fonts["minor"]}.get(seat.style.face, seat.style.face)
        return MEASURED.get(typeface.lower())

    def _at(self, seat: Seat, like: Placeholder, row: str, id_: str) -> TheirBox:
        style, (x, y, w, h) = seat.style, net(seat).box
        lines = max(int((h * POINTS + 0.5) / (style.pt * LINE * style.line)), 1)
        fields = like.model_dump() | {
            "id": id_, "ph": seat.ph, "capitals": style.capitals,
            "x": x + style.indent, "y": y, "w": max(w - style.indent, 0.1), "h": h,
            "pt": style.pt, "bold": style.bold, "italic": style.italic, "font": row, "line": style.line,
            "space_after_pt": style.before + style.after, "align": style.align, "anchor": style.anchor, "lines": lines,
        }  # fmt: skip
        return TheirBox.model_construct(**fields)

    def _paint(self, seat: Seat, found: Found) -> tuple[str, bool]:
        """The fill that text in a seat needs to be read, "" where its own will do; and whether that cannot be told."""
        sheet, style = found.sheet, seat.style
        grounds = sheet.ground.middle(seat.box) if found.is_named else sheet.ground.behind(seat.box)
        if not grounds:
            if not found.is_named:
                raise _UnfitError("ground")
            return "", True
        need = contrast_needed(style.pt) if seat.type not in FEET.values() else ENOUGH
        if style.colour is not None and all(ratio(style.colour, ground) >= need for ground in grounds):
            return "", False
        slot = nearest(style.colour or sheet.colours.slots["dk1"], sheet.colours.slots)
        words = readable(style.colour or sheet.colours.slots["dk1"], grounds, need, sheet.colours.slots[slot])
        return Scheme(sheet.colours.slots, {"words": words}, {"words": slot}).fill("words"), False

    def _hold(self, boxes: Sequence[TheirBox], slides: Sequence[Slide], joined: Mapping[str, tuple[str, ...]]) -> None:
        """Refuses a layout whose places are too small for what a slide says."""
        for box in boxes:
            if box.type not in ("title", "body"):
                continue
            if box.pt < LEAST_PT * self.places.scale and box.id != "address":
                raise _UnfitError("fit")
            room = room_of(box)
            for slide in slides:
                words = Plain(joined).text(slide.words, box.id)
                words = words.upper() if box.capitals else words
                if needed(words, room).over:
                    raise _UnfitError("fit")

    def _look(
        self, put: Layout, sheet: Sheet, move: Move, feet: Mapping[str, Mapping[str, object]], plain: Plain | None
    ) -> Look:
        tokens = self.ours.theme.tokens
        layouts = tuple(put if each.id == put.id else each for each in tokens.deck.layouts)
        deck = tokens.deck.model_copy(update={"layouts": layouts, "footer": feet})
        theme = replace(self.ours.theme, tokens=tokens.model_copy(update={"deck": deck}))
        drawing = move.drawing(self.ours.drawing)
        return replace(self.under, theme=theme, drawing=drawing, layout_part=f"/{sheet.part}", plain=plain)
