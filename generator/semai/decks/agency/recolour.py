"""Our colours carried over to an agency's scheme, and mended where text would not stand out from what is behind it.

Start at `recoloured`. Every role keeps the slot it hangs on and the way it differs from it: muted ink is their ink, as much
lighter as ours is. Where their slot is too light or too dark for its purpose the colour is moved along its lightness, never
its hue, and at last to black or white. What fills carry is white in every scheme, so fills are dark and text has colours of
its own (`action:text`) on a dark ground.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from semai.decks.colours import VALUE_SLOTS, Scheme, moved
from semai.decks.contrast import ENOUGH, ENOUGH_LARGE, ratio, resolved
from semai.theme import Theme, ValueColours

MARGIN = 0.1
"""Of contrast, over what is needed: colours are told in whole changes to a slot and come out a little off."""

STEPS = 50
"""Steps of lightness between a colour and black or white."""

BLACK, WHITE = "#000000", "#FFFFFF"
CALM = 10.5
"""Contrast with black or white that a ground needs to carry text, muted text and panels: it is clearly light or dark."""

DEEP = 7.0
"""Contrast of our own dark grounds with white."""

LIGHT = 18.0
"""Contrast with black of what is white enough for a code to be read on it."""

FAR = 4.5
"""Contrast of a ground with white from which it is dark."""


@dataclass(frozen=True)
class Grounds:
    """What is behind a slide's text, the title and the foot, and what the master gives the title, all as #RRGGBB."""

    body: str
    title: tuple[str, ...]
    foot: tuple[str, ...]
    title_colour: str | None


def is_calm(ground: str) -> bool:
    """Whether a ground is light or dark enough for ink, muted ink and panels."""
    return max(ratio(ground, BLACK), ratio(ground, WHITE)) >= CALM


def is_dark(ground: str) -> bool:
    return ratio(ground, WHITE) >= FAR


def reached(slot: str, wanted: str) -> str:
    """What comes of a colour that is told as changes to a slot: a grey slot, for one, never gets a hue. slot: its colour.

    >>> reached("#808080", "#FF0000"), reached("#C00000", "#FF0000")
    ('#808080', '#FF0000')
    """
    return resolved(slot, moved(slot, wanted))


def readable(colour: str, grounds: Sequence[str], need: float, slot: str | None = None) -> str:
    """The colour nearest to this one, along its lightness, that stands out from every ground; else black or white.
    slot: the colour of the slot it hangs on; what comes of it there must stand out.

    >>> readable("#777777", ["#FFFFFF"], 4.5)
    '#757575'
    """
    need += MARGIN
    base = slot or colour

    def least(hex_: str) -> float:
        return min(ratio(hex_, ground) for ground in grounds)

    first = reached(base, colour)
    if least(first) >= need:
        return first
    hue, light, full = colorsys.rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))
    for step in range(1, STEPS + 1):
        for towards in (light * (1 - step / STEPS), light + (1 - light) * step / STEPS):
            parts = colorsys.hls_to_rgb(hue, towards, full)
            tried = reached(base, "#" + "".join(f"{round(part * 255):02X}" for part in parts))
            if least(tried) >= need:
                return tried
    return max((BLACK, WHITE), key=least)


def nearest(colour: str, slots: Mapping[str, str]) -> str:
    """The slot of this colour, else the one whose colour is nearest."""

    def apart(slot: str) -> int:
        one, other = ([int(hex_[i : i + 2], 16) for i in (1, 3, 5)] for hex_ in (slots[slot], colour))
        return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))

    return min(("lt1", "dk1", "lt2", "dk2", *VALUE_SLOTS), key=apart)


def recoloured(ours: Scheme, theme: Theme, values: tuple[str, ...], slots: Mapping[str, str], on: Grounds) -> Scheme:
    """slots: theirs, by what slides call them (dk1 is their tx1)."""
    return _Recolouring(ours, theme, values, slots, on).scheme()


@dataclass(frozen=True)
class _Recolouring:
    ours: Scheme
    theme: Theme
    values: tuple[str, ...]
    slots: Mapping[str, str]
    on: Grounds

    def scheme(self) -> Scheme:
        names: dict[str, str] = {}
        roles: dict[str, str] = {}
        for name, slot, hex_ in self._all():
            names[name], roles[name] = hex_, slot
        return Scheme(self.slots, names, roles)

    def _all(self) -> Iterator[tuple[str, str, str]]:
        """Each name with the slot it hangs on and its colour."""
        dark = is_dark(self.on.body)
        tokens = self.theme.tokens.color
        ref = tokens.dark if dark else tokens.light
        ground, white_at = nearest(self.on.body, self.slots), self._white_slot()
        paper = self._paper(self.slots[ground])
        white = self._readable(white_at, self.slots[white_at], [BLACK], LIGHT)
        surfaces = {
            name: reached(self.slots[ground], self._like(paper, ref["paper"], ref[name]))
            for name in ("card", "sand", "line")
        }
        stands = (self.on.body, paper, surfaces["card"], surfaces["sand"])
        yield "paper", ground, paper
        yield "white", white_at, white
        yield from ((name, ground, hex_) for name, hex_ in surfaces.items())
        edge = self._like(paper, ref["paper"], ref["edge"])
        yield "edge", ground, self._readable(ground, edge, stands[:2], ENOUGH_LARGE)
        ink_at = max(("dk1", "lt1"), key=lambda slot: (ratio(self.slots[slot], paper) >= ENOUGH, slot == "dk1"))
        ink = self._readable(ink_at, self.slots[ink_at], stands, ENOUGH)
        muted = self._like(ink, ref["ink"], ref["ink_muted"])
        yield "ink", ink_at, ink
        yield "ink_muted", ink_at, self._readable(ink_at, muted, stands, ENOUGH)
        yield from self._fills(white_at, white, stands, dark)
        yield from self._placed(ink_at, ink)

    def _fills(self, white_at: str, white: str, stands: Sequence[str], dark: bool) -> Iterator[tuple[str, str, str]]:
        light = self.theme.tokens.color.light
        action_at = max(("dk2", "accent1"), key=lambda slot: (ratio(self.slots[slot], white) >= ENOUGH, slot == "dk2"))
        action = self._readable(action_at, self.slots[action_at], [white], ENOUGH)
        deep = self._readable(action_at, self._like(action, light["action"], light["deep"]), [white], DEEP)
        yield "action", action_at, action
        yield "action:text", action_at, self._readable(action_at, action, stands, ENOUGH)
        yield "deep", action_at, deep
        on_deep = self._like(white, WHITE, light["on_deep"])
        yield "on_deep", white_at, self._readable(white_at, on_deep, [deep, action], ENOUGH)
        accents = [f"accent{n}" for n in range(1, 7)]
        accent_at = max(accents, key=lambda slot: min(ratio(self.slots[slot], deep), ratio(self.slots[slot], action)))
        yield "accent", accent_at, self._readable(accent_at, self.slots[accent_at], [deep, action], ENOUGH)
        looks = self.theme.colours(self.values)
        for value in self.values:
            yield from self._value(f"value:{value}", looks[value], white, stands, dark)

    def _value(
        self, name: str, look: ValueColours, white: str, stands: Sequence[str], dark: bool
    ) -> Iterator[tuple[str, str, str]]:
        at = self.ours.slot_of(name)
        base = self._like(self.slots[at], self.ours.slots[at], look.color)
        fill = self._readable(at, base, [white], ENOUGH)
        tints = (look.dark_tint, look.dark_tint_strong) if dark else (look.tint, look.tint_strong)
        yield name, at, fill
        yield f"{name}:text", at, self._readable(at, base, stands[:3], ENOUGH)  # never on sand
        yield f"{name}:tint", at, self._like(fill, look.color, tints[0])
        yield f"{name}:tint_strong", at, self._like(fill, look.color, tints[1])

    def _placed(self, ink_at: str, ink: str) -> Iterator[tuple[str, str, str]]:
        """The title and the foot, which may stand on other grounds than the text."""
        other = self.slots["lt1" if ink_at == "dk1" else "dk1"]
        for name, wanted, grounds in (
            ("title", self.on.title_colour or ink, self.on.title),
            ("foot", ink, self.on.foot),
        ):
            tried = [reached(self.slots[nearest(colour, self.slots)], colour) for colour in (wanted, ink, other)]
            stands_out = (colour for colour in tried if all(ratio(colour, ground) >= ENOUGH for ground in grounds))
            best = next(stands_out, None) or other
            slot = nearest(best, self.slots)
            yield name, slot, self._readable(slot, best, grounds, ENOUGH - MARGIN)

    def _like(self, base: str, from_: str, to: str) -> str:
        """`base` changed as `to` differs from `from_`."""
        return resolved(base, moved(from_, to))

    def _readable(self, slot: str, colour: str, grounds: Sequence[str], need: float) -> str:
        return readable(colour, grounds, need, self.slots[slot])

    def _paper(self, slot: str) -> str:
        """Their ground told by a slot; as light as it is, whatever hue the slot can give."""
        exact = reached(slot, self.on.body)
        if ratio(exact, self.on.body) < 1 + MARGIN:
            return exact
        greys = (f"#{share:02X}{share:02X}{share:02X}" for share in range(0, 256, 3))
        return min((reached(slot, grey) for grey in greys), key=lambda colour: ratio(colour, self.on.body))

    def _white_slot(self) -> str:
        return max(("lt1", "dk1"), key=lambda slot: (ratio(self.slots[slot], BLACK), slot == "lt1"))
